import { createSignal } from 'solid-js'
import * as Y from 'yjs'
import { pathKey, type Path } from '#shared/dossier/schema.ts'
import { placeOf } from '#shared/dossier/touched.ts'
import type { Identity } from '#shared/wire.ts'
import type { ChangesParts } from './create-changes.ts'
import type { Written } from './dossier.ts'
import { isWithin } from './place-of.ts'

export interface LastWriters {
  readonly at: (path: Path) => Written | null
  /** `isNews`: it came in from somebody else, and not as part of catching up. */
  readonly follow: (doc: Y.Doc, isNews: (transaction: Y.Transaction) => boolean) => () => void
}

/** Who last wrote in each text, as far as this page heard it since it was opened. */
export function createWriters(parts: ChangesParts): LastWriters {
  const [known, setKnown] = createSignal<ReadonlyMap<string, Written>>(new Map())

  const follow: LastWriters['follow'] = (doc, isNews) => {
    const look = (transaction: Y.Transaction): void => {
      const texts = textsIn(transaction)
      if (texts.size === 0) return
      const next = new Map(known())
      const news = isNews(transaction)
      for (const [key, path] of texts) {
        // Somebody wrote, and nobody knows who: whoever wrote before is no longer the last.
        next.delete(key)
        const by = news ? author(path, clientsIn(transaction)) : null
        if (by) next.set(key, { by, at: parts.now() })
      }
      setKnown(next)
    }
    doc.on('afterTransaction', look)
    return () => doc.off('afterTransaction', look)
  }

  /** What is only taken away leaves no author behind; then it is whoever is in that text, if that is one person. */
  const author = (path: Path, clients: readonly number[]): Identity | null => {
    const others = parts.people().filter((present) => !present.me)
    const wrote = others.filter(({ client }) => clients.includes(client))
    if (clients.length === 1) return wrote[0]?.identity ?? null
    const near = (clients.length === 0 ? others : wrote).filter(({ place }) => isWithin(place, path))
    return near.length === 1 ? (near[0]?.identity ?? null) : null
  }

  return { at: (path) => known().get(pathKey(path)) ?? null, follow }
}

function textsIn(transaction: Y.Transaction): ReadonlyMap<string, Path> {
  const found = new Map<string, Path>()
  for (const [type] of transaction.changed) {
    const path = type instanceof Y.Map ? null : placeOf(type)
    if (path) found.set(pathKey(path), path)
  }
  return found
}

/** Whose words came in with it. */
const clientsIn = ({ beforeState, afterState }: Y.Transaction): number[] =>
  [...afterState].flatMap(([client, clock]) => (clock > (beforeState.get(client) ?? 0) ? [client] : []))
