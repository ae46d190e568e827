import type { CardId, ClusterId, StreamId } from '#shared/ids.ts'
import { sourceKey, type Card, type Cluster, type Source } from '#shared/workshop/cards.ts'
import type { Fate } from '#shared/workshop/harvest.ts'
import type { Session } from '#shared/workshop/session.ts'

/** Can be shown to everybody. */
export const isShown = (card: Card): boolean => card.revealed && !card.hidden && !card.heldBack

export const cardAt = (session: Session, id: CardId): Card | undefined =>
  (session.cards as Readonly<Record<string, Card | undefined>>)[id]
export const clusterAt = (session: Session, id: ClusterId): Cluster | undefined =>
  (session.clusters as Readonly<Record<string, Cluster | undefined>>)[id]

export const cardsOf = (session: Session, stream: StreamId): readonly Card[] =>
  Object.values(session.cards).filter((card) => card.stream === stream)

/** What can be voted on and harvested: clusters with something in them, and cards that are in none. */
export function sourcesOf(session: Session, stream: StreamId): readonly Source[] {
  const clusters = Object.values(session.clusters)
    .filter((cluster) => cluster.stream === stream && shownIn(session, cluster).length > 0)
    .map(({ id }): Source => ({ kind: 'cluster', id }))
  const loose = cardsOf(session, stream)
    .filter((card) => isShown(card) && card.cluster === null)
    .map(({ id }): Source => ({ kind: 'card', id }))
  return [...clusters, ...loose]
}

export const shownIn = (session: Session, { cards }: Pick<Cluster, 'cards'>): readonly Card[] =>
  cards.flatMap((id) => {
    const card = cardAt(session, id)
    return card && isShown(card) ? [card] : []
  })

/** The cards a source stands for; `null` when there is no such source, or nothing of it may be shown. */
export function cardsIn(session: Session, source: Source): readonly Card[] | null {
  if (source.kind === 'card') {
    const card = cardAt(session, source.id)
    return card && isShown(card) ? [card] : null
  }
  const cluster = clusterAt(session, source.id)
  const cards = cluster ? shownIn(session, cluster) : []
  return cards.length > 0 ? cards : null
}

export const titleOf = (session: Session, source: Source): string =>
  source.kind === 'cluster'
    ? (clusterAt(session, source.id)?.title ?? '')
    : (cardAt(session, source.id)?.text ?? '')

export const fateOf = (session: Session, source: Source): Fate => session.fates[sourceKey(source)] ?? 'open'

/** Practice teaches how it works and leads nowhere: nothing of it has to be swept. */
export function streamsToSweep(session: Session): readonly StreamId[] {
  const leading = new Set(
    session.draaiboek.steps.flatMap(({ activity, target }) =>
      target !== null && 'stream' in activity ? [activity.stream] : [],
    ),
  )
  return Object.values(session.streams)
    .map(({ id }) => id)
    .filter((id) => leading.has(id))
}

/** What nobody decided about yet: the session cannot end before this is empty. */
export const openSources = (session: Session): readonly Source[] =>
  streamsToSweep(session)
    .flatMap((stream) => sourcesOf(session, stream))
    .filter((source) => fateOf(session, source) === 'open')
