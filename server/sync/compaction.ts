import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Selectable, Transaction } from 'kysely'
import type { Db } from '#server/db/open.ts'
import type { Database } from '#server/db/schema.ts'
import { keptThread } from '#server/kept-thread.ts'
import { readName } from './documents.ts'
import { firstHash, linkHash, sha256, type Link } from './chain.ts'

export interface CompactionParts {
  readonly db: Db
  /** Epoch ms. */
  readonly clock: () => number
  /** Many updates as one; `null` when reading that back gives something else. */
  readonly squash: (updates: readonly Uint8Array[]) => Promise<Uint8Array | null>
  /** What else must outlive the rows; what it gives is done in the transaction that takes them away. */
  readonly keep?: (squashed: Squashed) => Promise<(trx: Transaction<Database>) => Promise<void>>
  /** Told before each step, so that a test can end the process there. */
  readonly onStep?: (step: Step) => void
}

/** The rows of a log that a snapshot is about to stand for. */
export interface Squashed {
  readonly document: string
  /** The snapshot before them. */
  readonly before: Uint8Array | null
  readonly rows: readonly {
    readonly seq: number
    readonly bytes: Uint8Array
    readonly person: string | null
    readonly organisation: string | null
    readonly at: number
  }[]
}

export type Step = 'read' | 'squashed' | 'snapshot' | 'deleted'

export type Compaction =
  | { readonly done: true; readonly rows: number; readonly bytes: number }
  /**
   * `differs`: the squashed document is another than the log gives, which is a bug. `broken-chain`: a row was
   * changed behind our back, and what shows it must stay. `moved-on`: somebody else was at it.
   */
  | { readonly done: false; readonly why: 'no-document' | 'frozen' | 'nothing' | Trouble }

type Trouble = 'differs' | 'broken-chain' | 'moved-on'

/**
 * Puts one snapshot in the place of a document's log so far, or of its first `most` rows, and keeps whose client id
 * is whose. Reopening gives exactly what it gave before (R10); a frozen document is never touched, here or by the
 * triggers beneath.
 */
export async function compact(
  parts: CompactionParts,
  document: string,
  most = Infinity,
): Promise<Compaction> {
  const { db, clock, squash, onStep = () => {} } = parts
  const found = await read(db, document, most)
  if ('why' in found) return { done: false, why: found.why }
  const { rows, before, head, lastSeq } = found
  onStep('read')
  const tail = rows.map(({ bytes }) => new Uint8Array(bytes))
  const [state, kept] = await Promise.all([
    squash(before ? [new Uint8Array(before.state), ...tail] : tail),
    parts.keep?.(squashedOf(document, found)),
  ])
  if (!state) return { done: false, why: 'differs' }
  onStep('squashed')
  return db.transaction().execute(async (trx) => {
    const now = await snapshotOf(trx, document)
    if ('why' in now) return { done: false, why: now.why }
    const still = await trx
      .selectFrom('updates')
      .select('hash')
      .where('document', '=', document)
      .where('seq', '=', lastSeq)
      .executeTakeFirst()
    if (now.before?.last_seq !== before?.last_seq || !still || still.hash !== rows.at(-1)?.hash)
      return { done: false, why: 'moved-on' }
    const snapshot = {
      state,
      state_sha256: sha256(state),
      last_seq: lastSeq,
      head,
      row_count: (before?.row_count ?? 0) + rows.length,
      made_at: clock(),
    }
    await trx
      .insertInto('snapshots')
      .values({ document, ...snapshot })
      .onConflict((conflict) => conflict.column('document').doUpdateSet(snapshot))
      .execute()
    await kept?.(trx)
    onStep('snapshot')
    const { numDeletedRows } = await trx
      .deleteFrom('updates')
      .where('document', '=', document)
      .where('seq', '<=', lastSeq)
      .executeTakeFirstOrThrow()
    if (Number(numDeletedRows) !== rows.length) throw new Error('Compaction met rows it had not read')
    onStep('deleted')
    return { done: true, rows: rows.length, bytes: state.length }
  })
}

const squashedOf = (document: string, { before, rows }: Readable): Squashed => ({
  document,
  before: before ? new Uint8Array(before.state) : null,
  rows: rows.map(({ seq, bytes, person_id, organisation_id, at }) => ({
    seq,
    bytes: new Uint8Array(bytes),
    person: person_id,
    organisation: organisation_id,
    at,
  })),
})

type Readable = Exclude<Awaited<ReturnType<typeof read>>, { readonly why: unknown }>

/** Rows that are read, and whose chain is followed, before others get a turn: some milliseconds. */
const atOnce = 250

async function read(db: Db, document: string, most: number) {
  const found = await snapshotOf(db, document)
  if ('why' in found) return { why: found.why } as const
  const { before } = found
  const rows: Selectable<Database['updates']>[] = []
  let head = before?.head ?? firstHash
  while (rows.length < most) {
    const page = await db
      .selectFrom('updates')
      .selectAll()
      .where('document', '=', document)
      .where('seq', '>', rows.at(-1)?.seq ?? 0)
      .orderBy('seq')
      .limit(Math.min(atOnce, most - rows.length))
      .execute()
    if (page.length === 0) break
    for (const row of page) {
      // Rows from before there was a chain have no hash.
      if (row.hash === null && head === firstHash) continue
      if (row.prev !== head || row.hash !== linkHash(head, linkOf(row)))
        return { why: 'broken-chain' } as const
      head = row.hash
    }
    rows.push(...page)
    await nextTurn()
  }
  const last = rows.at(-1)
  if (!last) return { why: 'nothing' } as const
  return { before, rows, head, lastSeq: last.seq } as const
}

/** What was compacted before; or why nothing may be. */
async function snapshotOf(db: Db, document: string) {
  const about = await db
    .selectFrom('documents')
    .select(['frozen_at', 'proposal_id'])
    .where('name', '=', document)
    .executeTakeFirst()
  if (!about) return { why: 'no-document' } as const
  if (about.frozen_at !== null) return { why: 'frozen' } as const
  // Writing may have gone on since, but what a version was made of stays row by row.
  const version = await db
    .selectFrom('versions')
    .select('number')
    .where('proposal_id', '=', about.proposal_id)
    .limit(1)
    .executeTakeFirst()
  if (version && readName(document)?.kind === 'dossier') return { why: 'frozen' } as const
  const before = await db
    .selectFrom('snapshots')
    .selectAll()
    .where('document', '=', document)
    .executeTakeFirst()
  return { before } as const
}

const linkOf = ({
  document,
  bytes,
  person_id,
  organisation_id,
  at,
}: Selectable<Database['updates']>): Link => ({
  document,
  bytes: new Uint8Array(bytes),
  person: person_id,
  organisation: organisation_id,
  at,
})

/** `squash` on a thread of its own. */
export const squashAside = keptThread<readonly Uint8Array[], Uint8Array | null>(
  new URL('./squash-worker.ts', import.meta.url),
)
