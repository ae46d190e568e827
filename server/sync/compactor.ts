import { compact, type CompactionParts } from './compaction.ts'
import type { Log } from './log.ts'

export interface CompactorParts extends CompactionParts {
  readonly onDone: (document: string, rows: number, bytes: number) => void
  readonly onTrouble: (what: string, error: unknown) => void
}

/** Beyond this many rows opening a document slows down. */
const mostRows = 400
/** In ms: as long as people write, a long log hurts nobody; it is the next who opens it that waits. */
const quietMs = 10_000
/** Unless it grows so long that a restart would be felt. */
const mostRowsEver = 5000

interface Growth {
  rows: number
  /** When it last grew. */
  at: number
}

/**
 * Keeps the log of every document short, one at a time and beside the work. It looks on as the log is read and
 * written; nobody else needs to know that it is there.
 */
export class Compactor {
  readonly #parts: CompactorParts
  /** Logs that are long enough, or may become so. */
  readonly #growing = new Map<string, Growth>()
  #running: Promise<void> | null = null
  #timer: NodeJS.Timeout | undefined
  #stopped = false

  constructor(parts: CompactorParts) {
    this.#parts = parts
  }

  /** The same log, looked on. */
  watch(log: Log): Log {
    return {
      read: async (document) => {
        const stored = await log.read(document)
        if (stored && !stored.frozen) this.#opened(document, stored.updates.length)
        return stored
      },
      append: async (entries) => {
        await log.append(entries)
        for (const { document } of entries) this.#grew(document)
      },
    }
  }

  /** Lets the one under way end. */
  async stop(): Promise<void> {
    this.#stopped = true
    clearTimeout(this.#timer)
    await this.#running
  }

  #opened(document: string, rows: number): void {
    this.#growing.set(document, { rows, at: 0 })
    // Not now: somebody waits for it to open.
    if (rows >= mostRows) this.#lookLater()
  }

  #grew(document: string): void {
    const growth = this.#growing.get(document) ?? { rows: 0, at: 0 }
    growth.rows += 1
    growth.at = this.#parts.clock()
    this.#growing.set(document, growth)
    if (growth.rows >= mostRowsEver) this.#look()
    else if (growth.rows >= mostRows) this.#lookLater()
  }

  #look(): void {
    if (!this.#stopped) this.#running ??= this.#run().finally(() => (this.#running = null))
  }

  #lookLater(): void {
    if (this.#stopped) return
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      this.#look()
    }, quietMs).unref()
  }

  async #run(): Promise<void> {
    for (const [document, growth] of this.#growing) {
      if (this.#stopped) return
      if (growth.rows < mostRows) continue
      if (growth.rows < mostRowsEver && this.#parts.clock() - growth.at < quietMs) {
        this.#lookLater()
        continue
      }
      const rows = growth.rows
      await this.#compact(document).catch((error: unknown) =>
        this.#parts.onTrouble(`${document} could not be compacted`, error),
      )
      // Whether it went well or not: what is tried again at once would only fail again.
      growth.rows = Math.max(0, growth.rows - rows)
    }
  }

  async #compact(document: string): Promise<void> {
    const outcome = await compact(this.#parts, document)
    if (outcome.done) this.#parts.onDone(document, outcome.rows, outcome.bytes)
    else if (outcome.why === 'differs' || outcome.why === 'broken-chain')
      this.#parts.onTrouble(`${document} was not compacted`, new Error(outcome.why))
  }
}
