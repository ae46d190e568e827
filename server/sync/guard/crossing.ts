import * as Y from 'yjs'
import type { Id, Struct } from './reader.ts'

/** So many runs may be walked past for one update; an honest one passes those written at the same moment. */
const longestWalk = 20_000

/**
 * What the document would be with the update in it; `null` when that cannot be, or when this was asked too often.
 * Dear: an honest update needs it when people who were cut off wrote on between what both had written.
 */
export type Simulate = (doc: Y.Doc, update: Uint8Array) => Y.Doc | null

export const simulate: Simulate = (doc, update) => {
  const copy = new Y.Doc({ gc: false })
  try {
    for (const bytes of [Y.encodeStateAsUpdate(doc), update]) Y.applyUpdate(copy, bytes)
    return copy
  } catch {
    return null
  }
}

/** Whether content that names these neighbours crosses what they lean on themselves. */
export type IsCrossing = (left: Id | null, right: Id | null, isAuthorOfContainer: boolean) => boolean

/**
 * G8. Who writes between two neighbours had them side by side, and had what those lean on: the left neighbour of
 * the right one, and the right neighbour of the left one. When one of these stands between the two, no editor
 * wrote this. Yjs would take it, and copies that heard it in another order, or join runs otherwise, would show the
 * letters in another order: people would sign what they did not see.
 *
 * Undo is the exception: what it brings back into a container that it brought back before may name neighbours with
 * newer letters between them. Only the author of a container has such content, so there the order of the two is
 * all that is asked.
 */
export function makeCrossing(
  doc: Y.Doc,
  findNew: (id: Id) => Struct | undefined,
  simulate: () => Y.Doc | null,
): IsCrossing {
  const here = makeOrder(doc, findNew)
  /** Undefined: nobody needed it yet. */
  let there: Order | null | undefined
  const isBeside = (left: Id, right: Id): boolean => {
    const [first, last] = [here.leftOf(right), here.rightOf(left)]
    return (first !== null && isSame(first, left)) || (last !== null && isSame(last, right))
  }
  return (left, right, isAuthorOfContainer) => {
    const isNew = left && right && !(here.isKnown(left) && here.isKnown(right))
    if (!isNew || isBeside(left, right)) return crosses(here, left, right, isAuthorOfContainer)
    // Both come with this update, or one does: which stands first shows when it is there.
    if (there === undefined) {
      const copy = simulate()
      there = copy && makeOrder(copy, findNew)
    }
    return !there || crosses(there, left, right, isAuthorOfContainer)
  }
}

function crosses(
  { leftOf, rightOf, precedes }: Order,
  left: Id | null,
  right: Id | null,
  isAuthorOfContainer: boolean,
): boolean {
  const first = right && leftOf(right)
  if (left && right && !(first && isSame(first, left))) {
    if (isSame(left, right) || precedes(right, left)) return true
    if (!isAuthorOfContainer && first && precedes(left, first)) return true
  }
  if (isAuthorOfContainer) return false
  // nothing stands left of the beginning, or right of the end
  if (first && !left) return true
  const last = left && rightOf(left)
  if (!last) return false
  return !right || (!isSame(last, right) && precedes(last, right))
}

interface Order {
  readonly isKnown: (id: Id) => boolean
  /** What stood left of a letter when it was written. */
  readonly leftOf: (id: Id) => Id | null
  readonly rightOf: (id: Id) => Id | null
  /** Whether one certainly stands left of the other: both are here, and the way is not too long. */
  readonly precedes: (one: Id, other: Id) => boolean
}

function makeOrder({ store }: Y.Doc, findNew: (id: Id) => Struct | undefined): Order {
  let walked = 0

  const isKnown = (id: Id): boolean => id.clock < Y.getState(store, id.client)

  const itemAt = (id: Id): Y.Item | null => {
    if (!isKnown(id)) return null
    const item: Y.Item | Y.GC = Y.getItem(store, id as Y.ID)
    return item instanceof Y.Item ? item : null
  }

  return {
    isKnown,
    leftOf(id) {
      const run = itemAt(id) ?? findNew(id)
      if (!run) return null
      const begin = run instanceof Y.Item ? run.id.clock : run.clock
      return id.clock > begin ? { client: id.client, clock: id.clock - 1 } : run.origin
    },
    rightOf: (id) => (itemAt(id) ?? findNew(id))?.rightOrigin ?? null,
    precedes(one, other) {
      const from = itemAt(one)
      if (!from || !isKnown(other)) return false
      if (holds(from, other)) return one.clock < other.clock
      for (let run = from.right; run; run = run.right) {
        if (++walked > longestWalk) return false
        if (holds(run, other)) return true
      }
      return false
    },
  }
}

const isSame = (one: Id, other: Id): boolean => one.client === other.client && one.clock === other.clock

const holds = (run: Y.Item, { client, clock }: Id): boolean =>
  run.id.client === client && run.id.clock <= clock && clock < run.id.clock + run.length
