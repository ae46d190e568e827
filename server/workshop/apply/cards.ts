import type { Card, Cluster } from '#shared/workshop/cards.ts'
import type { CardId, ClusterId } from '#shared/ids.ts'
import type { Session } from '#shared/workshop/session.ts'
import type { Appliers } from './apply.ts'
import { change, put, without } from './map.ts'

type CardEvents =
  | 'stream.opened'
  | 'stream.moved'
  | 'stream.revealed'
  | 'card.written'
  | 'card.edited'
  | 'card.withdrawn'
  | 'card.suggested'
  | 'card.accepted'
  | 'card.hidden'
  | 'cards.held'
  | 'cluster.made'
  | 'cluster.renamed'
  | 'cluster.merged'
  | 'cluster.split'
  | 'card.put'

const card = (session: Session, id: CardId, how: (one: Card) => Card): Session => ({
  ...session,
  cards: change(session.cards, id, how),
})

const inCluster = (session: Session, cards: readonly CardId[], cluster: ClusterId | null): Session =>
  cards.reduce((now, id) => card(now, id, (one) => ({ ...one, cluster })), session)

/** Takes cards out of whatever clusters they are in: a card is in one at most. */
function loosen(session: Session, cards: readonly CardId[]): Session {
  const gone = new Set(cards)
  const clusters = Object.fromEntries(
    Object.entries(session.clusters).map(([id, one]) => [
      id,
      one.cards.some((in_) => gone.has(in_))
        ? { ...one, cards: one.cards.filter((in_) => !gone.has(in_)) }
        : one,
    ]),
  )
  return { ...session, clusters }
}

const bare = ({ id, stream, title, cards }: Cluster): Omit<Cluster, 'from'> => ({ id, stream, title, cards })

/** Cards and the clusters they are put in. */
export const applyCards: Appliers<CardEvents> = {
  'stream.opened': (session, { stream }) => ({
    ...session,
    streams: put(session.streams, stream.id, stream),
  }),
  'stream.moved': (session, { stream, to }) => ({
    ...session,
    streams: change(session.streams, stream, (one) => ({ ...one, phase: to })),
  }),
  'stream.revealed': (session, { stream, labels }) => ({
    ...session,
    streams: change(session.streams, stream, (one) => ({ ...one, phase: 'revealed', labels })),
    cards: Object.fromEntries(
      Object.entries(session.cards).map(([id, one]) => [
        id,
        one.stream === stream && !one.heldBack ? { ...one, revealed: true } : one,
      ]),
    ),
  }),
  'card.written': (session, { card: written }, { by }) => ({
    ...session,
    cards: put(session.cards, written.id, { ...written, authors: by }),
  }),
  'card.edited': (session, { card: id, text }) => card(session, id, (one) => ({ ...one, text })),
  'card.withdrawn': (session, { card: id }) => ({
    ...loosen(session, [id]),
    cards: without(session.cards, id),
  }),
  'card.suggested': (session, { card: id, text }) =>
    card(session, id, (one) => ({ ...one, suggestion: text })),
  'card.accepted': (session, { card: id }) =>
    card(session, id, (one) => ({ ...one, text: one.suggestion ?? one.text, suggestion: null })),
  'card.hidden': (session, { card: id, hidden }) => card(session, id, (one) => ({ ...one, hidden })),
  'cards.held': (session, { cards }) =>
    cards.reduce((now, id) => card(now, id, (one) => ({ ...one, heldBack: true })), session),
  'cluster.made': (session, { cluster }) => {
    const loose = loosen(session, cluster.cards)
    return inCluster(
      { ...loose, clusters: put(loose.clusters, cluster.id, cluster) },
      cluster.cards,
      cluster.id,
    )
  },
  'cluster.renamed': (session, { cluster, title }) => ({
    ...session,
    clusters: change(session.clusters, cluster, (one) => ({ ...one, title })),
  }),
  'cluster.merged': (session, { from, into }) => {
    const taken = session.clusters[from]
    if (!taken) return session
    const clusters = change(without(session.clusters, from), into, (one) => ({
      ...one,
      cards: [...one.cards, ...taken.cards],
      from: [...one.from, ...taken.from, bare(taken)],
    }))
    return inCluster({ ...session, clusters }, taken.cards, into)
  },
  'cluster.split': (session, { cluster }) => {
    const one = session.clusters[cluster]
    if (!one) return session
    const last = one.from.at(-1)
    if (!last) return inCluster({ ...session, clusters: without(session.clusters, cluster) }, one.cards, null)
    // What was put elsewhere since stays there.
    const back = last.cards.filter((id) => one.cards.includes(id))
    const rest = one.cards.filter((id) => !back.includes(id))
    const clusters = put(
      put(session.clusters, cluster, { ...one, cards: rest, from: one.from.slice(0, -1) }),
      last.id,
      { ...last, cards: back, from: [] },
    )
    return inCluster({ ...session, clusters }, back, last.id)
  },
  'card.put': (session, { card: id, cluster }) => {
    const loose = loosen(session, [id])
    const clusters =
      cluster === null
        ? loose.clusters
        : change(loose.clusters, cluster, (one) => ({ ...one, cards: [...one.cards, id] }))
    return inCluster({ ...loose, clusters }, [id], cluster)
  },
}
