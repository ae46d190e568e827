import type { Lock, Locks } from '#shared/locks.ts'

/** What closes a section to everybody; given to some organisations is not closed: see section-writers.tsx. */
export function closedBy(locks: Locks, section: string | undefined): Lock | null {
  const lock = section === undefined ? undefined : locks[section]
  return lock && lock.kind !== 'organisations' ? lock : null
}

/** To whom a section was given, also while it is closed to them too. */
export function givenBy(locks: Locks, section: string): Lock | null {
  const lock = locks[section]
  return lock?.kind === 'organisations' ? lock : (lock?.beneath ?? null)
}
