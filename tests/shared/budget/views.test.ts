import { expect, test } from 'vitest'
import { budgetOf, totalsOf } from '#shared/budget/budget.ts'
import { certaintyOf } from '#shared/budget/certainty.ts'
import { timesCents } from '#shared/budget/price.ts'
import { viewKinds, viewOf, type ViewKind } from '#shared/budget/views.ts'
import { formatEuro, formatShare, type Cents } from '#shared/cents.ts'
import { openDesk, plain, row } from '../checks/desk.ts'

const worked = () => {
  const desk = openDesk()
  return { desk, look: () => budgetOf(desk.content()) }
}
const table = (kind: ViewKind, budget = worked().look()): string[] =>
  viewOf(budget, kind).rows.map(({ key, amounts, tenths }) =>
    plain([key, ...amounts.map(formatEuro), formatShare(tenths)].join(' | ')),
  )

test('the worked example per step: labo, own, subsidies, open and cost', () => {
  expect(table('step')).toEqual([
    'stap-afsprakenkader | € 12.500,00 | € 18.000,00 | € 0,00 | € 0,00 | € 30.500,00 | 49,6 %',
    'stap-instrument | € 12.500,00 | € 1.500,00 | € 0,00 | € 0,00 | € 14.000,00 | 22,8 %',
    'stap-nulmeting | € 0,00 | € 0,00 | € 10.000,00 | € 0,00 | € 10.000,00 | 16,2 %',
    'stap-proef | € 0,00 | € 1.500,00 | € 2.500,00 | € 0,00 | € 4.000,00 | 6,5 %',
    'stap-verankering | € 0,00 | € 3.000,00 | € 0,00 | € 0,00 | € 3.000,00 | 4,9 %',
  ])
})

test('per year: what was divided, and what was not', () => {
  expect(table('year')).toEqual([
    '1 | € 10.000,00 | 16,3 %',
    '2 | € 19.000,00 | 30,9 %',
    ' | € 32.500,00 | 52,8 %',
  ])
})

test('per partner: what each spends is beside what each bears, in money and in kind', () => {
  expect(table('partner')).toContain(
    'leiedal | € 47.500,00 | € 4.500,00 | € 15.500,00 | € 20.000,00 | 32,5 %',
  )
  expect(table('partner')).toContain('labo | € 0,00 | € 25.000,00 | € 0,00 | € 25.000,00 | 40,6 %')
})

test('in every view the whole is the cost, also while the budget does not close', () => {
  const { desk, look } = worked()
  const whole = (kind: ViewKind) => viewOf(look(), kind).total.at(-1)
  expect(viewKinds.map(whole)).toEqual(viewKinds.map(() => 6_150_000))
  desk.set(row('budget', 'lines', 'lijn-campagne', 'amountCents'), 999_999)
  expect(viewKinds.map(whole)).toEqual(viewKinds.map(() => totalsOf(look()).cost))
  expect(table('source', look()).at(-1)).toBe('open | € 0,00 | € 0,00 | € 5.999,99 | 8,9 %')
  desk.set(row('budget', 'lines', 'lijn-campagne', 'amountCents'), 1)
  expect(viewKinds.map(whole)).toEqual(viewKinds.map(() => 5_750_001))
  expect(table('source', look()).at(-1)).toBe('open | € 0,00 | € 0,00 | − € 3.999,99 | 0,0 %')
})

test('certain is what was granted or is sure; what was only asked for is named', () => {
  const { certain, tenths, awaited } = certaintyOf(worked().look())
  expect(plain(formatEuro(certain))).toBe('€ 34.000,00')
  expect(plain(formatShare(tenths))).toBe('55,3 %')
  expect(awaited.map(({ organisation }) => organisation)).toEqual(['provincie-west-vlaanderen'])
})

test.each([
  [20, 75_000, 1_500_000],
  [1.15, 10, 12],
  [0.01, 49, 0],
  [0.01, 50, 1],
  [33.33, 333, 11_099],
  [99_999.99, 999_999_999, null],
  [-1, 100, null],
  [Number.NaN, 100, null],
  [Number.POSITIVE_INFINITY, 100, null],
])('%f times %i cents is %j', (quantity, each, amount) => {
  expect(timesCents(quantity, each as Cents)).toBe(amount)
})
