import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { deliver, frame, Parcel } from '#server/sync/pre-framed.ts'

let server: WebSocketServer
let here: WebSocket
let there: WebSocket
beforeAll(async () => {
  server = new WebSocketServer({ port: 0, perMessageDeflate: false })
  await once(server, 'listening')
  const connected = once(server, 'connection')
  there = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`)
  ;[here] = (await connected) as [WebSocket]
  if (there.readyState !== WebSocket.OPEN) await once(there, 'open')
})
afterAll(() => {
  there.terminate()
  server.close()
})

const bytes = (length: number): Uint8Array => Uint8Array.from({ length }, (_, i) => i % 251)
/** The next so many messages that arrive. */
const arrivals = (count: number): Promise<Buffer[]> =>
  new Promise((resolve) => {
    const heard: Buffer[] = []
    there.on('message', function hear(data: Buffer) {
      heard.push(data)
      if (heard.length < count) return
      there.off('message', hear)
      resolve(heard)
    })
  })

test('a frame has the shortest length that fits (RFC 6455, 5.2)', () => {
  expect([...frame(bytes(3))]).toEqual([0x82, 3, 0, 1, 2])
  expect([...frame(bytes(126)).subarray(0, 4)]).toEqual([0x82, 126, 0, 126])
  expect([...frame(bytes(65_536)).subarray(0, 10)]).toEqual([0x82, 127, 0, 0, 0, 0, 0, 1, 0, 0])
})

test('a stock WebSocket reads every length, and several messages in one piece', async () => {
  const messages = [0, 1, 125, 126, 127, 65_535, 65_536, 300_000].map(bytes)
  const heard = arrivals(messages.length)
  deliver(here, new Parcel(messages))
  expect((await heard).map((data) => data.length)).toEqual(messages.map(({ length }) => length))
  const again = arrivals(1)
  deliver(here, new Parcel([bytes(300_000)]))
  expect(Buffer.compare((await again)[0] ?? Buffer.alloc(0), Buffer.from(bytes(300_000)))).toBe(0)
})

test('the same bytes go to every socket', () => {
  const parcel = new Parcel([bytes(10), bytes(20)])
  expect(parcel.pieces).toBe(parcel.pieces)
  expect(parcel.pieces).toHaveLength(1)
  expect(parcel.bytes).toBe(30)
})

test('between what ws has said and will say, a parcel keeps its place', async () => {
  const heard = arrivals(4)
  here.send(bytes(1))
  deliver(here, new Parcel([bytes(2)]))
  here.send(bytes(3))
  deliver(here, new Parcel([bytes(4)]))
  expect((await heard).map(({ length }) => length)).toEqual([1, 2, 3, 4])
})

test('in the middle of a message of ws, a parcel goes the usual way', () => {
  const said: number[] = []
  const busy = {
    readyState: WebSocket.OPEN,
    _isServer: true,
    _extensions: {},
    _socket: { writable: true, write: () => said.push(-1) },
    send: (message: Uint8Array) => said.push(message.length),
  }
  const inState = (sender: object) => ({ ...busy, _sender: sender }) as unknown as WebSocket
  const parcel = new Parcel([bytes(5)])
  deliver(inState({ _state: 1, _queue: [], _firstFragment: true }), parcel)
  deliver(inState({ _state: 0, _queue: [[]], _firstFragment: true }), parcel)
  deliver(inState({ _state: 0, _queue: [], _firstFragment: false }), parcel)
  deliver({ ...busy, readyState: WebSocket.CLOSING } as unknown as WebSocket, parcel)
  expect(said).toEqual([5, 5, 5, 5])
  deliver(inState({ _state: 0, _queue: [], _firstFragment: true }), parcel)
  expect(said.at(-1)).toBe(-1)
})
