import { sql } from 'kysely'
import { askedOften } from '#server/db/asked-often.ts'
import type { Db } from '#server/db/open.ts'
import { representativeOf, type Representative, type RepresentativeRow } from './directory.ts'

interface Row extends RepresentativeRow {
  readonly seenAt: number | null
}

/** Who holds a session. */
export interface Holder extends Representative {
  /** Whether they ever spoke for this organisation here. */
  readonly isKnown: boolean
}

/**
 * Where tables are joined, SQLite plans anew for each value that is bound, which takes four times as long as the
 * answer; for what a subquery gives it plans once.
 */
const anyValue = <T>(value: T) => sql<T>`(select ${value})`

const holderRow = askedOften<Row, [idHash: string, now: number]>((db) =>
  db
    .selectFrom('sessions')
    .innerJoin('representations', (join) =>
      join
        .onRef('representations.person_id', '=', 'sessions.person_id')
        .onRef('representations.organisation_id', '=', 'sessions.organisation_id'),
    )
    .innerJoin('people', 'people.id', 'sessions.person_id')
    .innerJoin('organisations', 'organisations.id', 'sessions.organisation_id')
    .select(['people.id as personId', 'people.name as personName', 'people.position as position'])
    .select([
      'organisations.id as organisationId',
      'organisations.name as organisationName',
      'organisations.layer',
    ])
    .select('representations.seen_at as seenAt')
    .where('sessions.id_hash', '=', anyValue(''))
    .where('sessions.expires_at', '>', anyValue(0)),
)

/**
 * Whose session this is, by its fingerprint, in one question: it is asked of everybody who opens a document, five
 * hundred in a second when a room comes back. `null` when it is over, or they no longer speak for the organisation.
 */
export async function holderOf(db: Db, idHash: string, now: number): Promise<Holder | null> {
  const row = await holderRow(db, idHash, now)
  return row && { ...representativeOf(row), isKnown: row.seenAt !== null }
}
