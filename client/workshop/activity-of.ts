import { asStreamId, type StreamId } from '#shared/ids.ts'
import { never } from '#shared/never.ts'
import { streamOf, type Activity, type ActivityKind, type Step } from '#shared/workshop/step.ts'

export const activityKinds: readonly ActivityKind[] = [
  'listen',
  'write',
  'cluster',
  'vote',
  'result',
  'break',
  'tablework',
  'engagements',
  'poll',
  'consent',
  'sweep',
  'checkout',
]

/** What a step does when somebody chooses another kind: the same cards, and the usual rules of the Labo. */
export function activityOf(kind: ActivityKind, step: Step): Activity {
  if (kind === step.activity.kind) return step.activity
  // A stream of its own, named after the step: its id is a word already.
  const stream = streamOf(step) ?? (asStreamId(step.id) as StreamId)
  switch (kind) {
    case 'listen':
      return { kind, notes: null }
    case 'write':
      return { kind, stream, kinds: ['idea'], naming: 'named', scope: 'room', sight: 'hidden', most: null }
    case 'cluster':
      return { kind, stream, by: 'scribes' }
    case 'vote':
      return { kind, stream, budget: 3, mostPerCard: 2, per: 'person' }
    case 'result':
      return { kind, stream }
    case 'break':
      return { kind, harvests: streamOf(step) }
    case 'tablework':
    case 'sweep':
    case 'checkout':
      return { kind }
    case 'engagements':
      return { kind, seconds: 60 }
    case 'poll':
      return { kind, scale: 'temperature' }
    case 'consent':
      return { kind, act: 'proposal' }
    default:
      return never(kind)
  }
}
