import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { mostSeats } from '#server/sync/seat.ts'
import { closeCodes } from '#shared/wire.ts'
import { town, type Town } from '../../helpers/town.ts'
import { plansSession } from '../workshop/session.ts'

let here: Town
beforeAll(async () => {
  here = await town()
})
afterAll(() => here.close())

/** Opens so many sockets at once: those that hear something stay, the others say with which code they were closed. */
async function opens(path: string, cookie: string, count: number) {
  const sockets = Array.from(
    { length: count },
    () =>
      new WebSocket(`${here.url.replace('http', 'ws')}${path}`, { headers: { cookie, origin: here.url } }),
  )
  const ends = await Promise.all(
    sockets.map(async (socket) =>
      Promise.race([
        once(socket, 'close').then(([code]) => code as number),
        once(socket, 'message').then(() => null),
      ]),
    ),
  )
  return { sockets, ends, refused: ends.filter((code) => code !== null) }
}

test('of sixty sockets of one session forty get a seat, the others a code that says so; a closed one makes room', async () => {
  const nele = await here.enter('nele-callens')
  const path = '/sync/dossier/zuid-west-vlaanderen'
  const first = await opens(path, nele.cookie, 60)
  expect(first.refused).toEqual(Array.from({ length: 60 - mostSeats }, () => closeCodes.flood))
  // The same person with another session, and somebody else, are not in its way.
  const again = await here.enter('nele-callens')
  const jonas = await here.enter('jonas-vanhoutte')
  for (const { cookie } of [again, jonas]) expect((await opens(path, cookie, 1)).refused).toEqual([])
  const open = first.sockets.filter(({ readyState }) => readyState === WebSocket.OPEN)
  expect(open.length).toBe(mostSeats)
  for (const socket of open.slice(0, 5)) socket.close()
  await expect.poll(async () => (await opens(path, nele.cookie, 1)).refused).toEqual([])
  for (const socket of first.sockets) socket.terminate()
})

test('a phone holds forty lines of a session and no more; the phone beside it hears as ever', async () => {
  const day = await plansSession(here)
  await day.starts()
  const [an, bo] = [await day.joins('An Maes'), await day.joins('Bo Claes')]
  const { sockets, refused } = await opens(`/workshop/${day.id}/live`, an.cookie, 50)
  expect(refused).toEqual(Array.from({ length: 50 - mostSeats }, () => closeCodes.flood))
  await bo.listens()
  expect((await bo.looks()).workshop.id).toBe(day.id)
  for (const socket of sockets) socket.terminate()
  bo.leaves()
})

test('[case 37] who loses the role or signs out hears no more of a session within a second', async () => {
  const day = await plansSession(here)
  await day.starts()
  const wim = await day.enters('wim-tavernier')
  const sofie = await day.enters('sofie-maes')
  await Promise.all([wim.listens(), sofie.listens()])
  const began = performance.now()
  const hilde = await here.enter('hilde-goossens')
  const json = { 'content-type': 'application/json' }
  await hilde.call('/api/proposals/zuid-west-vlaanderen/members/remove', {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ person: 'wim-tavernier', organisation: 'fluvius' }),
  })
  await expect.poll(() => wim.gone).toEqual(['signed-out'])
  await sofie.call('/api/sign-out', { method: 'POST', headers: json, body: '{}' })
  await expect.poll(() => sofie.gone).toEqual(['signed-out'])
  expect(performance.now() - began).toBeLessThan(2000)
  expect((await wim.call(`/api/workshops/${day.id}/state`)).status).toBe(404)
})
