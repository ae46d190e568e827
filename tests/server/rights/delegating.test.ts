import { afterAll, beforeAll, expect, test } from 'vitest'
import { represent } from '#server/people/directory.ts'
import { verify } from '#server/audit.ts'
import type { OrganisationId, PersonId } from '#shared/ids.ts'
import { lockGrace, type Lock } from '#shared/locks.ts'
import { closeCodes } from '#shared/wire.ts'
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
  person.call(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
const delegate = (person: Person, section: string, organisations: readonly string[] | null) =>
  post(person, `/api/proposals/${proposal}/delegations`, { section, organisations })
const closing = (client: Opened): Promise<number> =>
  new Promise((resolve) => client.provider.once('closed', ({ code }: { code: number }) => resolve(code)))
const lockOf = (client: Opened, section: string): Lock | undefined => {
  const last = client.told.findLast((message) => message.kind === 'locks')
  return last?.kind === 'locks' ? last.locks[section] : undefined
}

test('[R26] Jonas gives the risks to Kortrijk: every open tab hears so within a second, and the others write there no more', async () => {
  const jonas = await here.enter('jonas-vanhoutte')
  const marijke = await (await here.enter('marijke-desmet')).opens(proposal)
  const sofie = await (await here.enter('sofie-maes')).opens(proposal)
  const began = performance.now()
  expect((await delegate(jonas, 'risks', ['kortrijk'])).status).toBe(200)
  await expect.poll(() => lockOf(sofie, 'risks')?.names, { interval: 5 }).toEqual(['kortrijk'])
  expect(performance.now() - began).toBeLessThan(1000)
  // What was being typed still gets in.
  sofie.facts('risks').set('proef', 'nog net')
  await expect.poll(() => marijke.facts('risks').get('proef')).toBe('nog net')
  await expect
    .poll(() => Date.now() >= (lockOf(sofie, 'risks')?.from ?? Infinity), { timeout: 2 * lockGrace })
    .toBe(true)
  sofie.facts('risks').set('proef', 'te laat')
  marijke.facts('risks').set('proef', 'van Kortrijk')
  await expect.poll(() => sofie.refusals()).toEqual(['not-delegated'])
  const jonasHere = await jonas.opens(proposal)
  await expect.poll(() => jonasHere.facts('risks').get('proef')).toBe('van Kortrijk')
  // Who holds the pen does not lose it; and a later change holds at once.
  jonasHere.facts('risks').set('proef', 'van de penhouder')
  await expect.poll(() => marijke.facts('risks').get('proef')).toBe('van de penhouder')
  await delegate(jonas, 'risks', ['kortrijk', 'veka'])
  const sofieAgain = await (await here.enter('sofie-maes')).opens(proposal)
  sofieAgain.facts('risks').set('proef', 'van VEKA')
  await expect.poll(() => marijke.facts('risks').get('proef')).toBe('van VEKA')
  for (const client of [marijke, sofie, jonasHere, sofieAgain]) client.close()
})

test('a lock over a section that was given away hides that, and opening it brings it back', async () => {
  const ilse = await here.enter('ilse-baert')
  const jonas = await here.enter('jonas-vanhoutte')
  await delegate(jonas, 'dissemination', ['kortrijk'])
  const locked = { section: 'dissemination', kind: 'locked', reason: '' }
  const answer = await post(ilse, `/api/proposals/${proposal}/locks`, locked)
  const { locks } = (await answer.json()) as { locks: Record<string, Lock> }
  expect(locks.dissemination).toMatchObject({ kind: 'locked', beneath: { kind: 'organisations' } })
  const opened = await post(ilse, `/api/proposals/${proposal}/locks`, { ...locked, kind: 'open' })
  expect(await opened.json()).toMatchObject({
    locks: { dissemination: { kind: 'organisations', names: ['kortrijk'] } },
  })
  await delegate(jonas, 'dissemination', null)
})

test.each([
  ['an unknown section', 'bestaat-niet', ['kortrijk'], 400],
  ['an unknown organisation', 'plan', ['bestaat-niet'], 404],
  ['nonsense', 'plan', 'kortrijk', 400],
  ['a list with something else in it', 'plan', [1], 400],
])('%s is refused, and nobody hears of it', async (_what, section, organisations, status) => {
  const jonas = await here.enter('jonas-vanhoutte')
  const before = await here.db.selectFrom('delegations').selectAll().execute()
  expect((await delegate(jonas, section, organisations as string[])).status).toBe(status)
  expect(await here.db.selectFrom('delegations').selectAll().execute()).toEqual(before)
})

test('[R15] [case 37] Nele speaks for Leiedal and for Kortrijk: she switches, her open seats go at once, and her words are Kortrijk’s', async () => {
  await represent(here.db, 'nele-callens' as PersonId, 'kortrijk' as OrganisationId)
  const hilde = await here.enter('hilde-goossens')
  const row = {
    name: 'Nele Callens',
    email: 'nele.callens@voorbeeld.example',
    position: 'verantwoordelijke financiën',
    organisation: 'kortrijk',
    role: 'partner',
  }
  await post(hilde, `/api/proposals/${proposal}/members`, { rows: [row] })
  const nele = await here.enter('nele-callens')
  const before = (await (await nele.call('/api/me')).json()) as { person: { organisation: { id: string } } }
  const [from, to] =
    before.person.organisation.id === 'leiedal' ? ['leiedal', 'kortrijk'] : ['kortrijk', 'leiedal']
  const seat = await nele.opens(proposal)
  const closed = closing(seat)
  const switched = await post(nele, '/api/me/organisation', { organisation: to })
  expect(await switched.json()).toMatchObject({ person: { organisation: { id: to } } })
  expect(await closed).toBe(closeCodes.changed)
  expect(await (await nele.call('/api/me')).json()).toMatchObject({
    person: { organisation: { id: to } },
    others: [{ id: from }],
  })
  const after = await nele.opens(proposal)
  after.facts('plan').set('proef', 'namens de andere')
  const last = () =>
    here.db
      .selectFrom('updates')
      .select(['person_id', 'organisation_id'])
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst()
  await expect.poll(last).toEqual({ person_id: 'nele-callens', organisation_id: to })
  for (const client of [seat, after]) client.close()
})

test('nobody switches to an organisation they do not speak for', async () => {
  const nele = await here.enter('sofie-maes')
  expect((await post(nele, '/api/me/organisation', { organisation: 'kortrijk' })).status).toBe(404)
  expect(await (await nele.call('/api/me')).json()).toMatchObject({
    person: { organisation: { id: 'veka' } },
  })
})

test('Geert asks to write; Ilse sees it and lets him, and then nothing is asked any more', async () => {
  const geert = await here.enter('geert-naessens')
  for (let twice = 0; twice < 2; twice++)
    expect((await post(geert, `/api/proposals/${proposal}/wishes`, {})).status).toBe(204)
  const ilse = await here.enter('ilse-baert')
  const wishes = async () => {
    const answer = await ilse.call(`/api/proposals/${proposal}/members`)
    const { members } = (await answer.json()) as { members: { person: { id: string }; wish?: string }[] }
    return members.flatMap(({ person, wish }) => (wish ? [person.id] : []))
  }
  expect(await wishes()).toEqual(['geert-naessens'])
  const who = { person: 'geert-naessens', organisation: 'binnenlands-bestuur' }
  await post(ilse, `/api/proposals/${proposal}/members/role`, { ...who, role: 'partner' })
  expect(await wishes()).toEqual([])
})

test('[R15] who no longer speaks for an organisation loses the seat and the session for it at once', async () => {
  const karel = await here.enter('karel-dhondt')
  const seat = await karel.opens(proposal)
  const closed = closing(seat)
  const hilde = await here.enter('hilde-goossens')
  const end = '/api/organisations/provincie-west-vlaanderen/end'
  expect((await post(hilde, end, { person: 'karel-dhondt' })).status).toBe(200)
  expect(await closed).toBe(closeCodes.notAllowed)
  expect(await (await karel.call('/api/me')).json()).toMatchObject({ person: null })
  expect((await post(hilde, '/api/organisations/vvsg/end', { person: 'hilde-goossens' })).status).toBe(409)
  seat.close()
})

test('the codes of an organisation are checked before they are kept', async () => {
  const hilde = await here.enter('hilde-goossens')
  const base = { name: 'Kortrijk', layer: 'municipality', nis: '34022', kbo: '', ovo: '' }
  const change = (more: object) => post(hilde, '/api/organisations/kortrijk', { ...base, ...more })
  expect((await change({ kbo: '0207.494.678' })).status).toBe(200)
  expect((await change({ kbo: '0207.494.679' })).status).toBe(400)
  expect((await change({ nis: '34027' })).status).toBe(400)
  expect((await change({ name: 'Menen', nis: '' })).status).toBe(409)
  const row = await here.db
    .selectFrom('organisations')
    .select(['nis', 'kbo'])
    .where('id', '=', 'kortrijk' as OrganisationId)
    .executeTakeFirst()
  expect(row).toEqual({ nis: '34022', kbo: '0207494678' })
})

test('all of it stands in the audit log, in one chain', async () => {
  const acts = await here.db.selectFrom('audit').select('act').execute()
  for (const act of ['section-delegated', 'organisation-switched', 'write-asked', 'representation-ended'])
    expect(acts.map((entry) => entry.act)).toContain(act)
  expect(await verify(here.db)).toMatchObject({ intact: true })
})
