import type { GuardRefusal } from './refusal.ts'

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
/** Letters typed one by one are the common case, and starting a decoder costs more than reading them. */
const shortText = 24

/** Clocks and lengths stay below it, so that no sum of two of them leaves the range Yjs counts in. */
export const maxClock = 2 ** 31 - 1

/**
 * Reads foreign bytes front to back. After the first thing wrong it keeps that refusal, stands at the end and
 * answers zeros, so that a reader needs no exception: it asks `refusal` where it would otherwise go on.
 */
export class Cursor {
  refusal: GuardRefusal | null = null
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  get left(): number {
    return this.#bytes.length - this.#at
  }

  refuse(refusal: GuardRefusal): void {
    this.refusal ??= refusal
    this.#at = this.#bytes.length
  }

  byte(): number {
    if (this.#at < this.#bytes.length) return this.#bytes[this.#at++]!
    this.refuse('malformed')
    return 0
  }

  /** At most 32 bits in at most five bytes. lib0 reads further; nothing honest is that large. */
  uint(): number {
    let value = 0
    for (let unit = 1, read = 0; read < 5; unit *= 128, read++) {
      const byte = this.byte()
      value += (byte & 127) * unit
      if (byte < 128) {
        if (value > 0xffffffff) break
        return value
      }
    }
    this.refuse('range')
    return 0
  }

  /** A number of things that each take at least `size` bytes: refused before anything is allocated. */
  count(size: number): number {
    const count = this.uint()
    if (count * size <= this.left) return count
    this.refuse('malformed')
    return 0
  }

  clock(): number {
    const clock = this.uint()
    if (clock <= maxClock) return clock
    this.refuse('range')
    return 0
  }

  /** Signed, as lib0 writes the integers of a plain value: six bits first, then seven by seven. */
  int(): number {
    const first = this.byte()
    const sign = (first & 64) > 0 ? -1 : 1
    let value = first & 63
    let more = first >= 128
    for (let unit = 64; more; unit *= 128) {
      const byte = this.byte()
      value += (byte & 127) * unit
      more = byte >= 128
      if (value > Number.MAX_SAFE_INTEGER || unit > 2 ** 50) {
        this.refuse('range')
        return 0
      }
    }
    return sign * value
  }

  float(size: 4 | 8): number {
    if (size > this.left) {
      this.refuse('malformed')
      return 0
    }
    const view = new DataView(this.#bytes.buffer, this.#bytes.byteOffset + this.#at, size)
    this.#at += size
    return size === 4 ? view.getFloat32(0) : view.getFloat64(0)
  }

  text(): string {
    const length = this.count(1)
    const from = this.#at
    this.#at += length
    if (length <= shortText) {
      let text = ''
      let at = from
      while (at < this.#at && this.#bytes[at]! < 128) text += String.fromCharCode(this.#bytes[at++]!)
      if (at === this.#at) return text
    }
    try {
      return utf8.decode(this.#bytes.subarray(from, this.#at))
    } catch {
      this.refuse('malformed')
      return ''
    }
  }
}
