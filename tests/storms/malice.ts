import * as Y from 'yjs'
import * as wire from '../server/sync/guard/wire.ts'
import type { Dice } from './dice.ts'

/** Some place in the document, mostly one that exists, sometimes just past it or nowhere. */
function anywhere(doc: Y.Doc, dice: Dice): wire.At {
  const client = dice.chance(0.95) ? dice.pick([...doc.store.clients.keys()]) : dice.below(300)
  const state = Y.getState(doc.store, client)
  return { client, clock: dice.below(state + (dice.chance(0.1) ? 3 : 0)) }
}

/** A live container, so that not all malice dies at the door. */
function container(doc: Y.Doc, dice: Dice): wire.At {
  for (let tries = 0; tries < 20; tries++) {
    const at = anywhere(doc, dice)
    if (at.clock >= Y.getState(doc.store, at.client)) continue
    const item: Y.Item | Y.GC = Y.getItem(doc.store, at as Y.ID)
    if (item instanceof Y.Item && item.content instanceof Y.ContentType) return at
  }
  return anywhere(doc, dice)
}

const keys = ['facts', 'texts', 'r1', 'r2', 'story', 'start', 'order', '__proto__']
const names = ['paragraph', 'listItem', 'orderedList', 'hardBreak', 'script']

/** `fellows` are the clients of the same update: what it brings may lean on what else it brings, in any order. */
function somePlace(doc: Y.Doc, dice: Dice, own: wire.At, fellows: readonly number[] = []): wire.Place {
  const before = (): wire.At => {
    if (fellows.length > 0 && dice.chance(0.25)) {
      const client = dice.pick(fellows)
      return { client, clock: Y.getState(doc.store, client) + dice.below(6) }
    }
    return dice.chance(0.3) && own.clock > 0 ? { ...own, clock: dice.below(own.clock) } : anywhere(doc, dice)
  }
  const key = dice.chance(0.5) ? { key: dice.pick(keys) } : {}
  switch (dice.below(6)) {
    case 0:
      return { origin: before(), right: before() }
    case 1:
      return { right: before() }
    case 2:
    case 3:
      return { origin: before() }
    case 4:
      return { root: dice.pick(['vision', 'governance', 'engagements', 'engagements', 'shadow']), ...key }
    default:
      return { parent: dice.chance(0.3) ? before() : container(doc, dice), ...key }
  }
}

function someStruct(
  doc: Y.Doc,
  dice: Dice,
  own: wire.At,
  fellows: readonly number[],
): readonly [bytes: Uint8Array, length: number] {
  const place = somePlace(doc, dice, own, fellows)
  const length = 1 + dice.below(4)
  switch (dice.below(9)) {
    case 0:
      return [wire.garbage(length), length]
    case 1:
      return [wire.deleted(place, length), length]
    case 2:
      return [wire.values(place, ...Array.from({ length }, (_, index) => index)), length]
    case 3:
      return [wire.type(place, dice.pick(['map', 'fragment', 'text', 'array'])), 1]
    case 4:
      return [wire.type(place, 'element', dice.pick(names)), 1]
    case 5:
      return [wire.mark(place, dice.pick(['bold', 'link', 'italic']), dice.pick(['true', 'null', '{}'])), 1]
    case 6:
      return [wire.values(place, dice.pick([1, 'a', null, true, { a: 1 }])), 1]
    default: {
      const text = dice.pick(['a', 'boe', '😀', 'x😀y'])
      return [wire.letters(place, text), text.length]
    }
  }
}

