import { dialectOf } from './dialect.ts'
import { enter, type Guest } from './guest.ts'
import { Latencies, median } from './latencies.ts'
import { longText } from './manuscript.ts'
import type { Measure } from './report.ts'
import { startAll, type Name, type Server } from './server.ts'
import { fill, pause } from './visit.ts'

interface Storm {
  readonly p50: number
  readonly p99: number
  readonly cpu: number
}

const warmUps = 3

/** Everybody comes in within one second, to a document of 200 KB; the servers take turns. */
export async function join(quick: boolean): Promise<Measure[]> {
  const people = quick ? 200 : 500
  const servers = await startAll({ guests: people, documents: 1 }, ['doorbraak', 'hocuspocus'])
  for (const server of servers) (await fill(dialectOf(server, server.documents[0]!), longText)).destroy()
  const storms = new Map<Name, Storm[]>(servers.map(({ name }) => [name, []]))
  // A server that runs for days has its code compiled; ours has more of it, and five hundred arrivals are not many.
  for (let round = 0; round < (quick ? 1 : warmUps + 3); round++)
    for (const server of servers) {
      const measured = await storm(server, people)
      if (quick || round >= warmUps) storms.get(server.name)?.push(measured)
    }

  const line = (unit: string, of: (storm: Storm) => number, most?: number): Measure => ({
    what: `${people} join within a second: ${unit}`,
    values: Object.fromEntries([...storms].map(([name, all]) => [name, median(all.map(of))])),
    ...(most !== undefined && { goal: { atMost: most, of: 'hocuspocus' } }),
  })
  return [
    line('p50 ms until synced', ({ p50 }) => p50),
    line('p99 ms until synced', ({ p99 }) => p99, 1 / 20),
    line('server CPU ms', ({ cpu }) => cpu, 1 / 6),
  ]
}

async function storm(server: Server, people: number): Promise<Storm> {
  await quiet(server)
  const dialect = dialectOf(server, server.documents[0]!)
  const latencies = new Latencies()
  const cpu = server.cpu()
  const began = performance.now()
  const arrivals: Promise<Guest>[] = []
  while (arrivals.length < people) {
    const due = Math.min(people, Math.ceil(((performance.now() - began) / 1000) * people))
    for (let i = arrivals.length; i < due; i++) arrivals.push(enter(dialect, i, 3_000_000_000 + i))
    await pause(1)
  }
  const guests = await Promise.all(arrivals)
  for (const took of await Promise.all(guests.map((guest) => guest.synced))) latencies.add(took)
  // What is still to be told about who came in belongs to the storm too.
  await quiet(server)
  const spent = server.cpu() - cpu
  for (const guest of guests) guest.client.close()
  return { p50: latencies.within(0.5), p99: latencies.within(0.99), cpu: spent }
}

/** Until the server has had next to nothing to do for a moment; at most five seconds. */
async function quiet(server: Server): Promise<void> {
  for (let i = 0; i < 25; i++) {
    const before = server.cpu()
    await pause(200)
    if (server.cpu() - before <= 10) return
  }
}
