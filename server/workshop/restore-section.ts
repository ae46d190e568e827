import * as Y from 'yjs'
import { drawers, engagementDrawers, engagementsRoot, orderKey, removedKey } from '#shared/dossier/schema.ts'
import { promisesSection } from '#shared/locks.ts'

/**
 * Puts a section back as it stood, as one more change: what was written since stays in the log, rows that were added
 * go to the bin (marked `at`, epoch ms), and only what differs is touched.
 */
export function restoreSection(doc: Y.Doc, past: Y.Doc, { section, withdrawn }: Back, at: number): void {
  for (const drawer of drawers) {
    const now = doc.getMap(section).get(drawer)
    const then = past.getMap(section).get(drawer)
    if (now instanceof Y.Map && then instanceof Y.Map) restoreMap(now, then, at)
  }
  if (section === promisesSection) restorePromises(doc, past, withdrawn, at)
}

interface Back {
  readonly section: string
  /** Promises that do not come back. */
  readonly withdrawn: readonly string[]
}

/** Who became a partner since stays one, without what was promised since. */
function restorePromises(doc: Y.Doc, past: Y.Doc, withdrawn: readonly string[], at: number): void {
  for (const [organisation, now] of doc.getMap(engagementsRoot).entries()) {
    const then = past.getMap(engagementsRoot).get(organisation)
    for (const drawer of engagementDrawers) {
      const here = now instanceof Y.Map ? now.get(drawer) : undefined
      const before = then instanceof Y.Map ? then.get(drawer) : undefined
      if (!(here instanceof Y.Map)) continue
      if (!(before instanceof Y.Map)) {
        for (const [key, value] of [...here.entries()]) takeOut(here, key, value, at)
        continue
      }
      for (const id of withdrawn) before.delete(id)
      restoreMap(here, before, at)
    }
  }
}

function restoreMap(now: Y.Map<unknown>, then: Y.Map<unknown>, at: number): void {
  for (const [key, value] of [...now.entries()]) if (!then.has(key)) takeOut(now, key, value, at)
  for (const [key, value] of then.entries()) restoreValue(now, key, value, at)
}

function takeOut(now: Y.Map<unknown>, key: string, value: unknown, at: number): void {
  if (!(value instanceof Y.Map) || !value.has(orderKey)) now.delete(key)
  else if (!value.has(removedKey)) value.set(removedKey, at)
}

function restoreValue(now: Y.Map<unknown>, key: string, then: unknown, at: number): void {
  const here = now.get(key)
  if (then instanceof Y.Map) {
    if (here instanceof Y.Map) return restoreMap(here, then, at)
    const made = new Y.Map<unknown>()
    now.set(key, made)
    return restoreMap(made, then, at)
  }
  if (then instanceof Y.XmlFragment) {
    if (!(here instanceof Y.XmlFragment)) {
      const made = new Y.XmlFragment()
      now.set(key, made)
      return fill(made, then)
    }
    if (here.toString() === then.toString()) return
    here.delete(0, here.length)
    return fill(here, then)
  }
  if (here !== then) now.set(key, then)
}

const fill = (now: Y.XmlFragment, then: Y.XmlFragment): void =>
  now.insert(
    0,
    then.toArray().flatMap((node) => (node instanceof Y.XmlHook ? [] : [node.clone()])),
  )
