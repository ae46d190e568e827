import { makeDice } from '../storms/dice.ts'
import { dialectOf } from './dialect.ts'
import { enter, press } from './guest.ts'
import { Ranges } from './ranges.ts'
import type { Measure } from './report.ts'
import { start, type Name, type Server } from './server.ts'
import { Typist } from './typist.ts'
import * as Y from 'yjs'
import { fill, pause, stateOf } from './visit.ts'

const people = 12
const typing = 6

interface Tally {
  received: number
  lost: number
}

/** The plug is pulled while six type: does what the other six had on their screen come back? */
export async function durability(quick: boolean): Promise<Measure[]> {
  const rounds = quick ? 2 : 10
  const which = ['doorbraak', 'hocuspocus'] as const
  const tallies = await Promise.all(which.map(async (name) => [name, await crashes(name, rounds)] as const))
  const line = (of: (tally: Tally) => number): Partial<Record<Name, number>> =>
    Object.fromEntries(tallies.map(([name, tally]) => [name, of(tally)]))
  return [
    { what: `letters others had received, ${rounds} × kill -9`, values: line(({ received }) => received) },
    { what: 'of which gone after the restart', values: line(({ lost }) => lost), goal: { atMost: 0 } },
  ]
}

async function crashes(name: Name, rounds: number): Promise<Tally> {
  let server = await start(name, { guests: people, documents: 1 })
  let doc = await fill(dialectOf(server, server.documents[0]!), 10_000)
  // The beginning is not what this is about: Hocuspocus writes two seconds after the last change.
  await pause(2500)
  const dice = makeDice(5)
  const tally = { received: 0, lost: 0 }
  for (let round = 0; round < rounds; round++) {
    const typists = Array.from({ length: typing }, (_, i) => new Typist(doc, 1_000_000 + round * 100 + i, i))
    const heard = await typeUntil(server, typists, 500 + dice.below(1000))
    server = await server.crash()
    const back = new Y.Doc()
    const dialect = dialectOf(server, server.documents[0]!)
    Y.applyUpdate(back, (await stateOf(dialect, 0, 1)).state)
    for (const [client, letters] of heard) {
      tally.received += letters
      tally.lost += Math.max(0, letters - Y.getState(back.store, client))
    }
    // Who types next, types in what came back.
    doc.destroy()
    doc = back
  }
  await server.stop()
  return tally
}

/** Six type; gives how many letters of each had reached somebody else when the time was up. */
async function typeUntil(
  server: Server,
  typists: readonly Typist[],
  ms: number,
): Promise<Map<number, number>> {
  const dialect = dialectOf(server, server.documents[0]!)
  const ranges = new Ranges()
  const heard = new Map<number, number>()
  const own = new Set(typists.map(({ client }) => client))
  const onUpdate = (update: Buffer): void => {
    for (const { client, to } of ranges.of(update))
      if (own.has(client)) heard.set(client, Math.max(to, heard.get(client) ?? 0))
  }
  const guests = await Promise.all(
    Array.from({ length: people }, (_, i) =>
      enter(dialect, i, 6_000_000 + i, i < typing ? {} : { onUpdate }),
    ),
  )
  await Promise.all(guests.map((guest) => guest.synced))
  const until = performance.now() + ms
  while (performance.now() < until) {
    for (const [i, typist] of typists.entries()) press(guests[i]!, typist, 1, 0)
    await pause(60)
  }
  for (const guest of guests) guest.client.close()
  return heard
}
