import { keepAmounts } from '#server/budget/keep-amounts.ts'
import type { Db } from '#server/db/open.ts'
import type { Log as Speech } from '#server/log.ts'
import { squashAside } from '#server/sync/compaction.ts'
import { Compactor } from '#server/sync/compactor.ts'
import { makeDisk } from '#server/sync/disk.ts'
import { Journal } from '#server/sync/journal.ts'
import { sqlLog, type Log } from '#server/sync/log.ts'
import { Meter } from '#server/sync/meter.ts'
import { makeBusy, makePace, type Rhythm } from '#server/sync/pace.ts'
import { noRelay } from '#server/sync/relay.ts'
import { Rooms, type About } from '#server/sync/rooms.ts'

export interface LiveParts {
  readonly db: Db
  readonly clock: () => number
  readonly log: Speech
  readonly describe: (name: string) => Promise<About | null>
  /** The log could not be written. */
  readonly onFailure: (error: unknown) => void
}

/** The documents that are being written in: their log, what is on its way to disk, and their rooms. */
export interface Live {
  readonly rooms: Rooms
  readonly journal: Journal
  readonly updates: Log
  readonly meter: Meter
  /** Which part of a core this thread uses. */
  readonly busy: () => number
  /** Writes what is in hand and tells everybody to come back. */
  readonly stop: () => Promise<void>
}

/** How long an empty room waits for whoever only reloads the page. */
const lingerMs = 10_000

/** A few who write are each committed at once; from so many a second on, what comes together goes together. */
const fewLetters = 60
const commitRhythm: Rhythm = {
  times: (_, rate) => 4 * Math.min(1, rate / fewLetters),
  most: () => 10,
  longest: 4,
}
/** Small rooms hear at once: there a round costs next to nothing. It is a crowd that saves by hearing together. */
const crowdOfSeats = 200
/**
 * Letters times seats, a second: up to the first a round may follow each letter, whoever is here; from the second
 * on it has its whole pause. Two hundred among whom ten type hear at once; among whom twenty do, together.
 */
const load = { light: 13_000, full: 18_000 }
const loadOf = (deliveries: number): number =>
  Math.min(1, Math.max(0, (deliveries - load.light) / (load.full - load.light)))
export const tellRhythm: Rhythm = {
  times: (seats, rate) => 12 * (seats / crowdOfSeats) ** 2 * loadOf(seats * rate),
  // What a busy thread gathered takes long to work through, and that too is waiting.
  most: (busy) => (busy < 0.5 ? 20 - 22 * busy : 14 - 10 * busy),
  longest: 80,
}

export function makeLive({ db, clock, log, describe, onFailure }: LiveParts): Live {
  const onTrouble = (what: string, error: unknown): void => log.error(what, error)
  const meter = new Meter()
  const now = (): number => performance.now()
  const disk = makeDisk(db, now)
  const compactor = new Compactor({
    db,
    clock,
    squash: squashAside,
    keep: keepAmounts,
    onTrouble,
    onDone(document, rows, bytes) {
      meter.compactions += 1
      log.info('compacted', { document, rows, bytes })
    },
  })
  const updates = compactor.watch(sqlLog(db, disk))
  const busy = makeBusy(now)
  const journal = new Journal(updates, onFailure, { pace: makePace(commitRhythm, busy), now, meter })
  const rooms = new Rooms({
    log: updates,
    journal,
    relay: noRelay,
    clock,
    linger: lingerMs,
    describe,
    onTrouble,
    pacing: { make: () => makePace(tellRhythm, busy), now, cursorMs: 20, arrivalMs: 400 },
    meter,
  })
  return {
    rooms,
    journal,
    updates,
    meter,
    busy,
    async stop() {
      await rooms.stop()
      await compactor.stop()
      await disk.close()
    },
  }
}
