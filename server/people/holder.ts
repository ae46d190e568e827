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
 * Whose session this is, by its fingerprint, in one question: it is asked of everybody who opens a document, five
 * hundred in a second when a room comes back. `null` when it is over, or they no longer speak for the organisation.
 */
export function createHolder(db: Db): (idHash: string, now: number) => Promise<Holder | null> {
  const compiled = db
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
    .where('sessions.id_hash', '=', '')
    .where('sessions.expires_at', '>', 0)
    .compile()
  return async (idHash, now) => {
    const { rows } = await db.executeQuery<Row>({ ...compiled, parameters: [idHash, now] })
    const [row] = rows
    return row ? { ...representativeOf(row), isKnown: row.seenAt !== null } : null
  }
}
