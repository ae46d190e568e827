import type { Adapter, DatabaseSession, Lucia } from 'lucia'
import type { OrganisationId, PersonId } from '#shared/ids.ts'
import type { Db } from '#server/db/open.ts'
import type { SignInWay } from '#server/db/people-tables.ts'
import { fingerprint } from './fingerprint.ts'

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<{ readonly organisation: OrganisationId }>
    UserId: PersonId
    DatabaseSessionAttributes: SessionAttributes
  }
}

/** What we keep of a session beside what Lucia does. */
export interface SessionAttributes {
  readonly organisation: OrganisationId
  readonly device: string | null
  readonly way: SignInWay | null
}

interface AdapterDeps {
  readonly db: Db
  /** How far the wall clock, which Lucia reads by itself, is ahead of ours; milliseconds. */
  readonly ahead: () => number
  /** Epoch milliseconds. */
  readonly clock: () => number
}

/**
 * Lucia's sessions in our tables. Lucia would keep session ids as they are; here only their fingerprint is
 * stored, so a stolen database opens no session.
 */
export function sessionAdapter({ db, ahead, clock }: AdapterDeps): Adapter {
  const ours = (at: Date) => Math.round(at.getTime() - ahead())
  const theirs = (at: number) => new Date(at + ahead())
  const drop = () => db.deleteFrom('sessions')
  return {
    async getSessionAndUser(id) {
      // Who no longer speaks for the organisation has no session for it either.
      const row = await db
        .selectFrom('sessions')
        .innerJoin('representations', (join) =>
          join
            .onRef('representations.person_id', '=', 'sessions.person_id')
            .onRef('representations.organisation_id', '=', 'sessions.organisation_id'),
        )
        .selectAll('sessions')
        .where('id_hash', '=', fingerprint(id))
        .executeTakeFirst()
      if (!row) return [null, null]
      const { device, way } = row
      const attributes = { organisation: row.organisation_id, device, way }
      const session = { id, userId: row.person_id, expiresAt: theirs(row.expires_at), attributes }
      return [session, { id: row.person_id, attributes: {} }]
    },
    async setSession({ id, userId, expiresAt, attributes }: DatabaseSession) {
      await db
        .insertInto('sessions')
        .values({
          id_hash: fingerprint(id),
          person_id: userId,
          organisation_id: attributes.organisation,
          expires_at: ours(expiresAt),
          created_at: clock(),
          seen_at: clock(),
          device: attributes.device,
          way: attributes.way,
        })
        .execute()
    },
    async updateSessionExpiration(id, expiresAt) {
      await db
        .updateTable('sessions')
        .set({ expires_at: ours(expiresAt) })
        .where('id_hash', '=', fingerprint(id))
        .execute()
    },
    async deleteSession(id) {
      await drop().where('id_hash', '=', fingerprint(id)).execute()
    },
    async deleteUserSessions(person) {
      await drop().where('person_id', '=', person).execute()
    },
    async deleteExpiredSessions() {
      await drop().where('expires_at', '<=', clock()).execute()
    },
    /** The table does not hold the ids themselves, so there is no such list. */
    getUserSessions: () => Promise.resolve([]),
  }
}
