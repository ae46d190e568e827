import { describe, expect, test } from 'vitest'
import { demo } from '#server/demo/demo.ts'
import { inventedRegion } from '#server/demo/proposals.ts'
import { readMarkup } from '#server/demo/markup.ts'
import { regions } from '#shared/call/data/regions.ts'
import { isPossible } from '#shared/dossier/possible.ts'
import { isScalar, type Referable } from '#shared/dossier/template.ts'
import { countTextWords } from '#shared/dossier/words.ts'
import { asOrganisationId, asRowId } from '#shared/ids.ts'
import { applies, idsIn, placesOf, strangersIn, type Place } from './places.ts'
import { template } from './planted.ts'

const organisations = new Set<string>(demo.organisations.map(({ id }) => id))

/** Titles come first, so that a failing case names the dossier. */
const dossiers = demo.proposals
  .filter(({ id }) => id !== inventedRegion)
  .map(({ id, title }) => {
    const dossier = demo.dossiers[id]
    if (!dossier) throw new Error(`No dossier for ${id}`)
    return [title, dossier] as const
  })

const wrong = (places: readonly Place[], isWrong: (place: Place) => boolean): string[] =>
  places.filter((place) => place.value !== undefined && isWrong(place)).map((place) => place.where)

describe.each(dossiers)('%s', (_, dossier) => {
  const places = placesOf(dossier, template)

  test('says nothing that the template does not ask', () => {
    expect(strangersIn(dossier, template)).toEqual([])
    expect(wrong(places, (place) => !applies(place))).toEqual([])
  })

  test('every value is possible in its field', () => {
    expect(wrong(places, ({ field, value }) => isScalar(field) && !isPossible(value, field))).toEqual([])
  })

  test('every option is one of the options', () => {
    const isWrong = ({ field, value }: Place): boolean =>
      field.kind === 'choices' &&
      !(value as readonly string[]).every((id) => field.options.some((option) => option.id === id))
    expect(wrong(places, isWrong)).toEqual([])
  })

  test('every reference leads somewhere', () => {
    const targets: Record<Referable, readonly string[]> = {
      partner: idsIn(dossier, 'partners', 'partners'),
      step: idsIn(dossier, 'plan', 'steps'),
      body: idsIn(dossier, 'governance', 'bodies'),
      result: idsIn(dossier, 'plan', 'results'),
      line: idsIn(dossier, 'budget', 'lines'),
      region: regions.map(({ code }) => code),
      commitment: Object.values(dossier.engagements).flatMap(({ commitments }) =>
        commitments.map(({ id }) => id),
      ),
    }
    const isWrong = ({ field, value }: Place): boolean => {
      if (field.kind === 'reference') return !targets[field.to].includes(value as string)
      if (field.kind !== 'references') return false
      return !(value as readonly string[]).every((id) => targets[field.to].includes(id))
    }
    expect(wrong(places, isWrong)).toEqual([])
    const parties = [...targets.partner, ...targets.body]
    const cells = Object.keys(dossier.raci).map((key) => key.split(':') as [string, string])
    expect(cells.filter(([step, party]) => !targets.step.includes(step) || !parties.includes(party))).toEqual(
      [],
    )
    expect(Object.keys(dossier.labo).filter((line) => !targets.line.includes(line))).toEqual([])
    expect(Object.keys(dossier.engagements).filter((id) => !targets.partner.includes(id))).toEqual([])
    for (const { sources, allocations } of Object.values(dossier.engagements)) {
      const known = (sources ?? []).flatMap(({ id }) => targets.line.map((line) => `${line}:${id}`))
      expect(known).toEqual(expect.arrayContaining(Object.keys(allocations ?? {})))
    }
  })

  test('stays within every word limit and every length', () => {
    const isWrong = ({ field, value }: Place): boolean => {
      if (field.kind === 'rich') return countTextWords(readMarkup(value as string)) > field.words
      if (field.kind !== 'text') return false
      const { length } = value as string
      return length > field.max || length < (field.min ?? 0)
    }
    expect(wrong(places, isWrong)).toEqual([])
  })

  test('every row has an id of its own, and every partner is an organisation', () => {
    const lists = places.filter(({ field }) => field.kind === 'list')
    for (const { value } of lists) {
      const ids = ((value ?? []) as readonly { id: string }[]).map(({ id }) => id)
      expect(ids.filter((id) => !asRowId(id))).toEqual([])
      expect(new Set(ids).size).toBe(ids.length)
    }
    for (const id of idsIn(dossier, 'partners', 'partners')) {
      expect(asOrganisationId(id)).toBe(id)
      expect(organisations).toContain(id)
    }
  })
})
