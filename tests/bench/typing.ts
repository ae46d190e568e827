import { Crowd, type Reading, type Typing } from './crowd.ts'
import { median } from './latencies.ts'
import { longText } from './manuscript.ts'
import type { Goal, Measure } from './report.ts'
import { startAll, type Name } from './server.ts'

/** y-websocket would still be at the letters of two hundred while the next one is measured: see capacity. */
const compared: readonly Name[] = ['doorbraak', 'hocuspocus']

interface Room {
  readonly people: number
  readonly typists: number
  readonly perSecond: number
  readonly seconds: number
  /** Before it is measured, as many letters a second as each server can take. */
  readonly warm?: Readonly<Partial<Record<Name, Pick<Typing, 'perSecond' | 'seconds'>>>>
  /** CPU of the server beside that of Hocuspocus. */
  readonly cpuGoal?: number
  /** Whether no server has a third of its core to do yet, so that latency is what differs. */
  readonly calm: boolean
}

const rooms: readonly Room[] = [
  { people: 30, typists: 10, perSecond: 50, seconds: 1, calm: true },
  { people: 60, typists: 10, perSecond: 50, seconds: 1, calm: true },
  { people: 200, typists: 10, perSecond: 50, seconds: 1, calm: true },
  { people: 200, typists: 20, perSecond: 100, seconds: 1.2, calm: false, cpuGoal: 0.36 },
  {
    people: 200,
    typists: 200,
    perSecond: 480,
    seconds: 2,
    warm: { doorbraak: { perSecond: 5000, seconds: 6 }, hocuspocus: { perSecond: 1500, seconds: 4 } },
    calm: false,
    cpuGoal: 1 / 7,
  },
  { people: 500, typists: 10, perSecond: 50, seconds: 1.2, calm: false, cpuGoal: 1 / 4 },
]

/** A tick that follows the load is at it after a second. */
const leadInSeconds = 1.5

/**
 * A server that runs for days has its code compiled. Ours has more of it than Hocuspocus, whose figures are the same
 * after four seconds and after eight; and a round that comes less often takes longer to be found hot.
 */
const warmUp = { people: 30, typists: 30, perSecond: 1200, seconds: 4 }

/** People at one document of 200 KB, some of whom type. */
export async function typing(quick: boolean): Promise<Measure[]> {
  const servers = await startAll({ guests: quick ? 200 : 500, documents: 1 }, compared)
  const crowds = await Promise.all(servers.map((server) => Crowd.gather(server, warmUp.people, longText)))
  const measures: Measure[] = []
  for (const crowd of crowds) await crowd.type(quick ? { ...warmUp, seconds: 1 } : warmUp)
  for (const room of rooms) {
    if (quick && room.people > 200) continue
    for (const crowd of crowds) await crowd.grow(room.people)
    const readings: Readings = new Map(compared.map((name) => [name, []]))
    // In a calm room they take turns, so that both meet the same machine; and turns are short, for Hocuspocus writes
    // two seconds after the last letter, into our window. Where they work hard it is one after the other.
    for (const group of room.calm ? [crowds] : crowds.map((crowd) => [crowd]))
      await typeIn(room, group, { readings, quick })
    measures.push(...measuresOf(room, readings))
  }
  for (const crowd of crowds) crowd.close()
  return measures
}

type Readings = Map<Name, Reading[]>

async function typeIn(
  room: Room,
  crowds: readonly Crowd[],
  { readings, quick }: { readonly readings: Readings; readonly quick: boolean },
): Promise<void> {
  for (const crowd of crowds) {
    // Newcomers are settled, buffers grow.
    const warm = room.warm?.[crowd.server.name] ?? { seconds: room.calm ? 0.5 : leadInSeconds }
    await crowd.type({ ...room, ...(quick ? { seconds: 1 } : warm) })
  }
  for (let i = 0; i < (quick ? 1 : windows(room)); i++)
    for (const crowd of crowds) {
      const leadIn = room.warm && i === 0 ? leadInSeconds : 0
      const reading = await crowd.type({ ...room, ...(quick ? { seconds: 1 } : { leadIn }) })
      readings.get(crowd.server.name)?.push(reading)
    }
}

/**
 * One letter in a hundred is one letter: the middle one of short windows is not the one with the disk's stumble, nor
 * the one in which a history was tidied.
 */
const windows = ({ calm }: Room): number => (calm ? 7 : 3)

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
