import type { Cursor } from './bytes.ts'
import { type GuardLimits, isSafeKey } from './schema.ts'

/**
 * One plain value as lib0 writes it. Refused is what canonical JSON cannot carry (nothing at all, numbers
 * without an end, big integers, bytes): better here, where its writer can be told, than at the freeze.
 */
export function readValue(cursor: Cursor, limits: GuardLimits, depth = 1): unknown {
  if (depth > limits.valueDepth) return cursor.refuse('depth')
  const kind = cursor.byte()
  switch (kind) {
    case 126:
      return null
    case 125:
      return cursor.int()
    case 124:
    case 123: {
      const number = cursor.float(kind === 124 ? 4 : 8)
      if (!Number.isFinite(number)) cursor.refuse('value')
      return number
    }
    case 121:
      return false
    case 120:
      return true
    case 119:
      return cursor.text()
    case 118: {
      const value: Record<string, unknown> = {}
      for (let left = cursor.count(2); left > 0 && !cursor.refusal; left--) {
        const key = cursor.text()
        if (isSafeKey(key, limits)) value[key] = readValue(cursor, limits, depth + 1)
        else cursor.refuse('key')
      }
      return value
    }
    case 117: {
      const value: unknown[] = []
      for (let left = cursor.count(1); left > 0 && !cursor.refusal; left--)
        value.push(readValue(cursor, limits, depth + 1))
      return value
    }
    case 127:
    case 122:
    case 116:
      return cursor.refuse('value')
    default:
      return cursor.refuse('malformed')
  }
}

/** The value of a mark travels as JSON text. The brackets are counted before anything is built from them. */
export function readJson(cursor: Cursor, limits: GuardLimits): unknown {
  const text = cursor.text()
  if (cursor.refusal) return null
  let depth = 1
  for (const bracket of text.replace(/"(?:[^"\\]|\\.)*"/gsu, '').match(/[[{}\]]/gu) ?? []) {
    depth += bracket === '{' || bracket === '[' ? 1 : -1
    if (depth > limits.valueDepth) return cursor.refuse('depth')
  }
  try {
    // a reviver sees every key, `__proto__` too, which JSON.parse makes an ordinary property
    return JSON.parse(text, function (this: unknown, key, value: unknown) {
      if (!Array.isArray(this) && key !== '' && !isSafeKey(key, limits)) cursor.refuse('key')
      // escapes can spell half a letter, which no canonical JSON can carry
      if (typeof value === 'string' && !value.isWellFormed()) cursor.refuse('value')
      return value
    })
  } catch {
    return cursor.refuse('malformed')
  }
}
