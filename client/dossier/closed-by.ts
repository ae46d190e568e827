import type { Lock, Locks } from '#shared/locks.ts'

/** What closes a section to everybody; given to some organisations is not closed: see section-writers.tsx. */
export function closedBy(locks: Locks, section: string | undefined): Lock | null {
  const lock = section === undefined ? undefined : locks[section]
  return lock && lock.kind !== 'organisations' ? lock : null
}
