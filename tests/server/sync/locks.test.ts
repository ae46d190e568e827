import { afterAll, beforeAll, expect, test } from 'vitest'
import type * as Y from 'yjs'
import type { Lock } from '#shared/locks.ts'
import { lockAt, lockGrace, readLocks, sectionOfRoot } from '#shared/locks.ts'
import { table } from '../../helpers/table.ts'
import { town, type Town } from '../../helpers/town.ts'

const ilse = { name: 'Ilse Baert', organisation: 'VVSG' }
const lock = (kind: Lock['kind'], from: number): Lock => ({ kind, reason: 'We lezen samen.', by: ilse, from })

test('[R26] [case 35] until the lock holds a sentence gets in; from then on the section takes nothing, the others go on', async () => {
  const { sit, settle, later } = table()
  const an = await sit('An')
  const joris = await sit('Joris')
  const now = later(0)
  an.room.lock({ identification: lock('locked', now + lockGrace) })
  await settle()
  expect(joris.told.at(-1)).toEqual({
    kind: 'locks',
    locks: { identification: lock('locked', now + lockGrace) },
  })
  an.writes('title', 'Nog net')
  await settle()
  expect(joris.reads('title')).toBe('Nog net')
  later(lockGrace)
  const plan = joris.doc.getMap('budget').get('facts') as Y.Map<unknown>
  plan.set('vatMode', 'incl')
  an.writes('title', 'Te laat')
  await settle()
  expect(an.told).toContainEqual({ kind: 'refused', count: 2, code: 'locked', section: 'identification' })
  expect(joris.reads('title')).toBe('Nog net')
  expect(joris.refusals()).toEqual([])
  expect((an.room.doc.getMap('budget').get('facts') as Y.Map<unknown>).get('vatMode')).toBe('incl')
})

test('[R26] a section for the facilitators is theirs alone; who comes later hears of it; opening holds at once', async () => {
  const { sit, settle } = table({ locks: { identification: lock('facilitators', 0) } })
  const fatima = await sit('Fatima', 'facilitator')
  const joris = await sit('Joris', 'penholder')
  expect(joris.told).toContainEqual({
    kind: 'locks',
    locks: { identification: lock('facilitators', 0) },
  })
  fatima.writes('title', 'Van de begeleider')
  joris.writes('title', 'Van de penhouder')
  await settle()
  expect(joris.refusals()).toEqual(['locked'])
  expect(fatima.refusals()).toEqual([])
  fatima.room.lock({})
  const an = await sit('An', 'penholder')
  an.writes('title', 'Weer open')
  await settle()
  expect(an.refusals()).toEqual([])
})

test('promises are closed with their section, and what is no lock on the wire is left out', () => {
  expect(sectionOfRoot('engagements')).toBe('asks')
  expect(lockAt({ asks: lock('locked', 5) }, 'engagements', 5)?.kind).toBe('locked')
  expect(lockAt({ asks: lock('locked', 5) }, 'engagements', 4)).toBeNull()
  expect(lockAt({}, 'constructor', 5)).toBeNull()
  expect(readLocks('{"plan":{"kind":"bolted","from":1},"risks":null}')).toEqual({})
  expect(readLocks('no json')).toEqual({})
  const locks = { plan: lock('locked', 1) }
  expect(readLocks(JSON.stringify(locks))).toEqual(locks)
})

let here: Town
beforeAll(async () => {
  here = await town()
})
afterAll(() => here.close())
const path = '/api/proposals/zuid-west-vlaanderen/locks'
const ask = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

test('who leads closes a section over HTTP, in the log of acts; others may not, and nonsense gets an answer', async () => {
  const jonas = await here.enter('jonas-vanhoutte')
  const wanted = { section: 'challenge', kind: 'locked', reason: 'We lezen B nu samen.' }
  expect((await jonas.call(path, ask(wanted))).status).toBe(403)
  const baert = await here.enter('ilse-baert')
  for (const wrong of [
    {},
    { ...wanted, section: 'nergens' },
    { ...wanted, kind: 'bolted' },
    { ...wanted, reason: 'x'.repeat(201) },
  ])
    expect((await baert.call(path, ask(wrong))).status, JSON.stringify(wrong).slice(0, 80)).toBe(400)

  const seat = await jonas.opens('zuid-west-vlaanderen')
  expect((await baert.call(path, ask(wanted))).status).toBe(200)
  await expect.poll(() => seat.told.filter((message) => message.kind === 'locks').length).toBe(1)
  const told = seat.told.find((message) => message.kind === 'locks')
  expect(told).toMatchObject({ locks: { challenge: { kind: 'locked', by: { name: 'Ilse Baert' } } } })
  expect((await baert.call(path, ask({ ...wanted, kind: 'open' }))).status).toBe(200)
  expect(await here.db.selectFrom('locks').selectAll().execute()).toEqual([])
  const acts = await here.db.selectFrom('audit').select('body').where('act', '=', 'section-locked').execute()
  expect(acts.length).toBe(2)
  seat.close()
})
