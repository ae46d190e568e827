import { afterAll, beforeAll, expect, test } from 'vitest'
import { handOf, mayAskFloor, mayGiveFloor } from '#shared/floor.ts'
import type { Hand } from '#shared/hands.ts'
import { lockGrace, type Lock } from '#shared/locks.ts'
import { roles, type Actor } from '#shared/access.ts'
import type { OrganisationId, PersonId } from '#shared/ids.ts'
import { town, type Town } from '../../helpers/town.ts'

let here: Town
beforeAll(async () => {
  here = await town()
})
afterAll(() => here.close())

const proposal = 'zuid-west-vlaanderen'
type Person = Awaited<ReturnType<Town['enter']>>
type Opened = Awaited<ReturnType<Person['opens']>>

const post = (person: Person, path: string, body: object) =>
  person.call(`/api/proposals/${proposal}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
const close = (person: Person, section: string, kind = 'facilitators') =>
  post(person, '/locks', { section, kind, reason: 'We lezen dit samen.' })
const ask = async (person: Person, section: string): Promise<number> =>
  (await post(person, '/floor', { section })).status
const answer = async (person: Person, section: string, who: object, said: string): Promise<number> =>
  (await post(person, '/floor/answer', { section, ...who, answer: said })).status
const lockOf = (client: Opened, section: string): Lock | undefined => {
  const last = client.told.findLast((message) => message.kind === 'locks')
  return last?.kind === 'locks' ? last.locks[section] : undefined
}
const handsIn = (client: Opened, section: string): readonly Hand[] => lockOf(client, section)?.hands ?? []
const sofie = { person: 'sofie-maes', organisation: 'veka' }
const holds = (client: Opened, section: string) =>
  expect.poll(() => Date.now() >= (lockOf(client, section)?.from ?? Infinity), { timeout: 2 * lockGrace })

test('[R26] Sofie asks for the floor in a closed section: Ilse sees so within a second, and what she gives holds at once', async () => {
  const ilse = await here.enter('ilse-baert')
  const ilseHere = await ilse.opens(proposal)
  const sofieIn = await here.enter('sofie-maes')
  const sofieHere = await sofieIn.opens(proposal)
  const marijke = await (await here.enter('marijke-desmet')).opens(proposal)
  await close(ilse, 'risks')
  await holds(sofieHere, 'risks').toBe(true)

  const began = performance.now()
  expect(await ask(sofieIn, 'risks')).toBe(200)
  await expect
    .poll(() => handsIn(ilseHere, 'risks'), { interval: 5 })
    .toMatchObject([{ ...sofie, name: 'Sofie Maes', state: 'asked' }])
  expect(performance.now() - began).toBeLessThan(1000)
  // To ask twice is to ask once.
  expect(await ask(sofieIn, 'risks')).toBe(200)
  expect(handsIn(ilseHere, 'risks')).toHaveLength(1)
  // Who opens the page later sees it too.
  const bert = await (await here.enter('ilse-baert')).opens(proposal)
  expect(handsIn(bert, 'risks')).toHaveLength(1)

  expect(await answer(ilse, 'risks', sofie, 'given')).toBe(200)
  await expect.poll(() => handsIn(sofieHere, 'risks')[0]?.state).toBe('given')
  sofieHere.facts('risks').set('proef', 'van Sofie')
  await expect.poll(() => ilseHere.facts('risks').get('proef')).toBe('van Sofie')
  // The floor is hers, and nobody else's.
  marijke.facts('risks').set('proef', 'van Marijke')
  await expect.poll(() => marijke.refusals()).toEqual(['locked'])
  expect(ilseHere.facts('risks').get('proef')).toBe('van Sofie')
  // It was given once, and is written down.
  expect(await answer(ilse, 'risks', sofie, 'dismissed')).toBe(409)
  const said = await here.db.selectFrom('audit').select('act').where('act', '=', 'floor-given').execute()
  expect(said).toHaveLength(1)

  // A section that is opened and closed again is closed for her too.
  await close(ilse, 'risks', 'open')
  await close(ilse, 'risks')
  await holds(sofieHere, 'risks').toBe(true)
  expect(handsIn(sofieHere, 'risks')).toEqual([])
  sofieHere.facts('risks').set('proef', 'te laat')
  await expect.poll(() => sofieHere.refusals()).toEqual(['locked'])
  for (const one of [ilseHere, sofieHere, marijke, bert]) one.close()
})

test('Ilse says not now: Sofie hears it, still cannot write, and waits before she asks again', async () => {
  const ilse = await here.enter('ilse-baert')
  const sofieIn = await here.enter('sofie-maes')
  const sofieHere = await sofieIn.opens(proposal)
  await close(ilse, 'plan', 'locked')
  await holds(sofieHere, 'plan').toBe(true)
  await ask(sofieIn, 'plan')
  expect(await answer(ilse, 'plan', sofie, 'dismissed')).toBe(200)
  await expect.poll(() => handsIn(sofieHere, 'plan')[0]?.state).toBe('dismissed')
  expect(await ask(sofieIn, 'plan')).toBe(429)
  sofieHere.facts('plan').set('proef', 'toch')
  await expect.poll(() => sofieHere.refusals()).toEqual(['locked'])
  sofieHere.close()
})

test('a hand that was taken back is seen by nobody, and cannot be answered', async () => {
  const ilse = await here.enter('ilse-baert')
  const ilseHere = await ilse.opens(proposal)
  const sofieIn = await here.enter('sofie-maes')
  await close(ilse, 'governance')
  await ask(sofieIn, 'governance')
  await expect.poll(() => handsIn(ilseHere, 'governance')).toHaveLength(1)
  expect((await post(sofieIn, '/floor/withdraw', { section: 'governance' })).status).toBe(200)
  await expect.poll(() => handsIn(ilseHere, 'governance')).toEqual([])
  expect(await answer(ilse, 'governance', sofie, 'given')).toBe(409)
  expect((await post(sofieIn, '/floor/withdraw', { section: 'governance' })).status).toBe(409)
  ilseHere.close()
})

test('in a section that was given to Kortrijk the penholder answers, and VEKA becomes one of those who write', async () => {
  const jonas = await here.enter('jonas-vanhoutte')
  const sofieIn = await here.enter('sofie-maes')
  const sofieHere = await sofieIn.opens(proposal)
  await post(jonas, '/delegations', { section: 'dissemination', organisations: ['kortrijk'] })
  await holds(sofieHere, 'dissemination').toBe(true)
  expect(await ask(sofieIn, 'dissemination')).toBe(200)
  expect(await answer(jonas, 'dissemination', sofie, 'given')).toBe(200)
  await expect.poll(() => lockOf(sofieHere, 'dissemination')?.names).toEqual(['kortrijk', 'veka'])
  expect(handsIn(sofieHere, 'dissemination')).toEqual([])
  const jonasHere = await jonas.opens(proposal)
  sofieHere.facts('dissemination').set('proef', 'van VEKA')
  await expect.poll(() => jonasHere.facts('dissemination').get('proef')).toBe('van VEKA')
  expect(sofieHere.refusals()).toEqual([])
  for (const one of [jonasHere, sofieHere]) one.close()
})

test.each([
  ['who may write there anyway', 'jonas-vanhoutte', 'budget', 409],
  ['who leads', 'ilse-baert', 'identification', 403],
  ['who only looks on', 'geert-naessens', 'identification', 403],
  ['a section that does not exist', 'sofie-maes', 'bestaat-niet', 409],
  ['a name of the language', 'sofie-maes', 'constructor', 409],
])('%s asks for nothing', async (_what, person, section, status) => {
  const ilse = await here.enter('ilse-baert')
  await close(ilse, 'identification')
  expect(await ask(await here.enter(person), section)).toBe(status)
})

test('who does not lead answers nobody: not the asker, not the penholder under a lock, and nonsense is refused', async () => {
  const ilse = await here.enter('ilse-baert')
  const jonas = await here.enter('jonas-vanhoutte')
  const sofieIn = await here.enter('sofie-maes')
  await close(ilse, 'added-value')
  await ask(sofieIn, 'added-value')
  expect(await answer(sofieIn, 'added-value', sofie, 'given')).toBe(403)
  expect(await answer(jonas, 'added-value', sofie, 'given')).toBe(403)
  expect(await answer(ilse, 'added-value', sofie, 'misschien')).toBe(400)
  expect(await answer(ilse, 'added-value', { ...sofie, person: 'marijke-desmet' }, 'given')).toBe(409)
  const row = await here.db.selectFrom('hands').select('state').where('section', '=', 'added-value').execute()
  expect(row).toEqual([{ state: 'asked' }])
})

const propose = async (person: Person, section: string, words: unknown): Promise<number> =>
  (await post(person, '/floor', { section, words })).status
const readWords = async (person: Person): Promise<unknown> =>
  (await person.call(`/api/proposals/${proposal}/floor/words`)).json()

test('what Sofie would write goes along with her question: to who gives the floor, and to nobody else', async () => {
  const ilse = await here.enter('ilse-baert')
  const ilseHere = await ilse.opens(proposal)
  const sofieIn = await here.enter('sofie-maes')
  const marijkeIn = await here.enter('marijke-desmet')
  const marijke = await marijkeIn.opens(proposal)
  await close(ilse, 'trajectory')
  await close(ilse, 'challenge')
  const text = 'Een bewoner van Lauwe deelt met zijn buur in Rekkem.'

  // Asked for without words: these may still follow at once, others only after a while.
  expect(await ask(sofieIn, 'challenge')).toBe(200)
  expect(await propose(sofieIn, 'challenge', text)).toBe(200)
  await expect.poll(() => handsIn(ilseHere, 'challenge')).toMatchObject([{ ...sofie, hasWords: true }])
  expect(await readWords(ilse)).toEqual({ words: [{ section: 'challenge', ...sofie, words: text }] })
  expect(await propose(sofieIn, 'challenge', text)).toBe(200)
  expect(await propose(sofieIn, 'challenge', 'Toch anders.')).toBe(429)

  // Everybody hears that she asks; what she would write went to nobody's page.
  await expect.poll(() => handsIn(marijke, 'challenge').length).toBe(1)
  expect(JSON.stringify([marijke.told, ilseHere.told])).not.toContain('Lauwe')
  for (const one of [marijkeIn, sofieIn])
    expect((await one.call(`/api/proposals/${proposal}/floor/words`)).status).toBe(403)
  // The penholder gives no floor under a lock of who leads, and reads nothing.
  expect(await readWords(await here.enter('jonas-vanhoutte'))).toEqual({ words: [] })

  expect(await answer(ilse, 'challenge', sofie, 'dismissed')).toBe(200)
  expect(await readWords(ilse)).toEqual({ words: [] })
  const rows = await here.db.selectFrom('hands').select('words').where('section', '=', 'challenge').execute()
  expect(rows).toEqual([{ words: null }])
  for (const one of [ilseHere, marijke]) one.close()
})

test.each([
  ['2001 letters', 'a'.repeat(2001), 400, 'words-too-long'],
  ['a number', 12, 400, 'malformed'],
])('to propose %s is refused, and asks for nothing', async (_what, words, status, code) => {
  const ilse = await here.enter('ilse-baert')
  const sofieIn = await here.enter('sofie-maes')
  await close(ilse, 'partners')
  const answered = await post(sofieIn, '/floor', { section: 'partners', words })
  expect([answered.status, ((await answered.json()) as { error: { code: string } }).error.code]).toEqual([
    status,
    code,
  ])
  expect(
    await here.db.selectFrom('hands').select('state').where('section', '=', 'partners').execute(),
  ).toEqual([])
})

const lock = (kind: Lock['kind'], names?: readonly string[]): Lock => ({
  kind,
  reason: '',
  by: { name: 'Ilse Baert', organisation: 'Labo' },
  from: 0,
  ...(names && { names }),
})
const actor = (role: Actor['role']): Actor => ({
  role,
  organisation: 'veka' as OrganisationId,
  person: 'sofie-maes' as PersonId,
})

test('who asks is who would write but for the lock; who gives is who could open it', () => {
  const asks = (it: Lock) => roles.filter((role) => mayAskFloor(actor(role), 'draft', it) === null)
  const gives = (it: Lock) => roles.filter((role) => mayGiveFloor(actor(role), 'draft', it) === null)
  expect(asks(lock('locked'))).toEqual(['penholder', 'partner'])
  expect(asks(lock('organisations', ['kortrijk']))).toEqual(['partner'])
  expect(asks(lock('organisations', ['veka']))).toEqual([])
  expect(gives(lock('tables', []))).toEqual(['coordinator', 'facilitator', 'cofacilitator'])
  expect(gives(lock('organisations', []))).toContain('penholder')
  expect(roles.filter((role) => mayAskFloor(actor(role), 'frozen', lock('locked')) === null)).toEqual([])
  expect(handOf(lock('locked'), actor('partner'))).toBeNull()
})

test('what Marijke would write is erased with her', async () => {
  const ilse = await here.enter('ilse-baert')
  await close(ilse, 'asks')
  expect(await propose(await here.enter('marijke-desmet'), 'asks', 'Van Marijke.')).toBe(200)
  expect(await readWords(ilse)).toMatchObject({ words: [{ words: 'Van Marijke.' }] })
  const hilde = await here.enter('hilde-goossens')
  const headers = { 'content-type': 'application/json' }
  const erased = await hilde.call('/api/people/marijke-desmet/erase', { method: 'POST', headers, body: '{}' })
  expect(erased.status).toBe(204)
  expect(await readWords(ilse)).toEqual({ words: [] })
  expect(await here.db.selectFrom('hands').select('words').where('section', '=', 'asks').execute()).toEqual(
    [],
  )
})
