import * as Y from 'yjs'
import type { Struct } from './reader.ts'
import type { GuardSchema, Shape } from './schema.ts'

/** What content stands in: a container of the document, or one that the same update brings. */
export type Holder = Y.AbstractType<unknown> | Struct

/** Where content stands. Keyed content belongs to a map or is an attribute; the rest is part of a list. */
export interface Place {
  readonly holder: Holder
  readonly key: string | null
}

/** The way down from a root: map keys, and 'client:clock' of the item where a list has no keys. */
export interface Trail {
  readonly root: string
  readonly path: readonly string[]
}

export const isNew = (holder: Holder): holder is Struct => !(holder instanceof Y.AbstractType)

export const stepOf = (key: string | null, client: number, clock: number): string =>
  key ?? `${client}:${clock}`

/** Null for containers we never hold. An element's name decides what may stand in it. */
export function shapeOf(holder: Holder): { readonly shape: Shape; readonly name: string } | null {
  if (isNew(holder)) return holder.content.kind === 'type' ? holder.content : null
  // the order matters: an element is a fragment, and a hook is a map
  if (holder instanceof Y.XmlElement) return { shape: 'element', name: holder.nodeName }
  if (holder instanceof Y.XmlText) return { shape: 'text', name: '' }
  if (holder instanceof Y.XmlFragment) return { shape: 'fragment', name: '' }
  if (holder instanceof Y.XmlHook) return null
  return holder instanceof Y.Map ? { shape: 'map', name: '' } : null
}

/**
 * Remembers the trails it has walked, so that a paste of ten thousand runs walks up once. It must not outlive
 * one inspection: applying an update makes it stale. Null for a container outside the roots of the schema.
 */
export function makeTrails(
  doc: Y.Doc,
  schema: GuardSchema,
  placeOf: (struct: Struct) => Place | null,
): (holder: Holder) => Trail | null {
  const known = new Map<Holder, Trail | null>()
  const rootTrail = (holder: Holder): Trail | null => {
    for (const [root, type] of doc.share)
      if ((type as Holder) === holder) return schema.roots.has(root) ? { root, path: [] } : null
    return null
  }

  const up = (holder: Holder): { readonly above: Holder; readonly step: string } | null => {
    if (isNew(holder)) {
      const place = placeOf(holder)
      return place && { above: place.holder, step: stepOf(place.key, holder.client, holder.clock) }
    }
    const item = holder._item
    if (!item) return null
    return {
      above: item.parent as Y.AbstractType<unknown>,
      step: stepOf(item.parentSub, item.id.client, item.id.clock),
    }
  }

  return (holder) => {
    const climbed: { readonly holder: Holder; readonly step: string }[] = []
    let at = holder
    let trail = known.get(at)
    while (trail === undefined) {
      const next = up(at)
      if (next) {
        climbed.push({ holder: at, step: next.step })
        at = next.above
        trail = known.get(at)
      } else {
        trail = rootTrail(at)
        known.set(at, trail)
      }
    }
    for (const { holder: below, step } of climbed.reverse()) {
      trail = trail && { root: trail.root, path: [...trail.path, step] }
      known.set(below, trail)
    }
    return trail
  }
}
