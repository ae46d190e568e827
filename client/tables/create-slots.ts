import { createComputed, createSignal, untrack, type Accessor, type Setter } from 'solid-js'

type Slot<Entry> = [Accessor<Entry | undefined>, Setter<Entry | undefined>]

/**
 * A map that is followed key by key: of many cells that ask, only those whose own entry changed are drawn again.
 * Entries are compared by identity.
 */
export function createSlots<Entry>(
  entries: Accessor<ReadonlyMap<string, Entry>>,
): (key: string) => Entry | undefined {
  const slots = new Map<string, Slot<Entry>>()
  let known = untrack(entries)
  createComputed(() => {
    const next = entries()
    for (const key of new Set([...known.keys(), ...next.keys()])) slots.get(key)?.[1](() => next.get(key))
    known = next
  })
  return (key) => {
    if (!slots.has(key)) slots.set(key, makeSlot(known.get(key)))
    return slots.get(key)?.[0]()
  }
}

function makeSlot<Entry>(first: Entry | undefined): Slot<Entry> {
  const [entry, setEntry] = createSignal(first)
  return [entry, setEntry]
}
