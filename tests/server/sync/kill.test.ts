import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { openDb } from '#server/db/open.ts'
import { sqlLog } from '#server/sync/log.ts'
import { verifyLog } from '#server/sync/verify-log.ts'
import { ourKinds, readMessage } from '#shared/wire.ts'
import { startServer, type Child } from './child.ts'

const proposal = 'zuid-west-vlaanderen'
const people = [
  'jonas-vanhoutte',
  'sofie-maes',
  'marijke-desmet',
  'an-claeys',
  'ilse-baert',
  'jonas-vanhoutte',
]
/** A few rounds with every change; KILL_ROUNDS=200 before a release, then thirty people type. */
const rounds = Number(process.env.KILL_ROUNDS ?? 3)
const seats = Array.from({ length: rounds > 3 ? 30 : 6 }, (_, i) => people[i % people.length] ?? '')
const mostUnderWay = 60
/** Nobody opens a page fifty times a day: after so many rounds people write in a demonstration that is new. */
const roundsADay = 7

let dir: string
let fresh: string
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'doorbraak-'))
  fresh = mkdtempSync(join(tmpdir(), 'doorbraak-'))
  await (await startServer(fresh)).stop()
}, 60_000)
afterAll(() => {
  for (const one of [dir, fresh]) rmSync(one, { recursive: true, force: true })
})

async function cookieOf(url: string, person: string): Promise<string> {
  const answer = await fetch(`${url}/api/demo/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ person }),
  })
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}

/** Types mark after mark, each its own update, and keeps what it was told is saved. */
async function typist({ url }: Child, person: string, name: string) {
  const cookie = await cookieOf(url, person)
  /** Frames with changes that left, and the marks they carried. */
  const sent: (string | null)[] = []
  let mark: string | null = null
  const Socket = class extends WebSocket {
    constructor(address: string | URL) {
      super(address, { headers: { cookie, origin: url } })
    }
    override send(data: Uint8Array): void {
      if (data[0] === 0 && data[1] !== 0) sent.push(mark)
      super.send(data)
    }
  }
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(`${url.replace('http', 'ws')}/sync/dossier`, proposal, doc, {
    WebSocketPolyfill: Socket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  })
  let saved = 0
  provider.messageHandlers[ourKinds.saved] = (_encoder, decoder) => {
    const message = readMessage(ourKinds.saved, decoder)
    if (message?.kind === 'saved') saved = message.count
  }
  await new Promise<void>((resolve) => provider.once('sync', () => resolve()))
  const facts = doc.getMap('identification').get('facts') as Y.Map<unknown>
  return {
    types(number: number) {
      mark = `${name}-${number}`
      facts.set(mark, number)
      mark = null
    },
    /** More than this at once is no typing, and a seat that goes on has to leave. */
    mayType: () => sent.length - saved < mostUnderWay,
    /** Marks of which the server said that they are saved. */
    confirmed: () => sent.slice(0, saved).filter((one) => one !== null),
    leave() {
      provider.destroy()
      doc.destroy()
    },
  }
}

test(
  `[R3] case 49: after kill -9 while ${seats.length} people type, every change that was called saved is there`,
  { timeout: 60_000 + rounds * 20_000 },
  async () => {
    const confirmed: string[] = []
    let all = 0
    for (let round = 0; round < rounds; round++) {
      if (round % roundsADay === 0) {
        confirmed.length = 0
        rmSync(dir, { recursive: true, force: true })
        cpSync(fresh, dir, { recursive: true })
      }
      const server = await startServer(dir)
      const typists = await Promise.all(seats.map((person, i) => typist(server, person, `r${round}-${i}`)))
      const enough = 10 + 10 * (round % 4)
      for (let number = 0; count(typists) < enough * typists.length; number++) {
        for (const one of typists) if (one.mayType()) one.types(number)
        await new Promise((resolve) => setTimeout(resolve, 2))
      }
      await server.kill()
      for (const one of typists) {
        const marks = one.confirmed()
        all += marks.length
        confirmed.push(...marks)
        one.leave()
      }
      const kept = await marksOnDisk()
      expect(confirmed.filter((mark) => !kept.has(mark))).toEqual([])
    }
    expect(all).toBeGreaterThan(rounds * seats.length * 10)
    if (rounds > 3) process.stdout.write(`${rounds} kills, ${all} changes called saved, none lost\n`)
  },
)

const count = (typists: readonly { confirmed(): string[] }[]): number =>
  typists.reduce((sum, one) => sum + one.confirmed().length, 0)

/** What a server that starts now would show. */
async function marksOnDisk(): Promise<Set<string>> {
  const db = await openDb(join(dir, 'doorbraak.sqlite'))
  expect(await verifyLog(db)).toMatchObject({ intact: true, unchained: 0 })
  const doc = new Y.Doc()
  for (const update of (await sqlLog(db).read(`dossier/${proposal}`))?.updates ?? [])
    Y.applyUpdate(doc, update)
  expect(doc.store.pendingStructs).toBeNull()
  await db.destroy()
  return new Set((doc.getMap('identification').get('facts') as Y.Map<unknown>).keys())
}

test('[R24] a server that is ended in the ordinary way closes with 1001, and says so', async () => {
  const server = await startServer(dir)
  const cookie = await cookieOf(server.url, 'jonas-vanhoutte')
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/sync/dossier/${proposal}`, {
    headers: { cookie, origin: server.url },
  })
  const closed = new Promise<[number, string]>((resolve, reject) => {
    socket.on('close', (code, reason) => resolve([code, String(reason)]))
    socket.on('error', reject)
  })
  await new Promise((resolve) => socket.once('message', resolve))
  expect(await server.stop()).toBe(0)
  expect(await closed).toEqual([1001, 'goingAway'])
})
