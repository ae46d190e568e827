import { expect, test } from 'vitest'
import { missingRule } from '#shared/checks/finding.ts'
import { fact, openDesk, partners } from './desk.ts'

const rulesOf = (findings: readonly { readonly rule: string }[]): string[] => [
  ...new Set(findings.map(({ rule }) => rule)),
]

test('nobody began: nothing is wrong, everything is still to come', () => {
  expect(rulesOf(openDesk('empty').findings())).toEqual([missingRule])
})

test('An typed only a title: of the rest nothing is wrong', () => {
  const desk = openDesk('empty')
  desk.set(fact('identification', 'title'), 'Energiegemeenschappen')
  expect(rulesOf(desk.findings())).toEqual([missingRule, 'V82'])
  expect(
    desk
      .findings()
      .filter(({ rule }) => rule === 'V82')
      .map(({ section }) => section),
  ).toEqual(['identification'])
})

test('the first partner is judged as a partner, and nothing else begins with it', () => {
  const desk = openDesk('empty')
  desk.admit('kortrijk', { name: 'Kortrijk', kind: 'gemeente', role: 'indiener', nis: '34022' })
  const wrong = desk.findings().filter(({ rule }) => rule !== missingRule)
  expect(new Set(wrong.map(({ section }) => section))).toEqual(new Set([partners[0]]))
  expect(rulesOf(wrong)).toEqual(['V10', 'V20', 'V22', 'V23', 'V82'])
})

test('the elaborated dossier stands up to every rule; only one step starts early', () => {
  expect(rulesOf(openDesk().findings())).toEqual(['V41'])
})

test('a purse is asked for its kind and its standing', () => {
  const desk = openDesk()
  desk.set(['engagements', 'veka', 'sources', 'bron-veka', 'status'], null)
  expect(desk.findings().filter(({ rule }) => rule === missingRule)).toEqual([
    {
      rule: missingRule,
      severity: 'error',
      section: 'budget',
      path: ['engagements', 'veka', 'sources', 'bron-veka', 'status'],
      sentence:
        '‘Vlaams Energie- en Klimaatagentschap (VEKA), VEKA, onderzoeksbudget 2022: Stand’ is nog niet ingevuld.',
    },
  ])
})
