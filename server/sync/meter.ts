import type { CloseReason, Refusal } from '#shared/wire.ts'

/** Counts by upper bound, as a watcher of the server wants them; the last bound is infinity. */
export class Histogram {
  readonly bounds: readonly number[]
  readonly counts: number[]
  sum = 0

  constructor(bounds: readonly number[]) {
    this.bounds = bounds
    this.counts = Array.from({ length: bounds.length + 1 }, () => 0)
  }

  add(value: number): void {
    const at = this.bounds.findIndex((bound) => value <= bound)
    const bucket = at < 0 ? this.bounds.length : at
    this.counts[bucket] = (this.counts[bucket] ?? 0) + 1
    this.sum += value
  }
}

const msBounds = [0.25, 0.5, 1, 2.5, 5, 10, 25, 50, 100, 250, 1000]

/** What the sync server counts of itself. Only numbers, and words from our own closed lists: never who or what. */
export class Meter {
  /** Changes on disk. */
  updates = 0
  /** Entries of presence that were passed on. */
  presence = 0
  /** Bytes of messages that arrived, and that were handed to sockets. */
  bytesIn = 0
  bytesOut = 0
  /** Rounds in which a room told its seats. */
  broadcasts = 0
  /** Seats that fell so far behind that they were brought up to date with one difference. */
  resyncs = 0
  compactions = 0
  readonly refusals = new Map<Refusal, number>()
  readonly closed = new Map<CloseReason, number>()
  /** In ms. */
  readonly commitTime = new Histogram(msBounds)
  /** Entries per commit. */
  readonly batchSize = new Histogram([1, 2, 5, 10, 25, 50, 100, 250, 500, 1000, 2000])
  /** In ms. */
  readonly broadcastTime = new Histogram(msBounds)

  refused(code: Refusal): void {
    this.refusals.set(code, (this.refusals.get(code) ?? 0) + 1)
  }

  hungUp(reason: CloseReason): void {
    this.closed.set(reason, (this.closed.get(reason) ?? 0) + 1)
  }
}
