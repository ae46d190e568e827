import { expect, test } from 'vitest'
import type { ApiError } from '#shared/api.ts'
import type { IdeaPageView, IdeasView } from '#shared/idea/api.ts'
import { an, fatima, joris } from '../people/town.ts'
import { answersAll, consultation, council, luc } from './council.ts'

const codeOf = async (response: Response): Promise<[number, string]> => [
  response.status,
  ((await response.json()) as ApiError).error.code,
]
const row = (name: string, organisation: string, role = 'partner') => ({
  name,
  email: `${name.toLowerCase()}@voorbeeld.example`,
  position: 'adviseur',
  organisation: { name: organisation, layer: 'municipality' },
  role,
})

test('An begins an idea and writes it; Luc sees nothing of it until she invites him, and then writes too', async () => {
  const there = await council()
  const [asAn, asLuc] = [await there.enter(an), await there.enter(luc)]
  const idea = await there.begun(asAn)
  expect(idea).toMatchObject({ number: 14, region: 'Zuid-West-Vlaanderen', state: 'draft' })

  const listed = async (guest: typeof asAn) =>
    ((await (await guest.asks('/ideas')).json()) as IdeasView).ideas.map(({ number, open }) => [number, open])
  expect(await listed(asAn)).toContainEqual([14, true])
  expect(await listed(asLuc)).not.toContainEqual([14, false])
  expect(await codeOf(await asLuc.asks(`/ideas/${idea.id}`))).toEqual([404, 'no-such-idea'])
  const outside = asLuc.opens(idea.id)
  await expect.poll(() => outside.provider.wsUnsuccessfulReconnects).toBeGreaterThan(0)
  expect(outside.synced()).toBe(false)
  outside.provider.destroy()

  const invited = await asAn.posts(`/ideas/${idea.id}/members`, row('Luc', 'Stad Ieper'))
  expect(invited.status).toBe(200)
  expect(await invited.json()).toMatchObject({ given: { person: { name: 'Luc Declerck' }, link: null } })
  const [one, two] = [asAn.opens(idea.id), asLuc.opens(idea.id)]
  await expect.poll(() => one.synced() && two.synced()).toBe(true)
  one.writes('challenge', 'Warmte gaat verloren.')
  await expect.poll(() => two.words('challenge')).toContain('Warmte gaat verloren.')
  two.writes('challenge', 'Ook in Ieper.')
  await expect.poll(() => one.words('challenge')).toContain('Ook in Ieper.')

  const removed = await asAn.posts(`/ideas/${idea.id}/members/remove`, luc)
  expect(removed.status).toBe(200)
  await expect.poll(() => two.provider.wsconnected).toBe(false)
})

test('an idea goes out from local authorities: Joris of the Flemish agency begins none', async () => {
  const there = await council()
  const asJoris = await there.enter(joris)
  const asked = { region: 'REFREG08', title: 'Warmte delen' }
  expect(await codeOf(await asJoris.posts('/ideas/begin', asked))).toEqual([403, 'not-a-local-authority'])
  const nowhere = { region: 'REFREG99', title: 'Warmte delen' }
  expect(await codeOf(await (await there.enter(an)).posts('/ideas/begin', nowhere))).toEqual([
    400,
    'malformed',
  ])
})

test('Fatima coordinates: she reads a draft, writes no word in it, and invites who will hold the pen', async () => {
  const there = await council()
  const asFatima = await there.enter(fatima)
  const idea = await there.begun(asFatima)
  const page = (await (await asFatima.asks(`/ideas/${idea.id}`)).json()) as IdeaPageView
  expect(page).toMatchObject({ role: null, coordinates: true, members: [] })
  const client = asFatima.opens(idea.id)
  await expect.poll(() => client.synced()).toBe(true)
  client.writes('challenge', 'Dit schrijf ik voor jullie.')
  await expect.poll(() => client.refusals).toEqual(['read-only'])

  const newcomer = row('Marijke', 'Stad Menen', 'penholder')
  const given = await (await asFatima.posts(`/ideas/${idea.id}/members`, newcomer)).json()
  expect(given).toMatchObject({ given: { link: { url: expect.stringContaining('/aanmelden/') } } })
  const second = row('Karel', 'Stad Menen', 'penholder')
  expect(await codeOf(await asFatima.posts(`/ideas/${idea.id}/members`, second))).toEqual([409, 'pen-held'])
})

