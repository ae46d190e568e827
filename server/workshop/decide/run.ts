import { indexOfStep, stepAt } from '#shared/workshop/draaiboek.ts'
import type { Clock, Session } from '#shared/workshop/session.ts'
import { sessionMay } from '#shared/workshop/transitions.ts'
import { logOf } from '../apply/run.ts'
import { begin, leave } from './begin.ts'
import { atClose, yes, type Context, type Deciders, type Verdict } from './context.ts'
import { openSources } from './sources.ts'

type RunCommands =
  | 'session.open'
  | 'session.start'
  | 'session.pause'
  | 'session.resume'
  | 'session.close'
  | 'session.seal'
  | 'session.rules'
  | 'step.next'
  | 'step.back'
  | 'step.skip'
  | 'step.go'
  | 'clock.start'
  | 'clock.pause'
  | 'clock.resume'
  | 'clock.extend'

/** The session, its pointer and its clock. */
export const decideRun: Deciders<RunCommands> = {
  'session.open': ({ session, who }) =>
    moves(session, 'lobby', () =>
      yes([
        { type: 'session.moved', to: 'lobby', bySelf: false },
        ...(session.lead.holder
          ? []
          : [{ type: 'stokje.passed', to: who.id, from: null, how: 'taken' } as const]),
      ]),
    ),
  'session.start': (context) =>
    moves(context.session, 'live', () => {
      const first = context.session.draaiboek.steps[0]
      if (!first || context.session.state !== 'lobby') return 'wrong-moment'
      const begun = begin(context, first)
      return yes([{ type: 'session.moved', to: 'live', bySelf: false }, ...begun.events], begun)
    }),
  'session.pause': ({ session, now }) =>
    moves(session, 'paused', () =>
      yes([
        { type: 'session.moved', to: 'paused', bySelf: false },
        ...setClock(session, paused(session.run.clock, now)),
      ]),
    ),
  'session.resume': ({ session, now }) => {
    if (session.state !== 'paused') return 'wrong-moment'
    return yes([
      { type: 'session.moved', to: 'live', bySelf: false },
      ...setClock(session, resumed(session.run.clock, now)),
    ])
  },
  'session.close': (context) =>
    moves(context.session, 'closed', () => {
      if (openSources(context.session).length > 0) return 'sweep-first'
      return yes([...leave(context, 'done'), { type: 'session.moved', to: 'closed', bySelf: false }], {
        effects: [{ kind: 'forget' }, { kind: 'checkpoint', step: atClose, round: 1 }],
      })
    }),
  'session.seal': ({ session }) =>
    moves(session, 'sealed', () => yes([{ type: 'session.moved', to: 'sealed', bySelf: false }])),
  'session.rules': ({ session }, { mayNoteObjection, leadReadsAlong }) =>
    session.state === 'draft' || session.state === 'lobby'
      ? yes([{ type: 'session.ruled', rules: { mayNoteObjection, leadReadsAlong } }])
      : 'wrong-moment',

  'step.next': (context, { from }) => goes(context, from, (at) => at + 1, 'done'),
  'step.back': (context, { from }) => goes(context, from, (at) => at - 1, 'waiting'),
  'step.skip': (context, { from }) => goes(context, from, (at) => at + 1, 'skipped'),
  'step.go': (context, { from, to }) =>
    goes(context, from, () => indexOfStep(context.session.draaiboek, to), 'done'),

  'clock.start': ({ session, now }, { seconds }) =>
    running(session, () => ({ kind: 'running', endsAt: now + seconds * 1000, seconds })),
  'clock.pause': ({ session, now }) => running(session, (clock) => paused(clock, now)),
  'clock.resume': ({ session, now }) => running(session, (clock) => resumed(clock, now)),
  'clock.extend': ({ session, now }, { seconds }) =>
    running(session, (clock) => extended(clock, seconds, now)),
}

function moves(session: Session, to: Session['state'], decide: () => Verdict): Verdict {
  return sessionMay(session.state, to) ? decide() : 'wrong-moment'
}

/** Only from where one thinks one is: of two who tap at once, one is told that we are further. */
function goes(
  context: Context,
  from: string | null,
  to: (index: number) => number,
  as: 'done' | 'skipped' | 'waiting',
): Verdict {
  const { session } = context
  if (session.state !== 'live' && session.state !== 'paused') return 'wrong-moment'
  if (session.run.step !== from) return 'already-further'
  const at = from === null ? -1 : session.draaiboek.steps.findIndex(({ id }) => id === from)
  const next = session.draaiboek.steps[to(at)]
  if (!next || next.id === from) return 'nothing-left'
  const begun = begin(context, next)
  const passed = context.session.draaiboek.steps
    .slice(at + 1, Math.max(to(at), at + 1))
    .filter((step) => logOf(session.run, step.id).state === 'waiting')
  return yes(
    [
      ...leave(context, as),
      // A step one jumps over was skipped; it can still be begun.
      ...passed.map(({ id }) => ({ type: 'step.ended', step: id, as: 'skipped' }) as const),
      ...(session.state === 'paused' ? [{ type: 'session.moved', to: 'live', bySelf: false } as const] : []),
      ...begun.events,
    ],
    begun,
  )
}

function running(session: Session, how: (clock: Clock) => Clock): Verdict {
  if (!stepAt(session.draaiboek, session.run.step)) return 'wrong-moment'
  const clock = how(session.run.clock)
  return clock === session.run.clock ? yes([]) : yes([{ type: 'clock.set', clock }])
}

const setClock = (session: Session, clock: Clock) =>
  clock === session.run.clock ? [] : [{ type: 'clock.set', clock } as const]

export const paused = (clock: Clock, now: number): Clock =>
  clock.kind === 'running'
    ? { kind: 'paused', left: Math.max(0, clock.endsAt - now), seconds: clock.seconds }
    : clock

const resumed = (clock: Clock, now: number): Clock =>
  clock.kind === 'paused' ? { kind: 'running', endsAt: now + clock.left, seconds: clock.seconds } : clock

function extended(clock: Clock, seconds: number, now: number): Clock {
  switch (clock.kind) {
    case 'off':
      return { kind: 'running', endsAt: now + seconds * 1000, seconds }
    case 'running':
      // More time after it ran out is counted from now.
      return {
        kind: 'running',
        endsAt: Math.max(clock.endsAt, now) + seconds * 1000,
        seconds: clock.seconds + seconds,
      }
    case 'paused':
      return { kind: 'paused', left: clock.left + seconds * 1000, seconds: clock.seconds + seconds }
  }
}
