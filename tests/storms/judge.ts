import { expect } from 'vitest'
import * as Y from 'yjs'
import { apply } from '#server/sync/guard/apply.ts'
import type { Accepted } from '#server/sync/guard/guard.ts'
import { roots } from '../server/sync/guard/dossier.ts'
import { changes, hoarder, seen, unreported } from './oracle.ts'

/**
 * Applies an accepted update and holds the inspection against what really happened: on a copy that collects
 * nothing, item by item, and on the document itself, root by root. Gives what the document emitted.
 */
export function judge(
  server: Y.Doc,
  bytes: Uint8Array,
  accepted: Accepted,
  where: string,
): readonly Uint8Array[] {
  const touched = new Set(accepted.touches.map(({ root }) => root))
  const before = new Map(roots.map((root) => [root, seen(server, root)]))
  const copy = hoarder(server)
  const found = changes(copy, () => void apply(copy, bytes, accepted))
  expect(unreported(found, accepted.touches), where).toEqual([])

  const emitted = apply(server, bytes, accepted)
  expect(emitted.length === 0, where).toBe(accepted.nothingNew)
  for (const root of roots) {
    const now = seen(server, root)
    if (!touched.has(root)) expect(now, `${root} at ${where}`).toBe(before.get(root))
    expect(seen(copy, root), `a fresh copy's ${root} at ${where}`).toBe(seen(server, root))
  }
  return emitted
}

/** Whether these bytes, applied as they came, would throw or change something that was not reported. */
export function harmsRaw(server: Y.Doc, bytes: Uint8Array, accepted: Accepted): boolean {
  const copy = hoarder(server)
  try {
    const found = changes(copy, () => Y.applyUpdate(copy, bytes))
    return unreported(found, accepted.touches).length > 0
  } catch {
    return true
  }
}
