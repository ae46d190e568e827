import type { Act } from '#shared/access.ts'

/** Who gets through to what a route does. */
export type Gate =
  /** Everybody, signed in or not. */
  | { readonly kind: 'open' }
  /** Everybody who is signed in. */
  | { readonly kind: 'signed-in' }
  /** Who coordinates the call. */
  | { readonly kind: 'coordinator' }
  /** Who takes part in the idea, or coordinates the call; to others it does not exist. */
  | { readonly kind: 'idea' }
  /** Who may do this at the proposal, in the phase it is in. */
  | { readonly kind: 'act'; readonly act: Act }
  /** Who may sit at a document of the proposal. */
  | { readonly kind: 'seat' }
  /** Who has a place in the session of the path: tried in `half-days.test.ts`. */
  | { readonly kind: 'session'; readonly who: Insider }
  /** A beamer that a facilitator let in: tried there too. */
  | { readonly kind: 'screen' }
  /** Who judges or presides: tried in `bench.test.ts`. */
  | { readonly kind: 'jury'; readonly who: 'juror' | 'president' | 'either' | 'reader' }
  /** Not for people: a machine with a token, or the operator's own. */
  | { readonly kind: 'machine' }

export const insiders = [
  /** With an account that reads the dossier: takes the place that belongs to it. */
  'member',
  /** Came in, with an account or by the code. */
  'inside',
  /** And was let in by who leads. */
  'approved',
  /** And leads. */
  'lead',
] as const
export type Insider = (typeof insiders)[number]

export interface RouteRow {
  readonly gate: Gate
  /** A body that would do it, sent by who may not; an empty one is sent by who may. */
  readonly body?: object
  /** It costs seconds: asked by who may in one phase only. */
  readonly dear?: true
  /** That somebody looked is written down. */
  readonly writes?: true
  /** It asks to become a socket. */
  readonly isSocket?: true
}

export const open: RouteRow = { gate: { kind: 'open' } }
export const act = (name: Act, body?: object): RouteRow => ({
  gate: { kind: 'act', act: name },
  ...(body && { body }),
})
export const idea = (body?: object): RouteRow => ({ gate: { kind: 'idea' }, ...(body && { body }) })
export const session = (who: Insider, body?: object): RouteRow => ({
  gate: { kind: 'session', who },
  ...(body && { body }),
})
export const screen: RouteRow = { gate: { kind: 'screen' } }
export const jury = (who: Extract<Gate, { kind: 'jury' }>['who'], body?: object): RouteRow => ({
  gate: { kind: 'jury', who },
  ...(body && { body }),
})
export const seat: RouteRow = { gate: { kind: 'seat' } }
