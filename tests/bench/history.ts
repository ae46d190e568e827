import { Crowd } from './crowd.ts'
import { enter } from './guest.ts'
import { median } from './latencies.ts'
import { longText } from './manuscript.ts'
import type { Measure } from './report.ts'
import { start, type Name, type Server } from './server.ts'
import { pause, stateOf } from './visit.ts'

const writers = 200

/**
 * A document that was written a letter at a time; then the server starts again, and somebody comes in.
 * y-websocket's own server keeps nothing.
 */
export async function history(quick: boolean): Promise<Measure[]> {
  const letters = quick ? 10_000 : 100_000
  const values: Partial<Record<Name, number>> = {}
  for (const name of ['doorbraak', 'hocuspocus'] as const) {
    const server = await start(name, { guests: writers, documents: 1 })
    values[name] = await firstOpen(server, letters / writers, quick ? 1 : 3)
  }
  return [
    {
      what: `${letters} updates, server restarted: ms until the first has them`,
      values,
      goal: { atMost: 0.5, of: 'hocuspocus' },
    },
  ]
}

async function firstOpen(server: Server, each: number, times: number): Promise<number> {
  const crowd = await Crowd.gather(server, 1, longText)
  if (server.name === 'doorbraak') await writeTogether(crowd, each)
  else await writeAlone(crowd, each)
  let missing = crowd.missingFrom(await crowd.stateNow())
  for (let i = 0; missing > 0 && i < 100; i++) missing = crowd.missingFrom(await crowd.stateNow())
  if (missing > 0) throw new Error(`${server.name} lacks ${missing} letters of the history`)
  crowd.close()

  const took: number[] = []
  let running = server
  for (let i = 0; i < times; i++) {
    running = await running.restart()
    const { state, ms } = await stateOf({ ...crowd.dialect, address: addressAt(crowd, running) }, 0, 1)
    took.push(ms)
    if (crowd.missingFrom(state) > 0) throw new Error(`${server.name} lost part of the history`)
  }
  await running.stop()
  return median(took)
}

/** A started server has another port, and other sessions. */
const addressAt =
  (crowd: Crowd, { port, cookie }: Server) =>
  (seat: number) => {
    const { path } = crowd.dialect.address(seat)
    return { port, path, headers: { cookie: cookie(seat), origin: `http://127.0.0.1:${port}` } }
  }

/** Two hundred seats, each as fast as a seat may be. */
async function writeTogether(crowd: Crowd, each: number): Promise<void> {
  await crowd.grow(writers)
  for (let round = 0; round < each; round++) {
    for (let i = 0; i < writers; i++) crowd.guests[i]!.send(crowd.typists[i]!.types(1, 0))
    await pause(11)
  }
}

/**
 * One connection for all that is written, each thousand confirmed before the next: sent without that, Hocuspocus
 * answers nobody for a minute.
 */
async function writeAlone(crowd: Crowd, each: number): Promise<void> {
  let confirmed = 0
  const writer = await enter(crowd.dialect, 0, 1, { onOther: () => confirmed++ })
  await writer.synced
  await pause(50)
  const before = confirmed
  for (let round = 0; round < each; round++) {
    for (const typist of crowd.typists.slice(0, writers)) writer.send(typist.types(1, 0))
    const sent = before + (round + 1) * writers
    for (let i = 0; confirmed < sent - 800 && i < 5000; i++) await pause(1)
  }
  for (let i = 0; confirmed < before + each * writers && i < 5000; i++) await pause(1)
  writer.client.close()
}
