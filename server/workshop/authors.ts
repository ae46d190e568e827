import type { Author } from '#server/sync/log.ts'
import type { ParticipantId } from '#shared/ids.ts'
import type { Session } from '#shared/workshop/session.ts'
import { personAt } from './decide/people.ts'

/** Whose account writes in the dossier; somebody who is only present writes through the server. */
export function authorOf(session: Session, by: ParticipantId | null): Author | null {
  const who = by ? personAt(session, by) : undefined
  return who?.person ? { person: who.person, organisation: who.organisation } : null
}

/** Somebody with an account who leads here, the holder of the stokje first: in whose name sections close. */
export function leadOf(session: Session): Author | null {
  const leads = Object.values(session.people).filter(({ station }) => station === 'facilitator')
  return (
    authorOf(session, session.lead.holder) ??
    leads.flatMap(({ id }) => authorOf(session, id) ?? [])[0] ??
    null
  )
}
