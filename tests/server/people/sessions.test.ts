import { expect, test } from 'vitest'
import { unrepresent } from '#server/people/directory.ts'
import { an, day, joris, sentBack, town } from './town.ts'

const signIn = async (place: Awaited<ReturnType<typeof town>>) => {
  const { cookie, sessionId } = await place.sessions.create(an.person, an.organisation)
  return { cookie, sessionId, header: sentBack(cookie) }
}

test('An is known by her cookie, with the organisation she acts for', async () => {
  const place = await town()
  const { header, sessionId } = await signIn(place)
  const valid = await place.sessions.validate(`theme=dark; ${header}; other=1`)
  expect(valid?.signedIn).toEqual({
    sessionId,
    person: { id: 'an', name: 'An Claeys', position: 'medewerker' },
    organisation: { id: 'kortrijk', name: 'Stad Kortrijk', layer: 'municipality' },
  })
})

test('no cookie, an empty one and an invented one are nobody', async () => {
  const { sessions } = await town()
  for (const header of [undefined, '', 'doorbraak=', 'doorbraak=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'])
    expect(await sessions.validate(header)).toBeNull()
})

test('a session that is not used ends after its thirty days', async () => {
  const place = await town()
  const { header } = await signIn(place)
  place.passes(30 * day - 1000)
  expect(await place.sessions.peek(header)).not.toBeNull()
  place.passes(2000)
  expect(await place.sessions.peek(header)).toBeNull()
  expect(await place.sessions.validate(header)).toBeNull()
})

test('using it past half of that prolongs it and sends the cookie anew', async () => {
  const place = await town()
  const { header } = await signIn(place)
  place.passes(10 * day)
  expect((await place.sessions.validate(header))?.cookie).toBeNull()
  place.passes(10 * day)
  const renewed = await place.sessions.validate(header)
  expect(sentBack(renewed?.cookie ?? '')).toBe(header)
  place.passes(29 * day)
  expect(await place.sessions.validate(header)).not.toBeNull()
})

test('a look from a socket prolongs nothing', async () => {
  const place = await town()
  const { header, sessionId } = await signIn(place)
  place.passes(20 * day)
  expect(await place.sessions.peek(header)).not.toBeNull()
  expect(await place.sessions.find(sessionId)).not.toBeNull()
  place.passes(11 * day)
  expect(await place.sessions.find(sessionId)).toBeNull()
})

test('signing out ends this session and leaves the other device alone', async () => {
  const place = await town()
  const desk = await signIn(place)
  const phone = await signIn(place)
  await place.sessions.end(desk.sessionId)
  expect(await place.sessions.validate(desk.header)).toBeNull()
  expect(await place.sessions.validate(phone.header)).not.toBeNull()
})

test('ending all sessions of An leaves those of Joris', async () => {
  const place = await town()
  const first = await signIn(place)
  const second = await signIn(place)
  const other = await place.sessions.create(joris.person, joris.organisation)
  await place.sessions.endAll(an.person)
  expect(await place.sessions.find(first.sessionId)).toBeNull()
  expect(await place.sessions.find(second.sessionId)).toBeNull()
  expect(await place.sessions.find(other.sessionId)).not.toBeNull()
})

test('who no longer speaks for the organisation has no session for it', async () => {
  const place = await town()
  const { header, sessionId } = await signIn(place)
  await unrepresent(place.db, an.person, an.organisation)
  expect(await place.sessions.find(sessionId)).toBeNull()
  expect(await place.sessions.validate(header)).toBeNull()
})

test('sweeping removes what has expired, and only that', async () => {
  const place = await town()
  await signIn(place)
  place.passes(20 * day)
  const young = await signIn(place)
  place.passes(15 * day)
  await place.sessions.sweep()
  expect(await place.db.selectFrom('sessions').select('id_hash').execute()).toHaveLength(1)
  expect(await place.sessions.find(young.sessionId)).not.toBeNull()
})

test('[case 63] over https the cookie is bound to this host and out of reach of scripts', async () => {
  const { cookie } = await signIn(await town({ secure: true, publicUrl: 'https://doorbraak.example' }))
  expect(cookie).toMatch(/^__Host-doorbraak=[a-z0-9]{40}; /u)
  const attributes = cookie.split('; ').slice(1)
  expect(attributes).toContain('HttpOnly')
  expect(attributes).toContain('Secure')
  expect(attributes).toContain('SameSite=Lax')
  expect(attributes).toContain('Path=/')
  expect(cookie).not.toMatch(/Domain/iu)
})

test('[case 63] over plain http a browser would refuse that prefix: the name is plain', async () => {
  const { cookie } = await signIn(await town())
  expect(cookie).toMatch(/^doorbraak=/u)
  expect(cookie).not.toMatch(/Secure/u)
  expect(cookie).toMatch(/HttpOnly/u)
})
