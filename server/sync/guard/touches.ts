import * as Y from 'yjs'
import type { Containers } from './containers.ts'
import { deletesAll } from './deletes.ts'
import type { Content, Reading } from './reader.ts'
import type { GuardRefusal } from './refusal.ts'
import { type Place, stepOf } from './trails.ts'

/**
 * One thing an update does to the document. It reaches everything below its path: deleting a row deletes its
 * cells, and inserting at a key deletes what the key held. Inside one text it may also remove doubled marks
 * and break a neighbouring emoji, so rights go by container and never by the item of a list of letters.
 */
export interface Touch {
  readonly act: 'insert' | 'delete'
  readonly root: string
  /** From the root down to the content itself: map keys, and 'client:clock' where a list has no keys. */
  readonly path: readonly string[]
  readonly client: number
  readonly clock: number
  /** In clocks. */
  readonly len: number
}

/** Half-open. */
export interface Clocks {
  readonly from: number
  readonly to: number
}

export interface Effect {
  readonly touches: readonly Touch[]
  /** Only clients of whom the update brings something new. */
  readonly clients: ReadonlyMap<number, Clocks>
  /** Letters and values whose container is gone: nobody will see them, so tell their author. */
  readonly droppedLen: number
  /** Part of the update was here before. It then may not be applied as it is: see apply.ts. */
  readonly hasKnown: boolean
}

export function findTouches(doc: Y.Doc, reading: Reading, containers: Containers): Effect | GuardRefusal {
  const { store } = doc
  const { standings, trailOf } = containers
  const touches: Touch[] = []
  const clients = new Map<number, Clocks>()
  let droppedLen = 0
  let hasKnown = false

  /** False outside the roots of the schema. */
  const touch = (act: Touch['act'], place: Place, client: number, clock: number, len: number): boolean => {
    const trail = trailOf(place.holder)
    if (!trail) return false
    const path = [...trail.path, stepOf(place.key, client, clock)]
    touches.push({ act, root: trail.root, path, client, clock, len })
    return true
  }

  for (const { client, clock: begin, end, structs } of reading.sections.values()) {
    const state = Y.getState(store, client)
    if (begin < state) hasKnown = true
    if (end <= state) continue
    clients.set(client, { from: state, to: end })
    for (const struct of structs) {
      const standing = standings.get(struct)
      if (!standing) continue
      const clock = Math.max(struct.clock, state)
      const len = struct.clock + struct.length - clock
      if (standing !== 'nowhere') {
        if (!touch('insert', standing, client, clock, len)) return 'unknown-root'
      } else if (isVisible(struct.content) && !deletesAll(reading.deletes, client, clock, clock + len))
        droppedLen += len
    }
  }

  for (const [client, ranges] of reading.deletes) {
    const state = Y.getState(store, client)
    const known = Math.max(state, clients.get(client)?.to ?? 0)
    for (const { clock, end } of ranges) {
      if (end > known) return 'delete-unknown'
      if (clock >= state) continue // it deletes what it brings itself
      const items = store.clients.get(client)!
      for (let index = Y.findIndexSS(items, clock); index < items.length; index++) {
        const item = items[index]!
        if (item.id.clock >= end) break
        if (item.deleted || !(item instanceof Y.Item)) continue
        const from = Math.max(clock, item.id.clock)
        const len = Math.min(end, item.id.clock + item.length) - from
        const place = { holder: item.parent as Y.AbstractType<unknown>, key: item.parentSub }
        if (!touch('delete', place, client, from, len)) return 'unknown-root'
      }
    }
  }
  return { touches, clients, droppedLen, hasKnown }
}

const isVisible = (content: Content): boolean =>
  content.kind === 'letters' || content.kind === 'values' || content.kind === 'type'
