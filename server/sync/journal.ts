import type { Entry, Log } from './log.ts'

/** SQLite takes at most 32,766 values in one statement; an entry has five. */
const mostEntries = 2000

type Done = () => void

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
  #waiting: { entries: Entry[]; done: Done }[] = []
  #running: Promise<void> | null = null
  #failed = false

  constructor(log: Log, onFailure: (error: unknown) => void) {
    this.#log = log
    this.#onFailure = onFailure
  }

  /** Without entries, `done` waits for what was given before it: an answer that shows uncommitted state. */
  add(entries: Entry[], done: Done): void {
    if (this.#failed) return
    this.#waiting.push({ entries, done })
    this.#running ??= this.#run()
  }

  /** Resolves when everything given so far is on disk; rejects when it never will be. */
  async flush(): Promise<void> {
    while (this.#running) await this.#running
    if (this.#failed) throw new Error('The log could not be written')
  }

  async #run(): Promise<void> {
    // One turn of the event loop: what arrived together is committed together.
    await new Promise((resolve) => setImmediate(resolve))
    while (this.#waiting.length > 0 && !this.#failed) {
      const batch = this.#take()
      try {
        await this.#log.append(batch.flatMap((part) => part.entries))
      } catch (error) {
        this.#failed = true
        this.#waiting = []
        this.#onFailure(error)
        break
      }
      for (const part of batch) part.done()
    }
    this.#running = null
  }

  #take(): { entries: Entry[]; done: Done }[] {
    let count = 0
    let parts = 0
    for (const part of this.#waiting) {
      count += part.entries.length
      if (count > mostEntries && parts > 0) break
      parts += 1
    }
    return this.#waiting.splice(0, parts)
  }
}
