import { closeCodes } from '#shared/wire.ts'
import { pack, unpack } from '#shared/parcel.ts'

/** Let typing gather for a moment: every parcel is a whole HTTP request. */
const gatherMs = 80
/** A parcel is asked for again so many times, with a pause, before the line counts as lost. */
const tries = 3
const pauseMs = 1_000

type Fetch = typeof fetch

/**
 * Looks like a WebSocket, and is plain HTTP: for offices whose proxy lets no sockets through. The server's
 * frames come in answers to one waiting question, ours go in parcels; both are numbered, so that an answer
 * lost on the way is given again and nothing is taken twice.
 */
export function polledSocket(fetch: Fetch = globalThis.fetch.bind(globalThis)): typeof WebSocket {
  class PolledSocket extends EventTarget {
    static readonly CONNECTING = 0
    static readonly OPEN = 1
    static readonly CLOSING = 2
    static readonly CLOSED = 3
    readonly CONNECTING = 0
    readonly OPEN = 1
    readonly CLOSING = 2
    readonly CLOSED = 3

    binaryType: BinaryType = 'arraybuffer'
    readyState = 0
    readonly url: string
    readonly protocol = ''
    readonly extensions = ''
    onopen: ((event: Event) => void) | null = null
    onmessage: ((event: MessageEvent) => void) | null = null
    onclose: ((event: CloseEvent) => void) | null = null
    onerror: ((event: Event) => void) | null = null

    readonly #base: URL
    readonly #ended = new AbortController()
    #line = ''
    #outbox: Uint8Array[] = []
    #sent = 0
    #sending = false
    #bytes = 0

    constructor(address: string | URL) {
      super()
      this.#base = new URL(address)
      this.#base.protocol = this.#base.protocol.replace('ws', 'http')
      this.url = String(address)
      void this.#open()
    }

    get bufferedAmount(): number {
      return this.#bytes
    }

    send(data: Parameters<WebSocket['send']>[0]): void {
      const frame: unknown = data
      if (this.readyState !== 1 || !(frame instanceof Uint8Array)) return
      this.#outbox.push(new Uint8Array(frame))
      this.#bytes += frame.byteLength
      if (!this.#sending) void this.#flush()
    }

    close(code = 1000, reason = ''): void {
      if (this.readyState >= 2) return
      if (this.#line) void this.#post('/leave', null, {}, true).catch(() => {})
      this.#end(code, reason, true)
    }

    async #open(): Promise<void> {
      try {
        const answer = await this.#post('', null)
        if (answer.status === 410) return await this.#closed(answer)
        if (await isSignedOut(answer)) return this.#end(closeCodes.signedOut, 'signedOut', true)
        if (!answer.ok) throw new Error(String(answer.status))
        this.#line = `/${((await answer.json()) as { line: string }).line}`
      } catch {
        return this.#fail()
      }
      if (this.readyState !== 0) return
      this.readyState = 1
      this.#tell('open', new Event('open'))
      void this.#listen()
    }

    async #listen(): Promise<void> {
      let after = 0
      while (this.readyState === 1) {
        const answer = await this.#insist('/down', null, { after: String(after) })
        if (!answer) return this.#fail()
        if (answer.status === 410) return this.#closed(answer)
        const frames = unpack(new Uint8Array(await answer.arrayBuffer()))
        if (!frames) return this.#fail()
        after = Number(answer.headers.get('Last-Frame')) || after
        for (const frame of frames) {
          if (this.readyState !== 1) return
          this.#tell('message', new MessageEvent('message', { data: frame.slice().buffer }))
        }
      }
    }

    async #flush(): Promise<void> {
      this.#sending = true
      while (this.#outbox.length > 0 && this.readyState === 1) {
        await new Promise((resolve) => setTimeout(resolve, gatherMs))
        const frames = this.#outbox.splice(0)
        const answer = await this.#insist('/up', pack(frames), { from: String(this.#sent) })
        if (!answer) return this.#fail()
        if (answer.status === 410) return this.#closed(answer)
        this.#sent += frames.length
        this.#bytes = this.#outbox.reduce((all, frame) => all + frame.byteLength, 0)
      }
      this.#sending = false
    }

    /** The answer, good or final; `null` when there is none to be had. */
    async #insist(
      path: string,
      body: Uint8Array<ArrayBuffer> | null,
      query: Record<string, string>,
    ): Promise<Response | null> {
      for (let attempt = 0; attempt < tries; attempt++) {
        if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs * attempt))
        if (this.readyState !== 1) return null
        try {
          const answer = await this.#post(path, body, query)
          if (answer.ok || answer.status === 410) return answer
          // A proxy in trouble may be better in a moment; a refusal stays one.
          if (answer.status < 500) return null
        } catch {
          continue
        }
      }
      return null
    }

    #post(
      path: string,
      body: Uint8Array<ArrayBuffer> | null,
      query: Record<string, string> = {},
      keepalive = false,
    ): Promise<Response> {
      const url = new URL(this.#base)
      url.pathname = `${url.pathname}/lines${this.#line}${path}`
      for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value)
      return fetch(url, {
        method: 'POST',
        body,
        keepalive,
        cache: 'no-store',
        ...(!keepalive && { signal: this.#ended.signal }),
      })
    }

    async #closed(answer: Response): Promise<void> {
      const { code, reason } = (await answer.json().catch(() => ({}))) as { code?: number; reason?: string }
      this.#end(code ?? 1006, reason ?? '', true)
    }

    #fail(): void {
      if (this.readyState >= 2) return
      this.#tell('error', new Event('error'))
      this.#end(1006, '', false)
    }

    #end(code: number, reason: string, wasClean: boolean): void {
      if (this.readyState === 3) return
      this.readyState = 3
      this.#ended.abort()
      queueMicrotask(() => this.#tell('close', new CloseEvent('close', { code, reason, wasClean })))
    }

    #tell(kind: 'open' | 'message' | 'close' | 'error', event: Event): void {
      const handler = this[`on${kind}`] as ((event: Event) => void) | null
      handler?.(event)
      this.dispatchEvent(event)
    }
  }
  return PolledSocket as unknown as typeof WebSocket
}

/** A session that ended while there was no line: no socket opens any more, and only a plain answer says why. */
async function isSignedOut(answer: Response): Promise<boolean> {
  if (answer.status !== 401) return false
  const { error } = (await answer.json()) as { error?: { code?: string } }
  return error?.code === 'signed-out'
}
