import { Crowd, type Reading } from './crowd.ts'
import { median } from './latencies.ts'
import { longText } from './manuscript.ts'
import type { Measure } from './report.ts'
import { start } from './server.ts'
import { pause } from './visit.ts'

const people = 60
const slow = 6
const perSecond = 800
const windowSeconds = 2

interface Minute {
  readonly calm: number
  readonly p99: number
  readonly delivered: number
  /** MB that are held after most of the minute, and were not before. */
  readonly held: number
  /** MB that the process took at most, and did not before. */
  readonly peak: number
  /** Letters the slow ones still lack when they have read and, if need be, come back. */
  readonly lacking: number
}

/** Some stop reading while all others write: that costs the server little, the others nothing, them no letter. */
export async function slowReaders(quick: boolean): Promise<Measure[]> {
  // Alone: two servers, and what drives them, are more than two cores, and then one waits for the other.
  const server = await start('doorbraak', { guests: people, documents: 1 })
  const found = await minute(await Crowd.gather(server, people, longText), quick)
  const line = (what: string, of: (minute: Minute) => number): Measure => ({
    what: `${slow} of ${people} stop reading, ${perSecond} letters/s: ${what}`,
    values: { doorbraak: of(found) },
  })
  return [
    // What the kernel does not take, waits in the server: half a megabyte for each would be enough.
    { ...line('MB more held', ({ held }) => held), goal: { atMost: 16 } },
    line('MB more at the peak', ({ peak }) => peak),
    line('p99 ms before they stopped', (minute) => minute.calm),
    // A few milliseconds are the machine's.
    { ...line('p99 ms of the others', ({ p99 }) => p99), goal: { atMost: Math.max(30, found.calm * 1.5) } },
    { ...line('delivered to the others', ({ delivered }) => delivered), goal: { atLeast: 1 } },
    { ...line('letters they lack afterwards', ({ lacking }) => lacking), goal: { atMost: 0 } },
  ]
}

async function minute(crowd: Crowd, quick: boolean): Promise<Minute> {
  const sleepers = Array.from({ length: slow }, (_, i) => people - slow + i)
  const calm = await windows(crowd, quick ? 1 : 4)
  await crowd.watch(sleepers)
  const heldBefore = await crowd.server.tidy()
  const before = crowd.server.memory()
  for (const i of sleepers) {
    crowd.guests[i]!.awake = false
    crowd.guests[i]!.client.pause()
  }
  let peak = before
  const watching = setInterval(() => (peak = Math.max(peak, crowd.server.memory())), 500)
  const first = await windows(crowd, quick ? 4 : 20)
  // Both servers hang up on who has not answered for about a minute: what is held is asked before that.
  const held = ((await crowd.server.tidy()) - heldBefore) / 1024
  const rest = await windows(crowd, quick ? 1 : 10)
  clearInterval(watching)
  const lacking = await wake(crowd, sleepers)
  crowd.close()
  const asleep = [...first, ...rest]
  const delivered = Math.min(...asleep.map((reading) => reading.delivered))
  return { calm: p99(calm), p99: p99(asleep), delivered, held, peak: (peak - before) / 1024, lacking }
}

async function windows(crowd: Crowd, many: number): Promise<Reading[]> {
  const readings: Reading[] = []
  for (let i = 0; i < many; i++)
    readings.push(await crowd.type({ typists: people - slow, perSecond, seconds: windowSeconds }))
  return readings
}

/** Of a window in the middle: a disk that stumbles spoils some, a reader that holds up the others spoils all. */
const p99 = (readings: readonly Reading[]): number => median(readings.map((reading) => reading.p99))

/** They read on; whom the server has sent away in the meantime comes back. */
async function wake(crowd: Crowd, sleepers: readonly number[]): Promise<number> {
  for (const i of sleepers) crowd.guests[i]!.client.resume()
  const lacking = (): number => sleepers.reduce((sum, i) => sum + crowd.lackedBy(i), 0)
  for (let tries = 0; lacking() > 0 && tries < 200; tries++) {
    await crowd.arrive(sleepers.filter((i) => !crowd.guests[i]!.client.open))
    await pause(50)
  }
  return lacking()
}
