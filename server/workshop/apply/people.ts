import type { ParticipantId } from '#shared/ids.ts'
import type { Session } from '#shared/workshop/session.ts'
import type { Participant } from '#shared/workshop/tables.ts'
import type { Appliers } from './apply.ts'
import { change, put } from './map.ts'

type PeopleEvents =
  | 'stokje.passed'
  | 'guests.set'
  | 'door.set'
  | 'person.came'
  | 'person.changed'
  | 'person.here'
  | 'person.gone'
  | 'table.saved'
  | 'table.removed'
  | 'people.seated'
  | 'ready.set'
  | 'say.asked'

const person = (session: Session, id: ParticipantId, how: (one: Participant) => Participant): Session => ({
  ...session,
  people: change(session.people, id, how),
})

/** Who is here, where they sit, who leads. */
export const applyPeople: Appliers<PeopleEvents> = {
  'stokje.passed': (session, { to, from }, { at }) => ({
    ...session,
    lead: { holder: to, since: at, from },
  }),
  'guests.set': (session, { guests }) => ({ ...session, guests }),
  'door.set': (session, { door }) => ({ ...session, door }),
  'person.came': (session, { person: one }) => ({
    ...session,
    people: put(session.people, one.id, one),
  }),
  'person.changed': (session, { id, set }) =>
    person(session, id, (one) => ({
      ...one,
      ...set,
      ...(set.removed || set.mergedInto ? { table: null, ready: false, saysIt: null } : {}),
    })),
  'person.here': (session, { id }, { at }) =>
    person(session, id, (one) => ({ ...one, stays: [...one.stays, { from: at, to: null }] })),
  'person.gone': (session, { id, since }) =>
    person(session, id, (one) => ({
      ...one,
      ready: false,
      stays: one.stays.map((stay, index) =>
        index === one.stays.length - 1 && stay.to === null
          ? { ...stay, to: Math.max(stay.from, since) }
          : stay,
      ),
    })),
  'table.saved': (session, { table }) => ({
    ...session,
    tables: session.tables.some(({ id }) => id === table.id)
      ? session.tables.map((known) => (known.id === table.id ? table : known))
      : [...session.tables, table],
  }),
  'table.removed': (session, { table }) => ({
    ...session,
    tables: session.tables.filter(({ id }) => id !== table),
    people: Object.fromEntries(
      Object.entries(session.people).map(([id, one]) => [
        id,
        one.table === table ? { ...one, table: null } : one,
      ]),
    ),
  }),
  'people.seated': (session, { seats }) =>
    seats.reduce((now, { id, table }) => person(now, id, (one) => ({ ...one, table })), session),
  'ready.set': (session, { id, ready }) => person(session, id, (one) => ({ ...one, ready })),
  'say.asked': (session, { id, asks }, { at }) =>
    person(session, id, (one) => ({ ...one, saysIt: asks ? (one.saysIt ?? at) : null })),
}
