import { expect, test } from 'vitest'
import { represent, savePerson } from '#server/people/directory.ts'
import { saveMember } from '#server/calls/members.ts'
import { onBug } from '#server/http/errors.ts'
import { createWrongs, patience } from '#server/http/patience.ts'
import type { Env } from '#server/http/session.ts'
import type { SignedIn } from '#server/people/sessions.ts'
import { createLog } from '#server/log.ts'
import type { PersonId } from '#shared/ids.ts'
import { Hono } from 'hono'
import { westhoek } from '../calls/region.ts'
import { building } from './building.ts'
import { an } from './town.ts'

test('sixty people come in through one address within a minute, while somebody there tries bad links all the time', async () => {
  const here = await building()
  const tokens: string[] = []
  for (let i = 0; i < 60; i++) {
    const id = `mens-${i}` as PersonId
    const { organisation } = an
    await savePerson(here.db, {
      id,
      name: `Mens ${i}`,
      position: '',
      email: `m${i}@x.example`,
      created_at: 0,
    })
    await represent(here.db, id, organisation)
    await saveMember(here.db, { proposal: westhoek, person: id, organisation, role: 'partner' })
    tokens.push((await here.app.links.make({ person: id, organisation, leadsTo: '/', by: null })).token)
  }
  const guesser = here.browser()
  const guesses: number[] = []
  let going = true
  const guessing = (async () => {
    while (going) guesses.push((await guesser.asks(`/api/sign-in/${'x'.repeat(43)}`)).status)
  })()
  const began = performance.now()
  const came = await Promise.all(
    tokens.map(async (token) => {
      const person = here.browser()
      const signedIn = await person.posts('/api/sign-in', { token })
      const dossier = await person.asks('/api/proposals/westhoek')
      const seat = await person.posts('/sync/dossier/westhoek/lines', {})
      return [signedIn.status, dossier.status, seat.status]
    }),
  )
  expect(performance.now() - began).toBeLessThan(60_000)
  // And whoever guesses goes on until it is enough, without anybody noticing.
  await expect.poll(() => guesses.includes(429), { timeout: 10_000 }).toBe(true)
  going = false
  await guessing
  expect(came).toEqual(tokens.map(() => [200, 200, 201]))
  expect(new Set(guesses)).toEqual(new Set([404, 429]))
})

test('a good link opens the door at an address where hundreds of bad ones were tried', async () => {
  const here = await building()
  const { token } = await here.app.links.make({ ...an, leadsTo: '/', by: null })
  const guesser = here.browser()
  let last = 0
  for (let i = 0; i < 400 && last !== 429; i++)
    last = (await guesser.asks(`/api/sign-in/${'y'.repeat(43)}`)).status
  expect(last).toBe(429)
  expect((await here.browser().posts('/api/sign-in', { token })).status).toBe(200)
})

test('a script that asks for the same letter all the time gets three, and keeps nobody else from a new link', async () => {
  const here = await building()
  const script = here.browser()
  for (let i = 0; i < 120; i++)
    expect((await script.posts('/api/sign-in/request', { person: 'an' })).status).toBe(202)
  expect((await here.browser().posts('/api/sign-in/request', { person: 'joris' })).status).toBe(202)
  const made = async (person: string) =>
    (await here.db.selectFrom('sign_in_links').select('person_id').execute()).filter(
      ({ person_id }) => person_id === person,
    ).length
  await expect.poll(() => made('joris')).toBe(1)
  expect(await made('an')).toBe(3)
})

test('who mistypes is forgiven with time', () => {
  let now = 0
  const wrong = createWrongs(() => now)
  const tries = (count: number) => Array.from({ length: count }, () => wrong('10.0.0.1')).at(-1)
  expect(tries(300)).toBeNull()
  expect(tries(1)).toBe('too-many')
  expect(wrong('10.0.0.2')).toBeNull()
  now += 1000
  expect(tries(2)).toBeNull()
})

test('one session takes forty seats and no more, however many it asks for at once; another at the same address is not in its way', async () => {
  const here = await building()
  const [mine, other] = [await here.enters(an), await here.enters(an)]
  const sits = async (who: typeof mine) => {
    const answer = await who.posts('/sync/dossier/westhoek/lines', {})
    return answer.status
  }
  const asked = await Promise.all(Array.from({ length: 60 }, () => sits(mine)))
  expect(asked.filter((status) => status === 201).length).toBe(40)
  expect(asked.filter((status) => status === 429).length).toBe(20)
  expect(await sits(mine)).toBe(429)
  expect(await sits(other)).toBe(201)
})

test('a script that lost its way is slowed down by its session, and only that one', async () => {
  let now = 0
  const app = new Hono<Env>()
  app.use(async (c, next) => {
    c.set('person', { sessionId: c.req.header('x-session') } as SignedIn)
    await next()
  })
  app.use(patience(() => now))
  app.get('/', (c) => c.body(null, 204))
  const asks = async (session: string) =>
    (await app.request('/', { headers: { 'x-session': session } })).status
  const statuses = await Promise.all(Array.from({ length: 2_100 }, () => asks('mine')))
  expect(statuses.filter((status) => status === 204).length).toBe(2_000)
  expect(statuses.at(-1)).toBe(429)
  expect(await asks('of somebody at the same address')).toBe(204)
  now += 1_000
  expect(await asks('mine')).toBe(204)
})

test('a page that breaks is a page: a sentence, and nothing of what is inside', async () => {
  const app = new Hono()
  app.onError(onBug(createLog({ level: 'silent', write: () => {}, clock: () => 0 })))
  app.get('/dossier/x', () => {
    throw new Error('SELECT secret FROM /srv/inside.ts')
  })
  const answer = await app.request('/dossier/x')
  const text = await answer.text()
  expect([answer.status, answer.headers.get('content-type')]).toEqual([500, 'text/html; charset=UTF-8'])
  expect(text).toContain('Deze bladzijde kan nu niet getoond worden')
  expect(text).not.toMatch(/SELECT|inside/u)
})
