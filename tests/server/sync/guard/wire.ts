import * as encoding from 'lib0/encoding'

/** Writes Yjs v1 updates byte by byte, also those no honest client would write. */
export interface At {
  readonly client: number
  readonly clock: number
}

export interface Place {
  readonly origin?: At
  readonly right?: At
  readonly root?: string
  readonly parent?: At
  readonly key?: string
}

export type Bytes = Uint8Array
type Encoder = encoding.Encoder

const written = (write: (encoder: Encoder) => void): Bytes => encoding.encode(write)

function struct(ref: number, place: Place, content: (encoder: Encoder) => void): Bytes {
  const { origin, right, root, parent, key } = place
  return written((encoder) => {
    encoding.writeUint8(
      encoder,
      ref | (origin ? 0x80 : 0) | (right ? 0x40 : 0) | (key === undefined ? 0 : 0x20),
    )
    if (origin) writeAt(encoder, origin)
    if (right) writeAt(encoder, right)
    if (!origin && !right) {
      encoding.writeVarUint(encoder, parent ? 0 : 1)
      if (parent) writeAt(encoder, parent)
      else encoding.writeVarString(encoder, root ?? '')
      if (key !== undefined) encoding.writeVarString(encoder, key)
    }
    content(encoder)
  })
}

function writeAt(encoder: Encoder, { client, clock }: At): void {
  encoding.writeVarUint(encoder, client)
  encoding.writeVarUint(encoder, clock)
}

export const letters = (place: Place, text: string): Bytes =>
  struct(4, place, (encoder) => encoding.writeVarString(encoder, text))

export const values = (place: Place, ...list: unknown[]): Bytes =>
  struct(8, place, (encoder) => {
    encoding.writeVarUint(encoder, list.length)
    for (const value of list) encoding.writeAny(encoder, value as encoding.AnyEncodable)
  })

/** A plain value spelled in bytes. */
export const rawValue = (place: Place, ...bytes: number[]): Bytes =>
  struct(8, place, (encoder) => {
    encoding.writeVarUint(encoder, 1)
    encoding.writeUint8Array(encoder, Uint8Array.from(bytes))
  })

export const typeRefs = { array: 0, map: 1, plainText: 2, element: 3, fragment: 4, hook: 5, text: 6 } as const

export const type = (place: Place, kind: keyof typeof typeRefs, name = ''): Bytes =>
  struct(7, place, (encoder) => {
    encoding.writeVarUint(encoder, typeRefs[kind])
    if (kind === 'element' || kind === 'hook') encoding.writeVarString(encoder, name)
  })

/** `json` is the text of the value, so that it can also be no JSON at all. */
export const mark = (place: Place, name: string, json: string): Bytes =>
  struct(6, place, (encoder) => {
    encoding.writeVarString(encoder, name)
    encoding.writeVarString(encoder, json)
  })

export const deleted = (place: Place, length: number): Bytes =>
  struct(1, place, (encoder) => encoding.writeVarUint(encoder, length))

/** Content of a kind we refuse: JSON (2), bytes (3), an embed (5), a document (9). */
export const foreign = (place: Place, ref: 2 | 3 | 5 | 9): Bytes =>
  struct(ref, place, (encoder) => {
    if (ref === 2) encoding.writeVarUint(encoder, 1)
    if (ref === 3) encoding.writeVarUint8Array(encoder, Uint8Array.from([1, 2, 3]))
    else encoding.writeVarString(encoder, ref === 9 ? 'a-guid' : '{"a":1}')
    if (ref === 9) encoding.writeAny(encoder, {})
  })

export const garbage = (length: number, info = 0): Bytes =>
  written((encoder) => {
    encoding.writeUint8(encoder, info)
    encoding.writeVarUint(encoder, length)
  })

export interface Part {
  readonly client: number
  readonly clock: number
  readonly structs: readonly Bytes[]
}

export interface Deletion extends At {
  readonly length: number
}

export function update(parts: readonly Part[], deletions: readonly Deletion[] = []): Bytes {
  return written((encoder) => {
    encoding.writeVarUint(encoder, parts.length)
    for (const { client, clock, structs } of parts) {
      encoding.writeVarUint(encoder, structs.length)
      writeAt(encoder, { client, clock })
      for (const bytes of structs) encoding.writeUint8Array(encoder, bytes)
    }
    const clients = Map.groupBy(deletions, ({ client }) => client)
    encoding.writeVarUint(encoder, clients.size)
    for (const [client, ranges] of clients) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, ranges.length)
      for (const { clock, length } of ranges) {
        encoding.writeVarUint(encoder, clock)
        encoding.writeVarUint(encoder, length)
      }
    }
  })
}

/** The usual case: one client, one section. */
export const from = (client: number, clock: number, ...structs: Bytes[]): Bytes =>
  update([{ client, clock, structs }])
