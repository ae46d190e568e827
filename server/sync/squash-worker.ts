import { doJobs } from '#server/kept-thread.ts'
import { squash } from './squash.ts'

/** On a thread of its own: reading a long history twice would hold everybody up. */
doJobs(squash, (state) => (state ? [state.buffer] : []))
