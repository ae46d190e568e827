import type { Part } from '#server/letter/letter.ts'
import { formatTime } from '#shared/dossier/dates.ts'
import type { CardView } from '#shared/workshop/projection.ts'
import type { Report, ReportStep } from '#shared/workshop/report.ts'
import { counted, labelOfLayers } from './words.ts'

/** What happened, step by step; only steps that were begun. */
export const printSteps = ({ steps }: Report): readonly Part[] =>
  steps.filter(({ startedAt }) => startedAt !== null).flatMap(step)

function step(one: ReportStep): readonly Part[] {
  const { cards, vote, poll } = one
  return [
    { kind: 'subheading', text: one.title },
    paragraph(
      [
        `Gepland ${one.plannedMinutes} min, begonnen om ${formatTime(one.startedAt ?? 0)} uur`,
        ...(one.endedAt === null ? [] : [`klaar om ${formatTime(one.endedAt)} uur`]),
      ].join(', '),
    ),
    ...(one.question ? [paragraph(one.question)] : []),
    ...(cards
      ? [
          paragraph(
            [
              counted(cards.written, 'kaart geschreven', 'kaarten geschreven'),
              `${cards.revealed} onthuld`,
              `${cards.clustered} in een groep`,
              ...(cards.later > 0 ? [`${cards.later} later toegevoegd`] : []),
              ...(cards.unrevealed > 0 ? [`${cards.unrevealed} niet onthuld`] : []),
            ].join(', '),
          ),
        ]
      : []),
    ...one.clusters.flatMap(({ title, cards }) => [paragraph(`${title}:`), list(cards.map(cardLine))]),
    ...(one.loose.length > 0 ? [paragraph('Zonder groep:'), list(one.loose.map(cardLine))] : []),
    ...(vote
      ? [
          paragraph(
            `${vote.result.voted} van ${vote.result.eligible} stemden, met ${counted(vote.budget, 'stip', 'stippen')} per ${vote.per === 'organisation' ? 'organisatie' : 'mens'}.`,
          ),
          list(ranked(vote)),
        ]
      : []),
    ...(poll
      ? [
          paragraph(`${poll.result.voted} van ${poll.result.eligible} antwoordden.`),
          list([
            ...poll.result.counts.map((count, at) => `${at + 1}: ${count}`),
            ...poll.result.reasons.map((reason) => `‘${reason}’`),
          ]),
        ]
      : []),
  ]
}

/** What was put in the dossier, and from how much; what was taken back is not in it. */
export const printChanges = ({ changes }: Report): readonly Part[] => {
  const rows = changes.flatMap(({ label, text, cards, votes, by, state }) =>
    state === 'undone'
      ? []
      : [
          [
            state === 'waiting' ? 'Wacht tot de sectie opengaat' : label,
            text,
            [
              counted(cards, 'kaart', 'kaarten'),
              ...(votes === null ? [] : [counted(votes, 'stip', 'stippen')]),
              `door ${by}`,
            ].join(', '),
          ],
        ],
  )
  const columns = ['Waar', 'Wat', 'Uit']
  return rows.length > 0
    ? [{ kind: 'table', caption: 'Van kaart naar dossier', columns, widths: [2, 6, 4], rows }]
    : []
}

const paragraph = (text: string): Part => ({ kind: 'paragraph', text })
const list = (items: readonly string[]): Part => ({ kind: 'list', items })

const cardLine = (card: CardView): string =>
  [
    card.text,
    ...(card.by.kind === 'named' ? [`(${card.by.name}, ${card.by.organisation})`] : []),
    ...(card.by.kind === 'layer' ? [`(${labelOfLayers(card.by.layers)})`] : []),
    ...(card.later ? ['(later toegevoegd)'] : []),
  ].join(' ')

const ranked = ({ result, titles }: NonNullable<ReportStep['vote']>): readonly string[] =>
  Object.entries(titles)
    .map(([key, title]) => ({ title, count: result.totals[key] ?? 0 }))
    .toSorted((a, b) => b.count - a.count)
    .map(({ title, count }) => `${title}: ${counted(count, 'stip', 'stippen')}`)
