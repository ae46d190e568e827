import { Worker } from 'node:worker_threads'
import { amountsInLog, type AmountChange, type LogRow } from './amounts-in-log.ts'

/** So few rows are played back sooner than a thread begins. */
const few = 60

/** `amountsInLog`, beside the work as soon as that takes any time. */
export function amountsAside(before: Uint8Array | null, rows: readonly LogRow[]): Promise<AmountChange[]> {
  const size = rows.reduce((all, { bytes }) => all + bytes.length, before?.length ?? 0)
  if (rows.length <= few && size < 200_000) return Promise.resolve(amountsInLog(before, rows))
  const { promise, resolve, reject } = Promise.withResolvers<AmountChange[]>()
  const worker = new Worker(new URL('./amounts-worker.ts', import.meta.url), { workerData: { before, rows } })
  worker.once('message', resolve).once('error', reject)
  worker.once('exit', () => reject(new Error('The thread that reads amounts ended without an answer')))
  return promise.finally(() => worker.terminate())
}
