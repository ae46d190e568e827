import { createComputed, createSignal, untrack, type Accessor, type Setter } from 'solid-js'

/**
 * A map that is followed key by key: of many cells that ask, only those whose own entry changed are drawn again.
 * Entries are compared by identity.
 */
export function createSlots<Entry>(
  entries: Accessor<ReadonlyMap<string, Entry>>,
): (key: string) => Entry | undefined {
  const slots = new Map<string, [Accessor<Entry | undefined>, Setter<Entry | undefined>]>()
  let known = untrack(entries)
  createComputed(() => {
    const next = entries()
    for (const key of new Set([...known.keys(), ...next.keys()])) slots.get(key)?.[1](() => next.get(key))
    known = next
  })
  return (key) => {
    const slot = slots.get(key)
    if (slot) return slot[0]()
    const [entry, setEntry] = createSignal(known.get(key))
    slots.set(key, [entry, setEntry])
    return entry()
  }
}
