/** The kinds of container we hold; arrays, plain texts, hooks and sub-documents are none of them. */
export type Shape = 'map' | 'fragment' | 'element' | 'text'

export type Accepts = (value: unknown) => boolean

/** Stands for the fragment itself where a rule names the parents a node may have. */
export const topOfText = '#top'

export interface ElementRule {
  /** Names of the elements it may stand in, or `topOfText`. */
  readonly within: ReadonlySet<string>
  readonly attributes: ReadonlyMap<string, Accepts>
  /** Whether letters may stand directly in it. */
  readonly letters: boolean
}

/** What a document may hold. Every root is a Y.Map and exists before the first update is inspected. */
export interface GuardSchema {
  readonly roots: ReadonlySet<string>
  readonly elements: ReadonlyMap<string, ElementRule>
  /** Mark name to what its value may be; the end of a mark (null) is always accepted. */
  readonly marks: ReadonlyMap<string, Accepts>
}

export interface GuardLimits {
  readonly bytes: number
  /** Keys and items from a root down to the deepest letter: Yjs deletes by recursion. */
  readonly depth: number
  /** Levels inside one plain value; 1 is a scalar. */
  readonly valueDepth: number
  /** In UTF-16 units. */
  readonly keyLength: number
  /** Client ids the document has never seen, in one update. */
  readonly newClients: number
}

export const liveLimits: GuardLimits = {
  bytes: 64 * 1024,
  depth: 64,
  valueDepth: 4,
  keyLength: 200,
  newClients: 8,
}

/** The answer to "what do you have that I lack" may hold an afternoon's work without a network. */
export const catchUpLimits: GuardLimits = { ...liveLimits, bytes: 4 * 1024 * 1024 }

/** Keys every object already has: as data they could only poison what is built from them. */
const mischief = new Set(['__proto__', 'constructor', 'prototype'])

export const isSafeKey = (key: string, limits: GuardLimits): boolean =>
  key.length > 0 && key.length <= limits.keyLength && !mischief.has(key)
