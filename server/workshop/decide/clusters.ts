import { newClusterId, type CardId, type ClusterId } from '#shared/ids.ts'
import type { Cluster } from '#shared/workshop/cards.ts'
import { stepAt } from '#shared/workshop/draaiboek.ts'
import type { Event } from '../events.ts'
import { at as streamAt } from './begin.ts'
import { yes, type Context, type Deciders, type Verdict } from './context.ts'
import { cardAt, clusterAt, isShown } from './sources.ts'

type ClusterCommands = 'cluster.make' | 'cluster.rename' | 'cluster.put' | 'cluster.merge' | 'cluster.split'

/** What belongs together, under a title. Nothing is lost by it: everything can be taken apart again. */
export const decideClusters: Deciders<ClusterCommands> = {
  'cluster.make': (context, { stream, title, cards }) =>
    inStream(context, stream, (events) => {
      if (!cards.every((id) => isCardOf(context, id, stream))) return 'no-such-thing'
      const cluster: Cluster = { id: newClusterId(), stream, title, cards: [...new Set(cards)], from: [] }
      return yes([...events, { type: 'cluster.made', cluster }], { made: cluster.id })
    }),
  'cluster.rename': (context, { cluster, title }) =>
    ofCluster(context, cluster, () => yes([{ type: 'cluster.renamed', cluster, title }])),
  'cluster.put': (context, { card, cluster }) => {
    const known = cardAt(context.session, card)
    if (!known || !isShown(known)) return 'no-such-thing'
    if (cluster !== null && clusterAt(context.session, cluster)?.stream !== known.stream)
      return 'no-such-thing'
    if (known.cluster === cluster) return yes([])
    return inStream(context, known.stream, (events) => yes([...events, { type: 'card.put', card, cluster }]))
  },
  'cluster.merge': (context, { from, into }) =>
    ofCluster(context, from, (cluster) =>
      from !== into && clusterAt(context.session, into)?.stream === cluster.stream
        ? yes([{ type: 'cluster.merged', from, into }])
        : 'no-such-thing',
    ),
  'cluster.split': (context, { cluster }) =>
    ofCluster(context, cluster, () => yes([{ type: 'cluster.split', cluster }])),
}

const isCardOf = ({ session }: Context, id: CardId, stream: string): boolean => {
  const card = cardAt(session, id)
  return card !== undefined && card.stream === stream && isShown(card)
}

function ofCluster(context: Context, id: ClusterId, decide: (cluster: Cluster) => Verdict): Verdict {
  const cluster = clusterAt(context.session, id)
  if (!cluster) return 'no-such-thing'
  return inStream(context, cluster.stream, () => decide(cluster))
}

/** Only what is revealed, not while it is voted on, and by scribes only where the step says so. */
function inStream(
  context: Context,
  id: Cluster['stream'],
  decide: (events: readonly Event[]) => Verdict,
): Verdict {
  const { session, standing } = context
  const stream = streamAt(session, id)
  if (!stream) return 'no-such-thing'
  if (stream.phase === 'writing') return 'still-hidden'
  if (stream.phase === 'voting' || stream.phase === 'closed') return 'wrong-moment'
  const step = stepAt(session.draaiboek, session.run.step)
  const forLeads = step?.activity.kind === 'cluster' && step.activity.by === 'leads'
  if (forLeads && standing.station !== 'facilitator') return 'not-your-power'
  return decide(
    stream.phase === 'revealed' && stream.sight === 'hidden'
      ? [{ type: 'stream.moved', stream: id, to: 'clustering' }]
      : [],
  )
}
