import { Cursor, maxClock } from './bytes.ts'
import { type Deletes, readDeletes } from './deletes.ts'
import type { GuardRefusal } from './refusal.ts'
import { type GuardLimits, type GuardSchema, isSafeKey, type Shape } from './schema.ts'
import { readJson, readValue } from './value.ts'

export interface Id {
  readonly client: number
  readonly clock: number
}

export type Content =
  /** Garbage: stands nowhere and shows nothing. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'deleted' }
  | { readonly kind: 'letters' }
  | { readonly kind: 'values'; readonly values: readonly unknown[] }
  | { readonly kind: 'mark'; readonly name: string; readonly value: unknown }
  | { readonly kind: 'type'; readonly shape: Shape; readonly name: string }

/** One run of content as written on the wire. Where it stands is not in it: see containers.ts. */
export interface Struct {
  readonly client: number
  readonly clock: number
  /** In clocks: UTF-16 units for letters. */
  readonly length: number
  readonly origin: Id | null
  readonly rightOrigin: Id | null
  /** A root's name or the id of a container; only without neighbours. */
  readonly parent: string | Id | null
  readonly key: string | null
  readonly content: Content
}

export interface Section {
  readonly client: number
  /** Half-open: from `clock` up to `end`. */
  readonly clock: number
  readonly end: number
  readonly structs: readonly Struct[]
}

export interface Reading {
  readonly sections: ReadonlyMap<number, Section>
  readonly deletes: Deletes
}

const gone: Content = { kind: 'gone' }
const deleted: Content = { kind: 'deleted' }
const letters: Content = { kind: 'letters' }
const map: Content = { kind: 'type', shape: 'map', name: '' }
const fragment: Content = { kind: 'type', shape: 'fragment', name: '' }
const text: Content = { kind: 'type', shape: 'text', name: '' }

const hasOrigin = 0x80
const hasRightOrigin = 0x40
const hasKey = 0x20

/** Reads a Yjs v1 update (yjs 13.6, UpdateDecoderV1) and knows nothing of any document. */
export function readUpdate(
  update: Uint8Array,
  schema: GuardSchema,
  limits: GuardLimits,
): Reading | GuardRefusal {
  if (update.length > limits.bytes) return 'too-large'
  const cursor = new Cursor(update)
  const sections = new Map<number, Section>()
  for (let left = cursor.count(5); left > 0 && !cursor.refusal; left--) {
    const section = readSection(cursor, schema, limits)
    if (sections.has(section.client)) cursor.refuse('dup-section')
    sections.set(section.client, section)
  }
  const deletes = readDeletes(cursor)
  if (cursor.left > 0) cursor.refuse('malformed')
  return cursor.refusal ?? { sections, deletes }
}

function readSection(cursor: Cursor, schema: GuardSchema, limits: GuardLimits): Section {
  const count = cursor.count(2)
  const client = cursor.uint()
  const clock = cursor.clock()
  if (count === 0) cursor.refuse('malformed')
  const structs: Struct[] = []
  let end = clock
  while (structs.length < count && !cursor.refusal) {
    const struct = readStruct(cursor, client, end, schema, limits)
    if (struct.length === 0) cursor.refuse('range')
    end += struct.length
    if (end > maxClock) cursor.refuse('range')
    structs.push(struct)
  }
  return { client, clock, end, structs }
}

function readStruct(
  cursor: Cursor,
  client: number,
  clock: number,
  schema: GuardSchema,
  limits: GuardLimits,
): Struct {
  const info = cursor.byte()
  const ref = info & 0x1f
  if (ref === 10) cursor.refuse('skip')
  if (ref === 0) {
    // flags on garbage mean nothing to Yjs today, and might tomorrow
    if (info !== 0) cursor.refuse('malformed')
    const length = cursor.clock()
    return { client, clock, length, origin: null, rightOrigin: null, parent: null, key: null, content: gone }
  }
  const origin = (info & hasOrigin) > 0 ? readId(cursor, client, clock) : null
  const rightOrigin = (info & hasRightOrigin) > 0 ? readId(cursor, client, clock) : null
  let parent: string | Id | null = null
  let key: string | null = null
  if (!origin && !rightOrigin) {
    parent = readParent(cursor, client, clock, schema)
    if ((info & hasKey) > 0) {
      key = cursor.text()
      if (!isSafeKey(key, limits)) cursor.refuse('key')
    }
  }
  const [content, length] = readContent(cursor, ref, schema, limits)
  return { client, clock, length, origin, rightOrigin, parent, key, content }
}

/** Yjs does not look for a missing struct of the same client: it would search the store and throw half way. */
function readId(cursor: Cursor, client: number, clock: number): Id {
  const id = { client: cursor.uint(), clock: cursor.clock() }
  if (id.client === client && id.clock >= clock) cursor.refuse('self-ref')
  return id
}

function readParent(cursor: Cursor, client: number, clock: number, schema: GuardSchema): string | Id {
  const named = cursor.uint()
  if (named === 0) return readId(cursor, client, clock)
  if (named !== 1) cursor.refuse('malformed')
  const root = cursor.text()
  // Yjs would create the root, for everybody, before it looks at anything else
  if (!schema.roots.has(root)) cursor.refuse('unknown-root')
  return root
}

function readContent(
  cursor: Cursor,
  ref: number,
  schema: GuardSchema,
  limits: GuardLimits,
): readonly [Content, number] {
  switch (ref) {
    case 1:
      return [deleted, cursor.clock()]
    case 4:
      return [letters, cursor.text().length]
    case 6:
      return [{ kind: 'mark', name: cursor.text(), value: readJson(cursor, limits) }, 1]
    case 7:
      return [readType(cursor, schema), 1]
    case 8: {
      const length = cursor.count(1)
      const values: unknown[] = []
      while (values.length < length && !cursor.refusal) values.push(readValue(cursor, limits))
      return [{ kind: 'values', values }, length]
    }
    case 2: // JSON, which Yjs itself no longer writes
    case 3: // bytes
    case 5: // an embed
    case 9: // a document in the document
      cursor.refuse('kind')
      break
    default:
      cursor.refuse('malformed')
  }
  return [gone, 0]
}

function readType(cursor: Cursor, schema: GuardSchema): Content {
  switch (cursor.uint()) {
    case 1:
      return map
    case 3: {
      const name = cursor.text()
      if (!schema.elements.has(name)) cursor.refuse('node-name')
      return { kind: 'type', shape: 'element', name }
    }
    case 4:
      return fragment
    case 6:
      return text
    case 0: // an array
    case 2: // a text outside rich text
    case 5: // a hook
      cursor.refuse('kind')
      break
    default:
      cursor.refuse('malformed')
  }
  return gone
}
