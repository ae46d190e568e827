import type { Entry, Log } from './log.ts'
import type { Meter } from './meter.ts'
import { atOnce, type Pace } from './pace.ts'

/** SQLite takes at most 32,766 values in one statement; an entry has seven. */
const mostEntries = 2000
/** So many waiting entries are worth a commit of their own, whatever the pace. */
const enough = 256

/** In ms: a transaction without its wait for the disk, as measured. */
const commitCost = 0.4

/** In ms: a commit of less is not begun ahead of when it is expected, so that one is enough for each round. */
const quick = 4

type Done = () => void

interface Part {
  readonly entries: readonly Entry[]
  readonly done: Done
  readonly failed?: (error: unknown) => void
}

export interface JournalParts {
  readonly pace: Pace
  /** In ms, with fractions. */
  readonly now: () => number
  readonly meter: Meter | null
}

const unhurried: JournalParts = { pace: atOnce, now: () => 0, meter: null }

/**
 * Group commit: what all rooms accepted since the last commit goes to disk in one transaction, and only then
 * do the rooms tell anybody. While one commit runs, the next batch gathers; so a slow disk makes batches
 * larger, never the order different.
 *
 * J1 `done` runs after the entries given with it, and everything given before, are on disk
 * J2 `done` runs in the order of the calls
 * J3 when a commit fails, no `done` of that batch or a later one ever runs, and `onFailure` is told once
 */
export class Journal {
  readonly #log: Log
  readonly #onFailure: (error: unknown) => void
  readonly #parts: JournalParts
  #waiting: Part[] = []
  readonly #gatherers = new Set<() => void>()
  /** When the first who was promised a commit expects it; nobody is kept waiting who gave something. */
  #expectedAt = Infinity
  /** Entries among the waiting. */
  #count = 0
  #state: 'idle' | 'due' | 'soon' | 'writing' | 'failed' = 'idle'
  #timer: NodeJS.Timeout | undefined
  #dueAt = Infinity
  /** How long, in ms, gathering and writing takes of late: who expects a commit wants it finished. */
  #usual = 0
  /** Somebody waits for everything given so far: a pause would only keep them. */
  #hurry = false

  constructor(log: Log, onFailure: (error: unknown) => void, parts: JournalParts = unhurried) {
    this.#log = log
    this.#onFailure = onFailure
    this.#parts = parts
  }

  /** Entries that are not on their way to disk yet. */
  get waiting(): number {
    return this.#count
  }

  /** Without entries, `done` waits for what was given before it: an answer that shows uncommitted state. */
  add(entries: readonly Entry[], done: Done): void {
    this.#give({ entries, done })
  }

  /**
   * Asks `gather`, right before the next commit, to give what belongs in it. Within `patience` ms is soon enough:
   * who tells nobody before then, need not write before then.
   */
  expect(gather: () => void, patience = 0): void {
    if (this.#state === 'failed') return
    this.#gatherers.add(gather)
    // On a quick disk nobody notices; on a slow one the others would wait for it.
    const ahead = this.#usual < quick ? 0 : 1.5 * this.#usual + 2
    this.#expectedAt = Math.min(this.#expectedAt, this.#parts.now() + patience - ahead)
    if (this.#state !== 'writing') this.#schedule()
  }

  /** Resolves when everything given so far is on disk; rejects when it never will be. */
  flush(): Promise<void> {
    return new Promise((resolve, reject) => {
      const failed = (): void => reject(new Error('The log could not be written'))
      this.#gather()
      if (this.#state === 'failed') return failed()
      if (this.#state === 'idle') return resolve()
      this.#hurry = true
      this.#give({ entries: [], done: resolve, failed })
    })
  }

  #give(part: Part): void {
    if (this.#state === 'failed') return
    if (this.#state === 'idle' && part.entries.length === 0) return part.done()
    this.#waiting.push(part)
    this.#count += part.entries.length
    if (this.#state !== 'writing') this.#schedule()
  }

  #schedule(): void {
    if (this.#state === 'soon') return
    const rush = this.#hurry || this.#count >= enough
    const now = this.#parts.now()
    const expected = this.#waiting.length > 0 ? 0 : this.#expectedAt - now
    const wait = rush ? 0 : Math.max(this.#parts.pace.wait(now), expected)
    if (wait > 0) {
      this.#state = 'due'
      if (now + wait >= this.#dueAt) return
      clearTimeout(this.#timer)
      this.#dueAt = now + wait
      this.#timer = setTimeout(() => void this.#write(), wait)
      return
    }
    clearTimeout(this.#timer)
    this.#state = 'soon'
    // One turn of the event loop: what arrived together is committed together.
    setImmediate(() => void this.#write())
  }

  async #write(): Promise<void> {
    this.#dueAt = Infinity
    this.#state = 'writing'
    const began = this.#parts.now()
    this.#gather()
    const batch = this.#take()
    if (this.#waiting.length === 0) this.#hurry = false
    const entries = batch.flatMap((part) => part.entries)
    const gathered = this.#parts.now()
    try {
      await this.#log.append(entries)
    } catch (error) {
      return this.#fail(batch, error)
    }
    if (entries.length > 0) this.#measure(gathered, entries.length)
    this.#usual += (Math.min(this.#parts.now() - began, 30) - this.#usual) / 8
    for (const part of batch) part.done()
    this.#state = 'idle'
    if (this.#waiting.length > 0 || this.#gatherers.size > 0) this.#schedule()
  }

  #gather(): void {
    const gatherers = [...this.#gatherers]
    this.#gatherers.clear()
    this.#expectedAt = Infinity
    for (const gather of gatherers) gather()
  }

  /** Whether it was written is unknown, and asking the disk again proves nothing: never another try. */
  #fail(batch: readonly Part[], error: unknown): void {
    const lost = [...batch, ...this.#waiting]
    this.#state = 'failed'
    this.#waiting = []
    this.#onFailure(error)
    for (const part of lost) part.failed?.(error)
  }

  #measure(began: number, entries: number): void {
    const { pace, now, meter } = this.#parts
    const ended = now()
    // The disk's own time costs nobody else anything: what counts is what a commit takes of this thread.
    pace.spent(ended, commitCost, entries)
    meter?.commitTime.add(ended - began)
    meter?.batchSize.add(entries)
  }

  #take(): Part[] {
    let count = 0
    let parts = 0
    for (const part of this.#waiting) {
      if (count + part.entries.length > mostEntries && parts > 0) break
      count += part.entries.length
      parts += 1
    }
    this.#count -= count
    return this.#waiting.splice(0, parts)
  }
}
