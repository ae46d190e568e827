import type { Block, Card } from '#server/dossier/printed.ts'
import { isFilled } from '#shared/checks/presence.ts'
import { rowsOf, textIn, type DossierContent, type Row } from '#shared/dossier/content.ts'
import { fieldOf, labelOf, type Field, type Section, type Template } from '#shared/dossier/template.ts'
import { engagementTable } from './engagement-table.ts'
import { printRow } from './fields.ts'
import type { Names } from './names.ts'

/** D: the municipalities in one table, everybody else with why they are needed and what is expected. */
export function printPartners(section: Section, content: DossierContent, names: Names): Block[] {
  const list = fieldOf(section.fields, 'partners')
  const rows = rowsOf(content, section.id, 'partners')
  if (list?.kind !== 'list' || rows.length === 0)
    return [{ kind: 'empty', label: null, note: 'Nog geen partners.' }]
  const word = (field: string, row: Row): string => {
    const found = fieldOf(list.fields, field)
    return found?.kind === 'choice' ? labelOf(found.options, row.values[field]) : ''
  }
  const long = list.fields.filter((field) => field.kind === 'rich' || field.kind === 'list')
  const others = rows.filter(
    (row) => textIn(row, 'kind') !== 'gemeente' || long.some((field) => isFilled(row.values[field.id])),
  )
  const cards = others.map((row): Card => ({
    at: row.id,
    code: null,
    title: textIn(row, 'name'),
    kicker: word('kind', row),
    status: word('role', row) || null,
    rows: printRow(row, long, names),
  }))
  return [
    {
      kind: 'table',
      caption: 'Alle partners',
      columns: [
        { label: 'Partner', align: 'start', width: 3, group: null },
        { label: 'Soort', align: 'start', width: 2, group: null },
        { label: 'Rol', align: 'start', width: 1.5, group: null },
      ],
      rows: rows.map((row) => ({
        kind: 'row' as const,
        cells: [
          { text: textIn(row, 'name'), note: numbersOf(row) },
          word('kind', row) || '–',
          word('role', row) || '–',
        ],
      })),
      total: null,
      note: null,
    },
    ...(cards.length > 0
      ? [
          { kind: 'heading' as const, text: 'Waarom het niet zonder hen kan, en wie deelneemt' },
          { kind: 'cards' as const, cards },
        ]
      : []),
  ]
}

/** How the registers know a partner; old codes of a kind that no longer applies are nobody's number. */
const numbersOf = (row: Row): string =>
  [
    textIn(row, 'kind') === 'gemeente' ? ['NIS', textIn(row, 'nis')] : [],
    ['KBO', textIn(row, 'kbo')],
    ['', textIn(row, 'ovo')],
  ]
    .filter(([, number]) => number)
    .map((parts) => parts.filter(Boolean).join(' '))
    .join(' · ')

/** E: what was asked of whom, then what each organisation promises. */
export function printEngagements(
  section: Section,
  content: DossierContent,
  template: Template,
  names: Names,
): Block[] {
  const list = fieldOf(section.fields, 'asks')
  const asks = rowsOf(content, section.id, 'asks')
  const promised = rowsOf(content, 'partners', 'partners').flatMap((partner) =>
    (content.engagements[partner.id]?.commitments ?? []).map((row) =>
      printPromise(row, names.partner(partner.id), template.commitment, names),
    ),
  )
  const table = engagementTable(content, template.commitment, names)
  const blocks: Block[] = table ? [table] : []
  if (promised.length > 0)
    blocks.push({ kind: 'heading', text: 'Wat elke partner toezegt' }, { kind: 'cards', cards: promised })
  if (list?.kind === 'list' && asks.length > 0) {
    const rest = list.fields.filter((field) => field.id !== 'partner' && field.id !== 'status')
    const status = fieldOf(list.fields, 'status')
    const cards = asks.map((row, i): Card => ({
      at: row.id,
      code: `V${i + 1}`,
      title: `Vraag aan ${names.partner(textIn(row, 'partner')) || '…'}`,
      kicker: null,
      status: status?.kind === 'choice' ? labelOf(status.options, row.values.status) || null : null,
      rows: printRow(row, rest, names),
    }))
    blocks.push({ kind: 'heading', text: 'Wat we vragen' }, { kind: 'cards', cards })
  }
  return blocks.length > 0 ? blocks : [{ kind: 'empty', label: null, note: 'Nog geen engagementen.' }]
}

function printPromise(row: Row, who: string, fields: readonly Field[], names: Names): Card {
  const strength = fieldOf(fields, 'strength')
  return {
    at: row.id,
    code: null,
    title: who,
    kicker: null,
    status: strength?.kind === 'choice' ? labelOf(strength.options, row.values.strength) || null : null,
    rows: printRow(
      row,
      fields.filter((field) => field.id !== 'strength'),
      names,
    ),
  }
}
