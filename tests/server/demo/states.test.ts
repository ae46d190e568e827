import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { demo } from '#server/demo/demo.ts'
import type { DemoDossier } from '#server/demo/dossier.ts'
import { plant } from '#server/demo/plant.ts'
import { regionalBreakthroughs2021 as edition } from '#shared/call/regional-breakthroughs/edition.ts'
import { blocking, check, sectionState } from '#shared/checks/check.ts'
import { rules } from '#shared/checks/rules.ts'
import { birth } from '#shared/dossier/birth.ts'
import { read } from '#shared/dossier/read.ts'
import type { ProposalId } from '#shared/ids.ts'
import { voorbeeldland, voorbeeldlandAsSubregion } from '../../helpers/voorbeeldland.ts'

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

describe('seven workspaces, each in a state of its own', () => {
  test('Zuid-West-Vlaanderen can be frozen, and no other', () => {
    const free = demo.proposals.filter(({ id }) => blocking(at(id).findings).length === 0)
    expect(free.map(({ id }) => id)).toEqual(['zuid-west-vlaanderen'])
  })

  test('no two are equally far', () => {
    const states = demo.proposals.map(({ id }) => at(id).states.join(' '))
    expect(new Set(states).size).toBe(states.length)
  })

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

describe('the Demoregio Voorbeeldland', () => {
  const whole = look(voorbeeldland)
  const part = look(voorbeeldlandAsSubregion)

  test.each(rules)('breaks $number: $about', ({ number, as }) => {
    expect(whole.rules.has(as ?? number) || part.rules.has(as ?? number)).toBe(true)
  })

  test('cannot be frozen', () => {
    expect(blocking(whole.findings).length).toBeGreaterThan(30)
  })
})
