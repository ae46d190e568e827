import { CompiledQuery, type Transaction } from 'kysely'
import type { Db } from '#server/db/open.ts'
import type { Database } from '#server/db/schema.ts'
import type { OrganisationId, PersonId } from '#shared/ids.ts'
import { firstHash, linkHash } from './chain.ts'
import type { Disk } from './disk.ts'
import type { Claim } from './owners.ts'

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
  /** Client ids that are this author's from now on. */
  readonly claims?: readonly number[]
  /** What must be on disk together with it, or not at all. */
  readonly along?: Along
}
/** What became of a change by the server itself; one that changes nothing takes nothing along. */
export type Written = 'written' | 'unchanged' | 'sealed'
export type Along = (trx: Transaction<Database>) => Promise<void>

/** The entries of one change; what goes along goes with the last of them. */
export const entriesOf = (
  document: string,
  updates: readonly Uint8Array[],
  { author, at, along }: Pick<Entry, 'author' | 'at'> & { readonly along: Along | undefined },
): Entry[] =>
  updates.map((bytes, i) => {
    const entry = { document, bytes, author, at }
    return along && i === updates.length - 1 ? { ...entry, along } : entry
  })

/** The truth: every update that was ever accepted, in order. Append-only. */
export interface Log {
  /** All updates of a document, oldest first; `null` when there is no such document. */
  read(document: string): Promise<Stored | null>
  /** One transaction: after it, all of them are on disk; when it throws, none is. */
  append(entries: readonly Entry[]): Promise<void>
}

export interface Stored {
  /** What was compacted comes first, as one update. */
  readonly updates: readonly Uint8Array[]
  readonly frozen: boolean
  /** Sequence number of the last update, 0 when there is none. */
  readonly lastSeq: number
  readonly owners: ReadonlyMap<number, Claim>
}

/**
 * `disk` commits without holding up the thread; without it, SQLite waits by itself. It remembers the last hash of
 * each document it wrote, so it must be the only one that writes in them as long as it lives.
 */
export const sqlLog = (db: Db, disk: Disk | null = null): Log => {
  const heads: Heads = new Map()
  return {
    async read(document) {
      heads.delete(document)
      return db.transaction().execute((trx) => readIn(trx, document))
    },

    async append(entries) {
      if (entries.length === 0) return
      // One statement is a transaction by itself, and most batches are one statement.
      const isPlain =
        entries.length <= mostInOne &&
        entries.every(
          ({ document, claims = [], along }) => heads.has(document) && claims.length === 0 && !along,
        )
      const write = (on: Db): Promise<void> =>
        isPlain
          ? insert(on, entries, heads)
          : on.transaction().execute((trx) => appendIn(trx, entries, heads))
      try {
        await (disk ? disk.commit(write) : write(db))
      } catch (error) {
        heads.clear()
        throw error
      }
    },
  }
}

/** Of each document, the hash of its last row. */
type Heads = Map<string, string>

async function readIn(trx: Transaction<Database>, document: string): Promise<Stored | null> {
  const row = await trx
    .selectFrom('documents')
    .select('frozen_at')
    .where('name', '=', document)
    .executeTakeFirst()
  if (!row) return null
  const snapshot = await trx
    .selectFrom('snapshots')
    .select(['state', 'last_seq'])
    .where('document', '=', document)
    .executeTakeFirst()
  const tail = await trx
    .selectFrom('updates')
    .select(['seq', 'bytes'])
    .where('document', '=', document)
    .orderBy('seq')
    .execute()
  const ids = await trx
    .selectFrom('client_ids')
    .select(['client', 'person_id', 'first_seen'])
    .where('document', '=', document)
    .execute()
  const updates = tail.map(({ bytes }) => new Uint8Array(bytes))
  return {
    updates: snapshot ? [new Uint8Array(snapshot.state), ...updates] : updates,
    frozen: row.frozen_at !== null,
    lastSeq: tail.at(-1)?.seq ?? snapshot?.last_seq ?? 0,
    owners: new Map(
      ids.map(({ client, person_id, first_seen }) => [client, { person: person_id, firstSeen: first_seen }]),
    ),
  }
}

/** Adds rows to the log, each chained to the row of its document before it, and binds their client ids. */
export async function appendIn(
  trx: Transaction<Database>,
  entries: readonly Entry[],
  heads: Heads = new Map(),
): Promise<void> {
  for (const { document } of entries)
    if (!heads.has(document)) heads.set(document, await headOf(trx, document))
  await insert(trx, entries, heads)
  for (const entry of entries) {
    if (entry.claims && entry.claims.length > 0) await bind(trx, entry)
    await entry.along?.(trx)
  }
}

/** Rows in one statement: each number of rows is a statement that is prepared once, and kept. */
const mostInOne = 64

async function insert(db: Db, entries: readonly Entry[], heads: Heads): Promise<void> {
  for (let from = 0; from < entries.length; from += mostInOne)
    await insertSome(db, entries.slice(from, from + mostInOne), heads)
}

async function insertSome(db: Db, entries: readonly Entry[], heads: Heads): Promise<void> {
  const values = entries.flatMap(({ document, bytes, author, at }) => {
    const prev = heads.get(document) ?? firstHash
    const person = author?.person ?? null
    const organisation = author?.organisation ?? null
    const hash = linkHash(prev, { document, bytes, person, organisation, at })
    heads.set(document, hash)
    return [document, bytes, person, organisation, at, prev, hash]
  })
  await db.executeQuery(CompiledQuery.raw(insertOf(entries.length), values))
}

/** Many a second, and always the same: put together here, a row costs next to nothing beside its commit. */
const insertOf = (rows: number): string =>
  'insert into updates (document, bytes, person_id, organisation_id, at, prev, hash) values ' +
  Array(rows).fill('(?,?,?,?,?,?,?)').join(',')

async function headOf(trx: Transaction<Database>, document: string): Promise<string> {
  const last = await trx
    .selectFrom('updates')
    .select('hash')
    .where('document', '=', document)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (last) return last.hash ?? firstHash
  const snapshot = await trx
    .selectFrom('snapshots')
    .select('head')
    .where('document', '=', document)
    .executeTakeFirst()
  return snapshot?.head ?? firstHash
}

async function bind(trx: Transaction<Database>, { document, author, at, claims = [] }: Entry): Promise<void> {
  if (!author) return
  const known = await trx
    .selectFrom('client_ids')
    .select('client')
    .where('document', '=', document)
    .where('client', 'in', claims)
    .execute()
  const taken = new Set(known.map(({ client }) => client))
  const { person, organisation } = author
  const rows = claims
    .filter((client) => !taken.has(client))
    .map((client) => ({ document, client, person_id: person, organisation_id: organisation, first_seen: at }))
  if (rows.length > 0) await trx.insertInto('client_ids').values(rows).execute()
}
