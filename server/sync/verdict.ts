import type * as Y from 'yjs'
import type { Refusal } from '#shared/wire.ts'
import type { Rules, Standing } from './documents.ts'
import { simulate, type Simulate } from './guard/crossing.ts'
import { inspect, type Accepted } from './guard/guard.ts'
import { catchUpLimits, liveLimits } from './guard/schema.ts'
import type { Seat } from './seat.ts'

/** What is to be done with an update. */
export type Verdict =
  | { readonly kind: 'nothing-new' }
  /** It hangs on something we lack. */
  | { readonly kind: 'incomplete' }
  /** `nonsense`: no editor makes this. */
  | { readonly kind: 'refused'; readonly code: Refusal; readonly section: string; readonly nonsense: boolean }
  | { readonly kind: 'accepted'; readonly found: Accepted }

interface Update {
  readonly bytes: Uint8Array
  /** The answer to "what do you have that I lack". */
  readonly catchUp: boolean
}

/** No structs and no deletions: the answer of a client that has no more than we have. */
const isEmpty = (update: Uint8Array): boolean => update.length === 2 && update[0] === 0 && update[1] === 0

/** Whether this may enter: all of it or nothing. It looks, and changes nothing. */
export function judge(
  content: { readonly doc: Y.Doc },
  rules: Rules,
  standing: Standing,
  seat: Seat,
  { bytes, catchUp }: Update,
): Verdict {
  // Most arrive with nothing, and a document that is only read need not be built for that.
  if (isEmpty(bytes)) return { kind: 'nothing-new' }
  // As dear as a question for all one lacks, and allowed as often.
  const simulates: Simulate = (...given) => (seat.allowsAsking(standing.now) ? simulate(...given) : null)
  const found = inspect(content.doc, bytes, rules.schema, catchUp ? catchUpLimits : liveLimits, simulates)
  if (!found.ok) {
    if (found.refusal === 'missing' || found.refusal === 'delete-unknown') return { kind: 'incomplete' }
    const code = found.refusal === 'too-large' ? 'too-large' : 'malformed'
    return { kind: 'refused', code, section: '', nonsense: true }
  }
  if (found.nothingNew) return { kind: 'nothing-new' }
  const actor = seat.sitter.actor()
  for (const { root, path, act } of found.touches) {
    const denial = rules.deny(actor, [root, ...path], standing, act)
    if (denial) return { kind: 'refused', code: denial, section: root, nonsense: false }
  }
  // Only letters for a text that is gone: nothing to judge, but a reader may not add even those.
  const denial = found.touches.length === 0 ? rules.denyAll(actor, standing) : null
  return denial
    ? { kind: 'refused', code: denial, section: '', nonsense: false }
    : { kind: 'accepted', found }
}
