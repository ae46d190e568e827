import type { StreamId } from '#shared/ids.ts'
import type { Stream } from '#shared/workshop/cards.ts'
import { stepAt } from '#shared/workshop/draaiboek.ts'
import type { Session } from '#shared/workshop/session.ts'
import type { Step } from '#shared/workshop/step.ts'
import type { Event } from '../events.ts'
import { logOf } from '../apply/run.ts'
import type { Context, Draft, Effect } from './context.ts'
import { closePoll, closeVote, openPoll, openVote } from './tally.ts'

/** What happens when a step begins: its clock runs, its cards can be written, its sections stand as it says. */
export function begin(
  { session, now, dossier }: Context,
  step: Step,
): { readonly events: readonly (Event | Draft)[]; readonly effects: readonly Effect[] } {
  const round = logOf(session.run, step.id).round + 1
  const seconds = step.minutes * 60
  const uses = step.sections
    .filter(({ section }) => dossier.sections.includes(section))
    .map(({ section, use }) => ({ section, use, reason: step.title }))
  return {
    events: [
      { type: 'step.began', step: step.id, round },
      { type: 'checkpoint.made', checkpoint: { step: step.id, round, at: now, dossierSeq: dossier.seq } },
      { type: 'clock.set', clock: { kind: 'running', endsAt: now + seconds * 1000, seconds } },
      ...streams(session, step),
      ...uses.map((used) => ({ type: 'section.used', ...used }) as const),
    ],
    effects: [
      { kind: 'checkpoint', step: step.id, round },
      ...(uses.length > 0 ? [{ kind: 'sections', uses } as const] : []),
    ],
  }
}

/** What happens to the step one goes away from: its rounds close, it has ended. Its cards stay as they are. */
export function leave(context: Context, as: 'done' | 'skipped' | 'waiting'): readonly (Event | Draft)[] {
  const { session } = context
  const step = stepAt(session.draaiboek, session.run.step)
  if (!step) return []
  const vote = openVote(session)
  const poll = openPoll(session)
  return [
    ...(vote ? [closeVote(session, vote)] : []),
    ...(poll ? [closePoll(session, poll)] : []),
    ...(session.turn ? [{ type: 'turn.ended' } as const] : []),
    { type: 'step.ended', step: step.id, as },
  ]
}

function streams(session: Session, { activity }: Step): readonly Event[] {
  switch (activity.kind) {
    case 'write':
      return open(session, { id: activity.stream, naming: activity.naming, sight: activity.sight })
    case 'listen':
      return activity.notes ? open(session, { id: activity.notes, naming: 'named', sight: 'hidden' }) : []
    case 'result':
      return at(session, activity.stream)?.phase === 'closed'
        ? [{ type: 'stream.moved', stream: activity.stream, to: 'result' }]
        : []
    default:
      return []
  }
}

/** Opened once: from then on nobody can change whose names are told. */
function open(
  session: Session,
  { id, naming, sight }: Pick<Stream, 'id' | 'naming' | 'sight'>,
): readonly Event[] {
  if (at(session, id)) return []
  const phase = sight === 'open' ? 'revealed' : 'writing'
  return [{ type: 'stream.opened', stream: { id, phase, naming, sight, labels: null } }]
}

export const at = (session: Session, id: StreamId): Stream | undefined =>
  (session.streams as Readonly<Record<string, Stream | undefined>>)[id]
