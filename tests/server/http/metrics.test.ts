import { afterAll, beforeAll, expect, test } from 'vitest'
import { metricsRoutes } from '#server/http/metrics.ts'
import { Meter } from '#server/sync/meter.ts'
import { town, type Town } from '../../helpers/town.ts'

let here: Town
beforeAll(async () => {
  here = await town()
})
afterAll(() => here.close())
const proposal = 'zuid-west-vlaanderen'
const read = (headers: Record<string, string> = {}) => fetch(`${here.url}/metrics`, { headers })

test('from this machine the numbers can be read, in the form Prometheus wants', async () => {
  const jonas = await (await here.enter('jonas-vanhoutte')).opens(proposal)
  jonas.facts('identification').set('title', 'Energie')
  await expect.poll(() => jonas.told.filter(({ kind }) => kind === 'saved').length).toBe(2)
  const answer = await read()
  expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4')
  const text = await answer.text()
  for (const line of text.trim().split('\n'))
    expect(line).toMatch(/^(# (HELP|TYPE) doorbraak_\w+ .+|doorbraak_\w+(\{\w+="[\w+.-]+"\})? [-\d.e+]+)$/u)
  expect(text).toContain('doorbraak_rooms 1\n')
  expect(text).toContain('doorbraak_seats 1\n')
  expect(text).toContain('doorbraak_updates_total 1\n')
  expect(text).toMatch(/doorbraak_commit_seconds_count [1-9]/u)
  expect(text).toMatch(/doorbraak_commit_seconds_bucket\{le="\+Inf"\} [1-9]/u)
  jonas.close()
})

test('they name no person, document or place', async () => {
  const rita = await here.enter('rita-moens')
  await rita.call(`/api/proposals/${proposal}`)
  const bert = await (await here.enter('bert-cools')).opens('rivierenland')
  bert.doc.getMap('budget').set('facts', 'weg')
  await expect.poll(() => bert.refusals().length).toBe(1)
  const text = await (await read()).text()
  expect(text).toContain('doorbraak_refusals_total{code="skeleton"} 1\n')
  expect(text).not.toMatch(/rita|jonas|bert|rivierenland|vlaanderen|127\.0/u)
  bert.close()
})

test('what a proxy brings comes from elsewhere, and gets nothing', async () => {
  expect((await read({ 'x-forwarded-for': '203.0.113.7' })).status).toBe(404)
  expect((await read({ forwarded: 'for=203.0.113.7' })).status).toBe(404)
  expect((await read({ 'x-real-ip': '203.0.113.7', authorization: 'Bearer guess' })).status).toBe(404)
})

test('with the token they can be read from elsewhere; without it, or with another, not', async () => {
  const routes = metricsRoutes({
    meter: new Meter(),
    census: () => ({ rooms: 0, seats: 0 }),
    queue: () => 0,
    busy: () => 0,
    loopDelay: { max: 0, percentile: () => 0, reset: () => {} },
    memory: () => ({ rss: 1, heapUsed: 1 }),
    token: 'een-geheim-van-vierentwintig',
  })
  const from = (remoteAddress: string, headers: Record<string, string>) =>
    routes.request('/metrics', { headers }, { incoming: { socket: { remoteAddress } } })
  const far = async (authorization: string) => (await from('203.0.113.7', { authorization })).status
  expect(await far('Bearer een-geheim-van-vierentwintig')).toBe(200)
  expect(await far('Bearer een-geheim-van-vierentwinti')).toBe(404)
  expect(await far('')).toBe(404)
  expect((await from('::1', {})).status).toBe(200)
})
