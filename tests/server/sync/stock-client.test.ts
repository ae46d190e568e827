import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import type * as Y from 'yjs'
import { closeCodes } from '#shared/wire.ts'
import { town, type Town } from '../../helpers/town.ts'

let here: Town
beforeAll(async () => {
  here = await town()
})
afterAll(() => here.close())

const proposal = 'zuid-west-vlaanderen'
/** A step of the demonstration's plan. */
const demoStep = 'stap-nulmeting'

test('a stock y-websocket client with a session syncs and edits, and is seen by another', async () => {
  const jonas = await (await here.enter('jonas-vanhoutte')).opens(proposal)
  const sofie = await (await here.enter('sofie-maes')).opens(proposal)
  jonas.facts('identification').set('title', 'Samen energie delen')
  await expect.poll(() => sofie.facts('identification').get('title')).toBe('Samen energie delen')
  const steps = (doc: Y.Doc) =>
    ((doc.getMap('plan').get('lists') as Y.Map<unknown>).get('steps') as Y.Map<Y.Map<unknown>>).get(demoStep)
  expect(steps(sofie.doc)?.get('endMonth')).toBe(4)
  steps(sofie.doc)?.set('endMonth', 9)
  await expect.poll(() => steps(jonas.doc)?.get('endMonth')).toBe(9)
  await expect.poll(() => jonas.told.filter((message) => message.kind === 'saved').length).toBeGreaterThan(1)
  jonas.provider.awareness.setLocalState({ place: ['plan'] })
  await expect
    .poll(() => [...sofie.provider.awareness.getStates().values()].map((state) => state.user?.organisation))
    .toContain('Leiedal')
  jonas.close()
  sofie.close()
})

/** Status of the answer to an upgrade that is refused, or 101. */
const knock = (path: string, headers: Record<string, string>): Promise<number> =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(here.url.replace('http', 'ws') + path, { headers })
    socket.on('open', () => {
      socket.close()
      resolve(101)
    })
    socket.on('unexpected-response', (_request, response) => {
      resolve(response.statusCode ?? 0)
      socket.terminate()
    })
    socket.on('error', reject)
  })

test.each([
  ['no session', 401, {}, proposal],
  ['a session that is none', 401, { cookie: 'doorbraak=nonsense' }, proposal],
])('case 63: %s is refused before the upgrade', async (_name, status, headers, name) => {
  expect(await knock(`/sync/dossier/${name}`, { origin: here.url, ...headers })).toBe(status)
})

test('case 62: a foreign, null or missing Origin is refused before the upgrade, and the server lives', async () => {
  const { cookie } = await here.enter('jonas-vanhoutte')
  for (const origin of ['https://kwaad.example', 'null', 'http://', `${here.url}.kwaad.example`])
    expect(await knock(`/sync/dossier/${proposal}`, { cookie, origin })).toBe(403)
  expect(await knock(`/sync/dossier/${proposal}`, { cookie })).toBe(403)
  expect(await knock(`/sync/dossier/${proposal}`, { cookie, origin: here.url })).toBe(101)
})

test('an unknown proposal, document or path is refused before the upgrade', async () => {
  const { cookie } = await here.enter('jonas-vanhoutte')
  const headers = { cookie, origin: here.url }
  expect(await knock('/sync/dossier/bestaat-niet', headers)).toBe(404)
  expect(await knock('/sync/dossier/..%2f..%2fetc', headers)).toBe(404)
  expect(await knock(`/sync/roster/${proposal}`, headers)).toBe(404)
  expect(await knock(`/sync/talk/${proposal}`, headers)).toBe(101)
})

test('who is no member of the proposal, and a juror of a living dossier, get no seat', async () => {
  const { cookie } = await here.enter('luc-hermans')
  expect(await knock(`/sync/dossier/${proposal}`, { cookie, origin: here.url })).toBe(403)
  const rita = await here.enter('rita-moens')
  expect(await knock(`/sync/dossier/${proposal}`, { cookie: rita.cookie, origin: here.url })).toBe(403)
})

/** Opens a bare socket and says one thing; how it is closed. */
async function say(data: string | Uint8Array, query = ''): Promise<number> {
  const { cookie } = await here.enter('jonas-vanhoutte')
  const address = `${here.url.replace('http', 'ws')}/sync/dossier/${proposal}${query}`
  const socket = new WebSocket(address, { headers: { cookie, origin: here.url } })
  return new Promise((resolve, reject) => {
    socket.on('open', () => socket.send(data))
    socket.on('close', (code) => resolve(code))
    socket.on('error', reject)
  })
}

test('[R13] a text frame, an unknown kind and half a message close that seat only (case 66)', async () => {
  const an = await (await here.enter('an-claeys')).opens(proposal)
  expect(await say('hallo')).toBe(closeCodes.malformed)
  expect(await say(new Uint8Array([42, 1, 2]))).toBe(closeCodes.malformed)
  expect(await say(new Uint8Array([0, 2, 200]))).toBe(closeCodes.malformed)
  an.facts('identification').set('title', 'Nog hier')
  await expect.poll(() => an.told.some((message) => message.kind === 'saved')).toBe(true)
  an.close()
})

test('[R14] an oversized frame closes that seat only (case 64)', async () => {
  expect(await say(new Uint8Array(6 * 1024 * 1024))).toBe(1009)
  expect((await fetch(`${here.url}/healthz`)).status).toBe(200)
})

test('[R21] a client with another rich-text version never takes a seat (case 42)', async () => {
  expect(await say(new Uint8Array([0]), '?schema=0')).toBe(closeCodes.reload)
})

test('[R15] signing out closes the seat', async () => {
  const jonas = await here.enter('jonas-vanhoutte')
  const seat = await jonas.opens(proposal)
  const closed = new Promise<number>((resolve) =>
    seat.provider.once('connection-close', (event) => resolve((event as { code: number } | null)?.code ?? 0)),
  )
  await jonas.call('/api/sign-out', { method: 'POST' })
  expect(await closed).toBe(closeCodes.signedOut)
  seat.close()
})
