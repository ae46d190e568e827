import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { demo } from '#server/demo/demo.ts'
import type { DemoDossier } from '#server/demo/dossier.ts'
import { plant } from '#server/demo/plant.ts'
import { inventedRegion } from '#server/demo/proposals.ts'
import { regionalBreakthroughs2021 as edition } from '#shared/call/regional-breakthroughs/edition.ts'
import { blocking, check, sectionState } from '#shared/checks/check.ts'
import { birth } from '#shared/dossier/birth.ts'
import { read } from '#shared/dossier/read.ts'
import type { ProposalId } from '#shared/ids.ts'

function look(dossier: DemoDossier | undefined) {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, birth(edition.template))
  if (dossier) plant(doc, edition.template, dossier)
  const content = read(doc, edition.template)
  const findings = check(content, edition)
  const states = edition.template.sections.map((section) => sectionState(section, content, findings))
  return { content, findings, states, rules: new Set(findings.map(({ rule }) => rule)) }
}
const at = (id: string) => look(demo.dossiers[id as ProposalId])

/** What a group may still have to do: say it, sign it, promise it, answer it. Any other error is a fault. */
const stillToCome = ['verplicht', 'V14', 'V23', 'V30', 'V33', 'V35', 'V44', 'V51', 'V80', 'V82']

describe('seven workspaces, each in a state of its own', () => {
  const real = demo.proposals.filter(({ id }) => id !== inventedRegion)

  test('Zuid-West-Vlaanderen can be frozen, and no other', () => {
    const free = demo.proposals.filter(({ id }) => blocking(at(id).findings).length === 0)
    expect(free.map(({ id }) => id)).toEqual(['zuid-west-vlaanderen'])
  })

  test('no two are equally far', () => {
    const states = real.map(({ id }) => at(id).states.join(' '))
    expect([new Set(states).size, states.length]).toEqual([7, 7])
  })

  test.each(real.map(({ title, id }) => [title, id] as const))(
    '%s may be unfinished, but of a region that exists no fault is shown',
    (_title, id) => {
      const { findings } = at(id)
      const faults = blocking(findings).filter(({ rule }) => !stillToCome.includes(rule))
      const money = findings.filter(({ rule }) => /^V(?:31|6\d|71)$/u.test(rule))
      expect([...faults, ...money].map(({ rule, sentence }) => `${rule} ${sentence}`)).toEqual([])
    },
  )

  test('the Kempen have twenty-five of their twenty-seven, which is enough and may be said', () => {
    const { content, rules: said } = at('kempen')
    expect(
      content.sections.partners?.lists.partners?.filter(({ values }) => values.kind === 'gemeente'),
    ).toHaveLength(25)
    expect(said.has('V11')).toBe(false)
  })

  test('Neteland is a subregion that existed already, with nothing yet for who lives there', () => {
    const { rules: said } = at('neteland')
    expect(said.has('V13')).toBe(false)
    expect(said.has('V44')).toBe(true)
    expect(said.has('V14')).toBe(true)
  })

  test('Midwest asks for a rule to be set aside, and has not yet confirmed all it must', () => {
    expect(at('midwest').rules.has('V36')).toBe(true)
  })
})
