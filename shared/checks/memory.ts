import type { Finding } from './finding.ts'

/**
 * What was found about one thing, as long as nothing it hangs on has changed. Content is never changed in place:
 * what is the same object says the same.
 */
export type FieldMemory = (
  about: object,
  hangsOn: readonly unknown[],
  find: () => readonly Finding[],
) => readonly Finding[]

/** Finds everything anew, every time. */
export const forgetful: FieldMemory = (_about, _hangsOn, find) => find()

export function createFieldMemory(): FieldMemory {
  const known = new WeakMap<
    object,
    { readonly hangsOn: readonly unknown[]; readonly found: readonly Finding[] }
  >()
  return (about, hangsOn, find) => {
    const before = known.get(about)
    if (before && isSame(before.hangsOn, hangsOn)) return before.found
    const found = find()
    known.set(about, { hangsOn, found })
    return found
  }
}

/** Makes something again only when what it is made of has changed. */
export function createKept<Value>(): (madeOf: readonly unknown[], make: () => Value) => Value {
  let last: { readonly madeOf: readonly unknown[]; readonly value: Value } | null = null
  return (madeOf, make) => {
    if (last && isSame(last.madeOf, madeOf)) return last.value
    const value = make()
    last = { madeOf, value }
    return value
  }
}

export const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, at) => Object.is(one, b[at]))
