import { setTimeout } from 'node:timers/promises'
import type { Db } from '#server/db/open.ts'
import type { Rooms } from './rooms.ts'

/** In ms: who wrote so short ago is back in seconds after a server was started again. */
const recentMs = 10 * 60 * 1000
/** A dossier and its remarks, and those of the room next door; more would stand in the way of who really comes. */
const most = 4
/** In ms, after each: who comes in goes first. */
const breath = 50

/** Documents somebody wrote in since then, the last first; of one that was compacted since, that counts. */
export async function recentDocuments(db: Db, since: number): Promise<string[]> {
  const rows = await db
    .selectFrom('documents')
    .leftJoin('snapshots', 'snapshots.document', 'documents.name')
    .select((documents) => [
      'documents.name',
      'snapshots.made_at',
      documents
        .selectFrom('updates')
        .select('updates.at')
        .whereRef('updates.document', '=', 'documents.name')
        .orderBy('updates.seq', 'desc')
        .limit(1)
        .as('last_at'),
    ])
    .where('documents.frozen_at', 'is', null)
    .execute()
  return rows
    .map(({ name, made_at, last_at }) => ({ name, at: Math.max(made_at ?? 0, last_at ?? 0) }))
    .filter(({ at }) => at >= since)
    .sort((a, b) => b.at - a.at)
    .slice(0, most)
    .map(({ name }) => name)
}

/**
 * After a start: reads what people were writing in a moment ago before they ask for it, so that a whole room that
 * comes back at once finds its document ready. Nobody has to wait for this, and an empty room closes by itself.
 */
export async function reopenRecent(db: Db, rooms: Rooms, now: number): Promise<void> {
  for (const name of await recentDocuments(db, now - recentMs)) {
    const room = await rooms.open(name)
    await room?.firstState()
    await setTimeout(breath, undefined, { ref: false })
  }
}
