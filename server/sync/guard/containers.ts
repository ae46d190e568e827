import * as Y from 'yjs'
import { misfit, newPart } from './fit.ts'
import { lastAt } from './deletes.ts'
import type { Id, Reading, Struct } from './reader.ts'
import { makeCrossing } from './crossing.ts'
import type { GuardRefusal } from './refusal.ts'
import type { GuardLimits, GuardSchema } from './schema.ts'
import { type Holder, isNew, makeTrails, type Place, type Trail } from './trails.ts'

/** A struct that Yjs turns into garbage stands nowhere; what it says is lost, and changes nothing. */
export type Standing = Place | 'nowhere'

export interface Containers {
  /** Of every struct that is new to the document, at least in part; in the order of the sections. */
  readonly standings: ReadonlyMap<Struct, Standing>
  readonly trailOf: (holder: Holder) => Trail | null
}

/**
 * Finds the container of each new struct the way Yjs will (Item.getMissing, Item.integrate): the left
 * neighbour's, else the right one's, else the root named, else the container with the id given. A struct may
 * lean on others of the same update, so they are settled depth first, with a stack of our own: an update can
 * hold a chain of forty thousand.
 */
export function findContainers(
  doc: Y.Doc,
  reading: Reading,
  schema: GuardSchema,
  limits: GuardLimits,
  simulated: () => Y.Doc | null,
): Containers | GuardRefusal {
  const { store } = doc
  const standings = new Map<Struct, Standing>()
  const trailOf = makeTrails(doc, schema, (struct) => {
    const standing = standings.get(struct)
    return standing === undefined || standing === 'nowhere' ? null : standing
  })

  const isKnown = (id: Id): boolean => id.clock < Y.getState(store, id.client)

  /** Undefined: it is not in this update either. */
  const findNew = ({ client, clock }: Id): Struct | undefined => {
    const section = reading.sections.get(client)
    return section && clock < section.end ? lastAt(section.structs, clock) : undefined
  }

  const isCrossing = makeCrossing(doc, findNew, simulated)

  /** What must be settled first; Yjs takes the structs of one section strictly in order, so that counts too. */
  const waitsFor = (struct: Struct): Struct | 'missing' | null => {
    if (struct.clock > Y.getState(store, struct.client)) {
      const before = findNew({ client: struct.client, clock: struct.clock - 1 })
      if (before && !standings.has(before)) return before
    }
    for (const id of [struct.origin, struct.rightOrigin, struct.parent]) {
      if (id === null || typeof id === 'string' || isKnown(id)) continue
      const found = findNew(id)
      if (!found) return 'missing'
      if (!standings.has(found)) return found
    }
    return null
  }

  const standingAt = (id: Id): Standing => {
    if (!isKnown(id)) return standings.get(findNew(id)!)!
    const item: Y.Item | Y.GC = Y.getItem(store, id as Y.ID)
    if (item instanceof Y.GC) return 'nowhere'
    return { holder: item.parent as Y.AbstractType<unknown>, key: item.parentSub }
  }

  /** Of a struct without neighbours. */
  const standingIn = (struct: Struct): Standing | GuardRefusal => {
    const { parent, key } = struct
    if (parent === null) throw new Error('A struct has neither neighbours nor a parent')
    if (typeof parent === 'string') {
      const root = doc.share.get(parent)
      if (!root) throw new Error(`Root ${parent} was not opened before inspecting`)
      return { holder: root as Y.AbstractType<unknown>, key }
    }
    if (!isKnown(parent)) {
      const above = findNew(parent)!
      if (standings.get(above) === 'nowhere' || above.content.kind === 'deleted') return 'nowhere'
      return above.content.kind === 'type' ? { holder: above, key } : 'kind'
    }
    const item: Y.Item | Y.GC = Y.getItem(store, parent as Y.ID)
    if (item instanceof Y.GC || item.content instanceof Y.ContentDeleted) return 'nowhere'
    return item.content instanceof Y.ContentType ? { holder: item.content.type, key } : 'kind'
  }

  const settle = (struct: Struct): Standing | GuardRefusal => {
    if (struct.content.kind === 'gone') return 'nowhere'
    const beside = struct.origin && standingAt(struct.origin)
    const right = struct.rightOrigin && standingAt(struct.rightOrigin)
    if (beside && right && !same(beside, right)) return 'cross-parent'
    let standing = beside ?? right ?? standingIn(struct)
    if (isRefusal(standing)) return standing
    const state = Y.getState(store, struct.client)
    if (struct.clock < state) {
      // only the tail is new, and it goes where the known head went, whatever the struct says
      const head = standingAt({ client: struct.client, clock: state - 1 })
      if (head !== 'nowhere' && !same(head, standing)) return 'overlap-parent'
      if (head === 'nowhere' && right && right !== 'nowhere') return 'cross-parent'
      standing = head
    }
    if (standing === 'nowhere') return standing
    if (standing.key !== null && struct.rightOrigin) return 'neighbour'
    if (
      standing.key === null &&
      isCrossing(leftOf(struct, state), struct.rightOrigin, isAuthor(struct, standing))
    )
      return 'neighbour'
    const trail = trailOf(standing.holder)
    if (!trail) return 'unknown-root'
    if (trail.path.length >= limits.depth) return 'depth'
    return misfit(newPart(reading, struct, state), standing, schema) ?? standing
  }

  for (const section of reading.sections.values()) {
    const state = Y.getState(store, section.client)
    if (section.clock > state) return 'missing'
  }
  for (const section of reading.sections.values()) {
    const state = Y.getState(store, section.client)
    for (const struct of section.structs) {
      if (struct.clock + struct.length <= state || standings.has(struct)) continue
      const refusal = settleWithAll(struct)
      if (refusal) return refusal
    }
  }
  return { standings, trailOf }

  function settleWithAll(first: Struct): GuardRefusal | null {
    const stack = [first]
    // a keystroke leans on what is known already, and needs none
    let waiting: Set<Struct> | null = null
    for (let struct = stack.at(-1); struct; struct = stack.at(-1)) {
      const before = waitsFor(struct)
      if (before === 'missing') return before
      if (before) {
        waiting ??= new Set(stack)
        if (waiting.has(before)) return 'cycle'
        waiting.add(before)
        stack.push(before)
        continue
      }
      const standing = settle(struct)
      if (isRefusal(standing)) return standing
      standings.set(struct, standing)
      waiting?.delete(struct)
      stack.pop()
    }
    return null
  }
}

const isRefusal = (standing: Standing | GuardRefusal): standing is GuardRefusal =>
  typeof standing === 'string' && standing !== 'nowhere'

/** Where the part that is new will be put: the tail of a known run goes behind its head, whatever the struct says. */
const leftOf = ({ client, clock, origin }: Struct, state: number): Id | null =>
  clock < state ? { client, clock: state - 1 } : origin

const isAuthor = ({ client }: Struct, { holder }: Place): boolean =>
  (isNew(holder) ? holder.client : holder._item?.id.client) === client

const same = (one: Standing, other: Standing): boolean =>
  one === 'nowhere' || other === 'nowhere'
    ? one === other
    : one.holder === other.holder && one.key === other.key
