import { expect, test } from 'vitest'
import { an, day, fatima, hour, joris } from '../people/town.ts'
import { cookieIn, door, refusalIn } from './door.ts'

const invited = { ...an, leadsTo: '/dossier/westhoek', by: fatima }
const nobody = { person: null, demo: false }

test('without a session /api/me is nobody, and no refusal', async () => {
  const { asks } = await door()
  const response = await asks('/api/me')
  expect(response.status).toBe(200)
  expect(await response.json()).toEqual(nobody)
})

test('An opens her link, sees who she would be, signs in and is An', async () => {
  const { asks, posts, links } = await door()
  const { token } = await links.make(invited)
  const organisation = { id: 'kortrijk', name: 'Stad Kortrijk', layer: 'municipality' }
  const looked = await asks(`/api/sign-in/${token}`)
  expect(await looked.json()).toEqual({
    name: 'An Claeys',
    organisation,
    expiresAt: '2021-06-03T09:00:00.000Z',
  })

  const person = { id: 'an', name: 'An Claeys', position: 'medewerker', organisation }
  const signedIn = await posts('/api/sign-in', { token })
  expect(await signedIn.json()).toEqual({ person, to: '/dossier/westhoek' })
  const me = await asks('/api/me', { as: cookieIn(signedIn) })
  expect(await me.json()).toEqual({ person, demo: false })
})

test('[case 68] twenty press the button at once: one is in, nineteen are told why not', async () => {
  const { posts, links } = await door()
  const { token } = await links.make(invited)
  const answers = await Promise.all(Array.from({ length: 20 }, () => posts('/api/sign-in', { token })))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  const refused = answers.filter(({ status }) => status !== 200)
  expect(refused).toHaveLength(19)
  for (const response of refused) {
    expect(response.headers.get('Set-Cookie')).toBeNull()
    expect(await refusalIn(response)).toEqual([410, 'link-used'])
  }
})

test('[case 68] GET and HEAD on a link use nothing up and set no cookie', async () => {
  const { asks, posts, links } = await door()
  const { token } = await links.make(invited)
  for (const method of ['GET', 'HEAD', 'GET']) {
    const response = await asks(`/api/sign-in/${token}`, { method })
    expect([response.status, response.headers.get('Set-Cookie')]).toEqual([200, null])
  }
  expect((await posts('/api/sign-in', { token })).status).toBe(200)
})

test('[case 68] an expired link says so, an invented one too', async () => {
  const { asks, posts, links, passes } = await door()
  const { token } = await links.make(invited)
  passes(48 * hour)
  expect(await refusalIn(await asks(`/api/sign-in/${token}`))).toEqual([410, 'link-expired'])
  expect(await refusalIn(await posts('/api/sign-in', { token }))).toEqual([410, 'link-expired'])
  expect(await refusalIn(await asks('/api/sign-in/geraden'))).toEqual([404, 'link-unknown'])
})

test('[case 68] signed in as Joris, An’s link makes you An; the session of Joris ends and its sockets close', async () => {
  const { asks, posts, enters, links, hungUp } = await door()
  const { token } = await links.make(invited)
  const asJoris = await enters(joris)
  const answer = await posts('/api/sign-in', { token }, asJoris)
  const me = await asks('/api/me', { as: cookieIn(answer) })
  expect(await me.json()).toMatchObject({ person: { id: 'an' } })
  expect(await (await asks('/api/me', { as: asJoris })).json()).toEqual(nobody)
  expect(hungUp).toEqual([asJoris.split('=')[1]])
})

test('signing out ends the session, makes the browser forget and closes its sockets', async () => {
  const { asks, posts, enters, hungUp } = await door()
  const asAn = await enters(an)
  const response = await posts('/api/sign-out', {}, asAn)
  expect(response.status).toBe(204)
  expect(response.headers.get('Set-Cookie')).toMatch(/^doorbraak=; .*Max-Age=0/u)
  expect(await (await asks('/api/me', { as: asAn })).json()).toEqual(nobody)
  expect(hungUp).toHaveLength(1)
  expect((await posts('/api/sign-out', {}, asAn)).status).toBe(204)
  expect(hungUp).toHaveLength(1)
})

test('a session past half its life gets its cookie anew, a younger one does not', async () => {
  const { asks, enters, passes } = await door()
  const asAn = await enters(an)
  expect((await asks('/api/me', { as: asAn })).headers.get('Set-Cookie')).toBeNull()
  passes(16 * day)
  expect(cookieIn(await asks('/api/me', { as: asAn }))).toBe(asAn)
})

test('[case 63] over https the cookie of a sign-in is bound to this host', async () => {
  const { posts, links } = await door({ secure: true, publicUrl: 'https://doorbraak.example' })
  const { token } = await links.make(invited)
  const cookie = (await posts('/api/sign-in', { token })).headers.get('Set-Cookie')
  expect(cookie).toMatch(/^__Host-doorbraak=.*HttpOnly/u)
  expect(cookie).toMatch(/; Secure/u)
})

test('[case 63] a session in the address or in a header is worth nothing', async () => {
  const { asks, enters } = await door()
  const id = (await enters(an)).split('=')[1] ?? ''
  const me = await asks(`/api/me?session=${id}&doorbraak=${id}`, {
    headers: { Authorization: `Bearer ${id}` },
  })
  expect(await me.json()).toEqual(nobody)
})
