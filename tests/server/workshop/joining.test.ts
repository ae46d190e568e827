import { randomUUID } from 'node:crypto'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DoorView, JoinAnswer } from '#shared/workshop/door.ts'
import { Knocks } from '#server/workshop/door/knocks.ts'
import { town, type Town } from '../../helpers/town.ts'
import { card, plansSession, refusedAs } from './session.ts'

let here: Town
beforeAll(async () => {
  here = await town()
})
afterAll(() => here.close())

const codeIn = async (response: Response): Promise<[number, string]> => {
  const { error } = (await response.json()) as { error?: { code: string } }
  return [response.status, error?.code ?? 'in']
}

/** Somebody behind a wifi that lets four kilobytes a second through. */
const dribbles = (url: string, path: string, body: object): Promise<string> =>
  new Promise((resolve, reject) => {
    const text = JSON.stringify(body)
    const { hostname, port, origin } = new URL(url)
    const head = [
      `POST ${path} HTTP/1.1`,
      `Host: ${hostname}:${port}`,
      `Origin: ${origin}`,
      'Connection: close',
    ]
    const asked = [
      ...head,
      'Content-Type: application/json',
      `Content-Length: ${text.length}`,
      '',
      text,
    ].join('\r\n')
    const socket = connect(Number(port), hostname, () => {
      let sent = 0
      const timer = setInterval(() => {
        socket.write(asked.slice(sent, sent + 80))
        sent += 80
        if (sent >= asked.length) clearInterval(timer)
      }, 20)
    })
    let heard = ''
    socket.on('data', (data) => void (heard += data.toString('utf8')))
    socket.once('error', reject).once('close', () => resolve(heard))
  })

