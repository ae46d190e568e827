/** What stands in the new text and not in the old one, word by word; to be marked, not to be undone. */
export interface Piece {
  readonly text: string
  readonly isNew: boolean
}

export function differences(before: string | null, after: string): readonly Piece[] {
  if (before === null) return [{ text: after, isNew: false }]
  const old = before.split(/(\s+)/u)
  const now = after.split(/(\s+)/u)
  const table = longest(old, now)
  const pieces: { text: string; isNew: boolean }[] = []
  const push = (text: string, isNew: boolean): void => {
    const last = pieces.at(-1)
    if (last && last.isNew === isNew) last.text += text
    else pieces.push({ text, isNew })
  }
  let a = 0
  for (let b = 0; b < now.length;) {
    const word = now[b] ?? ''
    if (a < old.length && old[a] === word) {
      push(word, false)
      a += 1
      b += 1
    } else if (a < old.length && (table[a + 1]?.[b] ?? 0) >= (table[a]?.[b + 1] ?? 0)) a += 1
    else {
      push(word, true)
      b += 1
    }
  }
  return pieces
}

/** Length of the longest common row of words from each pair of places on. */
function longest(old: readonly string[], now: readonly string[]): readonly (readonly number[])[] {
  const table = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0))
  for (let a = old.length - 1; a >= 0; a--)
    for (let b = now.length - 1; b >= 0; b--) {
      const row = table[a]
      if (row)
        row[b] =
          old[a] === now[b]
            ? (table[a + 1]?.[b + 1] ?? 0) + 1
            : Math.max(table[a + 1]?.[b] ?? 0, row[b + 1] ?? 0)
    }
  return table
}
