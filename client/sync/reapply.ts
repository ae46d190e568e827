import * as Y from 'yjs'
import type { Path } from '#shared/dossier/schema.ts'

export interface ReapplyParts {
  /** The server's content with my refused work merged in. */
  readonly from: Y.Doc
  /** The server's content. */
  readonly to: Y.Doc
  readonly roots: Iterable<string>
  readonly mayWrite: (path: Path) => boolean
}

/**
 * One refused change takes the rest of its document with it, also work in places that are still open. There it
 * is done again, in the new document, as new changes of mine: what I wrote, and what I took away.
 */
export function reapply(parts: ReapplyParts): void {
  const { from, to, roots, mayWrite } = parts
  to.transact(() => {
    for (const root of roots) repeat(from.getMap(root), to.getMap(root), [root], mayWrite)
  }, reapply)
}

function repeat(
  from: Y.Map<unknown>,
  to: Y.Map<unknown>,
  path: Path,
  mayWrite: ReapplyParts['mayWrite'],
): void {
  for (const key of new Set([...from.keys(), ...to.keys()])) {
    const place: Path = [...path, key]
    const [mine, theirs] = [from.get(key), to.get(key)]
    if (mine instanceof Y.Map && theirs instanceof Y.Map) repeat(mine, theirs, place, mayWrite)
    else if (mine instanceof Y.XmlFragment && theirs instanceof Y.XmlFragment) {
      if (mayWrite([...place, '-'])) repeatText(mine, theirs)
    } else if (mine === theirs || !mayWrite(place)) continue
    else if (mine === undefined) to.delete(key)
    else to.set(key, mine instanceof Y.AbstractType ? mine.clone() : mine)
  }
}

/** Paragraph by paragraph: those that are equal before and after my work are left alone. */
function repeatText(from: Y.XmlFragment, to: Y.XmlFragment): void {
  const [mine, theirs] = [from.toArray(), to.toArray()]
  const isSame = (a: unknown, b: unknown): boolean => String(a) === String(b)
  const shorter = Math.min(mine.length, theirs.length)
  let head = 0
  while (head < shorter && isSame(mine[head], theirs[head])) head++
  let tail = 0
  while (tail < shorter - head && isSame(mine.at(-1 - tail), theirs.at(-1 - tail))) tail++
  if (theirs.length > head + tail) to.delete(head, theirs.length - head - tail)
  const written = mine.slice(head, mine.length - tail).filter((block) => block instanceof Y.XmlElement)
  if (written.length > 0)
    to.insert(
      head,
      written.map((block) => block.clone()),
    )
}
