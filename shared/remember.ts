/** What follows from a thing that is never changed in place, worked out once for as long as that thing is there. */
export type Remember = <Thing extends object, Value>(of: Thing, make: (of: Thing) => Value) => Value

/** For things that do change in place, or are looked at once: worked out anew, every time. */
export const anew: Remember = (of, make) => make(of)

/** Every function that makes something has a memory of its own: hand in the very same one. */
export function createRemember(): Remember {
  const memories = new Map<unknown, WeakMap<object, unknown>>()
  return <Thing extends object, Value>(of: Thing, make: (of: Thing) => Value): Value => {
    const memory = memories.get(make) ?? new WeakMap<object, unknown>()
    memories.set(make, memory)
    if (memory.has(of)) return memory.get(of) as Value
    const value = make(of)
    memory.set(of, value)
    return value
  }
}
