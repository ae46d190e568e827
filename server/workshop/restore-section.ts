import * as Y from 'yjs'
import { drawers } from '#shared/dossier/schema.ts'

/**
 * Puts a section back as it stood, as one more change: what was written since stays in the log, and nobody's text is
 * gone. Only what differs is touched.
 */
export function restoreSection(doc: Y.Doc, past: Y.Doc, section: string): void {
  for (const drawer of drawers) {
    const now = doc.getMap(section).get(drawer)
    const then = past.getMap(section).get(drawer)
    if (now instanceof Y.Map && then instanceof Y.Map) restoreMap(now, then)
  }
}

function restoreMap(now: Y.Map<unknown>, then: Y.Map<unknown>): void {
  for (const key of [...now.keys()]) if (!then.has(key)) now.delete(key)
  for (const [key, value] of then.entries()) restoreValue(now, key, value)
}

function restoreValue(now: Y.Map<unknown>, key: string, then: unknown): void {
  const here = now.get(key)
  if (then instanceof Y.Map) {
    if (here instanceof Y.Map) return restoreMap(here, then)
    const made = new Y.Map<unknown>()
    now.set(key, made)
    return restoreMap(made, then)
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
