import { Worker } from 'node:worker_threads'
import type { PrintedPicture } from '../pictures.ts'
import type { PrintedDossier } from '../printed.ts'

/**
 * What the file must be. `archive`: PDF/A-3a and PDF/UA-1 at once, each checked by the compiler while it writes;
 * `readable`: PDF/UA-1 alone, for a draft that nobody keeps.
 */
export type Standard = 'archive' | 'readable'

/** `screen`: no file, but each page as a drawing, and where on them things stand. */
export type Wanted = Standard | 'screen'

export interface Order {
  readonly dossier: PrintedDossier
  readonly pictures: readonly PrintedPicture[]
  readonly wanted: Wanted
  /** The canonical bytes of the version, put in the file as they are; a draft has none. */
  readonly attachment: Uint8Array | null
}

export type Made =
  | { readonly kind: 'file'; readonly pdf: Uint8Array<ArrayBuffer>; readonly pages: number }
  | {
      readonly kind: 'screen'
      /** An SVG document a page. */
      readonly sheets: readonly Uint8Array<ArrayBuffer>[]
      /** Section, field or row to the number of the page it begins on. */
      readonly spots: Readonly<Record<string, number>>
    }

export type Print =
  | {
      readonly done: true
      readonly made: Made
      /** What the compiler warned of: none, unless the template is wrong. */
      readonly remarks: readonly string[]
    }
  | { readonly done: false; readonly detail: string; readonly tooLarge?: true }

export type Outcome = Print | 'timeout'

export interface PressOptions {
  readonly timeoutMs: number
  /** A thread is replaced after so many jobs: the compiler's memory is never given back to the system. */
  readonly jobsPerWorker: number
}

/**
 * The one thread that typesets, one order at a time; the next order starts only after the last one ended.
 * A thread that takes too long or breaks is replaced. Ending it takes effect only when the compiler returns
 * to JavaScript, so the next order waits for that: two compilers at once would only slow each other down.
 */
export class Press {
  readonly #options: PressOptions
  #worker: Worker | null = null
  #ended: Promise<unknown> = Promise.resolve()
  #jobs = 0
  #closed = false

  constructor(options: PressOptions) {
    this.#options = options
  }

  async print({ dossier, pictures, attachment, wanted }: Order): Promise<Outcome> {
    const order: Order = { dossier, pictures, attachment, wanted }
    await this.#ended
    if (this.#closed) return { done: false, detail: 'The press was closed' }
    const worker = this.#ready()
    // Only an order under way keeps the process alive: an idle thread must not.
    worker.ref()
    const outcome = await answer(worker, order, this.#options.timeoutMs)
    worker.unref()
    const spent = ++this.#jobs >= this.#options.jobsPerWorker
    if (outcome === 'timeout' || outcome === 'broken' || spent) this.#retire(worker)
    return outcome === 'broken' ? { done: false, detail: 'The typesetting thread ended' } : outcome
  }

  async close(): Promise<void> {
    this.#closed = true
    if (this.#worker) this.#retire(this.#worker)
    await this.#ended
  }

  #ready(): Worker {
    if (this.#worker) return this.#worker
    const worker = new Worker(new URL('./worker.ts', import.meta.url))
    // Also between orders: an error nobody listens to would end the whole process.
    worker.on('error', () => this.#retire(worker))
    worker.on('exit', () => this.#retire(worker))
    this.#worker = worker
    this.#jobs = 0
    return worker
  }

  #retire(worker: Worker): void {
    if (this.#worker !== worker) return
    this.#worker = null
    this.#ended = worker.terminate()
  }
}

function answer(worker: Worker, order: Order, timeoutMs: number): Promise<Outcome | 'broken'> {
  const { promise, resolve } = Promise.withResolvers<Outcome | 'broken'>()
  const broken = (): void => resolve('broken')
  const late = setTimeout(() => resolve('timeout'), timeoutMs)
  worker.once('message', resolve).once('error', broken).once('exit', broken)
  try {
    worker.postMessage(order)
  } catch (error) {
    resolve({ done: false, detail: error instanceof Error ? error.message : String(error) })
  }
  return promise.finally(() => {
    clearTimeout(late)
    worker.off('message', resolve).off('error', broken).off('exit', broken)
  })
}
