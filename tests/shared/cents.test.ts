import { expect, test } from 'vitest'
import {
  asCents,
  formatEuro,
  formatShare,
  mostCents,
  parseEuro,
  shares,
  sum,
  type Cents,
} from '#shared/cents.ts'

const euro = (text: string): string => text.replaceAll(' ', '\u00a0')

test.each([
  ['1250', 125_000],
  ['1.250', 125_000],
  ['1.250,5', 125_050],
  ['€ 1.250,00', 125_000],
  ['1.250,00 €', 125_000],
  ['1,250.00', 125_000],
  ['1250.5', 125_050],
  ['12.500', 1_250_000],
  ['0,01', 1],
  ['25000,01', 2_500_001],
  ['', 0],
  ['EUR 40', 4_000],
])('%j is %i cents', (text, cents) => {
  expect(parseEuro(text)).toBe(cents)
})

test.each([
  ['12,5,0', 'not-an-amount'],
  ['1.25', 125],
  ['1.2.3', 'not-an-amount'],
  ['twaalf', 'not-an-amount'],
  ['1e9', 'not-an-amount'],
  ['-5', 'negative'],
  ['−5,00', 'negative'],
  ['1000000000', 'too-much'],
  ['10000000,00', 'too-much'],
  ['9.999.999,99', 999_999_999],
  ['1,234', 123_400],
  ['Infinity', 'not-an-amount'],
])('%j gives %s', (text, outcome) => {
  expect(parseEuro(text)).toBe(outcome)
})

test.each([
  [125_000, '€ 1.250,00'],
  [0, '€ 0,00'],
  [-125_000, '− € 1.250,00'],
  [999_999_999, '€ 9.999.999,99'],
])('%i cents reads as %s', (cents, text) => {
  expect(formatEuro(cents as Cents)).toBe(euro(text))
})

test('what is written can be read again, for any amount', () => {
  const seed = Number(process.env.SEED ?? 20_211_007)
  let state = seed
  const next = (): number => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648)
  for (let i = 0; i < 2000; i++) {
    const amount = (next() % (mostCents + 1)) as Cents
    expect(parseEuro(formatEuro(amount)), `seed ${seed}`).toBe(amount)
  }
})

test('only whole, possible amounts are cents', () => {
  for (const raw of [0.5, -1, NaN, Infinity, mostCents + 1, '12', null, 2 ** 53])
    expect(asCents(raw)).toBeNull()
  expect(asCents(mostCents)).toBe(mostCents)
})

test('shares sum to exactly 100,0 %, by largest remainder', () => {
  const worked = [2_500_000, 2_400_000, 1_250_000] as Cents[]
  expect(shares(worked).map(formatShare)).toEqual(['40,7 %', '39,0 %', '20,3 %'].map(euro))
  const thirds = shares([1, 1, 1] as Cents[])
  expect(thirds.reduce((a, b) => a + b)).toBe(1000)
  expect(shares([0, 0] as Cents[])).toEqual([0, 0])
  expect(sum([1, 2, 3] as Cents[])).toBe(6)
})
