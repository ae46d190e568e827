import type { StepId } from '#shared/ids.ts'
import { keptKey, type Run, type Session, type StepLog } from '#shared/workshop/session.ts'
import type { Step } from '#shared/workshop/step.ts'
import type { Appliers } from './apply.ts'
import { backTo } from './back-to.ts'
import { put } from './map.ts'

type RunEvents =
  | 'session.planned'
  | 'session.moved'
  | 'session.ruled'
  | 'run.counted'
  | 'step.began'
  | 'step.ended'
  | 'clock.set'
  | 'focus.set'
  | 'beamer.set'
  | 'screen.paired'
  | 'screen.unpaired'
  | 'section.used'
  | 'section.restored'
  | 'checkpoint.made'
  | 'plan.saved'
  | 'plan.removed'
  | 'plan.ordered'

const never: StepLog = { state: 'waiting', round: 0, startedAt: null, endedAt: null }
export const logOf = (run: Run, step: StepId): StepLog =>
  (run.states as Readonly<Record<string, StepLog | undefined>>)[step] ?? never

const inRun = (session: Session, run: Partial<Run>): Session => ({
  ...session,
  run: { ...session.run, ...run },
})

const withSteps = (session: Session, steps: readonly Step[]): Session => ({
  ...session,
  draaiboek: { ...session.draaiboek, steps },
})

/** Where the session is, what the beamer shows, how sections stand, what the plan says. */
export const applyRun: Appliers<RunEvents> = {
  'session.planned': (session, { proposal, title, startsAt, draaiboek, tables, code }) => ({
    ...session,
    proposal,
    title,
    startsAt,
    draaiboek,
    tables,
    door: { code, mode: 'open' },
  }),
  'session.moved': (session, { to }, { at }) => ({ ...session, state: to, movedAt: at }),
  'session.ruled': (session, { rules }) => ({ ...session, rules }),
  'run.counted': (session) => inRun(session, { rev: session.run.rev + 1 }),
  'step.began': (session, { step, round }, { at }) => ({
    ...inRun(session, {
      step,
      states: put(session.run.states, step, { state: 'active', round, startedAt: at, endedAt: null }),
      clock: { kind: 'off' },
    }),
    focus: null,
    turn: null,
    people: Object.fromEntries(
      Object.entries(session.people).map(([id, person]) => [
        id,
        person.ready ? { ...person, ready: false } : person,
      ]),
    ),
    beamer:
      session.beamer.mode === 'follow' || session.beamer.mode === 'chosen'
        ? { ...session.beamer, mode: 'follow', page: 0, section: null, table: null }
        : session.beamer,
  }),
  'step.ended': (session, { step, as }, { at }) =>
    inRun(session, {
      step: session.run.step === step ? null : session.run.step,
      states: put(session.run.states, step, { ...logOf(session.run, step), state: as, endedAt: at }),
    }),
  'clock.set': (session, { clock }) => inRun(session, { clock }),
  'focus.set': (session, { focus }) => ({ ...session, focus }),
  'beamer.set': (session, { beamer }) => ({ ...session, beamer }),
  'screen.paired': (session) => session,
  'screen.unpaired': (session) => session,
  'section.used': (session, { section, use }) => ({
    ...session,
    sections: put(session.sections, section, use),
  }),
  'section.restored': backTo,
  'checkpoint.made': (session, { checkpoint }) => ({
    ...session,
    checkpoints: [...session.checkpoints, checkpoint],
    kept: put(session.kept, keptKey(checkpoint), {
      engagements: session.engagements,
      harvests: session.harvests,
    }),
  }),
  'plan.saved': (session, { step, after, isNew }) => {
    const { steps } = session.draaiboek
    if (!isNew)
      return withSteps(
        session,
        steps.map((known) => (known.id === step.id ? step : known)),
      )
    const at = after === null ? 0 : steps.findIndex(({ id }) => id === after) + 1
    return withSteps(session, [...steps.slice(0, at), step, ...steps.slice(at)])
  },
  'plan.removed': (session, { step }) =>
    withSteps(
      session,
      session.draaiboek.steps.filter(({ id }) => id !== step),
    ),
  'plan.ordered': (session, { order }) =>
    withSteps(
      session,
      order.flatMap((id) => session.draaiboek.steps.find((step) => step.id === id) ?? []),
    ),
}
