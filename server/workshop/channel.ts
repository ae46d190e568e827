/** Slices by name, as they leave the server; only JSON in them. */
export type Slices = Readonly<Record<string, unknown>>

interface Kept {
  readonly text: string
  /** Of a map: each entry as it was sent. */
  readonly entries: ReadonlyMap<string, string> | null
  readonly changedAt: number
}

/** What changed, ready to be put in a message: `"name":…` each. */
export interface Change {
  readonly set: readonly string[]
  readonly patch: readonly string[]
}

export const noChange: Change = { set: [], patch: [] }

/**
 * What one audience was told last. However many listen, a slice is written as text once, and compared once; of a
 * map only the entries that changed are told.
 */
export class Channel {
  readonly #kept = new Map<string, Kept>()

  /** Takes the newest slices; gives what is new in them since the last time. */
  update(slices: Slices, seq: number): Change {
    const set: string[] = []
    const patch: string[] = []
    for (const [name, value] of Object.entries(slices)) {
      const text = JSON.stringify(value)
      const before = this.#kept.get(name)
      if (before?.text === text) continue
      const entries = entriesOf(value)
      this.#kept.set(name, { text, entries, changedAt: seq })
      const changed = before?.entries && entries ? difference(before.entries, entries) : null
      // A patch as long as the slice is no saving.
      if (changed !== null && changed.length < text.length) patch.push(`${JSON.stringify(name)}:${changed}`)
      else set.push(`${JSON.stringify(name)}:${text}`)
    }
    return { set, patch }
  }

  /** Everything, or whatever changed after that number. */
  since(seq: number): readonly string[] {
    return [...this.#kept]
      .filter(([, { changedAt }]) => changedAt > seq)
      .map(([name, { text }]) => `${JSON.stringify(name)}:${text}`)
  }
}

/** Slices that are maps: told entry by entry. */
function entriesOf(value: unknown): ReadonlyMap<string, string> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const values = Object.values(value)
  if (!values.every((entry) => typeof entry === 'object' && entry !== null)) return null
  return new Map(Object.entries(value).map(([key, entry]) => [key, JSON.stringify(entry)]))
}

function difference(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): string {
  const parts: string[] = []
  for (const [key, text] of now) if (before.get(key) !== text) parts.push(`${JSON.stringify(key)}:${text}`)
  for (const key of before.keys()) if (!now.has(key)) parts.push(`${JSON.stringify(key)}:null`)
  return `{${parts.join(',')}}`
}
