import * as Y from 'yjs'
import type { Id, Struct } from './reader.ts'

/** So many runs may be walked past for one update; an honest one passes those written at the same moment. */
const longestWalk = 20_000

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
export function makeCrossing(doc: Y.Doc, findNew: (id: Id) => Struct | undefined): IsCrossing {
  const { store } = doc
  let walked = 0

  const isKnown = (id: Id): boolean => id.clock < Y.getState(store, id.client)

  const itemAt = (id: Id): Y.Item | null => {
    if (!isKnown(id)) return null
    const item: Y.Item | Y.GC = Y.getItem(store, id as Y.ID)
    return item instanceof Y.Item ? item : null
  }

  /** What stood left of a letter when it was written. */
  const leftOf = (id: Id): Id | null => {
    const run = itemAt(id) ?? findNew(id)
    if (!run) return null
    const begin = run instanceof Y.Item ? run.id.clock : run.clock
    return id.clock > begin ? { client: id.client, clock: id.clock - 1 } : run.origin
  }

  const rightOf = (id: Id): Id | null => (itemAt(id) ?? findNew(id))?.rightOrigin ?? null

  /** Whether one certainly stands left of the other: both are here, and the way is not too long. */
  const precedes = (one: Id, other: Id): boolean => {
    const from = itemAt(one)
    if (!from || !isKnown(other)) return false
    if (holds(from, other)) return one.clock < other.clock
    for (let run = from.right; run; run = run.right) {
      if (++walked > longestWalk) return false
      if (holds(run, other)) return true
    }
    return false
  }

  return (left, right, isAuthorOfContainer) => {
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
}

const isSame = (one: Id, other: Id): boolean => one.client === other.client && one.clock === other.clock

const holds = (run: Y.Item, { client, clock }: Id): boolean =>
  run.id.client === client && run.id.clock <= clock && clock < run.id.clock + run.length
