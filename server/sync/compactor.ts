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
/** Unless it grows so long that a restart would be felt; even then it holds up who writes only now and then. */
const mostRowsEver = 5000
const leastBetweenMs = 60_000
/** In ms: who stops the server does not wait longer for what the next start would gain. */
const mostBeforeEndMs = 5000

interface Growth {
  rows: number
  /** When it last grew. */
  at: number
  /** When it was last compacted, or first grew. */
  since: number
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

  /** Lets the one under way end, and leaves short logs to whoever starts again, as far as that is quickly done. */
  async stop(): Promise<void> {
    const until = this.#parts.clock() + mostBeforeEndMs
    this.#stopped = true
    clearTimeout(this.#timer)
    await this.#running
    for (const [document, { rows }] of this.#growing)
      if (rows >= mostRows && this.#parts.clock() < until) await this.#compact(document)
  }

  #opened(document: string, rows: number): void {
    this.#growing.set(document, { rows, at: 0, since: this.#parts.clock() })
    // Not now: somebody waits for it to open.
    if (rows >= mostRows) this.#lookLater()
  }

  #grew(document: string): void {
    const now = this.#parts.clock()
    const growth = this.#growing.get(document) ?? { rows: 0, at: now, since: now }
    growth.rows += 1
    growth.at = now
    this.#growing.set(document, growth)
    if (isTooLong(growth, now)) this.#look()
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
      const now = this.#parts.clock()
      const isQuiet = now - growth.at >= quietMs
      if (!isQuiet && !isTooLong(growth, now)) {
        this.#lookLater()
        continue
      }
      const rows = isQuiet ? growth.rows : mostRowsEver
      await this.#compact(document, isQuiet ? Infinity : rows)
      // Whether it went well or not: what is tried again at once would only fail again.
      growth.rows = Math.max(0, growth.rows - rows)
      growth.since = this.#parts.clock()
      if (growth.rows >= mostRows) this.#lookLater()
    }
  }

  async #compact(document: string, most?: number): Promise<void> {
    const { onDone, onTrouble } = this.#parts
    try {
      const outcome = await compact(this.#parts, document, most)
      if (outcome.done) onDone(document, outcome.rows, outcome.bytes)
      else if (outcome.why === 'differs' || outcome.why === 'broken-chain')
        onTrouble(`${document} was not compacted`, new Error(outcome.why))
    } catch (error) {
      onTrouble(`${document} could not be compacted`, error)
    }
  }
}

const isTooLong = ({ rows, since }: Growth, now: number): boolean =>
  rows >= mostRowsEver && now - since >= leastBetweenMs
