import { compact, type CompactionParts } from './compaction.ts'
import type { Log } from './log.ts'

export interface CompactorParts extends CompactionParts {
  readonly onDone: (document: string, rows: number, bytes: number) => void
  readonly onTrouble: (what: string, error: unknown) => void
}

/** Beyond this many rows opening a document slows down: merging grows faster than its number of updates. */
const mostRows = 400
/** Between two compactions of one document, in ms: a busy one is read twice each time. */
const restMs = 15_000

/**
 * Keeps the log of every document short, one at a time and beside the work. It looks on as the log is read and
 * written; nobody else needs to know that it is there.
 */
export class Compactor {
  readonly #parts: CompactorParts
  readonly #rows = new Map<string, number>()
  /** When a document may be compacted again. */
  readonly #rested = new Map<string, number>()
  readonly #due = new Set<string>()
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
        if (stored && !stored.frozen) this.#grew(document, stored.updates.length, 0)
        return stored
      },
      append: async (entries) => {
        await log.append(entries)
        for (const { document } of entries) this.#grew(document, 1)
      },
    }
  }

  /** Lets the one under way end. */
  async stop(): Promise<void> {
    this.#stopped = true
    clearTimeout(this.#timer)
    await this.#running
  }

  #grew(document: string, rows: number, from = this.#rows.get(document) ?? 0): void {
    this.#rows.set(document, from + rows)
    if (from + rows < mostRows || this.#stopped) return
    this.#due.add(document)
    this.#running ??= this.#run().finally(() => (this.#running = null))
  }

  async #run(): Promise<void> {
    for (const document of this.#due) {
      if (this.#stopped) return
      if ((this.#rested.get(document) ?? 0) > this.#parts.clock()) continue
      this.#due.delete(document)
      this.#rested.set(document, this.#parts.clock() + restMs)
      await this.#compact(document).catch((error: unknown) =>
        this.#parts.onTrouble(`${document} could not be compacted`, error),
      )
    }
    if (this.#due.size === 0) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#running ??= this.#run().finally(() => (this.#running = null))
    }, restMs).unref()
  }

  async #compact(document: string): Promise<void> {
    const outcome = await compact(this.#parts, document)
    if (outcome.done) {
      this.#rows.set(document, (this.#rows.get(document) ?? 0) - outcome.rows)
      this.#parts.onDone(document, outcome.rows, outcome.bytes)
    } else if (outcome.why === 'differs' || outcome.why === 'broken-chain') {
      this.#parts.onTrouble(`${document} was not compacted`, new Error(outcome.why))
    }
  }
}
