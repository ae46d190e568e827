import type { Context } from 'hono'

/** More than any form of ours sends. */
const usualLimitBytes = 16 * 1024

export type Body =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly refusal: 'not-json' | 'too-large' }

/** The JSON somebody sent, at most so many bytes of it; what goes over is not even read. */
export async function readJson(c: Context, limitBytes = usualLimitBytes): Promise<Body> {
  if (!/^application\/json\b/iu.test(c.req.header('Content-Type') ?? ''))
    return { ok: false, refusal: 'not-json' }
  const bytes = await readBytes(c.req.raw.body, limitBytes)
  if (!bytes) return { ok: false, refusal: 'too-large' }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { ok: true, value: JSON.parse(text) as unknown }
  } catch {
    return { ok: false, refusal: 'not-json' }
  }
}

/** `null` when there are more than the limit, whatever the length that was announced. */
export async function readBytes(
  stream: ReadableStream<Uint8Array> | null,
  limitBytes: number,
): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = []
  let size = 0
  // Leaving the loop early cancels the stream.
  for await (const part of stream ?? []) {
    size += part.byteLength
    if (size > limitBytes) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** A member of a JSON object; `undefined` when there is none. */
export function memberAt(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
  return (value as Readonly<Record<string, unknown>>)[key]
}

/** A text member of a JSON object; `null` when it is not one. */
export function textAt(value: unknown, key: string): string | null {
  const member = memberAt(value, key)
  return typeof member === 'string' ? member : null
}
