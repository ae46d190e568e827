import { isLead, may, type Actor, type Denial, type Phase } from './access.ts'
import type { Hand } from './hands.ts'
import { lockFor, type Lock } from './locks.ts'

/** The floor in a closed section: who may ask for it, who may give it. */

/** Whoever would write here but for the lock; who leads opens the section instead. */
export function mayAskFloor(actor: Actor | null, phase: Phase, lock: Lock | null): Denial | null {
  const denial = may(actor, 'write', phase)
  if (denial || !actor) return denial
  if (isLead(actor.role)) return 'not-your-role'
  return lockFor(lock, actor) ? null : 'not-now'
}

/** Whoever could open the section, or give it to others. */
export const mayGiveFloor = (actor: Actor | null, phase: Phase, lock: Lock): Denial | null =>
  may(actor, lock.kind === 'organisations' ? 'delegate' : 'lock', phase)

export const handOf = (lock: Lock | null | undefined, actor: Actor | null): Hand | null =>
  lock?.hands?.find(
    ({ person, organisation }) => person === actor?.person && organisation === actor.organisation,
  ) ?? null

/** Hands that wait for an answer, the oldest first. */
export const waitingHands = (lock: Lock | null | undefined): readonly Hand[] =>
  (lock?.hands ?? []).filter(({ state }) => state === 'asked').sort((a, b) => a.at - b.at)