/** Structs of any kind anywhere, in one or two sections, with deletions. */
export function noise(doc: Y.Doc, dice: Dice): Uint8Array {
  const picked = Array.from({ length: 1 + dice.below(3) }, () => dice.pick([201, 202, 203, 101, 102, 1]))
  const clients = [...new Set(picked)]
  const parts = clients.map((client) => {
    const state = Y.getState(doc.store, client)
    const clock = dice.chance(0.8) ? state : Math.max(0, state + dice.below(7) - 5)
    const structs: Uint8Array[] = []
    let at = clock
    for (let left = 1 + dice.below(4); left > 0; left--) {
      const [bytes, length] = someStruct(doc, dice, { client, clock: at }, clients)
      structs.push(bytes)
      at += length
    }
    return { client, clock, structs }
  })
  const deletions = dice.chance(0.4) ? [{ ...anywhere(doc, dice), length: 1 + dice.below(6) }] : []
  return wire.update(parts, deletions)
}

/** An honest update with some bytes changed, cut or doubled. */
export function damage(honest: Uint8Array, dice: Dice): Uint8Array {
  const bytes = [...honest]
  for (let times = 1 + dice.below(3); times > 0; times--) {
    const at = dice.below(bytes.length + 1)
    switch (dice.below(4)) {
      case 0:
        bytes.splice(at, dice.below(4))
        break
      case 1:
        bytes.splice(at, 0, ...bytes.slice(at, at + dice.below(8)))
        break
      default:
        if (at < bytes.length)
          bytes[at] = dice.chance(0.5) ? dice.below(256) : bytes[at]! ^ (1 << dice.below(8))
    }
  }
  return Uint8Array.from(bytes)
}

/** An honest update of which some structs now lean on something else, or claim to begin earlier. */
export function retarget(doc: Y.Doc, honest: Uint8Array, dice: Dice): Uint8Array {
  const { structs, ds } = Y.decodeUpdate(honest)
  const sections = Map.groupBy(structs, ({ id }) => id.client)
  const parts = [...sections].map(([client, list]) => ({
    client,
    clock: Math.max(0, list[0]!.id.clock - (dice.chance(0.15) ? dice.below(4) : 0)),
    structs: list.map((struct) => rewrite(doc, struct, dice)),
  }))
  const deletions = [...ds.clients].flatMap(([client, ranges]) =>
    ranges.map(({ clock, len }) => ({ client, clock, length: len })),
  )
  const extra = dice.chance(0.1) ? anywhere(doc, dice) : null
  if (extra && !ds.clients.has(extra.client)) deletions.push({ ...extra, length: 1 + dice.below(3) })
  return wire.update(parts, deletions)
}

function rewrite(doc: Y.Doc, struct: Y.Item | Y.GC | Y.Skip, dice: Dice): Uint8Array {
  if (!(struct instanceof Y.Item)) return wire.garbage(struct.length)
  const { content } = struct
  const place = dice.chance(0.25) ? somePlace(doc, dice, struct.id) : placeOf(struct)
  if (content instanceof Y.ContentString) return wire.letters(place, content.str)
  if (content instanceof Y.ContentAny) return wire.values(place, ...(content.arr as unknown[]))
  if (content instanceof Y.ContentFormat) return wire.mark(place, content.key, JSON.stringify(content.value))
  if (content instanceof Y.ContentType) return typeAt(place, content.type)
  return wire.deleted(place, struct.length)
}

function typeAt(place: wire.Place, type: Y.AbstractType<unknown>): Uint8Array {
  if (type instanceof Y.XmlElement) return wire.type(place, 'element', type.nodeName)
  if (type instanceof Y.XmlText) return wire.type(place, 'text')
  return wire.type(place, type instanceof Y.XmlFragment ? 'fragment' : 'map')
}

/** As `Y.decodeUpdate` leaves it: a root is a name still, and neighbours are ids. */
function placeOf({ origin, rightOrigin, parent, parentSub }: Y.Item): wire.Place {
  const key = parentSub === null ? {} : { key: parentSub }
  if (origin) return { origin, ...(rightOrigin && { right: rightOrigin }), ...key }
  if (rightOrigin) return { right: rightOrigin, ...key }
  return typeof parent === 'string' ? { root: parent, ...key } : { parent: parent as Y.ID, ...key }
}