test('who holds the pen gives no pen away, and brings nobody in for an organisation that is not theirs', async () => {
  const there = await council()
  const asAn = await there.enter(an)
  const idea = await there.begun(asAn)
  const invites = (asked: object) => asAn.posts(`/ideas/${idea.id}/members`, asked)
  expect(await codeOf(await invites(row('Luc', 'Stad Ieper', 'penholder')))).toEqual([403, 'not-your-role'])
  expect(await codeOf(await invites(row('Luc', 'Stad Kortrijk')))).toEqual([409, 'other-organisation'])
  expect(await codeOf(await invites(row('Luc', 'Stad Ieper', 'coordinator')))).toEqual([400, 'malformed'])
})

test('handing in needs every answer and the mayors; then nothing enters any more, and the bytes are hashed', async () => {
  const there = await council()
  const asAn = await there.enter(an)
  const idea = await there.begun(asAn)
  const submits = (mandate: object = consultation) => asAn.posts(`/ideas/${idea.id}/submit`, { mandate })
  const early = await submits()
  expect(early.status).toBe(409)
  const { error } = (await early.json()) as ApiError
  expect(error.findings?.map(({ sentence }) => sentence)).toContain(
    '‘Deelnemende gemeenten’ is nog niet beantwoord.',
  )

  const client = asAn.opens(idea.id)
  await expect.poll(() => client.synced()).toBe(true)
  answersAll(client)
  await expect.poll(() => client.saved()).toBeGreaterThan(0)
  expect(await codeOf(await submits({ kind: 'consultation', on: '2021-02-30', body: 'Overleg' }))).toEqual([
    400,
    'malformed',
  ])
  const unsigned = await submits({ kind: 'signatures', on: '2021-05-28', signatures: [] })
  expect(((await unsigned.json()) as ApiError).error.findings?.[0]?.sentence).toContain('Kortrijk')

  const handed = await submits()
  expect(handed.status).toBe(200)
  const page = (await handed.json()) as IdeaPageView
  expect(page).toMatchObject({
    idea: { state: 'submitted' },
    submission: { words: 14, mandate: consultation },
  })
  expect(page.submission?.sha256).toMatch(/^[0-9a-f]{64}$/u)
  client.writes('challenge', 'Nog één ding.')
  await expect.poll(() => client.refusals).toEqual(['frozen'])
  expect(await codeOf(await submits())).toEqual([409, 'wrong-state'])
  expect(await codeOf(await asAn.posts(`/ideas/${idea.id}/members`, row('Els', 'Stad Menen')))).toEqual([
    409,
    'frozen',
  ])
})

test('the twelve hundred words are shared: one word too many keeps the idea here', async () => {
  const there = await council()
  const asAn = await there.enter(an)
  const idea = await there.begun(asAn)
  const client = asAn.opens(idea.id)
  await expect.poll(() => client.synced()).toBe(true)
  answersAll(client)
  client.writes('challenge', 'woord '.repeat(1187))
  await expect.poll(() => client.saved()).toBeGreaterThan(0)
  const refused = await asAn.posts(`/ideas/${idea.id}/submit`, { mandate: consultation })
  const { error } = (await refused.json()) as ApiError
  expect(error.findings?.map(({ sentence }) => sentence)).toEqual([
    'Alle antwoorden samen tellen 1201 van 1200 woorden. Schrap er 1 of meer.',
  ])
})
