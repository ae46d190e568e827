import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { polledSocket } from '#client/sync/polled-socket.ts'
import { pack, unpack } from '#shared/parcel.ts'
import { closeCodes } from '#shared/wire.ts'
import { town, type Town } from '../../helpers/town.ts'

let here: Town
beforeAll(async () => {
  here = await town()
})
afterAll(() => here.close())

const proposal = 'zuid-west-vlaanderen'

/** A stock client whose office lets no sockets through: the same protocol, over HTTP. */
async function withoutSockets(person: string, flaky: (path: string) => boolean = () => false) {
  const { cookie, call } = await here.enter(person)
  const asks = async (input: Parameters<typeof fetch>[0], init?: RequestInit) => {
    const url = input instanceof URL ? input : new URL(String(input))
    const answer = await fetch(url, { ...init, headers: { cookie, origin: here.url } })
    // The server did its part; the answer is lost on the way back.
    if (flaky(url.pathname)) {
      await answer.arrayBuffer()
      throw new TypeError('cut')
    }
    return answer
  }
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(`${here.url.replace('http', 'ws')}/sync/dossier`, proposal, doc, {
    WebSocketPolyfill: polledSocket(asks as typeof fetch),
    disableBc: true,
  })
  const counts: number[] = []
  const refusals: number[] = []
  provider.messageHandlers[100] = () => void counts.push(1)
  provider.messageHandlers[101] = () => void refusals.push(1)
  await new Promise<void>((resolve) => provider.once('sync', () => resolve()))
  const facts = () => doc.getMap('identification').get('facts') as Y.Map<unknown>
  return {
    doc,
    provider,
    call,
    facts,
    counts,
    refusals,
    close() {
      provider.destroy()
      doc.destroy()
    },
  }
}

test('[R17] somebody without sockets and somebody with write together, with the same names and confirmations', async () => {
  const jonas = await withoutSockets('jonas-vanhoutte')
  const sofie = await (await here.enter('sofie-maes')).opens(proposal)
  jonas.facts().set('title', 'Over HTTP')
  await expect.poll(() => sofie.facts('identification').get('title')).toBe('Over HTTP')
  await expect.poll(() => jonas.counts.length).toBeGreaterThan(1)
  sofie.facts('identification').set('title', 'Over een socket')
  await expect.poll(() => jonas.facts().get('title')).toBe('Over een socket')
  jonas.provider.awareness.setLocalState({ place: ['plan'] })
  await expect
    .poll(() => [...sofie.provider.awareness.getStates().values()].map((state) => state.user?.name))
    .toContain('Jonas Vanhoutte')
  jonas.close()
  await expect
    .poll(() => [...sofie.provider.awareness.getStates().values()].map((state) => state.user?.name))
    .not.toContain('Jonas Vanhoutte')
  sofie.close()
})

test('[R17] the same guard and the same rights', async () => {
  const lieve = await withoutSockets('lieve-hanssens')
  lieve.facts().set('title', 'Van een lezer')
  await expect.poll(() => lieve.refusals.length).toBe(1)
  const sofie = await (await here.enter('sofie-maes')).opens(proposal)
  expect(sofie.facts('identification').get('title')).not.toBe('Van een lezer')
  lieve.close()
  sofie.close()
})

test('[R17] answers that get lost on the way cost nothing: what came is given again, what went is not taken twice', async () => {
  let turn = 0
  const an = await withoutSockets('an-claeys', (path) => /\/(up|down)$/u.test(path) && ++turn % 3 === 1)
  const sofie = await (await here.enter('sofie-maes')).opens(proposal)
  const before = await here.db
    .selectFrom('updates')
    .select(({ fn }) => fn.countAll().as('n'))
    .executeTakeFirst()
  an.facts().set('title', 'Drie keer gevraagd')
  await expect
    .poll(() => sofie.facts('identification').get('title'), { timeout: 8000 })
    .toBe('Drie keer gevraagd')
  sofie.facts('identification').set('title', 'En terug')
  await expect.poll(() => an.facts().get('title'), { timeout: 8000 }).toBe('En terug')
  const after = await here.db
    .selectFrom('updates')
    .select(({ fn }) => fn.countAll().as('n'))
    .executeTakeFirst()
  expect(Number(after?.n) - Number(before?.n)).toBe(2)
  an.close()
  sofie.close()
})

test('[R17] a line belongs to the session that opened it, and nonsense gets an answer', async () => {
  const jonas = await here.enter('jonas-vanhoutte')
  const base = `/sync/dossier/${proposal}/lines`
  const opened = await jonas.call(base, { method: 'POST' })
  const { line } = (await opened.json()) as { line: string }
  const sofie = await here.enter('sofie-maes')
  expect((await sofie.call(`${base}/${line}/down`, { method: 'POST' })).status).toBe(410)
  expect((await jonas.call(`${base}/bestaat-niet/down`, { method: 'POST' })).status).toBe(410)
  const nonsense = await jonas.call(`${base}/${line}/up`, { method: 'POST', body: new Uint8Array([200]) })
  expect(nonsense.status).toBe(400)
  const gap = await jonas.call(`${base}/${line}/up?from=7`, {
    method: 'POST',
    body: pack([new Uint8Array([3])]),
  })
  expect(gap.status).toBe(400)
  const foreign = await jonas.call(base, { method: 'POST', headers: { origin: 'https://kwaad.example' } })
  expect(foreign.status).toBe(403)
  expect((await fetch(`${here.url}${base}`, { method: 'POST', headers: { origin: here.url } })).status).toBe(
    401,
  )
  const outdated = await jonas.call(`${base}?schema=0`, { method: 'POST' })
  expect(await outdated.json()).toMatchObject({ code: closeCodes.reload })
  await jonas.call(`${base}/${line}/leave`, { method: 'POST' })
  expect((await jonas.call(`${base}/${line}/down`, { method: 'POST' })).status).toBe(410)
})

test('[R15] [R17] who was signed out while the line was down hears so at the next attempt, and it is the last', async () => {
  const asks = (input: Parameters<typeof fetch>[0], init?: RequestInit) =>
    fetch(input, { ...init, headers: { origin: here.url } })
  const Socket = polledSocket(asks as typeof fetch)
  const socket = new Socket(`${here.url.replace('http', 'ws')}/sync/dossier/${proposal}`)
  const code = await new Promise((resolve) =>
    socket.addEventListener('close', (event) => resolve(event.code)),
  )
  expect(code).toBe(closeCodes.signedOut)
})

test('a parcel is its frames, and half a parcel is none', () => {
  const frames = [new Uint8Array([1, 2, 3]), new Uint8Array(), new Uint8Array(300)]
  expect(unpack(pack(frames))).toEqual(frames)
  expect(unpack(pack(frames).subarray(0, 10))).toBeNull()
  expect(unpack(new Uint8Array())).toEqual([])
})
