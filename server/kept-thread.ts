import { parentPort, Worker } from 'node:worker_threads'

/** In ms: to begin a thread takes as long as some jobs do, so it waits for the next one; not for ever. */
const keptMs = 120_000

/**
 * Work beside the work: one job at a time, on a thread that runs the module at `url` and hands over with `doJobs`.
 * When a job breaks its thread the promise rejects, and the next job begins another. An idle thread keeps no
 * process alive.
 */
export function keptThread<Job, Answer>(url: URL): (job: Job) => Promise<Answer> {
  let kept: Worker | null = null
  let last: Promise<unknown> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  const forget = (thread: Worker): void => {
    if (kept === thread) kept = null
  }
  const begin = (): Worker => {
    const thread = new Worker(url)
    // Also between jobs: an error nobody listens to would end the whole process.
    thread.on('error', () => forget(thread)).on('exit', () => forget(thread))
    return (kept = thread)
  }
  const ask = async (job: Job): Promise<Answer> => {
    clearTimeout(timer)
    const thread = kept ?? begin()
    const { promise, resolve, reject } = Promise.withResolvers<Answer>()
    const ended = (): void => reject(new Error('The thread ended without an answer'))
    thread.once('message', resolve).once('error', reject).once('exit', ended)
    thread.ref()
    try {
      thread.postMessage(job)
      return await promise
    } finally {
      thread.off('message', resolve).off('error', reject).off('exit', ended)
      thread.unref()
      timer = setTimeout(() => {
        forget(thread)
        void thread.terminate()
      }, keptMs).unref()
    }
  }
  return (job) => {
    const mine = last.then(() => ask(job))
    last = mine.catch(() => {})
    return mine
  }
}

/** In the thread: answers each job that comes. */
export function doJobs<Job, Answer>(
  work: (job: Job) => Answer,
  given: (answer: Answer) => ArrayBuffer[] = () => [],
): void {
  parentPort?.on('message', (job: Job) => {
    const answer = work(job)
    parentPort?.postMessage(answer, given(answer))
  })
}
