import { parentPort, workerData } from 'node:worker_threads'
import { squash } from './squash.ts'

/** One job, on a thread of its own: reading a long history twice would hold everybody up. */
const state = squash(workerData as Uint8Array[])
parentPort?.postMessage(state, state ? [state.buffer] : [])
