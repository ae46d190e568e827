import { expect, test } from 'vitest'
import type { Limits } from '#shared/call/edition.ts'
import type { Cents } from '#shared/cents.ts'
import { openDesk } from './desk.ts'

/** A stricter call: the dossier stays as it is, and a rule that was content now speaks. */
const stricter: readonly (readonly [string, Partial<Limits>])[] = [
  ['V10', { leastMunicipalities: 14 }],
  ['V11', { leastCoverage: 1.1, advisedCoverage: 1.1 }],
  ['V22', { leastPartnerKinds: 5 }],
  ['V23', { leastOtherGovernments: 5 }],
  ['V40', { advisedSteps: 6 }],
  ['V63', { ceiling: 2_000_000 as Cents }],
  ['V65', { laboCategories: ['personeel'] }],
  ['V80', { leastRisks: 9 }],
  ['V80', { leastOpportunities: 3 }],
  ['V81', { leastActions: 5 }],
]

test.each(stricter)('%s goes by the number of the call: %o', (rule, limits) => {
  const desk = openDesk()
  const rules = desk.findings(limits).map((finding) => finding.rule)
  expect(desk.findings().map((finding) => finding.rule)).not.toContain(rule)
  expect(rules).toContain(rule)
  expect(new Set(rules)).toEqual(new Set([rule, 'V41']))
})

test('V80: another call finds a risk heavy from another score on', () => {
  const desk = openDesk()
  const path = ['risks', 'lists', 'risks', 'risico-prijs', 'owner'] as const
  desk.set(path, null)
  expect(desk.findings().map(({ rule }) => rule)).not.toContain('V80')
  expect(desk.findings({ weightyScore: 6 }).map(({ rule }) => rule)).toContain('V80')
})

test('V67: another call minds hoped-for subsidies sooner', () => {
  const desk = openDesk()
  desk.set(['engagements', 'veka', 'sources', 'bron-veka', 'status'], 'te_vragen')
  expect(desk.findings().map(({ rule }) => rule)).not.toContain('V67')
  expect(desk.findings({ uncertainPart: 0.16 }).map(({ rule }) => rule)).toContain('V67')
})
