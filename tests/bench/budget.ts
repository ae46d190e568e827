import { Buffer } from 'node:buffer'
import * as Y from 'yjs'
import { amountsInLog } from '#server/budget/amounts-in-log.ts'
import { sheetsOf } from '#server/budget/sheets.ts'
import { xlsxOf } from '#server/budget/xlsx.ts'
import { budgetOf, totalsOf } from '#shared/budget/budget.ts'
import { linesOfCells } from '#shared/budget/paste.ts'
import { cellsOfText } from '#shared/budget/pasted-cells.ts'
import { columnsByContent } from '#shared/budget/pasted-columns.ts'
import { viewKinds, viewOf } from '#shared/budget/views.ts'
import { regionalBreakthroughs2021 } from '#shared/call/regional-breakthroughs/edition.ts'
import { admit, birth } from '#shared/dossier/birth.ts'
import { read } from '#shared/dossier/read.ts'
import { fieldOf, sectionOf, type Field } from '#shared/dossier/template.ts'
import { makeRow, mapAt } from '#shared/dossier/write.ts'
import { median } from './latencies.ts'
import type { Measure } from './report.ts'

const { template } = regionalBreakthroughs2021
const size = { lines: 200, sources: 12 }

/** A budget far larger than any region hands in: what looking at it, filing it and asking after it costs. */
export async function budget(quick: boolean): Promise<Measure[]> {
  const doc = largeDossier()
  const times = quick ? 10 : 40
  const content = read(doc, template)
  const log = amountLog(doc, quick ? 500 : 2000)
  const pasted = Array.from({ length: size.lines }, (_, i) => `Kost ${i}\t3\t€ 1.250,50\t€ 3.751,50`).join(
    '\n',
  )
  const filing: number[] = []
  for (let i = 0; i < times / 10; i++)
    filing.push(await tookAsync(() => xlsxOf(sheetsOf(content, regionalBreakthroughs2021) ?? [])))
  const measure = (what: string, value: number, atMost: number): Measure => ({
    what: `budget of 200 × 12: ${what}`,
    values: { doorbraak: value },
    goal: { atMost },
  })
  return [
    measure(
      'ms to read it from the document',
      often(times, () => read(doc, template)),
      60,
    ),
    measure(
      'ms for its sums and every view',
      often(times, () => sums(content)),
      40,
    ),
    measure('ms for the workbook', median(filing), 1500),
    measure(
      'ms for 200 pasted lines, read and understood',
      often(times, () => {
        const rows = cellsOfText(pasted)
        linesOfCells(rows, columnsByContent(rows), { categories: [], partners: [], steps: [] })
      }),
      60,
    ),
    measure(
      `ms to play ${log.rows.length} changes of amounts back`,
      often(3, () => amountsInLog(log.before, log.rows)),
      1500,
    ),
  ]
}

function sums(content: ReturnType<typeof read>): void {
  const found = budgetOf(content)
  totalsOf(found)
  for (const kind of viewKinds) viewOf(found, kind)
}

const took = (act: () => void): number => {
  const began = performance.now()
  act()
  return performance.now() - began
}
const tookAsync = async (act: () => Promise<unknown>): Promise<number> => {
  const began = performance.now()
  await act()
  return performance.now() - began
}
/** The first times are for warming up. */
function often(times: number, act: () => void): number {
  for (let i = 0; i < Math.min(3, times); i++) act()
  return median(Array.from({ length: times }, () => took(act)))
}

function fieldsOf(section: string, id: string): readonly Field[] {
  const field = fieldOf(sectionOf(template, section)?.fields ?? [], id)
  return field?.kind === 'list' ? field.fields : []
}

function largeDossier(): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, birth(template))
  doc.transact(() => {
    for (let j = 0; j < size.sources; j++) {
      const values = { name: `Organisatie ${j}`, kind: 'gemeente' }
      admit(doc, `organisatie-${j}`, makeRow(fieldsOf('partners', 'partners'), values, `a${j}`))
      const purse = makeRow(template.source, { type: 'eigen', inKind: false, status: 'zeker' }, 'a0')
      mapAt(doc, ['engagements', `organisatie-${j}`, 'sources']).set(`bron-${j}`, purse)
    }
    for (let i = 0; i < size.lines; i++) {
      const values = { label: `Kost ${i}`, category: 'personeel', quantity: 3, unitCents: 125_050 }
      const row = makeRow(fieldsOf('budget', 'lines'), values, `a${String(i).padStart(4, '0')}V`)
      mapAt(doc, ['budget', 'lists', 'lines']).set(`lijn-${i}`, row)
      for (let j = 0; j < size.sources; j++)
        mapAt(doc, ['engagements', `organisatie-${j}`, 'allocations']).set(`lijn-${i}:bron-${j}`, 100 + i)
    }
  })
  return doc
}

function amountLog(doc: Y.Doc, changes: number) {
  const before = Y.encodeStateAsUpdate(doc)
  const copy = new Y.Doc()
  Y.applyUpdate(copy, before)
  const rows: { seq: number; bytes: Uint8Array }[] = []
  copy.on('update', (bytes: Uint8Array) => rows.push({ seq: rows.length + 1, bytes: Buffer.from(bytes) }))
  for (let i = 0; i < changes; i++)
    mapAt(copy, ['engagements', `organisatie-${i % size.sources}`, 'allocations']).set(
      `lijn-${i % size.lines}:bron-${i % size.sources}`,
      i,
    )
  return { before, rows }
}
