import type { Session } from '#shared/workshop/session.ts'
import type { EventOf, EventType, Stamp, Stamped } from '../events.ts'
import { applyCards } from './cards.ts'
import { applyDossier } from './dossier.ts'
import { applyPeople } from './people.ts'
import { applyRounds } from './rounds.ts'
import { applyRun } from './run.ts'

/** What each kind of event makes of a session. Pure: the same events always tell the same session. */
export type Appliers<T extends EventType> = {
  readonly [K in T]: (session: Session, event: EventOf<K>, stamp: Stamp) => Session
}

const appliers: Appliers<EventType> = {
  ...applyRun,
  ...applyPeople,
  ...applyCards,
  ...applyRounds,
  ...applyDossier,
}

export function apply(session: Session, stamped: Stamped): Session {
  const applier = appliers[stamped.event.type] as (s: Session, e: unknown, stamp: Stamp) => Session
  return { ...applier(session, stamped.event, stamped), rev: stamped.seq }
}

export const replay = (start: Session, events: readonly Stamped[]): Session => events.reduce(apply, start)
