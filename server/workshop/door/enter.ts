import type { Actor } from '#shared/access.ts'
import { isLead } from '#shared/access.ts'
import { newParticipantId, type ParticipantId } from '#shared/ids.ts'
import type { Station } from '#shared/workshop/tables.ts'
import type { Session } from '#shared/workshop/session.ts'
import type { Participant } from '#shared/workshop/tables.ts'
import type { Representative } from '#server/people/directory.ts'
import type { Venue } from '../venue.ts'

const stationOf = ({ role }: Actor): Station => {
  if (isLead(role)) return 'facilitator'
  return role === 'penholder' || role === 'partner' ? 'participant' : 'observer'
}

/** The place in this session that belongs to an account, if it was taken. */
export const placeOf = (
  session: Session,
  { person, organisation }: Representative,
): Participant | undefined =>
  Object.values(session.people).find(
    (one) => one.person === person.id && one.organisation === organisation.id && !one.removed,
  )

/** A member comes in with the account: known, and so able to confirm what others only note. */
export async function enter(
  venue: Venue,
  who: Representative,
  actor: Actor,
  now: number,
): Promise<ParticipantId> {
  const id = await venue.sitting.do<ParticipantId>({
    by: null,
    decide(session) {
      const there = placeOf(session, who)
      if (there) return { decision: null, answer: () => there.id }
      const person: Participant = {
        id: newParticipantId(),
        name: who.person.name,
        organisation: who.organisation.id,
        organisationName: who.organisation.name,
        layer: who.organisation.layer,
        station: stationOf(actor),
        confirmed: true,
        person: who.person.id,
        approved: true,
        removed: false,
        mergedInto: null,
        table: null,
        stays: [{ from: now, to: null }],
        ready: false,
        saysIt: null,
      }
      return {
        decision: {
          drafts: [{ event: { type: 'person.came', person }, by: [person.id] }],
          made: null,
          effects: [],
        },
        answer: () => person.id,
      }
    },
  })
  venue.tell(false)
  return id
}

/** From the printed draaiboek, when nobody who leads is left: whoever has it takes the stokje. */
export function recover(venue: Venue, by: ParticipantId): Promise<null> {
  return venue.sitting.do({
    by,
    decide: (session) => ({
      decision: {
        drafts: [
          { event: { type: 'person.changed', id: by, set: { station: 'facilitator', approved: true } } },
          {
            event: { type: 'stokje.passed', to: by, from: session.lead.holder, how: 'recovered' },
          },
          { event: { type: 'run.counted' } },
        ],
        made: null,
        effects: [],
      },
      answer: () => null,
    }),
  })
}
