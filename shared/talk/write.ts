import * as Y from 'yjs'
import { pathKey, type Path } from '#shared/dossier/schema.ts'
import type { RowId } from '#shared/ids.ts'
import { readSettledKey, remarkKey, remarksRoot, settledKey, settledRoot, type Speaker } from './places.ts'

/** What a first remark is about. */
export interface About {
  readonly place: Path
  readonly quote: string
  readonly passage: string | null
}

interface NewRemark {
  readonly id: RowId
  readonly text: string
  /** Epoch ms. */
  readonly at: number
}

/** The remark appears whole: there is no moment at which it says nothing. Gives its key. */
export function addRemark(
  doc: Y.Doc,
  by: Speaker,
  { id, text, at }: NewRemark,
  to: About | { readonly re: string },
  origin?: unknown,
): string {
  const key = remarkKey(by, id)
  const said: [string, unknown][] = [
    ['at', at],
    ['text', text],
  ]
  if ('re' in to) said.push(['re', to.re])
  else {
    said.push(['place', pathKey(to.place)])
    if (to.quote !== '') said.push(['quote', to.quote])
    if (to.passage) said.push(['passage', to.passage])
  }
  doc.transact(() => doc.getMap(remarksRoot).set(key, new Y.Map(said)), origin)
  return key
}

export function editRemark(doc: Y.Doc, key: string, text: string, at: number, origin?: unknown): void {
  change(doc, key, origin, (remark) => {
    remark.set('text', text)
    remark.set('edited', at)
  })
}

/** Its words go; that something stood here, under which others answered, stays. */
export function withdrawRemark(doc: Y.Doc, key: string, at: number, origin?: unknown): void {
  change(doc, key, origin, (remark) => {
    for (const word of ['text', 'quote', 'passage']) remark.delete(word)
    remark.set('withdrawn', at)
  })
}

export function settle(doc: Y.Doc, thread: string, by: Speaker, at: number, origin?: unknown): void {
  doc.transact(() => doc.getMap(settledRoot).set(settledKey(thread, by), at), origin)
}

/** Whoever settled it, it is open again. */
export function reopen(doc: Y.Doc, thread: string, origin?: unknown): void {
  const settled = doc.getMap(settledRoot)
  doc.transact(() => {
    for (const key of [...settled.keys()]) if (readSettledKey(key)?.thread === thread) settled.delete(key)
  }, origin)
}

function change(doc: Y.Doc, key: string, origin: unknown, act: (remark: Y.Map<unknown>) => void): void {
  const remark = doc.getMap(remarksRoot).get(key)
  if (remark instanceof Y.Map) doc.transact(() => act(remark as Y.Map<unknown>), origin)
}
