import { brotliDecompressSync } from 'node:zlib'
import { request } from 'node:http'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { Content } from '#server/sync/content.ts'
import { dossierSchema } from '#server/sync/guard/dossier-schema.ts'
import { town, type Town } from '../../helpers/town.ts'

const schema = dossierSchema(['plan'])
/** A document of so many updates, as the log keeps it; the first brings so many bytes beside the title. */
function history(length: number, bytes = 0): Uint8Array[] {
  const updates: Uint8Array[] = []
  const doc = new Y.Doc()
  doc.on('update', (update: Uint8Array) => updates.push(update))
  if (bytes > 0) doc.getMap('plan').set('notes', 'x'.repeat(bytes))
  for (let i = 1; i <= length; i++) doc.getMap('plan').set('title', `Versie ${i}`)
  return updates
}
const nothing = new Uint8Array([0])
/** What somebody new has after these answers. */
function readBack(content: Content): unknown {
  const doc = new Y.Doc()
  for (const parcel of content.answers(nothing) ?? [])
    for (const message of parcel.messages) Y.applyUpdate(doc, message.subarray(payloadAt(message)))
  expect(doc.store.pendingStructs).toBeNull()
  return doc.getMap('plan').toJSON()
}
/** After kind, sort and length. */
function payloadAt(message: Uint8Array): number {
  let at = 2
  while ((message[at] ?? 0) >= 128) at += 1
  return at + 1
}

test('[R23] everybody who arrives in one moment gets the very same bytes', () => {
  const content = new Content(history(5), schema)
  const [first] = content.answers(nothing) ?? []
  const [second] = content.answers(nothing) ?? []
  expect(second).toBe(first)
  expect(second?.pieces).toBe(first?.pieces)
  expect(readBack(content)).toEqual({ title: 'Versie 5' })
})

test('[R23] what was said since it was encoded comes right before it, until it is encoded anew', () => {
  const content = new Content(history(5), schema)
  const first = content.answers(nothing)?.at(-1)
  content.change((doc) => doc.getMap('plan').set('title', 'Nieuw'))
  const [rest, same] = content.answers(nothing) ?? []
  expect(same).toBe(first)
  expect(rest?.bytes).toBeLessThan(200)
  expect(readBack(content)).toEqual({ title: 'Nieuw' })
  for (let i = 0; i < 300; i++) content.change((doc) => doc.getMap('plan').set('title', `Nog ${i}`))
  expect(content.answers(nothing)).not.toContain(first)
  expect(readBack(content)).toEqual({ title: 'Nog 299' })
})

test('[R23] a document that is only read is not built, and reads the same when it is', () => {
  const content = new Content(history(50), schema)
  const vector = content.stateVector()
  expect(readBack(content)).toEqual({ title: 'Versie 50' })
  expect(content.isBuilt).toBe(false)
  expect(Y.encodeStateVector(content.doc)).toEqual(vector)
  expect(content.doc.getMap('plan').toJSON()).toEqual({ title: 'Versie 50' })
  expect(content.isBuilt).toBe(true)
})

test('[R23] a large snapshot is sent as it lies on disk, the tail before it', () => {
  const updates = history(60, 600_000)
  const snapshot = Y.mergeUpdates(updates.slice(0, 59))
  const content = new Content([snapshot, ...updates.slice(59)], schema)
  const vector = content.stateVector()
  const answers = content.answers(nothing) ?? []
  expect(answers.at(-1)?.messages[0]?.subarray(-snapshot.length)).toEqual(snapshot)
  expect(answers).toHaveLength(2)
  expect(readBack(content)).toMatchObject({ title: 'Versie 60' })
  expect(content.isBuilt).toBe(false)
  expect(Y.encodeStateVector(content.doc)).toEqual(vector)
})

test('[R23] a document rests when nobody writes for a while, and goes on where it was', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const content = new Content(history(5), schema)
  content.change((doc) => doc.getMap('plan').set('title', 'Nieuw'))
  vi.advanceTimersByTime(4000)
  content.change((doc) => doc.getMap('plan').set('title', 'Nieuwer'))
  vi.advanceTimersByTime(4000)
  expect(content.isBuilt).toBe(true)
  const vector = content.stateVector()
  vi.advanceTimersByTime(2000)
  expect(content.isBuilt).toBe(false)
  expect(content.stateVector()).toEqual(vector)
  expect(readBack(content)).toEqual({ title: 'Nieuwer' })
  expect(content.isBuilt).toBe(false)
  content.change((doc) => doc.getMap('plan').set('title', 'Nieuwst'))
  expect(readBack(content)).toEqual({ title: 'Nieuwst' })
  vi.useRealTimers()
})

test('[R23] who has part of it gets the rest; what is no state vector gets nothing', () => {
  const updates = history(5)
  const content = new Content(updates, schema)
  const half = new Y.Doc()
  for (const update of updates.slice(0, 3)) Y.applyUpdate(half, update)
  const [rest] = content.answers(Y.encodeStateVector(half)) ?? []
  const message = rest?.messages[0] ?? new Uint8Array()
  Y.applyUpdate(half, message.subarray(payloadAt(message)))
  expect(half.getMap('plan').toJSON()).toEqual({ title: 'Versie 5' })
  expect(content.answers(new Uint8Array([200, 1, 2]))).toBeNull()
})

let here: Town
beforeAll(async () => {
  here = await town()
})
afterAll(() => here.close())
const path = '/sync/dossier/zuid-west-vlaanderen/state'

/** As a browser asks: `fetch` of Node undoes the compression without telling. */
const get = (cookie: string, headers: Record<string, string> = {}) =>
  new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: Buffer }>(
    (resolve, reject) => {
      request(here.url + path, { headers: { cookie, ...headers } }, (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
        )
      })
        .on('error', reject)
        .end()
    },
  )

test('[R23] the first state over HTTP is compressed, tagged, and what the socket then goes on from', async () => {
  const sofie = await here.enter('sofie-maes')
  const packed = await get(sofie.cookie, { 'accept-encoding': 'gzip, br' })
  expect(packed.status).toBe(200)
  expect(packed.headers).toMatchObject({ 'content-encoding': 'br', 'cache-control': 'private, no-cache' })
  const plain = await get(sofie.cookie)
  expect(plain.headers['content-encoding']).toBeUndefined()
  expect(brotliDecompressSync(packed.body).equals(plain.body)).toBe(true)
  expect(packed.body.length).toBeLessThan(plain.body.length * 0.6)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, plain.body)
  expect(doc.store.pendingStructs).toBeNull()
  expect(doc.getMap('identification').get('facts')).toBeInstanceOf(Y.Map)

  const again = await get(sofie.cookie, { 'if-none-match': String(packed.headers.etag) })
  expect([again.status, again.body.length]).toEqual([304, 0])
})

test('[R23] it is read by who may take a seat there, and by nobody else', async () => {
  expect((await get('')).status).toBe(401)
  const rita = await here.enter('rita-moens')
  expect((await get(rita.cookie)).status).toBe(403)
  const sofie = await here.enter('sofie-maes')
  expect((await get(sofie.cookie, { origin: 'https://kwaad.example' })).status).toBe(403)
  expect((await get(sofie.cookie, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
})
