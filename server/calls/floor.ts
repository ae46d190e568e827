import { append } from '#server/audit.ts'
import { documentName } from '#server/sync/documents.ts'
import type { Author } from '#server/sync/log.ts'
import type { Actor, Denial, Phase } from '#shared/access.ts'
import type { SectionId } from '#shared/dossier/template.ts'
import { mayAskFloor, mayGiveFloor } from '#shared/floor.ts'
import {
  askAgainAfter,
  mostFloorWords,
  type FloorAnswer,
  type FloorAsked,
  type FloorWords,
} from '#shared/hands.ts'
import type { OrganisationId, PersonId, ProposalId } from '#shared/ids.ts'
import type { Lock, Locks } from '#shared/locks.ts'
import { delegate, type DelegationParts } from './delegate.ts'
import { locksOf } from './locks.ts'

export interface FloorParts extends DelegationParts {
  /** Somebody asked, or was answered: whoever leads a session of this dossier is told too. */
  readonly onHands: (proposal: ProposalId) => void
}

export interface Asker {
  readonly proposal: ProposalId
  readonly actor: Actor
  readonly phase: Phase
  readonly by: Author
}

export type FloorRefusal = Denial | 'words-too-long' | 'not-closed' | 'no-such-hand' | 'too-many'

/**
 * Puts up a hand in a section that is closed to this person, with what they would write there or without; to ask
 * twice is to ask once, and other words come as seldom as another question.
 */
export async function askFloor(
  parts: FloorParts,
  { proposal, actor, phase, by }: Asker,
  { section, words: said = '' }: FloorAsked,
): Promise<Locks | FloorRefusal> {
  const { db, clock } = parts
  const words = said.trim() || null
  const lock = lockAt(await locksOf(db, proposal), section)
  const denial = mayAskFloor(actor, phase, lock)
  if (denial) return denial === 'not-now' ? 'not-closed' : denial
  if (words && words.length > mostFloorWords) return 'words-too-long'
  const at = clock()
  const refused = await db.transaction().execute(async (trx): Promise<FloorRefusal | null> => {
    const before = await handIn(trx, proposal, section, by)
    if (before?.state === 'given') return null
    if (before?.state === 'asked' && (words === null || words === before.words)) return null
    const last = before?.state === 'asked' ? before.words !== null && before.at : before?.ended_at
    if (typeof last === 'number' && at - last < askAgainAfter) return 'too-many'
    const hand = { at, state: 'asked', ended_at: null, words } as const
    const key = {
      proposal_id: proposal,
      section,
      person_id: by.person,
      organisation_id: by.organisation,
    }
    await trx
      .insertInto('hands')
      .values({ ...key, ...hand })
      .onConflict((conflict) =>
        conflict.columns(['proposal_id', 'section', 'person_id', 'organisation_id']).doUpdateSet(hand),
      )
      .execute()
    return null
  })
  return refused ?? tell(parts, proposal)
}

/** Takes the hand down again. */
export async function withdrawHand(
  parts: FloorParts,
  { proposal, by }: Asker,
  section: SectionId,
): Promise<Locks | FloorRefusal> {
  const ended = await end(parts, { proposal, section, ...by }, 'withdrawn')
  return ended ? tell(parts, proposal) : 'no-such-hand'
}

/** Gives the floor, or not now. In a section that was given to organisations the asker's becomes one of them. */
export async function answerHand(
  parts: FloorParts,
  { proposal, actor, phase, by }: Asker,
  { section, answer, ...raw }: FloorAnswer,
): Promise<Locks | FloorRefusal> {
  const lock = lockAt(await locksOf(parts.db, proposal), section)
  if (!lock) return 'no-such-hand'
  const denial = mayGiveFloor(actor, phase, lock)
  if (denial) return denial
  const person = raw.person as PersonId
  const organisation = raw.organisation as OrganisationId
  if (!(await end(parts, { proposal, section, person, organisation }, answer))) return 'no-such-hand'
  if (answer === 'given') {
    await parts.db.transaction().execute((trx) =>
      append(trx, {
        at: parts.clock(),
        actor: by,
        act: 'floor-given',
        proposal,
        body: { section, person, organisation },
      }),
    )
    if (lock.kind === 'organisations') {
      const organisations = [...(lock.names ?? []), organisation]
      await delegate(parts, proposal, { section, organisations }, by)
    }
  }
  return tell(parts, proposal)
}

/** What who asks would write, in the sections in which this person gives the floor. */
export async function floorWords(
  { db }: Pick<FloorParts, 'db'>,
  { proposal, actor, phase }: Pick<Asker, 'proposal' | 'actor' | 'phase'>,
): Promise<readonly FloorWords[]> {
  const locks = await locksOf(db, proposal)
  const rows = await db
    .selectFrom('hands')
    .select(['section', 'person_id as person', 'organisation_id as organisation', 'words'])
    .where('proposal_id', '=', proposal)
    .where('state', '=', 'asked')
    .orderBy('at')
    .execute()
  return rows.flatMap(({ words, ...row }) => {
    const lock = lockAt(locks, row.section)
    return words !== null && lock && mayGiveFloor(actor, phase, lock) === null ? [{ ...row, words }] : []
  })
}

const lockAt = (locks: Locks, section: SectionId): Lock | null =>
  Object.hasOwn(locks, section) ? (locks[section] ?? null) : null

interface Key extends Author {
  readonly proposal: ProposalId
  readonly section: SectionId
}

/** A hand that is still up goes down; `false` when it was not up. */
async function end(
  { db, clock }: FloorParts,
  { proposal, section, person, organisation }: Key,
  state: 'given' | 'dismissed' | 'withdrawn',
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('hands')
    .set({ state, ended_at: clock(), words: null })
    .where('proposal_id', '=', proposal)
    .where('section', '=', section)
    .where('person_id', '=', person)
    .where('organisation_id', '=', organisation)
    .where('state', '=', 'asked')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

const handIn = (db: FloorParts['db'], proposal: ProposalId, section: SectionId, by: Author) =>
  db
    .selectFrom('hands')
    .select(['state', 'at', 'ended_at', 'words'])
    .where('proposal_id', '=', proposal)
    .where('section', '=', section)
    .where('person_id', '=', by.person)
    .where('organisation_id', '=', by.organisation)
    .executeTakeFirst()

/** Everybody at the dossier hears who asks, and who writes now. */
async function tell({ db, rooms, onHands }: FloorParts, proposal: ProposalId): Promise<Locks> {
  const locks = await locksOf(db, proposal)
  const room = await rooms.open(documentName('dossier', proposal))
  room?.lock(locks)
  onHands(proposal)
  return locks
}
