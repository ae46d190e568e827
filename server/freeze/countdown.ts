import { append } from '#server/audit.ts'
import { actorAt } from '#server/calls/members.ts'
import { representative } from '#server/people/directory.ts'
import { documentName } from '#server/sync/documents.ts'
import type { Author } from '#server/sync/log.ts'
import type { Db } from '#server/db/open.ts'
import type { Actor } from '#shared/access.ts'
import type { Announced, CountdownEnd } from '#shared/freezing.ts'
import type { ProposalId } from '#shared/ids.ts'
import { freeze, readyToFreeze, type FreezeParts, type NotFrozen } from './freeze.ts'

/** Calls `run` once after so many ms, unless it is told in time not to. */
export type Wait = (ms: number, run: () => void) => () => void

/**
 * Freezes that everybody sees coming. An announcement is on disk: a server that restarts goes on counting, and
 * one that was down when the time came freezes as soon as it is back.
 */
export interface Countdowns {
  readonly announce: (
    proposal: ProposalId,
    actor: Actor,
    by: Author,
    seconds: number,
  ) => Promise<Announced | NotFrozen>
  /** `false` when there was nothing to call off. */
  readonly callOff: (proposal: ProposalId, by: Author) => Promise<boolean>
  /** Takes up what was announced before the server started. */
  readonly resume: () => Promise<void>
  readonly stop: () => Promise<void>
}

export function createCountdowns(parts: FreezeParts, wait: Wait): Countdowns {
  const { db, rooms, clock, onTrouble } = parts
  const waiting = new Map<ProposalId, () => void>()
  const underway = new Set<Promise<void>>()
  let stopped = false

  const expect = (proposal: ProposalId, at: number): void => {
    waiting.get(proposal)?.()
    const over = (): void => {
      waiting.delete(proposal)
      const freezing = finish(proposal).catch((error: unknown) => onTrouble('a countdown failed', error))
      underway.add(freezing)
      void freezing.finally(() => underway.delete(freezing))
    }
    if (!stopped) waiting.set(proposal, wait(Math.max(0, at - clock()), over))
  }

  /** The time is up. Whoever announced it must still be allowed to, and the checks must still be content. */
  async function finish(proposal: ProposalId): Promise<void> {
    const row = await db
      .selectFrom('announced_freezes')
      .selectAll()
      .where('proposal_id', '=', proposal)
      .executeTakeFirst()
    if (!row || stopped) return
    const by = { person: row.person_id, organisation: row.organisation_id }
    const actor = await actorAt(db, by.person, by.organisation, proposal)
    const outcome = await freeze(parts, proposal, actor, by)
    if (!outcome.done) await end(proposal, outcome.refusal === 'not-ready' ? 'not-ready' : 'failed', by)
  }

  async function end(proposal: ProposalId, because: CountdownEnd, by: Author): Promise<boolean> {
    waiting.get(proposal)?.()
    waiting.delete(proposal)
    const ended = await db.transaction().execute(async (trx) => {
      const { numDeletedRows } = await trx
        .deleteFrom('announced_freezes')
        .where('proposal_id', '=', proposal)
        .executeTakeFirst()
      if (numDeletedRows !== 1n) return false
      await append(trx, { at: clock(), actor: by, act: 'freeze-off', proposal, body: { because } })
      return true
    })
    const room = ended && (await rooms.open(documentName('dossier', proposal)))
    if (room) room.announce(because)
    return ended
  }

  return {
    async announce(proposal, actor, by, seconds) {
      const ready = await readyToFreeze(parts, proposal, actor)
      if ('done' in ready) return ready
      const at = clock() + seconds * 1000
      const row = {
        proposal_id: proposal,
        person_id: by.person,
        organisation_id: by.organisation,
        due_at: at,
      }
      const first = await db.transaction().execute(async (trx) => {
        const { numInsertedOrUpdatedRows } = await trx
          .insertInto('announced_freezes')
          .values(row)
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst()
        if (numInsertedOrUpdatedRows !== 1n) return false
        await append(trx, { at: clock(), actor: by, act: 'freeze-announced', proposal, body: { at } })
        return true
      })
      // One clock at a time: a second one would only confuse who has to finish a sentence.
      if (!first) return { done: false, refusal: 'busy' }
      const announced = { at, by: await nameOf(db, by) }
      ready.room.announce(announced)
      expect(proposal, at)
      return announced
    },
    callOff: (proposal, by) => end(proposal, 'called-off', by),
    async resume() {
      for (const { proposal_id, due_at } of await db.selectFrom('announced_freezes').selectAll().execute())
        expect(proposal_id, due_at)
    },
    async stop() {
      stopped = true
      for (const cancel of waiting.values()) cancel()
      waiting.clear()
      await Promise.all(underway)
    },
  }
}

/** For a room that opens: the freeze that is coming, if one is. */
export async function announcedFor(db: Db, proposal: ProposalId): Promise<Announced | null> {
  const row = await db
    .selectFrom('announced_freezes')
    .selectAll()
    .where('proposal_id', '=', proposal)
    .executeTakeFirst()
  if (!row) return null
  const by = await nameOf(db, { person: row.person_id, organisation: row.organisation_id })
  return { at: row.due_at, by }
}

async function nameOf(db: Db, by: Author): Promise<Announced['by']> {
  const who = await representative(db, by.person, by.organisation)
  return { name: who?.person.name ?? '', organisation: who?.organisation.name ?? '' }
}
