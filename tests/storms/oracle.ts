import * as Y from 'yjs'
import type { Touch } from '#server/sync/guard/touches.ts'
import { openRoots } from '#server/sync/guard/guard.ts'
import { schema } from '../server/sync/guard/dossier.ts'

/**
 * Says what an update did without asking the guard: every clock of every item, deleted ones too, before and
 * after, on a copy that collects nothing. A run that Yjs splits or joins is the same run here, since it is
 * looked at letter by letter.
 */
interface Unit {
  readonly root: string
  readonly path: readonly string[]
  readonly client: number
  readonly clock: number
  readonly shown: string
  readonly deleted: boolean
  readonly isMark: boolean
}

export interface Change {
  readonly what: 'born' | 'deleted' | 'altered' | 'moved' | 'vanished' | 'observed'
  readonly root: string
  readonly path: readonly string[]
  /** Of the letter or value; for what observers saw, of nothing. */
  readonly client?: number
  readonly clock?: number
  readonly isMark: boolean
}

export const hoarder = (doc: Y.Doc): Y.Doc => {
  const copy = new Y.Doc({ gc: false })
  openRoots(copy, schema)
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

/** What `act` does to the document, which must be one that collects nothing. */
export function changes(doc: Y.Doc, act: () => void): Change[] {
  const found: Change[] = []
  const unobserve = [...doc.share].map(([root, type]) => {
    const note = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): void => {
      for (const { target } of events)
        found.push({ what: 'observed', root, path: pathOf(target).path, isMark: false })
    }
    type.observeDeep(note as never)
    return () => type.unobserveDeep(note as never)
  })
  const before = units(doc)
  act()
  for (const stop of unobserve) stop()
  const after = units(doc)
  for (const [id, now] of after) {
    const was = before.get(id)
    const note = (what: Change['what']): void => void found.push({ what, ...now })
    if (!was) note('born')
    else if (join(was.root, was.path, 99) !== join(now.root, now.path, 99)) note('moved')
    else if (was.deleted !== now.deleted) note('deleted')
    else if (was.shown !== now.shown) note('altered')
  }
  for (const [id, was] of before) if (!after.has(id)) found.push({ what: 'vanished', ...was })
  return found
}

function units(doc: Y.Doc): Map<string, Unit> {
  const all = new Map<string, Unit>()
  for (const [client, structs] of doc.store.clients)
    for (const item of structs) {
      if (!(item instanceof Y.Item)) continue
      const { root, path } = pathOf(item.parent as Y.AbstractType<unknown>)
      const isMark = item.content instanceof Y.ContentFormat
      const shown = contentOf(item)
      for (let index = 0; index < item.length; index++) {
        const id = `${client}:${item.id.clock + index}`
        all.set(id, {
          root,
          path: [...path, item.parentSub ?? id],
          client,
          clock: item.id.clock + index,
          shown: shown[index] ?? '',
          deleted: item.deleted,
          isMark,
        })
      }
    }
  return all
}

function contentOf({ content }: Y.Item): string | string[] {
  if (content instanceof Y.ContentString) return content.str
  if (content instanceof Y.ContentAny) return content.arr.map((value) => JSON.stringify(value))
  if (content instanceof Y.ContentFormat) return [`${content.key}=${JSON.stringify(content.value)}`]
  if (content instanceof Y.ContentType) return [content.type.constructor.name]
  return []
}

function pathOf(type: Y.AbstractType<unknown>): { root: string; path: string[] } {
  const path: string[] = []
  let at = type
  for (let item = at._item; item; item = at._item) {
    path.unshift(item.parentSub ?? `${item.id.client}:${item.id.clock}`)
    at = item.parent as Y.AbstractType<unknown>
  }
  for (const [root, found] of at.doc!.share) if ((found as unknown) === at) return { root, path }
  throw new Error('An item under no root')
}

/** Changes that no touch answers for. A touch answers for all below it, and for marks and emoji beside it. */
export function unreported(found: readonly Change[], touches: readonly Touch[]): Change[] {
  const places = new Set<string>()
  const lists = new Set<string>()
  const above = new Set<string>()
  for (const { root, path } of touches) {
    places.add(join(root, path, path.length))
    lists.add(join(root, path, path.length - 1))
    for (let depth = 0; depth < path.length; depth++) above.add(join(root, path, depth))
  }
  const isTouched = ({ root, path, client, clock }: Change): boolean =>
    clock !== undefined &&
    touches.some(
      (touch) =>
        touch.client === client &&
        touch.clock <= clock &&
        clock < touch.clock + touch.len &&
        join(touch.root, touch.path, touch.path.length - 1) === join(root, path, path.length - 1),
    )
  const isCovered = (change: Change): boolean => {
    const { what, root, path, isMark } = change
    if (what === 'moved' || what === 'vanished') return false
    for (let depth = path.length; depth > 0; depth--) if (places.has(join(root, path, depth))) return true
    if (what === 'observed') return above.has(join(root, path, path.length))
    // Yjs removes doubled marks, and breaks an emoji between whose halves somebody writes
    const beside = (what === 'deleted' && isMark) || what === 'altered'
    return (beside && lists.has(join(root, path, path.length - 1))) || isTouched(change)
  }
  return found.filter((change) => !isCovered(change))
}

const join = (root: string, path: readonly string[], depth: number): string =>
  [root, ...path.slice(0, depth)].join('\n')

/** What people see of one root, on the document itself. */
export const seen = (doc: Y.Doc, root: string): string => JSON.stringify(show(doc.getMap(root)))

function show(value: unknown): unknown {
  if (value instanceof Y.Map) {
    const entries = [...(value as Y.Map<unknown>).entries()].sort(([a], [b]) => (a < b ? -1 : 1))
    return entries.map(([key, below]) => [key, show(below)])
  }
  if (value instanceof Y.XmlText) return value.toDelta()
  if (value instanceof Y.XmlFragment) {
    const own = value instanceof Y.XmlElement ? [value.nodeName, value.getAttributes()] : []
    return [...own, value.toArray().map((below) => show(below))]
  }
  return value
}
