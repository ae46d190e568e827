import { onCleanup } from 'solid-js'
import { createStore, produce } from 'solid-js/store'
import * as Y from 'yjs'
import type { Scalar } from '#shared/dossier/content.ts'
import { orderKey, pathKey, type Path } from '#shared/dossier/schema.ts'
import type { Identity } from '#shared/wire.ts'
import { placeOf, type Part } from '#shared/dossier/touched.ts'
import type { Change, Present } from './dossier.ts'
import { isWithin } from './place-of.ts'

export interface ChangesParts {
  readonly people: () => readonly Present[]
  readonly now: () => number
}

export interface Changes {
  readonly at: (path: Path) => Change | null
  /** `isNews`: it came in from somebody else, and not as part of catching up. */
  readonly follow: (doc: Y.Doc, isNews: (transaction: Y.Transaction) => boolean) => () => void
}

/** In ms: longer ago, nobody wonders any more who changed it. */
const worthShowingMs = 10 * 60_000
const tidyMs = 30_000

/** What others last did to single values, while I was looking. Texts show it themselves, by their carets. */
export function createChanges(parts: ChangesParts): Changes {
  const [known, setKnown] = createStore<Record<string, Change>>({})

  const follow: Changes['follow'] = (doc, isNews) => {
    const look = (transaction: Y.Transaction): void => {
      const news = isNews(transaction)
      if (!news && !transaction.local) return
      for (const [type, events] of transaction.changedParentTypes) {
        if (type instanceof Y.Map) for (const event of events) if (event.target === type) note(event, news)
      }
    }
    doc.on('afterTransaction', look)
    return () => doc.off('afterTransaction', look)
  }

  const note = (event: Y.YEvent<Part>, news: boolean): void => {
    const place = placeOf(event.target)
    if (!place) return
    for (const [key, { oldValue }] of event.keys) {
      const path: Path = [...place, key]
      const item = event.target._map.get(key)
      const to = item && !item.deleted ? asScalar(item.content.getContent().at(-1)) : null
      const from = asScalar(oldValue)
      if (key === orderKey || (from === null && to === null)) continue
      const by = news ? author(path, item && !item.deleted ? item.id.client : null) : null
      if (by) setKnown(pathKey(path), { by, from, to, at: parts.now() })
      else setKnown(produce((changes) => void delete changes[pathKey(path)]))
    }
  }

  /** Clearing a value leaves no author behind; then it is whoever is in that place, if that is one person. */
  const author = (path: Path, client: number | null): Identity | null => {
    const others = parts.people().filter((present) => !present.me)
    const writer = others.find((present) => present.client === client)
    if (writer) return writer.identity
    const near = others.filter(({ place }) => isWithin(place, path))
    return near.length === 1 ? (near[0]?.identity ?? null) : null
  }

  const tidy = setInterval(() => {
    const old = Object.keys(known).filter((key) => !isFresh(known[key]))
    if (old.length > 0) setKnown(produce((changes) => old.forEach((key) => void delete changes[key])))
  }, tidyMs)
  onCleanup(() => clearInterval(tidy))
  const isFresh = (change: Change | undefined): boolean =>
    change !== undefined && parts.now() - change.at < worthShowingMs

  return { at: (path) => known[pathKey(path)] ?? null, follow }
}

const asScalar = (raw: unknown): Scalar | null =>
  typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'boolean' ? raw : null
