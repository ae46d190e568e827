/**
 * Why an update is turned away. `missing` is the only one an honest client meets in daily life (a message was
 * lost on the way; ask it what it has), the others mean a broken or hostile sender.
 */
export const guardRefusals = [
  /** Not the bytes of an update, or an update with something behind it. */
  'malformed',
  'too-large',
  /** Two sections for one client: Yjs would keep only the last. */
  'dup-section',
  /** A gap is written as if it were content. */
  'skip',
  /** A number outside what clocks, lengths and client ids can be. */
  'range',
  /** A struct leans on its own client's future. */
  'self-ref',
  'cycle',
  /** Content of a kind that its container cannot hold, or that we never hold. */
  'kind',
  /** A value JSON cannot carry: it could never be frozen. */
  'value',
  'missing',
  'delete-unknown',
  /** A known run goes on, and claims to stand somewhere else than where it began. */
  'overlap-parent',
  'cross-parent',
  /** Neighbours that no editor has: two copies could disagree on the order of letters, or on the value of a key. */
  'neighbour',
  'unknown-root',
  'depth',
  'node-name',
  'nesting',
  'attribute',
  'mark',
  'key',
  /** More unseen client ids in one update than one person can have. */
  'client-flood',
] as const
export type GuardRefusal = (typeof guardRefusals)[number]
