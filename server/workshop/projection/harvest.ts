import { parseEuro } from '#shared/cents.ts'
import type { StreamId } from '#shared/ids.ts'
import { sourceKey, type Card, type Source } from '#shared/workshop/cards.ts'
import type { HarvestLine, HarvestSource, HarvestView, SweepView } from '#shared/workshop/lead-views.ts'
import type { Session } from '#shared/workshop/session.ts'
import { at } from '../decide/begin.ts'
import { votesFor } from '../decide/harvest.ts'
import { cardsIn, fateOf, sourcesOf, streamsToSweep, titleOf } from '../decide/sources.ts'
import { cardView } from './cards.ts'
import type { Look } from './look.ts'

/** Everything that can go to the dossier, and what became of it. */
export function harvestView({ session, sheet }: Look): HarvestView {
  const streams = streamsToSweep(session)
  return {
    streams: streams.map((id) => streamLine(session, id)),
    sources: streams.flatMap((id) => sourcesOf(session, id).map((source) => sourceLine(session, id, source))),
    items: Object.values(session.harvests)
      .filter(({ state }) => state.kind !== 'undone')
      .map(({ id, source, target, provenance, state, form }): HarvestLine => ({
        id,
        key: sourceKey(source),
        source,
        target,
        provenance,
        state,
        form,
      })),
    partners: sheet.partners,
  }
}

function streamLine(session: Session, id: StreamId): HarvestView['streams'][number] {
  const stream = at(session, id)
  const steps = session.draaiboek.steps.filter(
    ({ activity }) => 'stream' in activity && activity.stream === id,
  )
  return {
    id,
    title: steps[0]?.part || steps[0]?.title || id,
    phase: stream?.phase ?? 'writing',
    naming: stream?.naming ?? 'anonymous',
    target: steps.find(({ target }) => target !== null)?.target ?? null,
  }
}

function sourceLine(session: Session, stream: StreamId, source: Source): HarvestSource {
  const cards = cardsIn(session, source) ?? []
  const { round, votes } = votesFor(session, source)
  return {
    key: sourceKey(source),
    source,
    stream,
    title: titleOf(session, source),
    cards: cards.map((card) => cardView(card, at(session, stream))),
    dots: round === null ? null : votes,
    fate: fateOf(session, source),
    euros: [...new Set(cards.flatMap(({ text }) => eurosIn(text)))],
    organisation: organisationOf(cards),
  }
}

/** Offered beside the amount, never put in it. */
export function eurosIn(text: string): readonly number[] {
  const found = text.matchAll(/(?:€|EUR)\s?(\d[\d.,]*\d|\d)|(\d[\d.,]*\d|\d)\s?(?:€|euro\b|EUR\b)/giu)
  return [...found].flatMap(([, before, after]) => {
    const cents = parseEuro(before ?? after ?? '')
    return typeof cents === 'number' && cents > 0 ? [cents] : []
  })
}

/** Only when all who wrote it gave their name, for the same organisation. */
function organisationOf(cards: readonly Card[]): string | null {
  const all = new Set(cards.map(({ byline }) => (byline.kind === 'named' ? byline.organisationId : null)))
  const [one = null] = all
  return all.size === 1 ? one : null
}

export function sweepView(session: Session): SweepView {
  const fates = streamsToSweep(session)
    .flatMap((stream) => sourcesOf(session, stream))
    .map((source) => fateOf(session, source))
  const count = (fate: string): number => fates.filter((one) => one === fate).length
  return {
    open: count('open'),
    dossier: count('dossier'),
    parked: count('parked'),
    archived: count('archived'),
  }
}
