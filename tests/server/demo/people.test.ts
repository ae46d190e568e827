import { describe, expect, test } from 'vitest'
import { demo } from '#server/demo/demo.ts'
import type { DemoRow } from '#server/demo/dossier.ts'
import { inventedRegion } from '#server/demo/proposals.ts'
import { regions } from '#shared/call/data/regions.ts'
import { regionalBreakthroughs2021 } from '#shared/call/regional-breakthroughs/edition.ts'
import { fieldOf, sectionOf } from '#shared/dossier/template.ts'
import { asIdeaId, asOrganisationId, asPersonId, asProposalId } from '#shared/ids.ts'
import { asLayer, layers } from '#shared/layers.ts'

const { template } = regionalBreakthroughs2021
const organisationOf = (id: string) => demo.organisations.find((one) => one.id === id)

describe('who and what the demonstration knows', () => {
  test('every id is well formed and nobody has it twice', () => {
    const all = [
      [demo.organisations, asOrganisationId],
      [demo.people, asPersonId],
      [demo.ideas, asIdeaId],
      [demo.proposals, asProposalId],
    ] as const
    for (const [list, parse] of all) {
      const ids: string[] = list.map(({ id }) => id)
      expect(ids.map((id) => parse(id))).toEqual(ids)
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  test('an organisation has a layer and a kind that the template knows, a municipality its own code', () => {
    const partners = sectionOf(template, 'partners')?.fields ?? []
    const list = fieldOf(partners, 'partners')
    const kind = list?.kind === 'list' ? fieldOf(list.fields, 'kind') : undefined
    const kinds = kind?.kind === 'choice' ? kind.options.map(({ id }) => id) : []
    for (const one of demo.organisations) {
      expect(asLayer(one.layer)).toBe(one.layer)
      expect(kinds).toContain(one.kind)
      expect([one.id, one.kind === 'gemeente']).toEqual([one.id, one.layer === 'municipality'])
      expect([one.id, /^\d{5}$/u.test(one.nis ?? '')]).toEqual([one.id, one.layer === 'municipality'])
    }
    const codes = demo.organisations.flatMap(({ nis }) => nis ?? [])
    expect(new Set(codes).size).toBe(codes.length)
  })

  test('every person acts for a known organisation and can only be reached at an invented address', () => {
    expect(demo.people.filter(({ organisation }) => !organisationOf(organisation))).toEqual([])
    for (const { email } of demo.people) expect(email).toMatch(/^[a-z]+\.[a-z-]+@voorbeeld\.example$/u)
    expect(new Set(demo.people.map(({ email }) => email)).size).toBe(demo.people.length)
  })

  test('every role is at a proposal that exists', () => {
    const known: string[] = demo.proposals.map(({ id }) => id)
    for (const { roles } of demo.people) expect(known).toEqual(expect.arrayContaining(Object.keys(roles)))
  })

  test.each(['zuid-west-vlaanderen', 'rivierenland'])('%s has writers of all six layers', (id) => {
    const members = demo.proposals.find((one) => one.id === id)?.members ?? []
    const writers = members.filter(({ role }) => role === 'partner' || role === 'penholder')
    const seen = writers.map(({ person }) => {
      const organisation = demo.people.find((one) => one.id === person)?.organisation ?? ''
      return organisationOf(organisation)?.layer
    })
    expect(new Set(seen)).toEqual(new Set(layers))
  })

  test('writers of a dossier with partners write for one of them', () => {
    for (const { id, members } of demo.proposals) {
      const partners = demo.dossiers[id]?.sections['partners']?.['partners']
      if (!Array.isArray(partners)) continue
      const known = partners.map((row) => row.id as string)
      for (const { person, role } of members) {
        if (role !== 'partner' && role !== 'penholder') continue
        expect(known).toContain(demo.people.find((one) => one.id === person)?.organisation)
      }
    }
  })

  test('every proposal has a facilitator, a penholder, a coordinator and a dossier', () => {
    for (const { id, members } of demo.proposals) {
      const count = (role: string) => members.filter((member) => member.role === role).length
      expect([id, count('facilitator'), count('penholder'), count('coordinator')]).toEqual([id, 1, 1, 1])
    }
    expect(Object.keys(demo.dossiers).sort()).toEqual(demo.proposals.map(({ id }) => id as string).sort())
  })

  test('the twelve ideas of the call, of which seven were invited and became proposals', () => {
    const real = demo.ideas.filter(({ region }) => region !== 'Demoregio Voorbeeldland')
    expect(real.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    const invited = demo.ideas.filter(({ state }) => state === 'invited')
    const made = demo.proposals.filter(({ id }) => id !== inventedRegion)
    expect(made.map(({ idea }) => idea)).toEqual(invited.map(({ id }) => id))
    expect(invited).toHaveLength(7)
    expect(demo.proposals.every(({ fictional }) => fictional)).toBe(true)
  })

  test('beside them one region that does not exist, and says so by its name', () => {
    const invented = demo.proposals.find(({ id }) => id === inventedRegion)
    expect([invented?.region, invented?.idea]).toEqual(['Demoregio Voorbeeldland', null])
    expect(demo.ideas.at(-1)).toMatchObject({ number: 13, region: 'Demoregio Voorbeeldland', state: 'draft' })
    const rows = demo.dossiers[inventedRegion]?.sections['partners']?.['partners'] as readonly DemoRow[]
    const layers = rows.map(({ id }) => organisationOf(id))
    for (const one of layers) expect(one?.nis ?? '99').toMatch(/^99/u)
    const elsewhere = demo.proposals
      .filter(({ id }) => id !== inventedRegion)
      .map(({ id }) => demo.dossiers[id])
    for (const { id } of rows) expect(JSON.stringify(elsewhere)).not.toContain(`"${id}"`)
  })

  test('every idea lies in one of the fifteen reference regions', () => {
    expect(new Set(regions.map(({ code }) => code)).size).toBe(15)
    for (const { regionCode } of demo.ideas) expect(regions.map(({ code }) => code)).toContain(regionCode)
  })
})
