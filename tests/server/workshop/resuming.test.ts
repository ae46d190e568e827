import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { createApp } from '#server/app.ts'
import { readConfig, type Config } from '#server/config.ts'
import { listen } from '#server/listen.ts'
import { createLog } from '#server/log.ts'
import { mostWaiting, type Receiver } from '#server/workshop/hub.ts'
import { asWorkshopId } from '#shared/ids.ts'
import type { Feed } from '#shared/workshop/feed.ts'
import { town, type Town } from '../../helpers/town.ts'
import { card, plansSession, refusedAs } from './session.ts'

let here: Town
beforeAll(async () => {
  here = await town()
})
afterAll(() => here.close())

test('[W17] who was away gets what changed since, and a whole view when that cannot be told', async () => {
  const there = await plansSession(here)
  await there.starts()
  const an = await there.joins('An Maes')
  await an.looks()
  const since = an.cursor ?? ''
  expect(await an.asksSince(since)).toMatchObject({ kind: 'news', set: {}, patch: {} })
  await there.goesTo('practice')
  await an.does(card('Voor later'))
  const news = await an.asksSince(since)
  if (news.kind !== 'news') throw new Error(`Expected news, got ${news.kind}`)
  expect(Object.keys(news.set)).toEqual(expect.arrayContaining(['step', 'mine']))
  expect(Object.keys(news.set)).not.toContain('tables')
  for (const foreign of ['', 'x', 'anders.3', `${since.split('.')[0]}.999999`, '..'])
    expect((await an.asksSince(foreign)).kind, foreign).toBe('whole')
  // At another table one gets other slices: all of it.
  await there.ilse.does({
    type: 'table.seat',
    person: an.participant,
    table: Object.keys((await an.looks()).tables)[0],
  })
  expect((await an.asksSince(since)).kind).toBe('whole')
})

test('[W17] a phone that cannot keep up is sent no more, and one whole view once it can', async () => {
  const there = await plansSession(here)
  await there.starts()
  const an = await there.joins('An Maes')
  const id = asWorkshopId(there.id)
  const venue = id && (await here.app.venues.open(id))
  if (!venue) throw new Error('No session')
  const heard: Feed[] = []
  let waiting = 0
  const phone: Receiver = {
    audience: { kind: 'person', id: an.participant as never },
    send: (text) => void heard.push(JSON.parse(text) as Feed),
    end: () => {},
    waiting: () => waiting,
  }
  const leave = await venue.join(phone, null)
  waiting = mostWaiting + 1
  await there.goesTo('practice')
  for (let at = 0; at < 5; at += 1) await there.ilse.does({ type: 'clock.extend', seconds: 60 })
  expect(heard.map(({ kind }) => kind)).toEqual(['whole'])
  waiting = 0
  await there.ilse.does({ type: 'clock.extend', seconds: 60 })
  await expect.poll(() => heard.length).toBeGreaterThan(1)
  expect(heard[1]).toMatchObject({ kind: 'whole', view: { step: { step: { id: 'practice' } } } })
  leave()
})

test('[W7] a card the disk refused was not taken: sent again under the same key, it is', async () => {
  const there = await plansSession(here)
  await there.starts()
  await there.goesTo('practice')
  const an = await there.joins('An Maes')
  const key = 'kaart-van-an-0123456789'
  await sql`create trigger disk_full before insert on workshop_events
    begin select raise(abort, 'disk full'); end`.execute(here.db)
  const first = await an
    .does(card('Toch bewaard'), { key })
    .finally(() => sql`drop trigger disk_full`.execute(here.db))
  expect(first.status).toBe(500)
  expect(Object.keys((await an.looks()).mine ?? {})).toEqual([])
  expect(refusedAs(await an.does(card('Toch bewaard'), { key }))).toBe('accepted')
  expect(Object.values((await an.looks()).mine ?? {}).map(({ text }) => text)).toEqual(['Toch bewaard'])
})

test('[W7] [A7] [B20] after the server started anew all sixty are back, once each, with everything they had', async () => {
  const there = await plansSession(here)
  await there.starts()
  await there.goesTo('practice')
  const people = await Promise.all(Array.from({ length: 60 }, (_, at) => there.joins(`Deelnemer ${at}`)))
  await Promise.all(people.map((one) => one.listens().catch(() => {})))
  expect(refusedAs((await people[0]?.does(card('Blijft'))) ?? { status: 0, refused: 'nobody' })).toBe(
    'accepted',
  )
  await here.app.stop()
  await expect.poll(() => people.filter(({ gone }) => gone.includes('going-away')).length).toBe(60)

  const clock = (): number => Date.now()
  const config = readConfig({ DATA_DIR: here.dir, PORT: '0', LOG_LEVEL: 'silent' }) as Config
  const log = createLog({ level: 'silent', write: () => {}, clock })
  const app = createApp({ db: here.db, config, log, clock, demo: [], onFatal: () => {} })
  const listening = await listen(app.http, { host: '127.0.0.1', port: 0 })
  const began = Date.now()
  const origin = `http://127.0.0.1:${listening.port}`
  const views = await Promise.all(
    people.map(
      ({ cookie, cursor }) =>
        new Promise<Feed>((resolve, reject) => {
          const socket = new WebSocket(
            `ws://127.0.0.1:${listening.port}/workshop/${there.id}/live?since=${encodeURIComponent(cursor ?? '')}`,
            { headers: { cookie, origin } },
          )
          socket.once('error', reject)
          socket.once('message', (data) => resolve(JSON.parse((data as Buffer).toString('utf8')) as Feed))
        }),
    ),
  )
  expect(Date.now() - began).toBeLessThan(15_000)
  expect(views.every((feed) => feed.kind === 'whole' && feed.view.step?.step.id === 'practice')).toBe(true)
  const [first] = views
  expect(first?.kind === 'whole' && Object.values(first.view.mine ?? {}).map(({ text }) => text)).toEqual([
    'Blijft',
  ])
  const venue = await app.venues.open(asWorkshopId(there.id) as never)
  expect(
    Object.values(venue?.sitting.session.people ?? {}).filter(({ station }) => station === 'participant'),
  ).toHaveLength(60)
  await app.stop()
  await listening.close()
})
