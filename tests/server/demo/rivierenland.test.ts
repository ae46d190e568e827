import { describe, expect, test } from 'vitest'
import { rivierenlandDossier as dossier } from '#server/demo/rivierenland/dossier.ts'
import { budgetOf, totalsOf } from '#shared/budget/budget.ts'
import { regionalBreakthroughs2021 } from '#shared/call/regional-breakthroughs/edition.ts'
import { check, sectionState } from '#shared/checks/check.ts'
import { rowsIn } from './places.ts'
import { readBack, template } from './planted.ts'

const content = readBack(dossier)
const findings = check(content, regionalBreakthroughs2021)

describe('geestelijke gezondheidszorg, the dossier that is half written', () => {
  test('leaves some sections empty and has begun the others', () => {
    const states = template.sections.map((section) => [
      section.letter,
      sectionState(section, content, findings),
    ])
    const empty = states.filter(([, state]) => state === 'empty').map(([letter]) => letter)
    expect(empty).toEqual(['G', 'I', 'K'])
    expect(states.map(([, state]) => state)).toContain('busy')
  })

  test('its budget closes to the cent: a fault is not for a region that exists', () => {
    expect(totalsOf(budgetOf(content))).toMatchObject({ cost: 8_350_000, funded: 8_350_000, balance: 0 })
    expect(findings.filter(({ section }) => section === 'budget')).toEqual([])
  })

  test('still waits for an answer of the federal government', () => {
    const open = rowsIn(dossier, 'asks', 'asks').filter((row) => row['status'] === 'open')
    expect(open.map((row) => row['partner'])).toContain('fod-volksgezondheid')
    expect(Object.keys(dossier.engagements)).not.toContain('fod-volksgezondheid')
  })
})
