import { dialectOf } from './dialect.ts'
import { enter, press, type Guest } from './guest.ts'
import type { Measure } from './report.ts'
import { start, type Name, type Server } from './server.ts'
import { Typist } from './typist.ts'
import { fill, pause } from './visit.ts'

/** One paragraph beside the empty fields of the template. */
const letters = 300
const keys = 10
const quietMs = 6000
const compared: readonly Name[] = ['doorbraak', 'hocuspocus']

interface Taken {
  /** What the program itself holds, in KB. */
  readonly held: number
  /** With garbage, buffers of the kernel's library and what V8 keeps for later. */
  readonly resident: number
}

/** Many small rooms with somebody in each: what a room takes when it is only open, and after some typing. */
export async function memory(quick: boolean): Promise<Measure[]> {
  const rooms = quick ? 100 : 250
  const taken = new Map<Name, { idle: Taken; typed: Taken }>(
    await Promise.all(
      compared.map(async (name) => {
        const server = await start(name, { guests: rooms, documents: rooms })
        return [name, await roomsAt(server, rooms)] as const
      }),
    ),
  )

  const line = (when: 'idle' | 'typed', what: keyof Taken, label: string): Measure => ({
    what: `${rooms} rooms: ${label}`,
    values: Object.fromEntries([...taken].map(([name, at]) => [name, at[when][what]])),
    // Resident memory is mostly what was garbage a moment ago.
    ...(what === 'held' && { goal: { atMost: 0.5, of: 'hocuspocus' } }),
  })
  return [
    line('idle', 'held', 'KB held by one that is only open'),
    line('typed', 'held', `KB held by one after ${keys} keys and some seconds`),
    line('idle', 'resident', 'KB resident for one that is only open'),
    line('typed', 'resident', `KB resident for one after ${keys} keys and some seconds`),
  ]
}

async function roomsAt(fresh: Server, rooms: number): Promise<{ idle: Taken; typed: Taken }> {
  const typists: Typist[] = []
  const visit = async (server: Server, room: number): Promise<Guest> => {
    const guest = await enter(dialectOf(server, server.documents[room]!), room, 5_000_000 + room)
    await guest.synced
    return guest
  }
  const guests: Guest[] = []
  await inTurns(rooms, async (room) => {
    const doc = await fill(dialectOf(fresh, fresh.documents[room]!), letters, room)
    typists[room] = new Typist(doc, 4_000_000_000 + room, 0)
    doc.destroy()
  })
  const server = await fresh.restart()
  const before = await taken(server)
  await inTurns(rooms, async (room) => {
    guests[room] = await visit(server, room)
  })
  const open = await taken(server)
  for (let key = 0; key < keys; key++) {
    for (const [room, guest] of guests.entries()) press(guest, typists[room]!, 1, 0)
    await pause(60)
  }
  // Who stopped typing is still there; a document rests after a few quiet seconds.
  await pause(quietMs)
  const typed = await taken(server)
  for (const guest of guests) guest.client.close()
  await server.stop()
  const perRoom = (now: Taken): Taken => ({
    held: (now.held - before.held) / rooms,
    resident: (now.resident - before.resident) / rooms,
  })
  return { idle: perRoom(open), typed: perRoom(typed) }
}

async function taken(server: Server): Promise<Taken> {
  await pause(300)
  await server.tidy()
  return { held: await server.tidy(), resident: server.memory() }
}

/** A few at a time. */
async function inTurns(count: number, work: (i: number) => Promise<void>): Promise<void> {
  for (let from = 0; from < count; from += 10)
    await Promise.all(Array.from({ length: Math.min(10, count - from) }, (_, i) => work(from + i)))
}
