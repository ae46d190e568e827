import { isoDay } from '#shared/dossier/dates.ts'
import type { CardView } from '#shared/workshop/projection.ts'
import type { Report } from '#shared/workshop/report.ts'
import { placeOf } from './print-sections.ts'
import { labelOfLayers } from './words.ts'

const head = [
  'soort',
  'stap',
  'groep',
  'kaart',
  'wie',
  'stippen',
  'later toegevoegd',
  'opgeschreven door',
  'sectie',
  'plaats',
  'voor',
  'na',
  'namen gewist op',
] as const
type Row = Partial<Readonly<Record<(typeof head)[number], string>>>

/**
 * The cards of a session, and what the dossier said before and after it, as one table for a spreadsheet: semicolons,
 * as one expects here, and a mark for UTF-8. Until when names are kept goes along with every line.
 */
export function csvOf(report: Report): string {
  const dots = new Map<string, number>()
  for (const { vote } of report.steps)
    for (const [key, count] of Object.entries(vote?.result.totals ?? {})) dots.set(key, count)
  const { namesUntil } = report.head
  const kept = { 'namen gewist op': namesUntil === null ? '' : isoDay(namesUntil) }
  const rows: readonly Row[] = [
    ...report.steps.flatMap((step) => [
      ...step.clusters.flatMap(({ title, cards }) =>
        cards.map((card) => rowOf(step.title, title, card, dots)),
      ),
      ...step.loose.map((card) => rowOf(step.title, '', card, dots)),
    ]),
    ...report.sections.flatMap(({ letter, title, changes }) =>
      changes.map((change) => ({
        soort: 'dossier',
        sectie: `${letter}. ${title}`,
        plaats: placeOf(change),
        voor: change.before,
        na: change.after,
      })),
    ),
  ]
  const lines = [head, ...rows.map((row) => head.map((name) => ({ ...row, ...kept })[name] ?? ''))]
  return `\ufeff${lines.map((line) => line.map(cell).join(';')).join('\r\n')}\r\n`
}

function rowOf(step: string, group: string, card: CardView, dots: ReadonlyMap<string, number>): Row {
  const own = dots.get(`card:${card.id}`) ?? (card.cluster ? dots.get(`cluster:${card.cluster}`) : undefined)
  return {
    soort: 'kaart',
    stap: step,
    groep: group,
    kaart: card.text,
    wie: whoOf(card),
    stippen: own === undefined ? '' : String(own),
    'later toegevoegd': card.later ? 'ja' : '',
    'opgeschreven door': card.scribe ?? '',
  }
}

function whoOf({ by }: CardView): string {
  switch (by.kind) {
    case 'named':
      return `${by.name}, ${by.organisation}`
    case 'layer':
      return labelOfLayers(by.layers)
    case 'anonymous':
      return ''
  }
}

/** What a spreadsheet would take for a formula is text. */
const cell = (text: string): string => {
  const safe = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text
  return /[";\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
