import { Press, type Outcome, type Standard } from './press/press.ts'
import type { PrintedPicture } from './pictures.ts'
import type { PrintedDossier } from './printed.ts'

export type Typeset =
  | {
      readonly ok: true
      readonly pdf: Uint8Array<ArrayBuffer>
      readonly pages: number
      readonly remarks: readonly string[]
    }
  | {
      readonly ok: false
      readonly refusal: 'timeout' | 'too-large' | 'failed' | 'closed'
      readonly detail: string
    }

export interface TypesetOptions {
  /** A file for the archive unless told otherwise. */
  readonly standard?: Standard
  /** The proposal whose living dossier this is: a newer preview takes the place of one still waiting. */
  readonly previewOf?: string
  /** The files of the pictures in its texts. */
  readonly pictures?: readonly PrintedPicture[]
  /** The canonical bytes that the file carries along. */
  readonly attachment?: Uint8Array
}

export interface Typesetter {
  readonly typeset: (dossier: PrintedDossier, options?: TypesetOptions) => Promise<Typeset>
  /** Ends the thread; whoever still waits is told so. */
  readonly close: () => Promise<void>
}

interface Job {
  dossier: PrintedDossier
  pictures: readonly PrintedPicture[]
  readonly standard: Standard
  readonly attachment: Uint8Array | null
  readonly previewOf: string | null
  readonly callers: ((typeset: Typeset) => void)[]
}

/**
 * T1  one dossier at a time, in a thread of its own
 * T2  frozen versions go before previews
 * T3  of the previews of one proposal at most one waits, and it is the newest; all who asked get it
 */
export function createTypesetter({
  timeoutMs = 20_000,
  jobsPerWorker = 50,
}: { timeoutMs?: number; jobsPerWorker?: number } = {}): Typesetter {
  const press = new Press({ timeoutMs, jobsPerWorker })
  const waiting: Job[] = []
  let busy = false
  let closed = false

  const next = async (): Promise<void> => {
    if (busy || closed) return
    const at = waiting.findIndex((job) => job.previewOf === null)
    const job = waiting.splice(Math.max(at, 0), 1)[0]
    if (!job) return
    busy = true
    const typeset = asTypeset(await press.print(job), closed)
    busy = false
    for (const tell of job.callers) tell(typeset)
    void next()
  }

  return {
    typeset(dossier, options = {}) {
      const { standard = 'archive', previewOf = null, pictures = [], attachment = null } = options
      if (closed) return Promise.resolve(ended)
      const { promise, resolve } = Promise.withResolvers<Typeset>()
      const same = waiting.find(
        (job) => previewOf !== null && job.previewOf === previewOf && job.standard === standard,
      )
      if (same) {
        same.dossier = dossier
        same.pictures = pictures
        same.callers.push(resolve)
      } else waiting.push({ dossier, pictures, attachment, standard, previewOf, callers: [resolve] })
      void next()
      return promise
    },
    async close() {
      closed = true
      for (const job of waiting.splice(0)) for (const tell of job.callers) tell(ended)
      await press.close()
    },
  }
}

const ended: Typeset = { ok: false, refusal: 'closed', detail: 'The typesetter was closed' }

function asTypeset(outcome: Outcome, closed: boolean): Typeset {
  if (outcome === 'timeout') return { ok: false, refusal: 'timeout', detail: 'Typesetting took too long' }
  if (outcome.done) {
    const { pdf, pages, remarks } = outcome
    return { ok: true, pdf, pages, remarks }
  }
  if (closed) return ended
  return { ok: false, refusal: outcome.tooLarge ? 'too-large' : 'failed', detail: outcome.detail }
}
