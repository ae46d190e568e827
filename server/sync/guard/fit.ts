import { never } from '#shared/never.ts'
import { deletesAll } from './deletes.ts'
import type { Content, Reading, Struct } from './reader.ts'
import type { GuardRefusal } from './refusal.ts'
import { type GuardSchema, topOfText } from './schema.ts'
import { type Place, shapeOf } from './trails.ts'

/** The tail of a struct that the document does not have yet. */
export interface NewPart {
  readonly content: Content
  readonly length: number
  /** The same update deletes all of it: people who undo keep what they deleted, and send it along. */
  readonly erased: boolean
}

export function newPart(reading: Reading, struct: Struct, state: number): NewPart {
  const { client, clock, content, length } = struct
  const known = Math.max(0, state - clock)
  return {
    content:
      content.kind === 'values' && known > 0 ? { ...content, values: content.values.slice(known) } : content,
    length: length - known,
    erased: deletesAll(reading.deletes, client, clock + known, clock + length),
  }
}

/** What is wrong with this content in that place, if anything. */
export function misfit(part: NewPart, { holder, key }: Place, schema: GuardSchema): GuardRefusal | null {
  const above = shapeOf(holder)
  if (!above) return 'kind'
  switch (above.shape) {
    case 'map':
      // content of a map without a key is shown nowhere, and travels to everyone
      return key === null ? 'kind' : misfitInMap(part)
    case 'fragment':
      return key === null ? misfitAmongNodes(part.content, topOfText, schema) : 'kind'
    case 'element':
      return key === null
        ? misfitAmongNodes(part.content, above.name, schema)
        : misfitAsAttribute(part, above.name, key, schema)
    case 'text':
      return key === null ? misfitInText(part.content, schema) : 'kind'
    default:
      return never(above.shape)
  }
}

/**
 * Live content under a key has length 1: Yjs splits a longer one, forgets half of it and throws when it cleans
 * up. Longer runs are honest only when they are deleted on arrival: values of one key, joined by who kept them.
 */
const isTooLong = ({ length, erased }: NewPart): boolean => length > 1 && !erased

function misfitInMap(part: NewPart): GuardRefusal | null {
  const { content } = part
  if (content.kind === 'deleted') return null
  if (content.kind === 'values') {
    if (isTooLong(part)) return 'kind'
    // lists and records would be overwritten whole by whoever writes last
    return content.values.every(isScalar) ? null : 'value'
  }
  return content.kind === 'type' && (content.shape === 'map' || content.shape === 'fragment') ? null : 'kind'
}

const isScalar = (value: unknown): boolean => typeof value !== 'object' || value === null

function misfitAmongNodes(content: Content, within: string, schema: GuardSchema): GuardRefusal | null {
  if (content.kind === 'deleted') return null
  if (content.kind !== 'type') return 'kind'
  if (content.shape === 'element')
    return schema.elements.get(content.name)?.within.has(within) ? null : 'nesting'
  if (content.shape === 'text') return schema.elements.get(within)?.letters ? null : 'nesting'
  return 'kind'
}

function misfitAsAttribute(
  part: NewPart,
  element: string,
  key: string,
  schema: GuardSchema,
): GuardRefusal | null {
  const { content } = part
  const accepts = schema.elements.get(element)?.attributes.get(key)
  if (!accepts) return 'attribute'
  if (content.kind === 'deleted') return null
  if (content.kind !== 'values' || isTooLong(part)) return 'kind'
  return content.values.every(accepts) ? null : 'attribute'
}

/** An editor that lets marks of one name overlap tells them apart by a hash: `link--Zm9vYmFy`. */
const hash = /--[a-zA-Z0-9+/=]{8}$/u

function misfitInText(content: Content, schema: GuardSchema): GuardRefusal | null {
  if (content.kind === 'deleted' || content.kind === 'letters') return null
  if (content.kind !== 'mark') return 'kind'
  const accepts = schema.marks.get(content.name) ?? schema.marks.get(content.name.replace(hash, ''))
  return accepts && (content.value === null || accepts(content.value)) ? null : 'mark'
}
