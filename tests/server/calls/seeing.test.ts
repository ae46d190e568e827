import { expect, test } from 'vitest'
import { actorAt } from '#server/calls/members.ts'
import { overviewFor } from '#server/calls/overview.ts'
import { workspaceFor } from '#server/calls/workspace.ts'
import { demoPeople } from '#server/calls/demo-people.ts'
import { representative, represent } from '#server/people/directory.ts'
import type { ProposalId } from '#shared/ids.ts'
import { an, fatima, joris, town } from '../people/town.ts'
import { freeze, joins, midwest, region, westhoek, whois } from './region.ts'

test('An stands at her own proposal as its penholder, and nowhere else', async () => {
  const { db } = await region()
  expect(await actorAt(db, an.person, an.organisation, westhoek)).toEqual({
    role: 'penholder',
    organisation: 'kortrijk',
    person: 'an',
  })
  expect(await actorAt(db, an.person, an.organisation, midwest)).toBeNull()
  expect(await actorAt(db, an.person, an.organisation, 'elders' as ProposalId)).toBeNull()
})

test('a role is held for one organisation: speaking for another, An does not have it', async () => {
  const { db } = await region()
  await represent(db, an.person, joris.organisation)
  expect(await actorAt(db, an.person, joris.organisation, westhoek)).toBeNull()
})

test('who coordinates one proposal of the call coordinates them all', async () => {
  const { db } = await region()
  expect((await actorAt(db, fatima.person, fatima.organisation, midwest))?.role).toBe('coordinator')
})

test('but a role of her own goes before that: in the jury she judges, and does not write', async () => {
  const place = await region()
  await joins(place, midwest, fatima, 'juror')
  expect((await actorAt(place.db, fatima.person, fatima.organisation, midwest))?.role).toBe('juror')
})

test('a role can be given anew', async () => {
  const place = await region()
  await joins(place, westhoek, joris, 'partner')
  expect((await actorAt(place.db, joris.person, joris.organisation, westhoek))?.role).toBe('partner')
})

test('the overview shows every proposal with my role, and the versions of my own only', async () => {
  const place = await region()
  await freeze(place, westhoek)
  await freeze(place, midwest)
  const overview = await overviewFor(place.db, await whois(place, an))
  expect(overview?.call.title).toBe('Regionale doorbraken')
  expect(overview?.proposals).toEqual([
    expect.objectContaining({ id: 'westhoek', role: 'penholder', fictional: true }),
    expect.objectContaining({ id: 'midwest', role: null, frozen: [] }),
  ])
  expect(overview?.proposals[0]?.frozen).toEqual([
    {
      number: 1,
      sha256: 'a'.repeat(64),
      frozenAt: '2021-06-01T09:00:00.000Z',
      frozenBy: { name: 'Fatima Mansouri', organisation: 'VVSG' },
    },
  ])
})

test('an idea that was not handed in is seen by the coordinator only', async () => {
  const place = await region()
  const seen = async (who: typeof an) =>
    (await overviewFor(place.db, await whois(place, who)))?.ideas.map(({ number }) => number)
  expect(await seen(an)).toEqual([1, 3])
  expect(await seen(fatima)).toEqual([1, 3, 13])
})

test('without a call there is no overview', async () => {
  const place = await town()
  expect(await overviewFor(place.db, await whois(place, an))).toBeNull()
})

test('the workspace holds all a member needs, and no address', async () => {
  const place = await region()
  const workspace = await workspaceFor(place.db, await whois(place, joris), westhoek)
  expect(workspace?.proposal).toMatchObject({ id: 'westhoek', role: 'reader', phase: 'workshop' })
  expect(workspace?.edition.template.sections.length).toBeGreaterThan(5)
  expect(workspace?.members.map(({ person, role }) => [person.name, role])).toEqual([
    ['An Claeys', 'penholder'],
    ['Joris Peeters', 'reader'],
    ['Fatima Mansouri', 'coordinator'],
  ])
  expect(workspace?.organisations.map(({ name }) => name)).toEqual(['Stad Kortrijk', 'VEKA', 'VVSG'])
  expect(workspace?.regions).toHaveLength(15)
  expect(JSON.stringify(workspace)).not.toContain('@voorbeeld.example')
})

test('who is not a member gets no workspace, a coordinator every one', async () => {
  const place = await region()
  expect(await workspaceFor(place.db, await whois(place, an), midwest)).toBeNull()
  expect((await workspaceFor(place.db, await whois(place, fatima), midwest))?.proposal.role).toBe(
    'coordinator',
  )
})

test('the people of the demonstration: by layer, each once, where most people take part', async () => {
  const place = await region()
  await joins(place, midwest, an, 'partner')
  const people = await demoPeople(place.db, [fatima.person, joris.person, an.person])
  expect(people.map(({ name, proposal, link }) => [name, proposal, link])).toEqual([
    ['An Claeys', 'Regio westhoek', '/demo/an'],
    ['Joris Peeters', 'Regio westhoek', '/demo/joris'],
    ['Fatima Mansouri', 'Regio westhoek', '/demo/fatima'],
  ])
  expect(await demoPeople(place.db, [])).toEqual([])
})

test('nobody is a representative of an organisation they do not speak for', async () => {
  const { db } = await town()
  expect(await representative(db, an.person, joris.organisation)).toBeNull()
})
