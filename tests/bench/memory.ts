import { dialectOf, type Dialect } from './dialect.ts'
import { enter, press, type Guest } from './guest.ts'
import type { Measure } from './report.ts'
import { names, start, type Name, type Server } from './server.ts'
import { Typist } from './typist.ts'
import { fill, pause } from './visit.ts'

/** One paragraph beside the empty fields of the template. */
const letters = 300
const keys = 10

/** Many small rooms with somebody in each: what a room takes when it is only open, and after some typing. */
export async function memory(quick: boolean): Promise<Measure[]> {
  const rooms = quick ? 100 : 400
  const idle: Partial<Record<Name, number>> = {}
  const typed: Partial<Record<Name, number>> = {}
  for (const name of names) {
    const taken = await roomsAt(await start(name, { guests: rooms, documents: rooms }), rooms)
    idle[name] = taken.idle
    typed[name] = taken.typed
  }
  const goal = { atMost: 0.5, of: 'hocuspocus' } as const
  return [
    { what: `KB per room that is only open, ${rooms} rooms`, values: idle, goal },
    { what: `KB per room after ${keys} keys, ${rooms} rooms`, values: typed, goal },
  ]
}

async function roomsAt(fresh: Server, rooms: number): Promise<{ idle: number; typed: number }> {
  const typists: Typist[] = []
  const visit = async (server: Server, room: number): Promise<Guest> => {
    const guest = await enter(dialectOf(server, server.documents[room]!), room, 5_000_000 + room)
    await guest.synced
    return guest
  }
  // y-websocket's own server keeps nothing: its rooms stay open from the moment they are written.
  const keeps = fresh.name !== 'y-websocket'
  let before = await held(fresh)
  const guests: Guest[] = []
  await inTurns(rooms, async (room) => {
    const dialect: Dialect = dialectOf(fresh, fresh.documents[room]!)
    if (!keeps) guests[room] = await visit(fresh, room)
    const doc = await fill(dialect, letters, room)
    typists[room] = new Typist(doc, 4_000_000_000 + room, 0)
    doc.destroy()
  })
  const server = keeps ? await fresh.restart() : fresh
  if (keeps) {
    before = await held(server)
    await inTurns(rooms, async (room) => {
      guests[room] = await visit(server, room)
    })
  }
  const open = await held(server)
  for (let key = 0; key < keys; key++) {
    for (const [room, guest] of guests.entries()) press(guest, typists[room]!, 1, 0)
    await pause(60)
  }
  const typed = await held(server)
  for (const guest of guests) guest.client.close()
  await server.stop()
  return { idle: (open - before) / rooms, typed: (typed - before) / rooms }
}

/** In KB, without what nobody holds any more. */
async function held(server: Server): Promise<number> {
  await pause(300)
  await server.tidy()
  await server.tidy()
  return server.memory()
}

/** A few at a time. */
async function inTurns(count: number, work: (i: number) => Promise<void>): Promise<void> {
  for (let from = 0; from < count; from += 10)
    await Promise.all(Array.from({ length: Math.min(10, count - from) }, (_, i) => work(from + i)))
}
