import type { Block, Cell } from '#server/dossier/printed.ts'
import { asCents, formatEuro, sum, type Cents } from '#shared/cents.ts'
import { isFilled } from '#shared/checks/presence.ts'
import { applies } from '#shared/dossier/applies.ts'
import type { DossierContent, Row } from '#shared/dossier/content.ts'
import { partnersOf } from '#shared/dossier/partners.ts'
import { fieldOf, type Field } from '#shared/dossier/template.ts'
import { column } from './column.ts'
import { printShort } from './fields.ts'
import type { Names } from './names.ts'

/** Where a call asks something else of a promise, what is not asked stays a dash. */
const amounts = ['financialCents', 'inKindCents'] as const

/**
 * Everybody's promise on one line, who promised nothing yet included: what a jury looks for first. Who signed for it
 * cannot stand here, as one signs the very version that is printed.
 */
export function engagementTable(
  content: DossierContent,
  fields: readonly Field[],
  names: Names,
): Block | null {
  const promises = partnersOf(content).map(({ id, name }) => ({
    name,
    rows: content.engagements[id]?.commitments ?? [],
  }))
  if (promises.every(({ rows }) => rows.length === 0)) return null
  const word = (row: Row, id: string): string => {
    const field = fieldOf(fields, id)
    if (!field || !isFilled(row.values[id]) || !applies(field, (other) => row.values[other])) return ''
    return printShort(field, row.values[id], names)
  }
  const cents = (row: Row, id: string): Cents => (word(row, id) && asCents(row.values[id])) || (0 as Cents)
  const all = promises.flatMap(({ rows }) => rows)
  const euro = (amount: Cents): string => (amount === 0 ? '–' : formatEuro(amount))
  const cellsOf = (name: string, row: Row): Cell[] => [
    { text: name, weight: 'strong' },
    word(row, 'types') || '–',
    ...amounts.map((id) => euro(cents(row, id))),
    word(row, 'strength') || '–',
    { text: word(row, 'mandateBasis') || '–', note: word(row, 'mandateDate') },
  ]
  return {
    kind: 'table',
    caption: 'Engagement per partner',
    columns: [
      column('Partner', 2.6),
      column('Soort engagement', 2.4),
      { label: 'In geld', align: 'end', width: 'fit', group: null },
      { label: 'In natura', align: 'end', width: 'fit', group: null },
      column('Sterkte', 1.5),
      column('Op grond van', 2.1),
    ],
    rows: promises.flatMap(({ name, rows }) =>
      rows.length > 0
        ? rows.map((row) => ({ kind: 'row' as const, cells: cellsOf(name, row) }))
        : [
            {
              kind: 'row' as const,
              cells: [{ text: name, weight: 'strong' }, 'Nog geen engagement', '–', '–', '–', '–'],
            },
          ],
    ),
    total: ['Totaal', '', ...amounts.map((id) => euro(sum(all.map((row) => cents(row, id))))), '', ''],
    note: 'Elke organisatie tekent voor precies deze versie, na het bevriezen. Wie tekende, toont de bladzijde ‘Controle’: zie de laatste bladzijde.',
  }
}
