import type { CardView } from '#shared/workshop/projection.ts'
import type { Report } from '#shared/workshop/report.ts'
import { labelOfLayers } from './words.ts'

/** The cards of a session as a table for a spreadsheet: semicolons, as one expects here, and a mark for UTF-8. */
export function csvOf(report: Report): string {
  const head = ['stap', 'groep', 'kaart', 'wie', 'stippen', 'later toegevoegd', 'opgeschreven door']
  const dots = new Map<string, number>()
  for (const { vote } of report.steps)
    for (const [key, count] of Object.entries(vote?.result.totals ?? {})) dots.set(key, count)
  const rows = report.steps.flatMap((step) => [
    ...step.clusters.flatMap(({ title, cards }) => cards.map((card) => rowOf(step.title, title, card, dots))),
    ...step.loose.map((card) => rowOf(step.title, '', card, dots)),
  ])
  return `\ufeff${[head, ...rows].map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`
}

function rowOf(
  step: string,
  group: string,
  card: CardView,
  dots: ReadonlyMap<string, number>,
): readonly string[] {
  const own = dots.get(`card:${card.id}`) ?? (card.cluster ? dots.get(`cluster:${card.cluster}`) : undefined)
  return [
    step,
    group,
    card.text,
    whoOf(card),
    own === undefined ? '' : String(own),
    card.later ? 'ja' : '',
    card.scribe ?? '',
  ]
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
