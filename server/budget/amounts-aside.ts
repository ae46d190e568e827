import { keptThread } from '#server/kept-thread.ts'
import { amountsInLog, type AmountChange, type LogRow } from './amounts-in-log.ts'
import type { History } from './amounts-worker.ts'

/** So few rows are played back sooner than a thread begins. */
const few = 60

const aside = keptThread<History, AmountChange[]>(new URL('./amounts-worker.ts', import.meta.url))

/** `amountsInLog`, beside the work as soon as that takes any time. */
export async function amountsAside(
  before: Uint8Array | null,
  rows: readonly LogRow[],
): Promise<AmountChange[]> {
  const size = rows.reduce((all, { bytes }) => all + bytes.length, before?.length ?? 0)
  return rows.length <= few && size < 200_000 ? amountsInLog(before, rows) : aside({ before, rows })
}
