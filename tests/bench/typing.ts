import { Crowd, type Reading } from './crowd.ts'
import { median } from './latencies.ts'
import { longText } from './manuscript.ts'
import type { Goal, Measure } from './report.ts'
import { startAll, type Name } from './server.ts'
import { pause } from './visit.ts'

/** y-websocket would still be at the letters of two hundred while the next one is measured: see capacity. */
const compared: readonly Name[] = ['doorbraak', 'hocuspocus']

interface Room {
  readonly people: number
  readonly typists: number
  readonly perSecond: number
  readonly seconds: number
  /** As much as either server can take, before it is measured: a server that runs for days has its code compiled. */
  readonly warm?: { readonly perSecond: number; readonly seconds: number }
  /** CPU of the server beside that of Hocuspocus. */
  readonly cpuGoal?: number
  /** Whether no server has a third of its core to do yet, so that latency is what differs. */
  readonly calm: boolean
}

const rooms: readonly Room[] = [
  { people: 30, typists: 10, perSecond: 50, seconds: 1, calm: true },
  { people: 60, typists: 10, perSecond: 50, seconds: 1, calm: true },
  { people: 200, typists: 10, perSecond: 50, seconds: 1, calm: true },
  { people: 200, typists: 20, perSecond: 100, seconds: 1.5, calm: false, cpuGoal: 0.36 },
  {
    people: 200,
    typists: 200,
    perSecond: 480,
    seconds: 3,
    warm: { perSecond: 1500, seconds: 4 },
    calm: false,
    cpuGoal: 1 / 7,
  },
  { people: 500, typists: 10, perSecond: 50, seconds: 1.5, calm: false, cpuGoal: 1 / 4 },
]

/** Hocuspocus writes two seconds after the last letter, and a disk that syncs for one is slow for the other. */
const putOffMs = 2200

/** A tick that follows the load is at it after a second. */
const leadInSeconds = 1.5

/**
 * People at one document of 200 KB, some of whom type; one server after the other, and not before the other has
 * written what it puts off.
 */
export async function typing(quick: boolean): Promise<Measure[]> {
  const servers = await startAll({ guests: quick ? 200 : 500, documents: 1 }, compared)
  const crowds = await Promise.all(servers.map((server) => Crowd.gather(server, 10, longText)))
  const measures: Measure[] = []
  // A server that runs for days has its code compiled.
  for (const crowd of crowds) await crowd.type({ typists: 10, perSecond: 400, seconds: quick ? 1 : 3 })
  for (const room of rooms) {
    if (quick && room.people > 200) continue
    for (const crowd of crowds) await crowd.grow(room.people)
    const readings: Readings = new Map()
    for (const crowd of crowds) {
      if (room.calm) await pause(putOffMs)
      readings.set(crowd.server.name, await rounds(room, crowd, quick))
    }
    measures.push(...measuresOf(room, readings))
  }
  for (const crowd of crowds) crowd.close()
  return measures
}

type Readings = Map<Name, Reading[]>

async function rounds(room: Room, crowd: Crowd, quick: boolean): Promise<Reading[]> {
  // Newcomers are settled, buffers grow.
  const { calm, warm = { seconds: calm ? 0.5 : leadInSeconds } } = room
  await crowd.type({ ...room, ...(quick ? { seconds: 1 } : warm) })
  if (quick) return [await crowd.type({ ...room, seconds: 1 })]
  const readings: Reading[] = []
  for (let i = 0; i < windows(room); i++)
    readings.push(await crowd.type({ ...room, leadIn: room.warm && i === 0 ? leadInSeconds : 0 }))
  return readings
}

/** One letter in a hundred is one letter: the middle one of short windows is not the one with the disk's stumble. */
const windows = ({ calm }: Room): number => (calm ? 5 : 2)

function measuresOf({ people, typists, perSecond, calm, cpuGoal }: Room, readings: Readings): Measure[] {
  const what = `${people} people, ${typists} type ${perSecond} letters/s`
  const line = (unit: string, of: (reading: Reading) => number, most?: number): Measure => {
    const values: Partial<Record<Name, number>> = {}
    for (const [name, all] of readings) if (all.length > 0) values[name] = median(all.map(of))
    const goal: Goal | undefined = most === undefined ? undefined : { atMost: most, of: 'hocuspocus' }
    return { what: `${what}: ${unit}`, values, ...(goal && { goal }) }
  }
  const latency = calm ? 1.2 : undefined
  return [
    line('server µs per delivery', ({ cpu, deliveries }) => (cpu * 1000) / deliveries, cpuGoal),
    line('p50 ms', ({ p50 }) => p50, latency),
    line('p99 ms', ({ p99 }) => p99, latency),
    line('delivered', ({ delivered }) => delivered),
  ]
}
