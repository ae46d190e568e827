import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WorkshopLine } from '#shared/workshop/door.ts'
import { asWorkshopId, type ParticipantId } from '#shared/ids.ts'
import { totalMinutes } from '#shared/workshop/draaiboek.ts'
import { Contacts } from '#server/workshop/contacts.ts'
import { rest, restAfter } from '#server/workshop/rest.ts'
import { replay } from '#server/workshop/apply/apply.ts'
import { blank } from '#server/workshop/apply/blank.ts'
import { readEvents } from '#server/workshop/store.ts'
import { town, type Town } from '../../helpers/town.ts'
import { card, plansSession, refusedAs } from './session.ts'

let here: Town
beforeAll(async () => {
  here = await town()
})
afterAll(() => here.close())

const venueOf = async (id: string) => {
  const venue = await here.app.venues.open(asWorkshopId(id) as never)
  if (!venue) throw new Error('No session')
  return venue
}

test('the demonstration has a session that is ready to run, with its guests', async () => {
  const bert = await here.enter('bert-cools')
  const lines = (await (await bert.call('/api/proposals/rivierenland/workshops')).json()) as WorkshopLine[]
  expect(lines).toMatchObject([{ id: 'werksessie-rivierenland', state: 'draft', mayLead: true }])
  const { session } = (await venueOf('werksessie-rivierenland')).sitting
  expect(session.guests.map(({ name }) => name)).toContain('Karim Bennani')
  expect(session.tables).toHaveLength(5)
  const outsider = await here.enter('marijke-desmet')
  expect(
    (await outsider.call('/api/workshops/werksessie-rivierenland/enter', { method: 'POST' })).status,
  ).toBe(404)
})

test('[B19] a session nobody closes pauses by itself half a day later, and is never closed by it', async () => {
  const there = await plansSession(here)
  await there.starts()
  const venue = await venueOf(there.id)
  const { startsAt, draaiboek } = venue.sitting.session
  const end = startsAt + totalMinutes(draaiboek) * 60_000
  await rest(venue, end + restAfter - 1)
  expect(venue.sitting.session.state).toBe('live')
  await rest(venue, end + restAfter)
  expect((await there.ilse.looks()).workshop.state).toBe('paused')
  expect(refusedAs(await there.ilse.does({ type: 'session.resume' }))).toBe('accepted')
  // Who goes on the next day is given as long again.
  const { movedAt } = venue.sitting.session
  const again = Math.max(end, movedAt) + restAfter
  expect([await rest(venue, again - 1), await rest(venue, again)]).toEqual([false, true])
})

test('silence counts from the last word: not while a socket is open, and not between two polls', () => {
  const contacts = new Contacts()
  const an = 'an' as ParticipantId
  const [start, minute] = [1_000_000, 60_000]
  // Before the server heard anybody: since it started.
  expect(contacts.silentSince(an, start + minute, start)).toBe(start)
  contacts.opened(an, start)
  contacts.opened(an, start)
  contacts.closed(an, start + 10)
  expect(contacts.silentSince(an, start + minute, start)).toBeNull()
  contacts.closed(an, start + 20)
  expect(contacts.silentSince(an, start + 5_000, start)).toBeNull()
  expect(contacts.silentSince(an, start + minute, start)).toBe(start + 20)
  contacts.heard(an, start + minute)
  expect(contacts.silentSince(an, start + minute + 3_000, start)).toBeNull()
  contacts.typed(an, start)
  expect([contacts.typing(start + 1_000), contacts.typing(start + 6_000)]).toEqual([1, 0])
})

test('what is on disk tells the same session as the one in memory, hidden cards and all', async () => {
  const there = await plansSession(here)
  await there.starts()
  const an = await there.joins('An Maes')
  await there.goesTo('challenge-alone')
  await an.does(card('Vijf wachtlijsten', 'challenge'))
  await there.ilse.does({ type: 'stream.reveal', stream: 'challenge' })
  const { sitting, id } = await venueOf(there.id)
  expect(replay(blank(id), await readEvents(here.db, id))).toEqual(sitting.session)
})

test('the log of a session takes no change, no removal and no second row in a place', async () => {
  const there = await plansSession(here)
  const at = here.db
    .updateTable('workshop_events')
    .set({ at: 0 })
    .where('workshop_id', '=', there.id as never)
  await expect(at.execute()).rejects.toThrow(/only grows/u)
  const remove = here.db.deleteFrom('workshop_events').where('workshop_id', '=', there.id as never)
  await expect(remove.execute()).rejects.toThrow(/only grows/u)
  const row = await here.db.selectFrom('workshop_events').selectAll().limit(1).executeTakeFirstOrThrow()
  await expect(here.db.replaceInto('workshop_events').values(row).execute()).rejects.toThrow(/only grows/u)
})

test('who is no longer a member has no place in the session any more, whatever it was', async () => {
  const there = await plansSession(here)
  await there.starts()
  const fatima = await there.enters('fatima-mansouri')
  expect((await fatima.looks()).me?.station).toBe('facilitator')
  const membership = here.db.deleteFrom('members').where('person_id', '=', 'fatima-mansouri' as never)
  await membership.where('proposal_id', '=', 'zuid-west-vlaanderen' as never).execute()
  expect((await fatima.call(`/api/workshops/${there.id}/state`)).status).toBe(404)
  expect(refusedAs(await fatima.does({ type: 'stokje.take' }))).toBe('no-such-workshop')
})
