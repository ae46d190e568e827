import type * as Y from 'yjs'
import { findContainers } from './containers.ts'
import { simulate, type Simulate } from './crossing.ts'
import { addsOnlyLetters } from './letters.ts'
import { readUpdate } from './reader.ts'
import type { GuardRefusal } from './refusal.ts'
import type { GuardLimits, GuardSchema } from './schema.ts'
import { type Effect, findTouches } from './touches.ts'

/** What an update would do. `may()` in shared/ decides about the touches: all of them or none. */
export interface Accepted extends Effect {
  readonly ok: true
  /** Nothing to store, nothing to tell: a reader may send it too. */
  readonly nothingNew: boolean
  /** It leaves nothing to clean up, and may share its transaction: see letters.ts. */
  readonly onlyLetters: boolean
}

export type Inspection = Accepted | { readonly ok: false; readonly refusal: GuardRefusal }

/**
 * Says where an update would write before Yjs sees a byte of it, and changes nothing. It rests on eight rules;
 * for each the tests hold an update that fools stock Yjs.
 *
 * G1 own strict reader: what Yjs would read in another way, or not bounded, is refused before it allocates
 * G2 nothing is ever parked: a missing dependency or the deletion of something unknown is refused
 * G3 the order inside one client's section is a dependency like any other
 * G4 when part of an update is known already, only its difference with the document is applied (apply.ts)
 * G5 content fits its container: kinds, node names, attributes, marks, keys, depth; live keyed content has length 1
 * G6 neighbours agree on container and key; one live and one collected neighbour do not; a value under a key has
 *    no right neighbour, which no client writes and which would let copies disagree on the value
 * G7 only what the document itself emits is stored and passed on, never the bytes that came in (apply.ts)
 * G8 who writes between two neighbours had them side by side, so that every copy shows the letters in one order
 *    (crossing.ts, with the one exception that undo needs; neighbours that come with the same update are tried on a
 *    copy when it does not show from what they name)
 *
 * It leans on private fields of Yjs (store, _item, parentSub) and on its order of integration. Yjs is pinned
 * exactly: run tests/storms for a while before moving to another version.
 */
export function inspect(
  doc: Y.Doc,
  update: Uint8Array,
  schema: GuardSchema,
  limits: GuardLimits,
  simulates: Simulate = simulate,
): Inspection {
  const reading = readUpdate(update, schema, limits)
  if (typeof reading === 'string') return { ok: false, refusal: reading }

  let unseen = 0
  for (const client of reading.sections.keys()) if (!doc.store.clients.has(client)) unseen++
  if (unseen > limits.newClients) return { ok: false, refusal: 'client-flood' }

  const containers = findContainers(doc, reading, schema, limits, () => simulates(doc, update))
  if (typeof containers === 'string') return { ok: false, refusal: containers }

  const effect = findTouches(doc, reading, containers)
  if (typeof effect === 'string') return { ok: false, refusal: effect }

  const nothingNew = effect.clients.size === 0 && effect.touches.length === 0
  const onlyLetters = !nothingNew && !effect.hasKnown && addsOnlyLetters(reading, containers)
  return { ok: true, nothingNew, onlyLetters, ...effect }
}

/** Before the first inspection of a document: Yjs learns what kind each root is, and none has to be made later. */
export function openRoots(doc: Y.Doc, schema: GuardSchema): void {
  for (const root of schema.roots) doc.getMap(root)
}
