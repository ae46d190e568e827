import type { Db } from '#server/db/open.ts'
import type { OrganisationId, PersonId } from '#shared/ids.ts'

/** Who brought an update; `null` is the server itself (birth, admission, promotion). */
export interface Author {
  readonly person: PersonId
  readonly organisation: OrganisationId
}

export interface Entry {
  readonly document: string
  readonly bytes: Uint8Array
  readonly author: Author | null
  /** Epoch milliseconds. */
  readonly at: number
}

/** The truth: every update that was ever accepted, in order. Append-only. */
export interface Log {
  /** All updates of a document, oldest first; `null` when there is no such document. */
  read(document: string): Promise<Stored | null>
  /** One transaction: after it, all of them are on disk; when it throws, none is. */
  append(entries: readonly Entry[]): Promise<void>
}

export interface Stored {
  readonly updates: readonly Uint8Array[]
  readonly frozen: boolean
  /** Sequence number of the last update, 0 when there is none. */
  readonly lastSeq: number
}

export const sqlLog = (db: Db): Log => ({
  async read(document) {
    return db.transaction().execute(async (trx) => {
      const row = await trx
        .selectFrom('documents')
        .select('frozen_at')
        .where('name', '=', document)
        .executeTakeFirst()
      if (!row) return null
      const rows = await trx
        .selectFrom('updates')
        .select(['seq', 'bytes'])
        .where('document', '=', document)
        .orderBy('seq')
        .execute()
      return {
        updates: rows.map(({ bytes }) => new Uint8Array(bytes)),
        frozen: row.frozen_at !== null,
        lastSeq: rows.at(-1)?.seq ?? 0,
      }
    })
  },

  async append(entries) {
    if (entries.length === 0) return
    await db.transaction().execute((trx) => trx.insertInto('updates').values(entries.map(asRow)).execute())
  },
})

const asRow = ({ document, bytes, author, at }: Entry) => ({
  document,
  bytes,
  person_id: author?.person ?? null,
  organisation_id: author?.organisation ?? null,
  at,
})
