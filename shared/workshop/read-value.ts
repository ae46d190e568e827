/** Reads one value of a request; `undefined` when it is something else. */
export type Read<T> = (raw: unknown) => T | undefined

/** Text of a person: trimmed, one kind of line break, no control characters, never longer than it may be. */
export const text =
  (longest: number, least = 1): Read<string> =>
  (raw) => {
    if (typeof raw !== 'string' || raw.length > longest * 4) return undefined
    const clean = raw
      .replaceAll('\r\n', '\n')
      // eslint-disable-next-line no-control-regex -- exactly those are to go
      .replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/gu, ' ')
      .trim()
      .normalize('NFC')
    return clean.length >= least && clean.length <= longest && clean.isWellFormed() ? clean : undefined
  }

/** The same on one line. */
export const line = (longest: number, least = 1): Read<string> => {
  const read = text(longest, least)
  return (raw) => (typeof raw === 'string' ? read(raw.replaceAll(/\s+/gu, ' ')) : undefined)
}

export const whole =
  (least: number, most: number): Read<number> =>
  (raw) =>
    Number.isSafeInteger(raw) && (raw as number) >= least && (raw as number) <= most
      ? (raw as number)
      : undefined

export const flag: Read<boolean> = (raw) => (typeof raw === 'boolean' ? raw : undefined)

export const oneOf =
  <const T extends string>(words: readonly T[]): Read<T> =>
  (raw) =>
    words.find((word) => word === raw)

export const id =
  <T>(as: (raw: unknown) => T | null): Read<T> =>
  (raw) =>
    as(raw) ?? undefined

export const orNull =
  <T>(read: Read<T>): Read<T | null> =>
  (raw) =>
    raw === null || raw === undefined ? null : read(raw)

export const list =
  <T>(read: Read<T>, most: number, least = 0): Read<readonly T[]> =>
  (raw) => {
    if (!Array.isArray(raw) || raw.length > most || raw.length < least) return undefined
    const values: T[] = []
    for (const one of raw) {
      const value = read(one)
      if (value === undefined) return undefined
      values.push(value)
    }
    return values
  }

export const record =
  <T>(read: Read<T>, most: number): Read<Readonly<Record<string, T>>> =>
  (raw) => {
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return undefined
    const entries = Object.entries(raw)
    if (entries.length > most) return undefined
    const out: [string, T][] = []
    for (const [key, value] of entries) {
      const known = read(value)
      if (known === undefined || !/^[a-zA-Z][a-zA-Z0-9-]{0,39}$/u.test(key) || key === 'constructor')
        return undefined
      out.push([key, known])
    }
    return Object.fromEntries(out)
  }

export const either =
  <A, B>(a: Read<A>, b: Read<B>): Read<A | B> =>
  (raw) =>
    a(raw) ?? b(raw)

export type Shape = Readonly<Record<string, Read<unknown>>>
export type Shaped<S extends Shape> = {
  readonly [K in keyof S]: S[K] extends Read<infer T> ? T : never
}

/** An object with exactly these members; others are left behind. */
export const shape =
  <const S extends Shape>(members: S): Read<Shaped<S>> =>
  (raw) => {
    if (typeof raw !== 'object' || raw === null) return undefined
    const given = raw as Readonly<Record<string, unknown>>
    const out: Record<string, unknown> = {}
    for (const [key, read] of Object.entries(members)) {
      const value = read(Object.hasOwn(given, key) ? given[key] : undefined)
      if (value === undefined) return undefined
      out[key] = value
    }
    return out as Shaped<S>
  }

/** One of several objects, told apart by `kind`. */
export const kinds = <const M extends Readonly<Record<string, Shape>>>(
  members: M,
): Read<{ [K in keyof M & string]: { readonly kind: K } & Shaped<M[K]> }[keyof M & string]> => {
  const readers = new Map(Object.entries(members).map(([kind, one]) => [kind, shape(one)]))
  return (raw) => {
    const kind = (raw as { kind?: unknown } | null | undefined)?.kind
    const read = typeof kind === 'string' ? readers.get(kind) : undefined
    const value = read?.(raw)
    return value === undefined ? undefined : ({ kind, ...(value as object) } as never)
  }
}
