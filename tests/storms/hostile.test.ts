import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { GuardRefusal } from '#server/sync/guard/refusal.ts'
import { copyFor, look, makeDossier, roots, take } from '../server/sync/guard/dossier.ts'
import { type Dice, makeDice } from './dice.ts'
import { harmsRaw, judge } from './judge.ts'
import { report, seeds, timeout } from './length.ts'
import { damage, noise, retarget } from './malice.ts'
import { seen } from './oracle.ts'
import { act, makePerson } from './people.ts'

const perSeed = 500
/** Structs in a dossier before a new one is begun: the oracle looks at all of them for each update accepted. */
const sizeLimit = 700

interface Tally {
  updates: number
  accepted: number
  /** Accepted, and harmful had the bytes been applied as they came. */
  harmfulRaw: number
  readonly refusals: Set<GuardRefusal>
}

/** A dossier on which two people have worked for a while: with rows, emoji, marks and collected content. */
function makeWorn(dice: Dice): Y.Doc {
  const doc = makeDossier()
  for (const client of [101, 102]) {
    const person = makePerson(client, doc)
    for (let left = 30; left > 0; left--) act(person, dice)
    take(doc, Y.encodeStateAsUpdate(person.doc))
  }
  doc.clientID = 9999 // Yjs says so on the console each time somebody writes under the id of the document itself
  return doc
}

/** What somebody who is up to date sends next; some of it known already. */
function makeHonest(doc: Y.Doc, dice: Dice): Uint8Array[] {
  const person = makePerson(dice.pick([101, 102, 203]), doc)
  const updates: Uint8Array[] = []
  for (let left = 6; left > 0; left--) {
    act(person, dice)
    const waiting = person.outbox.splice(0)
    if (waiting.length > 0) updates.push(Y.mergeUpdates(waiting))
  }
  return [...updates, Y.encodeStateAsUpdate(person.doc)]
}

const size = (doc: Y.Doc): number =>
  [...doc.store.clients.values()].reduce((sum, { length }) => sum + length, 0)

/** Too large to look at again and again, or with so little left standing that all malice misses. */
const isSpent = (doc: Y.Doc): boolean =>
  size(doc) > sizeLimit ||
  ['vision', 'governance'].some((root) => !(doc.getMap(root).get('texts') instanceof Y.Map))

function blow(
  seed: number,
  tally: Tally,
  next: (doc: Y.Doc, honest: Uint8Array[], dice: Dice) => Uint8Array,
): void {
  const dice = makeDice(seed)
  let doc = makeWorn(dice)
  let witness = copyFor(9, doc, false)
  let honest: Uint8Array[] = []
  const compare = (): void => {
    expect(doc.share.size, `seed ${seed}`).toBe(roots.length)
    expect(witness.store.pendingStructs, `seed ${seed}`).toBeNull()
    for (const root of roots) expect(seen(witness, root), `${root}, seed ${seed}`).toBe(seen(doc, root))
  }
  for (let index = 0; index < perSeed; index++) {
    const where = `seed ${seed}, update ${index}`
    if (index % 10 === 0) {
      if (isSpent(doc)) {
        compare()
        doc = makeWorn(dice)
        witness = copyFor(9, doc, false)
      }
      honest = makeHonest(doc, dice)
    }
    const bytes = next(doc, honest, dice)
    const before = Y.encodeStateVector(doc)
    tally.updates++
    const inspection = look(doc, bytes)
    expect(Y.encodeStateVector(doc), where).toEqual(before)
    if (!inspection.ok) {
      tally.refusals.add(inspection.refusal)
      continue
    }
    tally.accepted++
    if (inspection.hasKnown && harmsRaw(doc, bytes, inspection)) tally.harmfulRaw++
    for (const update of judge(doc, bytes, inspection, where)) Y.applyUpdate(witness, update)
  }
  compare()
}

const counted = (count: number, first: number): number[] =>
  Array.from({ length: count }, (_, index) => first + index)

describe('a storm of malice', () => {
  test(
    'G1, G2, G5, G8: bytes at random and structs at random: nothing throws, parks or goes unreported',
    () => {
      const tally: Tally = { updates: 0, accepted: 0, harmfulRaw: 0, refusals: new Set() }
      // the last two once showed copies with their letters in another order
      for (const seed of seeds([...counted(27, 1), 126_158_668, 141_456_663]))
        blow(seed, tally, (doc, honest, dice) =>
          dice.chance(0.5) ? noise(doc, dice) : damage(dice.pick(honest), dice),
        )
      report('at random', { updates: tally.updates, accepted: tally.accepted })
      expect(tally.updates).toBeGreaterThanOrEqual(14_000)
      expect(tally.accepted).toBeGreaterThan(500)
      expect([...tally.refusals]).toEqual(
        expect.arrayContaining(['self-ref', 'cycle', 'missing', 'cross-parent']),
      )
    },
    timeout,
  )

  test(
    'G3, G4, G6, G8: honest updates that lean on something else: nothing throws, parks or goes unreported',
    () => {
      const tally: Tally = { updates: 0, accepted: 0, harmfulRaw: 0, refusals: new Set() }
      for (const seed of seeds(counted(12, 1001)))
        blow(seed, tally, (doc, honest, dice) => retarget(doc, dice.pick(honest), dice))
      report('leaning elsewhere', { updates: tally.updates, accepted: tally.accepted })
      expect(tally.updates).toBeGreaterThanOrEqual(6_000)
      expect(tally.accepted).toBeGreaterThan(1_000)
      expect(tally.harmfulRaw).toBeGreaterThan(0)
    },
    timeout,
  )
})
