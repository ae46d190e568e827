import { parentPort, workerData } from 'node:worker_threads'
import { amountsInLog, type LogRow } from './amounts-in-log.ts'

/** One job, on a thread of its own: playing a long log back would hold everybody up. */
const { before, rows } = workerData as { before: Uint8Array | null; rows: readonly LogRow[] }
parentPort?.postMessage(amountsInLog(before, rows))
