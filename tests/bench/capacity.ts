import { Crowd } from './crowd.ts'
import { longText } from './manuscript.ts'
import type { Measure } from './report.ts'
import { names, start, type Name } from './server.ts'

const people = 200
const slowestMs = 100
const least = 240
const mostPerSecond = 61_440

/**
 * The most letters a second that all of 200 people get within 100 ms, everybody typing: doubled until it fails. A
 * server that failed is started anew, as it may be at it for a while, and first gets what it carried.
 */
export async function capacity(quick: boolean): Promise<Measure[]> {
  const values: Partial<Record<Name, number>> = {}
  for (const name of names) {
    const carried = await most(name, quick)
    if (carried > 0) values[name] = carried
  }
  const what = `letters/s that ${people} people get, p99 < ${slowestMs} ms`
  return [
    { what, values, goal: { atLeast: 9, of: 'hocuspocus' } },
    { what: `${what}, beside y-websocket`, values, goal: { atLeast: 60, of: 'y-websocket' } },
  ]
}

async function most(name: Name, quick: boolean): Promise<number> {
  const bench = makeBench(name)
  let held = 0
  // One stumble may be the machine's.
  const carries = async (rate: number): Promise<boolean> =>
    (await bench.carries(rate, held)) || (!quick && (await bench.carries(rate, held)))
  for (let next = least; next <= mostPerSecond && (await carries(next)); next *= 2) held = next
  // A machine so slow, or so busy, that it does not carry what the measure begins with.
  for (let less = least / 2; held === 0 && less >= 30; less /= 2) if (await carries(less)) held = less
  await bench.close()
  return held
}

/** A crowd at a server that has not been overrun. */
function makeBench(name: Name) {
  let crowd: Crowd | null = null
  const close = async (): Promise<void> => {
    crowd?.close()
    await crowd?.server.stop()
    crowd = null
  }
  const gather = async (carried: number): Promise<Crowd> => {
    const gathered = await Crowd.gather(await start(name, { guests: people, documents: 1 }), people, longText)
    await gathered.type({ typists: people, perSecond: Math.max(100, carried), seconds: 0.5 })
    return gathered
  }
  return {
    close,
    async carries(perSecond: number, carried: number): Promise<boolean> {
      crowd ??= await gather(carried)
      const reading = await crowd.type({ typists: people, perSecond, seconds: 1.2, graceMs: 500 })
      const held = reading.delivered >= 0.99 && reading.p99 < slowestMs
      if (!held) await close()
      return held
    },
  }
}
