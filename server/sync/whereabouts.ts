/** What a client may say about itself, in JSON; more than this is no cursor. */
const mostState = 2048

/** What a client said of where it is, as far as the others hear of it; each part in JSON. */
export interface Whereabouts {
  readonly cursor: string
  readonly place: string
  /** What stood before and after the cursor, where that was a caret as editors write it. */
  readonly around: readonly [before: string, after: string] | null
}

/**
 * Reads what a client says of itself. Only where somebody is may come from the client; `null` says goodbye, and
 * nonsense gives `undefined`.
 *
 * Who types says the same with another caret, several times a second: then only the caret is looked at. What stands
 * around it was read before as JSON, and a caret takes the place of a caret.
 */
export function readWhereabouts(said: string, last: Whereabouts | undefined): Whereabouts | null | undefined {
  if (said.length > mostState) return undefined
  return (last && withCaret(said, last)) ?? readAll(said)
}

function withCaret(said: string, { around, place }: Whereabouts): Whereabouts | null {
  if (!around) return null
  const [before, after] = around
  const end = said.length - after.length
  if (end < before.length || !said.startsWith(before) || !said.endsWith(after)) return null
  const cursor = said.slice(before.length, end)
  return caret.test(cursor) ? { cursor, place, around } : null
}

function readAll(said: string): Whereabouts | null | undefined {
  try {
    const raw: unknown = JSON.parse(said)
    if (typeof raw !== 'object') return undefined
    if (raw === null) return null
    const { cursor = null, place } = raw as { readonly cursor?: unknown; readonly place?: unknown }
    const shown = JSON.stringify(cursor)
    return {
      cursor: shown,
      place: JSON.stringify(isPlace(place) ? place : null),
      around: aroundCaret(said, shown),
    }
  } catch {
    return undefined
  }
}

/**
 * Where the one member stands that says `cursor`. In JSON without escapes no quote stands within a string, so what
 * looks like a member is one; that there is no other, further in, is seen from what it says.
 */
function aroundCaret(said: string, cursor: string): readonly [string, string] | null {
  const [before, after, ...more] = said.split(named)
  if (after === undefined || more.length > 0 || said.includes('\\')) return null
  return after.startsWith(cursor) && caret.test(cursor) ? [before + named, after.slice(cursor.length)] : null
}

const named = '"cursor":'

const isPlace = (raw: unknown): raw is string[] =>
  Array.isArray(raw) && raw.length <= 8 && raw.every((key) => typeof key === 'string' && key.length <= 100)

/** Two relative positions of Yjs, as JSON.stringify writes them; of its strings only those without escapes. */
const whole = '(?:0|[1-9]\\d{0,15})'
const id = `(?:null|\\{"client":${whole},"clock":${whole}\\})`
const root = '(?:null|"[^"\\\\\\u0000-\\u001f]{0,100}")'
const part = `(?:"(?:type|item)":${id}|"tname":${root}|"assoc":-?${whole})`
const position = `\\{(?:${part}(?:,${part}){0,3})?\\}`
const caret = new RegExp(`^\\{"anchor":${position},"head":${position}\\}$`, 'u')
