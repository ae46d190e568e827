import { threadId } from 'node:worker_threads'
import { doJobs } from '#server/kept-thread.ts'

/** For `kept-thread.test.ts`: says which thread did what. */
doJobs((job: string) => {
  if (job === 'break') throw new Error('It broke')
  return { job, threadId }
})
