import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { copyFor, look, makeDossier, roots } from '../server/sync/guard/dossier.ts'
import { type Dice, makeDice } from './dice.ts'
import { judge } from './judge.ts'
import { report, seeds, timeout } from './length.ts'
import { seen } from './oracle.ts'
import { act, hear, makePerson, type Person, send } from './people.ts'

/** How many updates a dossier takes before a new one is begun: the oracle looks at all of it each time. */
const perDossier = 150

interface Table {
  readonly seed: number
  readonly dice: Dice
  readonly server: Y.Doc
  readonly people: readonly Person[]
  /** Hears only what the server emits, and collects nothing. */
  readonly witness: Y.Doc
  updates: number
  dropped: number
  known: number
}

function makeTable(seed: number): Table {
  const server = makeDossier()
  const people = [101, 102, 103, 104].map((client) => makePerson(client, server))
  const witness = copyFor(9, server, false)
  return { seed, dice: makeDice(seed), server, people, witness, updates: 0, dropped: 0, known: 0 }
}

function deliver(table: Table, sender: Person, bytes: Uint8Array): void {
  const where = `seed ${table.seed}, update ${table.updates++}`
  const inspection = look(table.server, bytes)
  if (!inspection.ok) throw new Error(`An honest update was refused: ${inspection.refusal} at ${where}`)
  table.dropped += inspection.droppedLen
  if (inspection.hasKnown) table.known++
  for (const update of judge(table.server, bytes, inspection, where)) {
    Y.applyUpdate(table.witness, update)
    for (const person of table.people) if (person !== sender) person.inbox.push(update)
  }
}

function blow(table: Table): void {
  const { dice, people, server } = table
  while (table.updates < perDossier) {
    const person = dice.pick(people)
    if (dice.chance(0.05)) person.online = !person.online
    if (dice.chance(0.8)) act(person, dice)
    if (!person.online) continue
    hear(person, dice.below(person.inbox.length + 1))
    if (dice.chance(0.6)) for (const bytes of send(person, server, dice)) deliver(table, person, bytes)
  }
  for (const person of people) {
    hear(person)
    for (const bytes of send(person, server, dice)) deliver(table, person, bytes)
  }
  for (const person of people) hear(person)
}

describe('a storm of honest people', () => {
  test(
    'G1-G8: nothing is refused, nothing goes unreported, and who hears only the server holds the same',
    () => {
      const total = { updates: 0, dropped: 0, known: 0 }
      for (const seed of seeds(Array.from({ length: 20 }, (_, index) => index + 1))) {
        const table = makeTable(seed)
        blow(table)
        for (const root of roots)
          expect(seen(table.witness, root), `${root}, seed ${seed}`).toBe(seen(table.server, root))
        for (const { doc } of [...table.people, { doc: table.witness }]) {
          expect(Y.decodeStateVector(Y.encodeStateVector(doc)), `seed ${seed}`).toEqual(
            Y.decodeStateVector(Y.encodeStateVector(table.server)),
          )
          expect(doc.store.pendingStructs, `seed ${seed}`).toBeNull()
        }
        total.updates += table.updates
        total.dropped += table.dropped
        total.known += table.known
      }
      report('honest', total)
      // the storm has also blown where it matters
      expect(total.updates).toBeGreaterThanOrEqual(3_000)
      expect(total.dropped).toBeGreaterThan(0)
      expect(total.known).toBeGreaterThan(100)
    },
    timeout,
  )
})
