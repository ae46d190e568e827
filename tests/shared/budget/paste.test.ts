import { describe, expect, test } from 'vitest'
import { linesOfCells, type PasteNames } from '#shared/budget/paste.ts'
import { cellsOfText, mostPasted } from '#shared/budget/pasted-cells.ts'
import { columnsByContent, columnsByHead } from '#shared/budget/pasted-columns.ts'
import { parseUnits } from '#shared/budget/read-price.ts'
import { csvOf } from '#server/budget/csv.ts'
import { sheetsOf } from '#server/budget/sheets.ts'
import { makeDice } from '../../storms/dice.ts'
import { edition, openDesk } from '../checks/desk.ts'

const names: PasteNames = {
  categories: [{ id: 'externe_expertise', label: 'Externe expertise' }],
  partners: [{ id: 'kortrijk', names: ['Stad Kortrijk', 'Kortrijk'] }],
  steps: [
    { id: 'stap-a', title: 'Nulmeting' },
    { id: 'stap-b', title: 'Afspraken' },
  ],
}
const purse = [{ id: 'bron-kortrijk', names: ['Kortrijk, contant'] }]
const lines = (text: string) => {
  const rows = cellsOfText(text)
  const byHead = columnsByHead(rows[0] ?? [], purse)
  return linesOfCells(byHead ? rows.slice(1) : rows, byHead ?? columnsByContent(rows), names)
}

describe('cells on the clipboard', () => {
  test('tabs and line ends, with or without one at the end; empty rows are none', () => {
    expect(cellsOfText('a\tb\r\nc\t\r\n\r\n\t\r\n')).toEqual([
      ['a', 'b'],
      ['c', ''],
    ])
  })

  test('a quoted cell keeps its tab, its line break and its quotes', () => {
    expect(cellsOfText('"Zaal\nen ""catering"""\t"1.250,00"\nx\t2')).toEqual([
      ['Zaal en "catering"', '1.250,00'],
      ['x', '2'],
    ])
  })

  test('a quote that is never closed swallows nothing', () => {
    expect(cellsOfText('"Zaal\t5\nStoel\t6')).toEqual([
      ['"Zaal', '5'],
      ['Stoel', '6'],
    ])
  })

  test('five megabytes are read as far as a budget goes, and quickly', () => {
    const began = performance.now()
    const rows = cellsOfText('"'.repeat(1000) + 'x\t1\n'.repeat(1_250_000))
    expect(rows.length).toBeLessThanOrEqual(mostPasted.rows)
    expect(performance.now() - began).toBeLessThan(2000)
  })
})

describe('pasted lines', () => {
  test('amounts as Dutch and English sheets show them, with signs and dashes', () => {
    const text = 'A\t€ 1.234,56\nB\t1,234.56\nC\t 1 234,56 €\nD\t€ -\nE\t1.250\nF\tEUR 12,5'
    expect(lines(text).map(({ amount }) => amount)).toEqual([123_456, 123_456, 123_456, 0, 125_000, 1250])
  })

  test('heads say what a column is, in any order; what has no head of ours is passed over', () => {
    const text =
      'Nr\tBedrag (€)\tOmschrijving\tUitgevoerd door\tStap\tCategorie\tKortrijk, contant\n' +
      '1\t15.000,00\tBegeleiding\tStad Kortrijk\tStap 2\texterne expertise\t2.500\n' +
      '\t15.000,00\tTotaal\t\t\t\t2.500'
    expect(lines(text)).toEqual([
      {
        values: {
          label: 'Begeleiding',
          category: 'externe_expertise',
          amountCents: 1_500_000,
          spender: 'kortrijk',
          step: 'stap-b',
        },
        amount: 1_500_000,
        paid: { 'bron-kortrijk': 250_000 },
        problems: [],
      },
    ])
  })

  test('without heads, a column times a column that makes a column is a quantity and a price', () => {
    expect(lines('Jurist\t20\t750,00\t15.000,00\nZaal\t3\t100,00\t300,00')[0]).toMatchObject({
      values: { label: 'Jurist', quantity: 20, unitCents: 75_000 },
      amount: 1_500_000,
    })
  })

  test('what is no amount is named, and the rest of the line is taken', () => {
    const [zaal, stoel, tafel] = lines(
      'Omschrijving\tAantal\tPrijs\tBedrag\nZaal\t\t\tveel\nStoel\t2\t10\t25\nTafel\tx\t1\t-5',
    )
    expect(zaal).toMatchObject({
      values: { label: 'Zaal' },
      problems: [{ kind: 'not-an-amount', cell: 'veel' }],
    })
    expect(stoel).toMatchObject({
      values: { label: 'Stoel', amountCents: 2500 },
      problems: [{ kind: 'other-product', product: 2000, amount: 2500 }],
    })
    expect(tafel?.problems.map(({ kind }) => kind)).toEqual(['not-a-number', 'negative'])
  })

  test('our own file comes back as it left, a formula and all', () => {
    const desk = openDesk()
    desk.set(['budget', 'lists', 'lines', 'lijn-campagne', 'label'], '=1+1; "samen"\nen meer')
    const back = lines(csvOf(sheetsOf(desk.content(), edition)![0]!))
    expect(back.map(({ values, amount }) => [values.label, amount])).toEqual([
      ['Procesbegeleiding', 1_500_000],
      ['Vereveningsinstrument, jurist', 1_400_000],
      ['Datastudie daken en netten', 1_000_000],
      ['Coördinator, 0,2 VTE, 12 maanden', 1_550_000],
      ['=1+1; "samen" en meer', 400_000],
      ['Lerend netwerk', 300_000],
    ])
    expect(back[0]?.values).toMatchObject({ quantity: 20, unit: 'dagen', unitCents: 75_000 })
    expect(back[3]?.values.inKind).toBe(true)
  })

  const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31)
  test(`whatever is pasted is read without a word (SEED=${seed})`, () => {
    const dice = makeDice(seed)
    const pieces = [
      '"',
      '""',
      '\t',
      '\n',
      '\r\n',
      ';',
      '1.234,56',
      '€',
      '-',
      'Bedrag',
      'Totaal',
      '=',
      ' ',
      '\u0000',
      '😀',
      '9'.repeat(40),
    ]
    for (let i = 0; i < 400; i++) {
      const text = Array.from({ length: dice.below(60) }, () => dice.pick(pieces)).join('')
      for (const { amount, paid, values } of lines(text)) {
        for (const cents of [amount, ...Object.values(paid)])
          expect(Number.isInteger(cents) && cents >= 0 && cents <= 999_999_999, text).toBe(true)
        expect(String(values.label ?? '').length).toBeLessThanOrEqual(mostPasted.cell)
      }
    }
  })
})

test.each([
  ['20 × 750', { quantity: 20, unit: '', each: 75_000 }],
  ['20 dagen x € 750,50', { quantity: 20, unit: 'dagen', each: 75_050 }],
  ['0,5*1.250', { quantity: 0.5, unit: '', each: 125_000 }],
  ['1.250', null],
  ['dagen x 3', null],
  ['3 x', null],
  ['3 x veel', null],
])('%j is a product, or is not', (text, units) => {
  expect(parseUnits(text)).toEqual(units)
})
