import * as Y from 'yjs'

/** Half-open, in letters of the text from its beginning; pictures and line breaks count for nothing. */
export interface Letters {
  readonly from: number
  readonly to: number
}

/**
 * A passage as a remark keeps it: its first and its last letter, by the names the shared text itself gives them.
 * Whatever is written before it, it stays the same passage. `null` when there is nothing between.
 */
export function passageAt(text: Y.XmlFragment, { from, to }: Letters): string | null {
  if (to <= from) return null
  const first = letterAt(text, from)
  const last = letterAt(text, to - 1)
  return first && last && `${first.client}:${first.clock}-${last.client}:${last.clock}`
}

/** Where that passage stands now; `null` when nothing is left of it. */
export function lettersOf(text: Y.XmlFragment, passage: string): Letters | null {
  const [, ...numbers] = /^(\d{1,16}):(\d{1,16})-(\d{1,16}):(\d{1,16})$/u.exec(passage) ?? []
  const [client, clock, lastClient, lastClock] = numbers.map(Number)
  if (client === undefined || clock === undefined || lastClient === undefined || lastClock === undefined)
    return null
  const from = placeOf(text, Y.createID(client, clock), 0)
  const to = placeOf(text, Y.createID(lastClient, lastClock), -1)
  return from !== null && to !== null && to > from ? { from, to } : null
}

/** The letters themselves, without anything that marks them up. */
export const lettersIn = (text: Y.XmlFragment): string => textsIn(text).map(plainOf).join('')

const plainOf = (text: Y.XmlText): string =>
  (text.toDelta() as { insert?: unknown }[])
    .map(({ insert }) => (typeof insert === 'string' ? insert : ''))
    .join('')

function textsIn(holder: Y.XmlFragment): Y.XmlText[] {
  return holder
    .toArray()
    .flatMap((child) =>
      child instanceof Y.XmlText ? [child] : child instanceof Y.XmlElement ? textsIn(child) : [],
    )
}

function letterAt(text: Y.XmlFragment, at: number): Y.ID | null {
  let before = 0
  for (const one of textsIn(text)) {
    if (at < before + one.length) return Y.createRelativePositionFromTypeIndex(one, at - before, 0).item
    before += one.length
  }
  return null
}

/** With `assoc` -1 just after that letter, or after what came before it once it is gone. */
function placeOf(text: Y.XmlFragment, letter: Y.ID, assoc: 0 | -1): number | null {
  const { doc } = text
  if (!doc) return null
  const position = new Y.RelativePosition(null, null, letter, assoc)
  const found = Y.createAbsolutePositionFromRelativePosition(position, doc)
  let before = 0
  for (const one of textsIn(text)) {
    if (one === found?.type) return before + found.index
    before += one.length
  }
  return null
}
