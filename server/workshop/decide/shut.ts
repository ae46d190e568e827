import type { SectionId } from '#shared/dossier/template.ts'
import { lockAt } from '#shared/locks.ts'
import { never } from '#shared/never.ts'
import type { Context } from './context.ts'

/**
 * A section that was closed outside the session is closed to what comes from the room too: the server writes there
 * for people who could not themselves. What the session gave to its tables, the session knows.
 */
export function isShut(
  { session, dossier, now, who, standing: { station } }: Context,
  section: SectionId,
): boolean {
  if (!dossier.isOpen) return true
  const lock = lockAt(dossier.locks, section, now)
  if (!lock) return false
  const names = lock.names ?? []
  const leads = station === 'facilitator'
  switch (lock.kind) {
    case 'locked':
      return true
    case 'facilitators':
      return !leads
    case 'organisations':
      return !leads && !names.includes(who.organisation)
    case 'tables':
      if (leads || session.sections[section]?.kind === 'tables') return false
      return who.person === null || !names.includes(who.person)
    default:
      return never(lock.kind)
  }
}

/** On its lock: nobody writes there, whatever was agreed in the room. */
export const isLocked = ({ dossier, now }: Context, section: SectionId): boolean =>
  lockAt(dossier.locks, section, now)?.kind === 'locked'
