import { sql } from 'kysely'
import type { Db } from '#server/db/open.ts'
import { firstHash, linkHash, sha256 } from './chain.ts'

export type LogVerdict =
  | {
      readonly intact: true
      readonly documents: number
      readonly rows: number
      /** Rows from before there was a chain. */
      readonly unchained: number
    }
  | {
      readonly intact: false
      readonly document: string | null
      readonly seq: number | null
      readonly why: Flaw
    }

/** `file`: SQLite itself finds the file damaged. */
export type Flaw = 'file' | 'snapshot' | 'changed' | 'missing'

/** Rows in memory at once. */
const atOnce = 1000

/**
 * Walks the log of every document and names the first place where it is not what was written: a changed row, one
 * left out, a snapshot that is another. A cut-off tail shows only against a head that was published elsewhere.
 */
export async function verifyLog(db: Db): Promise<LogVerdict> {
  const { rows: file } = await sql<{ quick_check: string }>`PRAGMA quick_check`.execute(db)
  if (file[0]?.quick_check !== 'ok') return { intact: false, document: null, seq: null, why: 'file' }
  const documents = await db.selectFrom('documents').select('name').orderBy('name').execute()
  let rows = 0
  let unchained = 0
  for (const { name } of documents) {
    const verdict = await verifyDocument(db, name)
    if (!verdict.intact) return verdict
    rows += verdict.rows
    unchained += verdict.unchained
  }
  return { intact: true, documents: documents.length, rows, unchained }
}

async function verifyDocument(db: Db, document: string): Promise<LogVerdict> {
  const flaw = (seq: number, why: Flaw): LogVerdict => ({ intact: false, document, seq, why })
  const snapshot = await db
    .selectFrom('snapshots')
    .selectAll()
    .where('document', '=', document)
    .executeTakeFirst()
  if (snapshot && sha256(new Uint8Array(snapshot.state)) !== snapshot.state_sha256)
    return flaw(snapshot.last_seq, 'snapshot')
  let head = snapshot?.head ?? firstHash
  let seq = snapshot?.last_seq ?? 0
  let count = 0
  let unchained = 0
  for (;;) {
    const page = await db
      .selectFrom('updates')
      .selectAll()
      .where('document', '=', document)
      .where('seq', '>', seq)
      .orderBy('seq')
      .limit(atOnce)
      .execute()
    for (const row of page) {
      const { person_id: person, organisation_id: organisation, at } = row
      const bytes = new Uint8Array(row.bytes)
      seq = row.seq
      count += 1
      if (row.hash === null && head === firstHash) unchained += 1
      else if (row.prev !== head) return flaw(seq, 'missing')
      else if (row.hash !== linkHash(head, { document, bytes, person, organisation, at }))
        return flaw(seq, 'changed')
      else head = row.hash
    }
    if (page.length < atOnce) return { intact: true, documents: 1, rows: count, unchained }
  }
}
