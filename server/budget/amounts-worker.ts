import { doJobs } from '#server/kept-thread.ts'
import { amountsInLog, type LogRow } from './amounts-in-log.ts'

export interface History {
  readonly before: Uint8Array | null
  readonly rows: readonly LogRow[]
}

/** On a thread of its own: playing a long log back would hold everybody up. */
doJobs(({ before, rows }: History) => amountsInLog(before, rows))
