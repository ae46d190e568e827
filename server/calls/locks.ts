import type { Transaction } from 'kysely'
import { append } from '#server/audit.ts'
import type { Db } from '#server/db/open.ts'
import type { Database } from '#server/db/schema.ts'
import { documentName } from '#server/sync/documents.ts'
import type { Author } from '#server/sync/log.ts'
import type { Rooms } from '#server/sync/rooms.ts'
import type { LockRequest } from '#shared/api.ts'
import { sectionOf } from '#shared/dossier/template.ts'
import type { ProposalId } from '#shared/ids.ts'
import { lockGrace, type Lock, type LockKind, type Locks } from '#shared/locks.ts'
import { delegationsOf } from './delegations.ts'
import { editionOfProposal } from './editions.ts'
import { handsOf, lowerHands } from './hands.ts'

/** The locks of a proposal; beneath each, and where there is none, the organisations that its penholder chose. */
export async function locksOf(db: Db, proposal: ProposalId): Promise<Locks> {
  const delegations = await delegationsOf(db, proposal)
  const rows = await db
    .selectFrom('locks')
    .innerJoin('people', 'people.id', 'locks.person_id')
    .innerJoin('organisations', 'organisations.id', 'locks.organisation_id')
    .select(['section', 'kind', 'reason', 'holds_from', 'names'])
    .select(['people.name as name', 'organisations.name as organisation'])
    .where('proposal_id', '=', proposal)
    .orderBy('section')
    .execute()
  const locks = rows.map(
    ({ section, kind, reason, names, name, organisation, holds_from }): [string, Lock] => {
      const given = names === null ? {} : { names: JSON.parse(names) as string[] }
      const beneath = delegations[section]
      const by = { name, organisation }
      return [section, { kind, ...given, reason, by, from: holds_from, ...(beneath && { beneath }) }]
    },
  )
  const hands = await handsOf(db, proposal)
  return Object.fromEntries(
    Object.entries({ ...delegations, ...Object.fromEntries(locks) }).map(([section, lock]) => {
      const up = hands[section]
      return [section, up ? { ...lock, hands: up } : lock]
    }),
  )
}

export interface LockParts {
  readonly db: Db
  readonly rooms: Rooms
  readonly clock: () => number
}

interface Closing {
  readonly kind: LockKind
  readonly reason: string
  /** JSON list of ids. */
  readonly names: string | null
  /** Epoch ms. */
  readonly from: number
  /** The same kind of lock for others at a table: who asked for the floor, or has it, keeps that. */
  readonly keepsHands?: boolean
}

/** The lock of a section, in place of the one it had; `null` opens it. */
export async function saveLock(
  trx: Transaction<Database>,
  { proposal, section, by }: { readonly proposal: ProposalId; readonly section: string; readonly by: Author },
  closing: Closing | null,
): Promise<void> {
  await trx.deleteFrom('locks').where('proposal_id', '=', proposal).where('section', '=', section).execute()
  if (!closing?.keepsHands) await lowerHands(trx, proposal, section)
  if (!closing) return
  const { kind, reason, names, from } = closing
  const author = { person_id: by.person, organisation_id: by.organisation }
  await trx
    .insertInto('locks')
    .values({ proposal_id: proposal, section, kind, reason, names, holds_from: from, ...author })
    .execute()
}

/**
 * Closes a section or opens it again, for everybody at once. A lock is announced a moment before it holds; an
 * opening holds at once.
 */
export async function setLock(
  { db, rooms, clock }: LockParts,
  proposal: ProposalId,
  { section, kind, reason, names }: LockRequest,
  by: Author,
): Promise<Locks | 'no-such-proposal' | 'malformed'> {
  const about = await editionOfProposal(db, proposal)
  if (!about) return 'no-such-proposal'
  if (!sectionOf(about.edition.template, section)) return 'malformed'
  const at = clock()
  await db.transaction().execute(async (trx) => {
    const list = kind === 'tables' ? JSON.stringify(names) : null
    const closing = kind === 'open' ? null : { kind, reason, names: list, from: at + lockGrace }
    await saveLock(trx, { proposal, section, by }, closing)
    await append(trx, {
      at,
      actor: by,
      act: 'section-locked',
      proposal,
      body: { section, kind, reason, ...(names && { names: [...names] }) },
    })
  })
  const locks = await locksOf(db, proposal)
  const room = await rooms.open(documentName('dossier', proposal))
  room?.lock(locks)
  return locks
}
