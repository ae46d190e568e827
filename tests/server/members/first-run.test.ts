import { expect, test } from 'vitest'
import { verify } from '#server/audit.ts'
import { saveEdition } from '#server/calls/editions.ts'
import { rolesIn } from '#server/calls/members.ts'
import { overviewFor } from '#server/calls/overview.ts'
import { openDb } from '#server/db/open.ts'
import { firstRun } from '#server/people/first-run.ts'
import { createLinks } from '#server/people/links.ts'
import { createSessions } from '#server/people/sessions.ts'
import { regionalBreakthroughs2021 as edition } from '#shared/call/regional-breakthroughs/edition.ts'
import { region } from '../calls/region.ts'

/** A server that starts for the first time. */
async function empty() {
  const db = await openDb(':memory:')
  const clock = () => Date.UTC(2021, 5, 1, 9)
  const config = { publicUrl: 'http://localhost:3000', secure: false, sessionDays: 30, linkHours: 48 }
  await saveEdition(db, edition, clock())
  const links = createLinks({ db, config, sessions: createSessions({ db, config, clock }), clock })
  const start = async () => (await firstRun({ db, links, clock }, edition))?.token ?? null
  return { db, links, start }
}

test('on a database without people a coordinator of the call gets a link, good once', async () => {
  const { db, links, start } = await empty()
  const token = (await start()) ?? ''
  const redeemed = await links.redeem(token)
  if (typeof redeemed === 'string') return expect.fail(redeemed)
  expect(redeemed.leadsTo).toBe('/')
  const { person, organisation } = redeemed.who
  expect([person.name, organisation.name]).toEqual(['Coördinator', 'Labo Regiovorming'])
  expect((await rolesIn(db, edition.call, person.id, organisation.id)).coordinates).toBe(true)
  expect((await overviewFor(db, redeemed.who))?.coordinates).toBe(true)
  expect(await links.redeem(token)).toBe('link-used')
})

test('every later start gives a new link in place of the one before, until somebody came in', async () => {
  const { db, links, start } = await empty()
  const first = (await start()) ?? ''
  const second = (await start()) ?? ''
  expect(await links.look(first)).toBe('link-revoked')
  expect(await db.selectFrom('people').select('id').execute()).toHaveLength(1)
  expect(typeof (await links.redeem(second))).toBe('object')
  expect(await start()).toBeNull()
  expect(await verify(db)).toMatchObject({ intact: true })
})

test('where people are already, nobody is made and nothing is given', async () => {
  const { db, links, clock } = await region()
  expect(await firstRun({ db, links, clock }, edition)).toBeNull()
  expect(await db.selectFrom('coordinators').selectAll().execute()).toEqual([])
})
