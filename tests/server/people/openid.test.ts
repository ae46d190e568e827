import { expect, test, vi } from 'vitest'
import { saveOrganisation, represent } from '#server/people/directory.ts'
import type { OrganisationId } from '#shared/ids.ts'
import { building, freePort } from './building.ts'
import { issuer, type IssuedAccount } from './issuer.ts'
import { an } from './town.ts'

// The library warns, rightly, that these are no settings for the open internet.
vi.spyOn(console, 'warn').mockImplementation(() => {})
vi.spyOn(console, 'info').mockImplementation(() => {})

const anAtHome: IssuedAccount = { email: 'An@voorbeeld.example', email_verified: true, kbo: '0207494678' }
const accounts = {
  an: anAtHome,
  vals: { email: 'an@voorbeeld.example', email_verified: false },
  vreemde: { email: 'vreemde@elders.example', email_verified: true },
}

async function scene(more: Readonly<Record<string, string>> = {}) {
  const PORT = String(await freePort())
  const there = await issuer(accounts, `http://127.0.0.1:${PORT}/api/openid/back`)
  const here = await building({
    PORT,
    OPENID_ISSUER: there.url,
    OPENID_CLIENT_ID: 'doorbraak',
    OPENID_CLIENT_SECRET: 'geheim-geheim-geheim-geheim-geheim',
    OPENID_NAME: 'ACM/IDM',
    ...more,
  })
  /** Goes to the issuer and comes back with what it gave; that address may be changed on the way. */
  async function comesIn(login: string, onTheWay: (back: URL) => void = () => {}, to = '/dossier/westhoek') {
    const browser = here.browser()
    const start = await browser.asks(`/api/openid/start?to=${encodeURIComponent(to)}`)
    const back = new URL(await there.signsIn(start.headers.get('location') ?? '', login))
    onTheWay(back)
    const answer = await browser.asks(`${back.pathname}${back.search}`)
    return { browser, start, back, answer, landed: answer.headers.get('location') }
  }
  const linked = () => here.db.selectFrom('accounts').select(['subject', 'person_id']).execute()
  return { ...here, there, comesIn, linked }
}

test('An comes in with her account: PKCE, state and nonce go along, and she lands where she was going', async () => {
  const { comesIn, linked, browser } = await scene()
  expect(await (await browser().asks('/api/entrances')).json()).toEqual({ mail: false, openId: 'ACM/IDM' })
  const { browser: hers, start, landed } = await comesIn('an')
  const asked = new URL(start.headers.get('location') ?? '').searchParams
  expect(asked.get('code_challenge_method')).toBe('S256')
  for (const word of ['code_challenge', 'state', 'nonce']) expect(asked.get(word)?.length).toBeGreaterThan(20)
  expect(start.headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Lax/u)
  expect(landed).toBe('/dossier/westhoek')
  expect(await (await hers.asks('/api/me')).json()).toMatchObject({ person: { id: 'an' } })
  expect(await linked()).toEqual([{ subject: 'an', person_id: 'an' }])
  const { devices } = (await (await hers.asks('/api/me/devices')).json()) as { devices: { way: string }[] }
  expect(devices[0]?.way).toBe('openid')
})

test('from then on the account itself is known, also when her address changes here', async () => {
  const { comesIn, db, linked } = await scene()
  await comesIn('an')
  await db
    .updateTable('people')
    .set({ email: 'an.claeys@nieuw.example' })
    .where('id', '=', an.person)
    .execute()
  const { browser } = await comesIn('an')
  expect(await (await browser.asks('/api/me')).json()).toMatchObject({ person: { id: 'an' } })
  expect(await linked()).toHaveLength(1)
})

test.each([
  ['an address nobody vouches for', 'vals', 'not-verified'],
  ['somebody who was never invited', 'vreemde', 'not-invited'],
])('%s opens no door, makes no person and links nothing', async (_what, login, code) => {
  const { comesIn, linked, db } = await scene()
  const { browser, landed } = await comesIn(login)
  expect(landed).toBe(`/?aanmelden=${code}`)
  expect(await (await browser.asks('/api/me')).json()).toMatchObject({ person: null })
  expect(await linked()).toEqual([])
  expect(await db.selectFrom('people').select('id').execute()).toHaveLength(3)
})

test.each<[string, (back: URL) => void]>([
  ['another state', (back) => back.searchParams.set('state', 'x'.repeat(43))],
  ['no state', (back) => back.searchParams.delete('state')],
  ['another code', (back) => back.searchParams.set('code', 'x'.repeat(43))],
  ['another issuer', (back) => back.searchParams.set('iss', 'https://elders.example')],
])('who comes back with %s stays outside', async (_what, onTheWay) => {
  const { comesIn } = await scene()
  const { browser, landed } = await comesIn('an', onTheWay)
  expect(landed).toBe('/?aanmelden=openid-failed')
  expect(await (await browser.asks('/api/me')).json()).toMatchObject({ person: null })
})

test('an answer of the issuer is good once, and in the browser that asked only', async () => {
  const { comesIn, browser } = await scene()
  const { back } = await comesIn('an')
  const elsewhere = await browser().asks(`${back.pathname}${back.search}`)
  expect(elsewhere.headers.get('location')).toBe('/?aanmelden=openid-failed')
})

test('nobody is sent to another site afterwards', async () => {
  const { comesIn } = await scene()
  for (const to of ['https://elders.example/', '//elders.example', '/\\elders.example'])
    expect((await comesIn('an', () => {}, to)).landed).toBe('/')
})

test('the claim names are settings: the code of the organisation says for which of two An comes in', async () => {
  const { comesIn, db } = await scene({ OPENID_ORGANISATION_CLAIM: 'kbo', OPENID_VERIFIED_CLAIM: '-' })
  const other = 'leiedal' as OrganisationId
  await saveOrganisation(db, {
    id: other,
    name: 'Leiedal',
    layer: 'intermunicipal',
    kbo: '0207494678',
    created_at: 0,
  })
  await represent(db, an.person, other)
  const { browser } = await comesIn('an')
  expect(await (await browser.asks('/api/me')).json()).toMatchObject({
    person: { organisation: { id: 'leiedal' } },
    others: [{ id: 'kortrijk' }],
  })
})

test('an issuer that cannot be reached is told on our own page', async () => {
  const here = await building({
    OPENID_ISSUER: 'http://127.0.0.1:1',
    OPENID_CLIENT_ID: 'x',
    OPENID_CLIENT_SECRET: 'x',
  })
  const answer = await here.browser().asks('/api/openid/start')
  expect(answer.headers.get('location')).toBe('/?aanmelden=openid-unreachable')
})
