import { createHash, randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'

export interface Address {
  readonly port: number
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
}

export interface Hearing {
  /** The payload of one message; the bytes are only good until this returns. */
  readonly onMessage: (payload: Buffer, client: Client) => void
  readonly onClose?: () => void
}

/**
 * A WebSocket client that costs as little as can be, so that two hundred of them do not measure themselves:
 * frames ready to write, one buffer to read in for all, nothing copied that arrives whole.
 */
export class Client {
  bytesIn = 0
  framesIn = 0
  open = true
  readonly #socket: Socket
  readonly #hearing: Hearing
  #upgraded: (() => void) | null
  /** What came of a frame that is not whole yet, in a borrowed buffer. */
  #rest: Buffer | null = null
  #restLength = 0

  private constructor(socket: Socket, hearing: Hearing, upgraded: () => void) {
    this.#socket = socket
    this.#hearing = hearing
    this.#upgraded = upgraded
  }

  static dial({ port, path, headers }: Address, hearing: Hearing): Promise<Client> {
    return new Promise((resolve, reject) => {
      const socket = connect({
        host: '127.0.0.1',
        port,
        noDelay: true,
        onread: {
          buffer: shared,
          callback: (length) => {
            client.#take(shared.subarray(0, length))
            return true
          },
        },
      })
      const client = new Client(socket, hearing, () => resolve(client))
      socket.on('connect', () => socket.write(greeting(port, path, headers)))
      socket.on('error', () => socket.destroy())
      socket.on('close', () => {
        client.open = false
        reject(new Error(`The server on port ${port} hung up before the upgrade`))
        hearing.onClose?.()
      })
    })
  }

  /** Sends what `frame` made. */
  send(framed: Buffer): void {
    if (this.open) this.#socket.write(framed)
  }

  /** Stops reading: the kernel's buffers fill, and then the server's. */
  pause(): void {
    this.#socket.pause()
  }

  resume(): void {
    this.#socket.resume()
  }

  close(): void {
    this.#socket.destroy()
  }

  #take(chunk: Buffer): void {
    this.bytesIn += chunk.length
    let bytes = this.#joined(chunk)
    if (this.#upgraded) {
      const end = bytes.indexOf('\r\n\r\n')
      if (end < 0) return this.#keep(bytes)
      if (!bytes.toString('latin1', 0, 12).endsWith('101')) return this.close()
      this.#upgraded()
      this.#upgraded = null
      bytes = bytes.subarray(end + 4)
    }
    let at = 0
    for (;;) {
      const next = this.#frame(bytes, at)
      if (next === at) break
      at = next
    }
    if (at < bytes.length) this.#keep(bytes.subarray(at))
    else if (this.#rest) this.#giveBack(this.#rest)
  }

  /** What was kept, and this after it. */
  #joined(chunk: Buffer): Buffer {
    if (!this.#rest) return chunk
    const kept = this.#restLength
    const length = kept + chunk.length
    let into = this.#rest
    if (into.length < length) {
      into = borrow(length)
      into.set(this.#rest.subarray(0, kept))
      this.#giveBack(this.#rest)
      this.#rest = into
    }
    into.set(chunk, kept)
    return into.subarray(0, length)
  }

  /** The shared buffer is about to be written over. */
  #keep(bytes: Buffer): void {
    this.#rest ??= borrow(bytes.length)
    this.#rest.set(bytes)
    this.#restLength = bytes.length
  }

  #giveBack(buffer: Buffer): void {
    spare.push(buffer)
    this.#rest = null
  }

  /** Reads one frame; gives where the next one starts, or `at` when it is not whole yet. */
  #frame(bytes: Buffer, at: number): number {
    if (bytes.length < at + 2) return at
    let length = bytes[at + 1]! & 0x7f
    let start = at + 2
    if (length === 126) {
      if (bytes.length < at + 4) return at
      length = bytes.readUInt16BE(at + 2)
      start = at + 4
    } else if (length === 127) {
      if (bytes.length < at + 10) return at
      length = Number(bytes.readBigUInt64BE(at + 2))
      start = at + 10
    }
    const end = start + length
    if (bytes.length < end) return at
    this.framesIn += 1
    const kind = bytes[at]! & 0x0f
    if (kind === kinds.binary) this.#hearing.onMessage(bytes.subarray(start, end), this)
    else if (kind === kinds.ping) this.send(frame(bytes.subarray(start, end), kinds.pong))
    else if (kind === kinds.close) this.close()
    return end
  }
}

const kinds = { binary: 2, close: 8, ping: 9, pong: 10 } as const

const shared = Buffer.alloc(256 * 1024)

/**
 * Buffers nobody keeps anything in. Made anew for each of five hundred who get 200 KB, they would be collected every
 * few arrivals, and whoever arrives meanwhile would seem to wait for the server.
 */
const spare: Buffer[] = []

function borrow(length: number): Buffer {
  const fitting = spare.findIndex((buffer) => buffer.length >= length)
  const [found] = fitting < 0 ? [] : spare.splice(fitting, 1)
  return found ?? Buffer.allocUnsafeSlow(Math.max(2 * length, shared.length))
}

/** As every browser must, a client masks what it sends; which mask is up to it. */
const mask = [0x37, 0xfa, 0x21, 0x3d] as const

/** One whole frame around a payload. */
export function frame(payload: Uint8Array, kind: number = kinds.binary): Buffer {
  const { length } = payload
  const head = length < 126 ? 6 : length < 65_536 ? 8 : 14
  const framed = Buffer.allocUnsafe(head + length)
  framed[0] = 0x80 | kind
  framed[1] = 0x80 | (head === 6 ? length : head === 8 ? 126 : 127)
  if (head === 8) framed.writeUInt16BE(length, 2)
  if (head === 14) framed.writeBigUInt64BE(BigInt(length), 2)
  framed.set(mask, head - 4)
  for (let i = 0; i < length; i++) framed[head + i] = payload[i]! ^ mask[i & 3]!
  return framed
}

function greeting(port: number, path: string, headers: Readonly<Record<string, string>>): string {
  const key = createHash('md5').update(randomBytes(8)).digest('base64')
  const lines = {
    host: `127.0.0.1:${port}`,
    upgrade: 'websocket',
    connection: 'Upgrade',
    'sec-websocket-key': key,
    'sec-websocket-version': '13',
    ...headers,
  }
  const text = Object.entries(lines).map(([name, value]) => `${name}: ${value}\r\n`)
  return `GET ${path} HTTP/1.1\r\n${text.join('')}\r\n`
}
