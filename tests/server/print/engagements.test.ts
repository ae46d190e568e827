import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { demo } from '#server/demo/demo.ts'
import { plant } from '#server/demo/plant.ts'
import { engagementTable } from '#server/print/engagement-table.ts'
import { namesIn } from '#server/print/names.ts'
import { regionalBreakthroughs2021 as edition } from '#shared/call/regional-breakthroughs/edition.ts'
import { birth } from '#shared/dossier/birth.ts'
import { partnersOf } from '#shared/dossier/partners.ts'
import { read } from '#shared/dossier/read.ts'
import type { ProposalId } from '#shared/ids.ts'

const { template } = edition
function content() {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, birth(template))
  const planted = demo.dossiers['zuid-west-vlaanderen' as ProposalId]
  if (planted) plant(doc, template, planted)
  return read(doc, template)
}
const tableOf = (given: ReturnType<typeof content>) => {
  const table = engagementTable(given, template.commitment, namesIn(given))
  if (table?.kind !== 'table') throw new Error('No table')
  return table
}

test('every partner stands in one table with what it promised and on what ground, and the sums', () => {
  const given = content()
  const table = tableOf(given)
  const names = table.rows.flatMap((row) => (row.kind === 'row' ? [row.cells[0]] : []))
  expect(names.map((cell) => (typeof cell === 'object' && 'text' in cell ? cell.text : ''))).toEqual(
    partnersOf(given).map(({ name }) => name),
  )
  const leiedal = table.rows.find((row) => row.kind === 'row' && JSON.stringify(row).includes('Leiedal'))
  expect(leiedal).toMatchObject({
    cells: [
      { text: 'Leiedal' },
      'Financieel, Menstijd',
      '€\u00a04.500,00',
      '€\u00a015.500,00',
      'Besluit',
      { text: 'Directie of leidend ambtenaar', note: '14/09/2021' },
    ],
  })
  expect(table.total).toEqual(['Totaal', '', '€\u00a021.000,00', '€\u00a015.500,00', '', ''])
})

test('who promised nothing yet is named, and an amount that no longer applies is not counted', () => {
  const given = content()
  const { kortrijk, ...rest } = given.engagements
  const without = { ...given, engagements: rest }
  expect(JSON.stringify(tableOf(without).rows)).toContain('Nog geen engagement')
  expect(tableOf(without).total?.[2]).toBe('€\u00a017.000,00')
  const commitments = (kortrijk?.commitments ?? []).map((row) => ({
    ...row,
    values: { ...row.values, types: ['data'] },
  }))
  const turned = { ...given, engagements: { ...rest, kortrijk: { ...kortrijk!, commitments } } }
  expect(tableOf(turned).total?.[2]).toBe('€\u00a017.000,00')
  expect(engagementTable({ ...given, engagements: {} }, template.commitment, namesIn(given))).toBeNull()
})
