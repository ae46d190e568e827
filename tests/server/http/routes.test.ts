import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { Env } from '#server/http/session.ts'
import { an, fatima } from '../people/town.ts'
import { cookieIn, door, refusalIn } from './door.ts'

test('the overview is for who signed in', async () => {
  const { asks, enters } = await door()
  expect(await refusalIn(await asks('/api/overview'))).toEqual([401, 'signed-out'])
  const response = await asks('/api/overview', { as: await enters(an) })
  expect(await response.json()).toMatchObject({
    call: { title: 'Regionale doorbraken', year: 2021 },
    proposals: [
      { id: 'westhoek', role: 'penholder' },
      { id: 'midwest', role: null },
    ],
  })
})

test('a proposal is for its members; to others it does not exist', async () => {
  const { asks, enters } = await door()
  const asAn = await enters(an)
  expect(await refusalIn(await asks('/api/proposals/westhoek'))).toEqual([401, 'signed-out'])
  const response = await asks('/api/proposals/westhoek', { as: asAn })
  expect(await response.json()).toMatchObject({ proposal: { id: 'westhoek', role: 'penholder' } })
  for (const id of ['midwest', 'bestaat-niet', 'constructor', '%00', '..%2Fwesthoek', 'W'.repeat(500)])
    expect(await refusalIn(await asks(`/api/proposals/${id}`, { as: asAn }))).toEqual([
      404,
      'no-such-proposal',
    ])
})

test('what is not there under /api is a refusal in JSON, also with another method', async () => {
  const { asks, posts } = await door()
  expect(await refusalIn(await asks('/api/bestaat-niet'))).toEqual([404, 'not-found'])
  expect(await refusalIn(await asks('/api/'))).toEqual([404, 'not-found'])
  expect(await refusalIn(await posts('/api/overview', {}))).toEqual([404, 'not-found'])
})

test('no answer of the API stays in a cache', async () => {
  const { asks } = await door()
  for (const path of ['/api/me', '/api/bestaat-niet'])
    expect((await asks(path)).headers.get('Cache-Control')).toBe('no-store')
})

test('a bug is told to the operator with its place, to the visitor without', async () => {
  const broken = new Hono<Env>()
  broken.get('/api/broken/:token', () => {
    throw new Error('SELECT secret FROM inside')
  })
  const { asks, logged } = await door({ nouns: [broken] })
  const response = await asks('/api/broken/geheim')
  expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff')
  const body = await response.clone().text()
  expect(await refusalIn(response)).toEqual([500, 'trouble'])
  expect(body).not.toMatch(/SELECT|inside|\.ts/u)
  expect(logged).toHaveLength(1)
  const line = JSON.parse(logged[0] ?? '') as Record<string, unknown>
  expect(line).toMatchObject({ level: 'error', event: 'bug', method: 'GET', route: '/api/broken/:token' })
  expect(line.message).toContain('SELECT secret')
  expect(logged[0]).not.toContain('geheim')
})

test('the process is alive, and ready as long as it says so and the database answers', async () => {
  let ready = true
  const { asks, db } = await door({ isReady: () => ready })
  const status = async (path: string) => (await asks(path)).status
  expect([await status('/healthz'), await status('/readyz')]).toEqual([200, 200])
  ready = false
  expect([await status('/healthz'), await status('/readyz')]).toEqual([200, 503])
  ready = true
  await db.destroy()
  expect([await status('/healthz'), await status('/readyz')]).toEqual([200, 503])
})

test('in a demonstration everybody invented is a button away, as often as one likes', async () => {
  const { asks, posts } = await door({ isDemo: true })
  expect(await (await asks('/api/me')).json()).toEqual({ person: null, demo: true })
  const { people } = (await (await asks('/api/demo')).json()) as { people: { name: string; link: string }[] }
  expect(people.map(({ name, link }) => [name, link])).toEqual([
    ['An Claeys', '/demo/an'],
    ['Fatima Mansouri', '/demo/fatima'],
  ])
  for (const person of ['an', 'fatima', 'an']) {
    const response = await posts('/api/demo/sign-in', { person })
    const me = await asks('/api/me', { as: cookieIn(response) })
    expect(await me.json()).toMatchObject({ person: { id: person } })
  }
})

test('a demonstration opens the door of nobody who was not invented for it', async () => {
  const { posts } = await door({ isDemo: true })
  for (const person of ['joris', 'niemand', '', 'constructor'])
    expect(await refusalIn(await posts('/api/demo/sign-in', { person }))).toEqual([404, 'no-such-person'])
})

test('who becomes another in a demonstration leaves no session behind', async () => {
  const { asks, posts, enters, hungUp } = await door({ isDemo: true })
  const asAn = await enters(an)
  await posts('/api/demo/sign-in', { person: fatima.person }, asAn)
  expect(await (await asks('/api/me', { as: asAn })).json()).toMatchObject({ person: null })
  expect(hungUp).toHaveLength(1)
})

test('anywhere else there is no such door', async () => {
  const { asks, posts } = await door()
  expect(await refusalIn(await asks('/api/demo'))).toEqual([404, 'not-found'])
  expect(await refusalIn(await posts('/api/demo/sign-in', { person: 'an' }))).toEqual([404, 'not-found'])
})
