import { Press, type Made, type Outcome, type Standard, type Wanted } from './press/press.ts'
import type { PrintedPicture } from './pictures.ts'
import type { PrintedDossier } from './printed.ts'

export interface NotTypeset {
  readonly ok: false
  readonly refusal: 'timeout' | 'too-large' | 'failed' | 'closed'
  readonly detail: string
}
type TypesetAs<Kind extends Made['kind']> =
  (Extract<Made, { kind: Kind }> & { readonly ok: true; readonly remarks: readonly string[] }) | NotTypeset

export type Typeset = TypesetAs<'file'>
export type OnScreen = TypesetAs<'screen'>

export interface TypesetOptions {
  /** A file for the archive unless told otherwise. */
  readonly standard?: Standard
  /** The proposal whose living dossier this is: a newer draft takes the place of one still waiting. */
  readonly previewOf?: string
  /** The files of the pictures in its texts. */
  readonly pictures?: readonly PrintedPicture[]
  /** The canonical bytes that the file carries along. */
  readonly attachment?: Uint8Array
}

export interface Typesetter {
  readonly typeset: (dossier: PrintedDossier, options?: TypesetOptions) => Promise<Typeset>
  /** The pages of a living dossier as drawings, for beside the editor. */
  readonly onScreen: (
    dossier: PrintedDossier,
    options: Required<Pick<TypesetOptions, 'previewOf' | 'pictures'>>,
  ) => Promise<OnScreen>
  /** Ends the thread; whoever still waits is told so. */
  readonly close: () => Promise<void>
}

interface Job {
  dossier: PrintedDossier
  pictures: readonly PrintedPicture[]
  readonly wanted: Wanted
  readonly attachment: Uint8Array | null
  readonly previewOf: string | null
  readonly callers: ((outcome: Outcome) => void)[]
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
    const outcome = await press.print(job)
    busy = false
    for (const tell of job.callers) tell(outcome)
    void next()
  }

  const ask = <Kind extends Made['kind']>(
    kind: Kind,
    { dossier, pictures, wanted, attachment, previewOf }: Omit<Job, 'callers'>,
  ): Promise<TypesetAs<Kind>> => {
    if (closed) return Promise.resolve(ended)
    const { promise, resolve } = Promise.withResolvers<TypesetAs<Kind>>()
    const tell = (outcome: Outcome): void => resolve(asTypeset(kind, outcome, closed))
    const same = waiting.find(
      (job) => previewOf !== null && job.previewOf === previewOf && job.wanted === wanted,
    )
    if (same) {
      same.dossier = dossier
      same.pictures = pictures
      same.callers.push(tell)
    } else waiting.push({ dossier, pictures, attachment, wanted, previewOf, callers: [tell] })
    void next()
    return promise
  }

  return {
    typeset(dossier, { standard = 'archive', previewOf = null, pictures = [], attachment = null } = {}) {
      return ask('file', { dossier, pictures, wanted: standard, attachment, previewOf })
    },
    onScreen(dossier, { previewOf, pictures }) {
      return ask('screen', { dossier, pictures, wanted: 'screen', attachment: null, previewOf })
    },
    async close() {
      closed = true
      for (const job of waiting.splice(0))
        for (const tell of job.callers) tell({ done: false, detail: ended.detail })
      await press.close()
    },
  }
}

const ended: NotTypeset = { ok: false, refusal: 'closed', detail: 'The typesetter was closed' }

function asTypeset<Kind extends Made['kind']>(
  kind: Kind,
  outcome: Outcome,
  closed: boolean,
): TypesetAs<Kind> {
  if (outcome === 'timeout') return { ok: false, refusal: 'timeout', detail: 'Typesetting took too long' }
  if (outcome.done) {
    const { made, remarks } = outcome
    if (made.kind !== kind) throw new Error(`Asked for a ${kind}, got a ${made.kind}`)
    return { ok: true, ...(made as Extract<Made, { kind: Kind }>), remarks }
  }
  if (closed) return ended
  return { ok: false, refusal: outcome.tooLarge ? 'too-large' : 'failed', detail: outcome.detail }
}
