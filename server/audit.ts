import { createHash } from 'node:crypto'
import type { Selectable, Transaction } from 'kysely'
import { canonical, type Json } from '#shared/canonical.ts'
import type { OrganisationId, PersonId, ProposalId } from '#shared/ids.ts'
import type { Db } from './db/open.ts'
import type { AuditTable, Database } from './db/schema.ts'

/**
 * What was done, by whom, for ever. Every entry's hash covers the entry before it, so whoever knows the last
 * hash (it is printed in every PDF) can tell that nothing was changed or left out. A cut-off tail shows only
 * against such a printed hash.
 */
export interface AuditEntry {
  /** Epoch milliseconds. */
  readonly at: number
  /** `null` when the server itself acted. */
  readonly actor: { readonly person: PersonId; readonly organisation: OrganisationId } | null
  readonly act: string
  readonly proposal: ProposalId | null
  readonly body: { readonly [key: string]: Json }
}

export interface AuditHead {
  readonly seq: number
  /** SHA-256, hex. */
  readonly hash: string
}

export type AuditVerdict =
  | { readonly intact: true; readonly entries: number; readonly head: AuditHead }
  | { readonly intact: false; readonly seq: number; readonly why: 'changed' | 'missing' | 'cut-off' }

/** Before the first entry. */
const genesis: AuditHead = { seq: 0, hash: '0'.repeat(64) }

/** Adds an entry; only inside the transaction that does what the entry tells. */
export async function append(trx: Transaction<Database>, entry: AuditEntry): Promise<AuditHead> {
  const before = await auditHead(trx)
  const seq = before.seq + 1
  const hash = hashOf(seq, entry, before.hash)
  await trx
    .insertInto('audit')
    .values({
      seq,
      at: entry.at,
      person_id: entry.actor?.person ?? null,
      organisation_id: entry.actor?.organisation ?? null,
      act: entry.act,
      proposal_id: entry.proposal,
      body: canonical(entry.body),
      prev_hash: before.hash,
      hash,
    })
    .execute()
  return { seq, hash }
}

/** The last entry: who publishes it can later prove that nothing before it was touched. */
export async function auditHead(db: Db): Promise<AuditHead> {
  const last = await db.selectFrom('audit').select(['seq', 'hash']).orderBy('seq', 'desc').executeTakeFirst()
  return last ?? genesis
}

/** Walks the whole chain and names the first place where it breaks. */
export async function verify(db: Db, published?: string): Promise<AuditVerdict> {
  return verifyRows(await db.selectFrom('audit').selectAll().orderBy('seq').execute(), published)
}

/**
 * The same over rows from anywhere, an export among them. A tail that was cut off shows only against a hash that was
 * published after it, in a PDF: `published` must be one of the chain.
 */
export function verifyRows(rows: readonly Selectable<AuditTable>[], published?: string): AuditVerdict {
  let head = genesis
  let met = published === undefined
  for (const row of rows) {
    const seq = head.seq + 1
    if (row.seq !== seq) return { intact: false, seq, why: 'missing' }
    const entry = entryOf(row)
    if (!entry || row.prev_hash !== head.hash || hashOf(seq, entry, head.hash) !== row.hash)
      return { intact: false, seq, why: 'changed' }
    head = { seq, hash: row.hash }
    met ||= row.hash === published
  }
  if (!met) return { intact: false, seq: head.seq + 1, why: 'cut-off' }
  return { intact: true, entries: head.seq, head }
}

function hashOf(seq: number, entry: AuditEntry, prev: string): string {
  const { at, actor, act, proposal, body } = entry
  const actorOnly = actor && { person: actor.person, organisation: actor.organisation }
  const words = canonical({ seq, at, actor: actorOnly, act, proposal, body, prev })
  return createHash('sha256').update(words).digest('hex')
}

/** `null` when the row is not one that `append` can have written. */
function entryOf(row: Selectable<AuditTable>): AuditEntry | null {
  const { person_id: person, organisation_id: organisation } = row
  if ((person === null) !== (organisation === null)) return null
  const actor = person && organisation ? { person, organisation } : null
  try {
    const body = JSON.parse(row.body) as AuditEntry['body']
    if (canonical(body) !== row.body) return null
    return { at: row.at, actor, act: row.act, proposal: row.proposal_id, body }
  } catch {
    return null
  }
}
