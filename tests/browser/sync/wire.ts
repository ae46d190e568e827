/** The server's end of one socket. */
export interface Wire {
  readonly url: string
  readonly push: (frame: Uint8Array) => void
  /** Hangs up, the way a network or a server does. */
  readonly drop: (code: number) => void
}

interface Ends {
  readonly accepts: () => boolean
  readonly open: (wire: Wire) => void
  readonly hear: (wire: Wire, frame: Uint8Array) => void
  readonly close: (wire: Wire) => void
}

/** A WebSocket without a network. Everything still takes a turn, in order, as over a network. */
export function makeWire(ends: Ends): typeof WebSocket {
  class Double {
    static readonly OPEN = 1
    readonly OPEN = 1
    readyState = 0
    binaryType = 'arraybuffer'
    onopen: (() => void) | null = null
    onclose: ((event: { readonly code: number; readonly reason: string }) => void) | null = null
    onmessage: ((event: { readonly data: ArrayBuffer }) => void) | null = null
    onerror: (() => void) | null = null
    readonly #wire: Wire

    constructor(url: string) {
      this.#wire = {
        url,
        push: (frame) =>
          queueMicrotask(() => {
            if (this.readyState === 1) this.onmessage?.({ data: new Uint8Array(frame).buffer })
          }),
        drop: (code) => this.#end(code),
      }
      queueMicrotask(() => {
        if (this.readyState !== 0) return
        if (!ends.accepts()) return this.#end(1006)
        this.readyState = 1
        this.onopen?.()
        ends.open(this.#wire)
      })
    }

    send(frame: Uint8Array): void {
      if (this.readyState === 1)
        queueMicrotask(() => this.#isOpen() && ends.hear(this.#wire, new Uint8Array(frame)))
    }

    close(): void {
      this.#end(1005)
    }

    #isOpen(): boolean {
      return this.readyState === 1
    }

    #end(code: number): void {
      if (this.readyState === 3) return
      this.readyState = 3
      ends.close(this.#wire)
      queueMicrotask(() => this.onclose?.({ code, reason: '' }))
    }
  }
  return Double as unknown as typeof WebSocket
}
