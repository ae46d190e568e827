import type { Db } from '#server/db/open.ts'
import { newOrganisationId, newParticipantId, type OrganisationId } from '#shared/ids.ts'
import type { JoinAnswer, JoinRequest } from '#shared/workshop/door.ts'
import type { WorkshopRefusal } from '#shared/workshop/refusals.ts'
import type { Session } from '#shared/workshop/session.ts'
import { counts, type Participant } from '#shared/workshop/tables.ts'
import { isJoinable } from '#shared/workshop/transitions.ts'
import { personAt } from '../decide/people.ts'
import type { DossierFacts } from '../dossier-facts.ts'
import { twinOf } from '../projection/lead.ts'
import type { Venue } from '../venue.ts'
import { keepToken, newToken, personOnDevice } from './tokens.ts'

const mostPeople = 400

/**
 * Somebody comes in with the code of the room: a name and an organisation, as they say. The same device is the same
 * person, however often it knocks; an organisation that is not on the list waits for a facilitator.
 */
export async function joinByCode(
  db: Db,
  venue: Venue,
  asked: JoinRequest,
  now: number,
): Promise<JoinAnswer | WorkshopRefusal> {
  const known = await personOnDevice(db, venue.id, asked.device)
  const token = newToken()
  const answer = await venue.sitting.do<JoinAnswer | WorkshopRefusal>({
    by: known,
    decide(session, facts) {
      if (!isJoinable(session.state)) return { decision: null, answer: () => 'door-closed' }
      const back =
        (known && personAt(session, known)) || personAt(session, venue.devices.get(asked.device) ?? '')
      if (back?.removed) return { decision: null, answer: () => 'door-closed' }
      const who = back ? theOne(session, back) : newcomer(session, facts, asked, now)
      if (typeof who === 'string') return { decision: null, answer: () => who }
      const entrance = { workshop: venue.id, participant: who.id }
      return {
        decision: back
          ? null
          : {
              drafts: [{ event: { type: 'person.came', person: who }, by: [who.id] }],
              made: null,
              effects: [],
            },
        onTaken() {
          venue.devices.set(asked.device, who.id)
          return () => void (back || venue.devices.delete(asked.device))
        },
        along: (trx) => keepToken(trx, entrance, { token, device: asked.device, at: now }),
        answer: () => ({
          workshop: venue.id,
          participant: who.id,
          token,
          approved: who.approved,
          twin: !back && twinOf(Object.values(session.people), who) !== undefined,
        }),
      }
    },
  })
  venue.tell(false)
  return answer
}

/** Whoever was merged comes back as the person they turned out to be. */
function theOne(session: Session, who: Participant): Participant {
  const other = who.mergedInto ? personAt(session, who.mergedInto) : undefined
  return other ? theOne(session, other) : who
}

function newcomer(
  session: Session,
  facts: DossierFacts,
  { name, organisation }: JoinRequest,
  now: number,
): Participant | WorkshopRefusal {
  if (Object.values(session.people).filter(counts).length >= mostPeople) return 'door-closed'
  const listed = typeof organisation === 'string' ? onList(session, facts, organisation) : undefined
  if (typeof organisation === 'string' && !listed) return 'no-such-thing'
  const typed = typeof organisation === 'string' ? null : organisation
  return {
    id: newParticipantId(),
    name,
    organisation: listed?.id ?? newOrganisationId(),
    organisationName: listed?.name ?? typed?.name ?? '',
    layer: listed?.layer ?? typed?.layer ?? 'partner',
    station: 'participant',
    confirmed: false,
    person: null,
    approved: session.door.mode === 'open' && listed !== undefined,
    removed: false,
    mergedInto: null,
    table: null,
    stays: [{ from: now, to: null }],
    ready: false,
    saysIt: null,
  }
}

interface Listed {
  readonly id: OrganisationId
  readonly name: string
  readonly layer: Participant['layer']
}

/** Organisations one can choose at the door: the partners, and those of the guests. */
export function listAtDoor(session: Session, facts: DossierFacts): readonly Listed[] {
  const wanted = new Set<string>([
    ...facts.partners.map(({ id }) => id),
    ...session.guests.map((guest) => guest.organisation),
  ])
  return facts.organisations
    .filter(({ id }) => wanted.has(id))
    .toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

const onList = (session: Session, facts: DossierFacts, id: string): Listed | undefined =>
  listAtDoor(session, facts).find((one) => one.id === id)
