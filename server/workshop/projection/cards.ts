import type { StreamId } from '#shared/ids.ts'
import type { Card, Stream } from '#shared/workshop/cards.ts'
import { stepAt } from '#shared/workshop/draaiboek.ts'
import type { Byline, CardView, ClusterView, StreamView } from '#shared/workshop/projection.ts'
import type { Session } from '#shared/workshop/session.ts'
import { groupOf } from '#shared/workshop/small-layers.ts'
import { streamOf } from '#shared/workshop/step.ts'
import { at } from '../decide/begin.ts'
import { cardsOf, isShown, shownIn } from '../decide/sources.ts'

/** The stream the room is at now. */
export const onStage = (session: Session): StreamId | null => {
  const step = stepAt(session.draaiboek, session.run.step)
  return step && streamOf(step)
}

/** A card as others see it. What may not be told of its author is not in it. */
export const cardView = (card: Card, stream: Stream | undefined): CardView => ({
  id: card.id,
  kind: card.kind,
  text: card.text,
  by: byline(card, stream),
  scribe: card.scribe,
  table: card.table,
  cluster: card.cluster,
  later: card.later,
  pin: card.pin,
})

function byline({ byline: by }: Card, stream: Stream | undefined): Byline {
  switch (by.kind) {
    case 'named':
      return { kind: 'named', name: by.name, organisation: by.organisation, layer: by.layer }
    case 'layer': {
      const group = groupOf(stream?.labels ?? null, by.layer)
      return group ? { kind: 'layer', layers: group } : { kind: 'anonymous' }
    }
    case 'anonymous':
      return { kind: 'anonymous' }
  }
}

/** Cards that everybody may see, in an order that tells nothing: by an id without a time in it. */
export function shownCards(session: Session, stream: StreamId | null): Readonly<Record<string, CardView>> {
  if (!stream) return {}
  const shown = cardsOf(session, stream).filter(isShown)
  return Object.fromEntries(
    shown
      .map((card) => [card.id, cardView(card, at(session, stream))] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

export function clusterViews(
  session: Session,
  stream: StreamId | null,
): Readonly<Record<string, ClusterView>> {
  const clusters = Object.values(session.clusters).filter((cluster) => cluster.stream === stream)
  return Object.fromEntries(
    clusters.map((cluster) => [
      cluster.id,
      { id: cluster.id, title: cluster.title, cards: shownIn(session, cluster).map(({ id }) => id) },
    ]),
  )
}

export function streamView(session: Session, id: StreamId | null): StreamView | null {
  const stream = id && at(session, id)
  if (!stream) return null
  const shown = cardsOf(session, stream.id).filter(isShown)
  return {
    id: stream.id,
    phase: stream.phase,
    naming: stream.naming,
    labels: stream.labels,
    revealed: shown.length,
    later: shown.filter(({ later }) => later).length,
  }
}
