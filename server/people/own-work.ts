import { sql } from 'kysely'
import type { Db } from '#server/db/open.ts'
import { readEvents } from '#server/workshop/store.ts'
import type { Event, Stamped } from '#server/workshop/events.ts'
import type { ParticipantId, PersonId, WorkshopId } from '#shared/ids.ts'
import { ownRemarks } from './own-remarks.ts'

const moment = (at: number): string => new Date(at).toISOString()
const dated = <Row extends { readonly at: number }>(rows: readonly Row[]): object[] =>
  rows.map((row) => ({ ...row, at: moment(row.at) }))

/** What somebody did in sessions, for a jury and with a signature: part of what we keep about them. */
export async function ownWork(db: Db, person: PersonId): Promise<object> {
  return {
    sessions: await sessionsOf(db, person),
    jury: await juryOf(db, person),
    remarks: await ownRemarks(db, person),
    signed: dated(
      await db
        .selectFrom('sign_offs')
        .select(['proposal_id as proposal', 'version', 'position', 'statement', 'at'])
        .where('person_id', '=', person)
        .execute(),
    ),
    files: dated(
      await db
        .selectFrom('file_uses')
        .select(['proposal_id as proposal', 'name', 'at'])
        .where('person_id', '=', person)
        .execute(),
    ),
    floor: dated(
      await db
        .selectFrom('hands')
        .select(['proposal_id as proposal', 'section', 'state', 'words', 'at'])
        .where('person_id', '=', person)
        .execute(),
    ),
    ideas: await db
      .selectFrom('idea_members')
      .innerJoin('ideas', 'ideas.id', 'idea_members.idea_id')
      .select(['ideas.title', 'role', 'idea_members.organisation_id as organisation'])
      .where('person_id', '=', person)
      .execute(),
  }
}

async function sessionsOf(db: Db, person: PersonId): Promise<object[]> {
  const came = await db
    .selectFrom('workshop_events')
    .innerJoin('workshops', 'workshops.id', 'workshop_events.workshop_id')
    .select(['workshop_id as id', 'workshops.title', 'workshops.proposal_id as proposal'])
    .where('type', '=', 'person.came')
    .where(sql<boolean>`instr(payload, ${JSON.stringify(person)}) > 0`)
    .groupBy('workshop_id')
    .execute()
  return Promise.all(came.map(({ id, ...about }) => sessionOf(db, id, about, person)))
}

async function sessionOf(db: Db, id: WorkshopId, about: object, person: PersonId): Promise<object> {
  const events = await readEvents(db, id)
  const theirs = new Map<ParticipantId, string>()
  for (const { event } of events)
    if (event.type === 'person.came' && event.person.person === person)
      theirs.set(event.person.id, event.person.name)
  const did = events.filter(({ by }) => by.some((one) => theirs.has(one)))
  return { ...about, as: [...theirs.values()], did: did.map(told) }
}

const told = ({ at, event }: Stamped): object => {
  const text = textOf(event)
  return { at: moment(at), act: event.type, ...(text !== null && { text }) }
}

/** Their own words, where an event holds any. */
function textOf(event: Event): string | null {
  switch (event.type) {
    case 'card.written':
      return event.card.text
    case 'card.edited':
    case 'card.suggested':
    case 'remark.added':
      return event.text
    case 'engagement.noted':
      return event.note.text
    case 'consent.proposed':
      return event.version.text
    case 'consent.positioned':
      return `${event.position.stance}: ${event.position.reason}`
    case 'poll.answered':
      return `${event.value}: ${event.reason}`
    case 'record.added':
      return event.item.text
    case 'checkout.said':
      return `${event.score}: ${event.word}`
    default:
      return null
  }
}

/** What was voted in secret nobody knows, so neither do we. */
const juryOf = async (db: Db, person: PersonId): Promise<object> => ({
  interests: (
    await db
      .selectFrom('interests')
      .select(['proposal_id as proposal', 'has_interest', 'what', 'at'])
      .where('person_id', '=', person)
      .execute()
  ).map(({ has_interest, at, ...one }) => ({ ...one, has: has_interest === 1, at: moment(at) })),
  scores: await db
    .selectFrom('scores')
    .select(['proposal_id as proposal', 'criterion', 'level', 'reason'])
    .where('person_id', '=', person)
    .execute(),
  handedIn: dated(
    await db
      .selectFrom('hand_ins')
      .select(['proposal_id as proposal', 'at'])
      .where('person_id', '=', person)
      .execute(),
  ),
  voted: await db
    .selectFrom('ballot_voters')
    .select(['proposal_id as proposal', 'round'])
    .where('person_id', '=', person)
    .execute(),
})
