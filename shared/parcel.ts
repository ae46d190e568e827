import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/**
 * Several frames in one HTTP body, for places where sockets are blocked: each with its length before it, as a
 * varuint. What is on the wire otherwise is exactly what a socket would carry.
 */
export function pack(frames: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder()
  for (const frame of frames) encoding.writeVarUint8Array(encoder, frame)
  return new Uint8Array(encoding.toUint8Array(encoder))
}

/** Bytes that are no parcel give `null`. */
export function unpack(parcel: Uint8Array): Uint8Array[] | null {
  const decoder = decoding.createDecoder(parcel)
  const frames: Uint8Array[] = []
  try {
    while (decoding.hasContent(decoder)) frames.push(decoding.readVarUint8Array(decoder).slice())
    return frames
  } catch {
    return null
  }
}
