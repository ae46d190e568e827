import { Worker } from 'node:worker_threads'
import type { Letter } from './letter.ts'

export type SetLetter = (letter: Letter) => Promise<Uint8Array<ArrayBuffer> | null>

export type Answer = { readonly pdf: Uint8Array<ArrayBuffer> } | { readonly failed: string }

const patienceMs = 20_000

/**
 * Letters are few, so each has a thread for as long as it takes; one at a time, however many ask at once.
 * `null` when it could not be set: why is told to `onTrouble`.
 */
export function createLetterSetter(onTrouble: (what: string, error: unknown) => void): SetLetter {
  let last: Promise<unknown> = Promise.resolve()
  return (letter) => {
    const mine = last.then(() => setInType(letter)).catch((error: unknown) => ({ failed: String(error) }))
    last = mine
    return mine.then((answer) => {
      if ('pdf' in answer) return answer.pdf
      onTrouble('a letter could not be set', new Error(answer.failed))
      return null
    })
  }
}

async function setInType(letter: Letter): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: letter })
  const late = setTimeout(() => resolve({ failed: 'It took too long' }), patienceMs)
  worker.once('message', resolve).once('error', reject)
  worker.once('exit', () => reject(new Error('The thread ended without a letter')))
  return promise.finally(() => {
    clearTimeout(late)
    void worker.terminate()
  })
}