test('[W7] [A7] [B8] sixty come in from one address at once over a bad wifi, each once, and all of them count', async () => {
  const there = await plansSession(here)
  await there.opens()
  const people = await Promise.all(
    Array.from({ length: 60 }, (_, at) =>
      dribbles(there.url, `/api/door/${there.code}`, {
        name: `Deelnemer ${at}`,
        organisation: 'kortrijk',
        device: randomUUID(),
      }),
    ),
  )
  expect(people.filter((answer) => answer.startsWith('HTTP/1.1 201'))).toHaveLength(60)
  expect(new Set(people.map((answer) => /"participant":"([^"]+)"/u.exec(answer)?.[1])).size).toBe(60)
  expect((await there.ilse.looks()).room).toMatchObject({ here: 60, layers: { municipality: 60 } })
})

test('[W7] what the first page of a phone receives is small, with sixty in the room', async () => {
  const there = await plansSession(here)
  await there.opens()
  const people = await Promise.all(Array.from({ length: 60 }, (_, at) => there.joins(`Deelnemer ${at}`)))
  expect(new Set(people.map(({ participant }) => participant)).size).toBe(60)
  const view = await there.ilse.looks()
  expect(view.room).toMatchObject({ here: 60, layers: { municipality: 60 } })
  expect(JSON.stringify(await people[0]?.looks()).length).toBeLessThan(50_000)
})

test('[W7] [B11] the same device is the same person, also when it knocks twice in the same moment', async () => {
  const there = await plansSession(here)
  await there.opens()
  const device = randomUUID()
  const [one, two] = await Promise.all([
    there.joins('An Maes', 'kortrijk', device),
    there.joins('An Maes', 'kortrijk', device),
  ])
  const again = await there.joins('Anneke', 'kortrijk', device)
  expect(new Set([one, two, again].map(({ participant }) => participant)).size).toBe(1)
  expect((await there.ilse.looks()).room.here).toBe(1)
})

test('before the lobby nobody comes in; with another code neither, and after a few tries one waits', async () => {
  const there = await plansSession(here)
  expect(await codeIn(await there.knocks())).toEqual([409, 'door-closed'])
  await there.opens()
  const device = randomUUID()
  const wrong = there.code === 'K7M4RD' ? 'K7M4RE' : 'K7M4RD'
  for (let at = 0; at < 4; at += 1)
    expect(await codeIn(await there.knocks({ device }, wrong))).toEqual([404, 'wrong-code'])
  const slowed = await there.knocks({ device }, wrong)
  expect([slowed.status, Number(slowed.headers.get('retry-after'))]).toEqual([429, 1])
  // Others behind the same address come in as if nothing happened.
  expect((await there.knocks()).status).toBe(201)
  expect((await there.ilse.looks()).alerts).toContainEqual({ kind: 'wrong-codes', count: 4 })
})

test('an address that tries a thousand codes is slowed to one a second, and never shut', () => {
  const knocks = new Knocks()
  for (let at = 0; at < 200; at += 1) knocks.wrong(`toestel-${at}`, '10.0.0.1', 1_000 + at)
  expect(knocks.wait('eerlijk', '10.0.0.1', 1_300)).toBe(0)
  expect(knocks.wait('ook-eerlijk', '10.0.0.1', 1_301)).toBeGreaterThan(0)
  expect(knocks.wait('ook-eerlijk', '10.0.0.1', 2_400)).toBe(0)
  expect(knocks.wait('elders', '10.0.0.2', 1_301)).toBe(0)
})

test('the door names the organisations one can choose; another one waits for a facilitator, and sees nothing yet', async () => {
  const there = await plansSession(here)
  await there.starts()
  const door = (await (await fetch(`${there.url}/api/door/${there.code}`)).json()) as DoorView
  expect(door.organisations.map(({ name }) => name)).toContain('Kortrijk')
  expect(JSON.stringify(door)).not.toContain('@')
  const dirk = await there.joins('Dirk Aerts', { name: 'Zorgnet Leie', layer: 'partner' })
  expect(dirk.answer.approved).toBe(false)
  expect(Object.keys(await dirk.looks())).toEqual([
    'me',
    'mine',
    'dots',
    'answer',
    'position',
    'line',
    'missed',
    'todo',
  ])
  expect(refusedAs(await dirk.does(card('Hallo')))).toBe('not-approved')
  const report = () => dirk.call(`/api/workshops/${there.id}/report`)
  expect((await report()).status, 'who was there is not for who waits').toBe(403)
  await there.ilse.does({ type: 'person.approve', person: dirk.participant, organisation: 'zwevegem' })
  expect((await dirk.looks()).me).toMatchObject({ approved: true, organisation: 'zwevegem' })
  expect((await dirk.looks()).workshop.code).toBe(there.code)
  expect((await report()).status).toBe(200)
})

test('[B12] removed is out at once, with cards nobody saw held back; another code keeps who is in', async () => {
  const there = await plansSession(here)
  await there.starts()
  const an = await there.joins('An Maes')
  const bert = await there.joins('Bert Claes')
  await there.goesTo('practice')
  await bert.does(card('Van Bert'))
  await an.does(card('Van An'))
  await bert.listens()
  await there.ilse.does({ type: 'person.remove', person: bert.participant })
  await expect.poll(() => bert.gone).toEqual(['removed'])
  expect((await bert.call(`/api/workshops/${there.id}/state`)).status).toBe(404)
  await there.ilse.does({ type: 'stream.reveal', stream: 'practice' })
  expect(Object.values((await an.looks()).cards).map(({ text }) => text)).toEqual(['Van An'])
  await there.ilse.does({ type: 'door.rotate' })
  const { code } = (await an.looks()).workshop
  expect(code).not.toBe(there.code)
  expect((await there.knocks()).status).toBe(404)
  expect((await there.knocks({}, code)).status).toBe(201)
  expect(refusedAs(await an.does({ type: 'ready.set', ready: true }))).toBe('accepted')
})

test('[B10] the token opens the door again, a ticket moves to another device, and the old one is signed off', async () => {
  const there = await plansSession(here)
  await there.starts()
  const an = await there.joins('An Maes')
  await an.listens()
  const post = (path: string, body: object) =>
    fetch(`${there.url}${path}`, {
      ...there.json(body),
      headers: { 'content-type': 'application/json', origin: there.url },
    })
  const again = (await (await post('/api/door/again', { token: an.token })).json()) as JoinAnswer
  expect(again.participant).toBe(an.participant)
  const { url } = (await (await an.call(`/api/workshops/${there.id}/ticket`, { method: 'POST' })).json()) as {
    url: string
  }
  const ticket = new URL(url).searchParams.get('t')
  const moved = await post('/api/door/move', { ticket, device: randomUUID() })
  expect((await moved.clone().json()) as JoinAnswer).toMatchObject({ participant: an.participant })
  expect(moved.headers.get('set-cookie')).toContain('HttpOnly')
  await expect.poll(() => an.gone).toEqual(['moved'])
  expect((await an.call(`/api/workshops/${there.id}/state`)).status).toBe(404)
  expect((await post('/api/door/move', { ticket, device: randomUUID() })).status).toBe(401)
  expect((await post('/api/door/again', { token: an.token })).status).toBe(401)
  // What the database holds opens no door.
  const kept = JSON.stringify(await here.db.selectFrom('workshop_tokens').selectAll().execute())
  expect(kept).not.toContain(an.token)
})

test('a beamer is paired by its four figures, sees only what is public, and can be sent away', async () => {
  const there = await plansSession(here)
  await there.starts()
  const an = await there.joins('An Maes')
  await there.goesTo('practice')
  await an.does(card('Nog geheim'))
  const hello = await fetch(`${there.url}/api/screens`, { method: 'POST', headers: { origin: there.url } })
  const { code, screen } = (await hello.json()) as { code: string; screen: string }
  const cookie = hello.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const looks = () => fetch(`${there.url}/api/screens/state`, { headers: { cookie } })
  expect((await looks()).status).toBe(404)
  expect(
    refusedAs(await there.ilse.does({ type: 'beamer.pair', code: code === '0000' ? '0001' : '0000' })),
  ).toBe('no-such-screen')
  expect(refusedAs(await there.ilse.does({ type: 'beamer.pair', code }))).toBe('accepted')
  const seen = await (await looks()).text()
  expect(seen).toContain('"scene":{"kind":"cards"')
  for (const never of ['Nog geheim', 'An Maes', 'roster', '"me"', '@']) expect(seen).not.toContain(never)
  expect((await there.ilse.looks()).screens).toMatchObject([{ id: screen }])
  await there.ilse.does({ type: 'beamer.unpair', screen })
  expect((await looks()).status).toBe(404)
})
