import { type Cursor, maxClock } from './bytes.ts'

/** Half-open. */
export interface DeleteRange {
  readonly clock: number
  readonly end: number
}

/** Per client in order, without overlap. */
export type Deletes = ReadonlyMap<number, readonly DeleteRange[]>

/** Yjs writes ranges merged and in order. Anything else could make us look at the same items many times. */
export function readDeletes(cursor: Cursor): Deletes {
  const deletes = new Map<number, DeleteRange[]>()
  for (let left = cursor.count(4); left > 0 && !cursor.refusal; left--) {
    const client = cursor.uint()
    if (deletes.has(client)) cursor.refuse('dup-section')
    const count = cursor.count(2)
    if (count === 0) cursor.refuse('malformed')
    const ranges: DeleteRange[] = []
    let from = 0
    while (ranges.length < count && !cursor.refusal) {
      const clock = cursor.clock()
      const length = cursor.clock()
      const end = clock + length
      if (length === 0 || end > maxClock) cursor.refuse('range')
      if (clock < from) cursor.refuse('malformed')
      from = end
      ranges.push({ clock, end })
    }
    deletes.set(client, ranges)
  }
  return deletes
}

/** Whether the update itself deletes all of these clocks. */
export function deletesAll(deletes: Deletes, client: number, from: number, to: number): boolean {
  const ranges = deletes.get(client)
  if (!ranges) return false
  const range = lastAt(ranges, from)
  return range !== undefined && range.clock <= from && to <= range.end
}

/** Of a list in the order of its clocks, the last that begins at or before `clock`; else the first. */
export function lastAt<Begun extends { readonly clock: number }>(
  list: readonly Begun[],
  clock: number,
): Begun | undefined {
  let low = 0
  let high = list.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (list[middle]!.clock <= clock) low = middle
    else high = middle - 1
  }
  return list[low]
}
