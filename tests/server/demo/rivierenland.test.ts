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

  test('lacks € 1.250,00 on one line of its budget, and nothing else there', () => {
    expect(totalsOf(budgetOf(content))).toMatchObject({ cost: 8_350_000, balance: -125_000 })
    const wrong = findings.filter(({ section }) => section === 'budget').map(({ rule, path }) => [rule, path])
    expect(wrong).toEqual([['V60', ['budget', 'lists', 'lines', 'lijn-kruispunt']]])
  })

  test('still waits for an answer of the federal government', () => {
    const open = rowsIn(dossier, 'asks', 'asks').filter((row) => row['status'] === 'open')
    expect(open.map((row) => row['partner'])).toContain('fod-volksgezondheid')
    expect(Object.keys(dossier.engagements)).not.toContain('fod-volksgezondheid')
  })
})
