import type { Duplex } from 'node:stream'
import { WebSocket } from 'ws'

/** A whole binary message as a server writes it (RFC 6455, 5.2): one frame, neither masked nor compressed. */
export function frame(message: Uint8Array): Buffer {
  const { length } = message
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const bytes = Buffer.allocUnsafe(head + length)
  bytes[0] = 0x82
  if (head === 2) bytes[1] = length
  else if (head === 4) {
    bytes[1] = 126
    bytes.writeUInt16BE(length, 2)
  } else {
    bytes[1] = 127
    bytes.writeBigUInt64BE(BigInt(length), 2)
  }
  bytes.set(message, head)
  return bytes
}

/** Beyond this, in bytes, two pieces in one call of the system cost less than a copy. */
const worthCopying = 8 * 1024

/** Messages that go to many seats together: framed once, when the first socket asks for it. */
export class Parcel {
  readonly messages: readonly Uint8Array[]
  /** Of the messages, their frames not counted. */
  readonly bytes: number
  #pieces: readonly Buffer[] | null = null

  constructor(messages: readonly Uint8Array[]) {
    this.messages = messages
    this.bytes = messages.reduce((sum, { length }) => sum + length, 0)
  }

  /** With one more after them, for one seat. */
  with(message: Uint8Array): Parcel {
    const parcel = new Parcel([...this.messages, message])
    const pieces = [...this.pieces, frame(message)]
    parcel.#pieces = this.bytes > worthCopying ? pieces : [Buffer.concat(pieces)]
    return parcel
  }

  /** What is written, one after the other. */
  get pieces(): readonly Buffer[] {
    const [only] = this.messages
    this.#pieces ??= [
      this.messages.length === 1 && only ? frame(only) : Buffer.concat(this.messages.map(frame)),
    ]
    return this.#pieces
  }
}

/**
 * Writes a parcel past ws, which would frame and copy it anew for each socket: a write is then all that a
 * delivery costs. Wherever ws might be in the middle of something it goes the usual way.
 */
export function deliver(socket: WebSocket, parcel: Parcel): void {
  const stream = plainStream(socket)
  if (!stream) return parcel.messages.forEach((message) => socket.send(message))
  const { pieces } = parcel
  if (pieces.length > 1) stream.cork()
  for (const piece of pieces) stream.write(piece)
  if (pieces.length > 1) stream.uncork()
}

/** The private parts of ws 8 that say whether a frame may be put between two others. */
interface Inside {
  readonly _isServer?: unknown
  readonly _socket?: Duplex | null
  readonly _extensions?: object
  readonly _sender?: {
    readonly _state?: unknown
    readonly _queue?: unknown
    readonly _firstFragment?: unknown
  }
}

function plainStream(socket: WebSocket): Duplex | null {
  if (socket.readyState !== WebSocket.OPEN) return null
  const { _isServer, _socket, _extensions, _sender } = socket as unknown as Inside
  if (_isServer !== true || !_socket?.writable || !_extensions || !_sender) return null
  const idle = _sender._state === 0 && Array.isArray(_sender._queue) && _sender._queue.length === 0
  const plain = _sender._firstFragment === true && Object.keys(_extensions).length === 0
  return idle && plain ? _socket : null
}
