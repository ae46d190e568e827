import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { verify } from '#server/audit.ts'
import { invite } from '#server/members/invite.ts'
import { membersView } from '#server/members/roster.ts'
import { fileOutbox, outboxFile } from '#server/people/outbox.ts'
import type { GivenLink } from '#shared/api.ts'
import { mayGrant, roles, type Role } from '#shared/access.ts'
import { joins, midwest, westhoek } from '../calls/region.ts'
import { an, fatima, hour, joris } from '../people/town.ts'
import { parish, row } from './parish.ts'

const tokenIn = (given: GivenLink | string): string => {
  if (typeof given === 'string') throw new Error(given)
  return given.link?.url.split('/').at(-1) ?? ''
}

test('An invites a mayor we never heard of: her link brings her to the dossier, as a partner', async () => {
  const { parts, links, acting, roleOf } = await parish()
  const token = tokenIn(await invite(parts, await acting(an), row('Marijke Desmet')))
  expect(await links.look(token)).toMatchObject({ who: { person: { name: 'Marijke Desmet' } } })
  const redeemed = await links.redeem(token)
  if (typeof redeemed === 'string') return expect.fail(redeemed)
  expect(redeemed.leadsTo).toBe('/dossier/westhoek/asks')
  const { person, organisation } = redeemed.who
  expect(organisation).toMatchObject({ name: 'Stad Ieper', layer: 'municipality' })
  expect(await roleOf({ person: person.id, organisation: organisation.id })).toBe('partner')
})

test.each(roles)(
  'a %s gives exactly the roles that may() says, and for the others nothing is written',
  async (role) => {
    const { parts, acting, settles, acts } = await parish()
    await settles(an, role)
    const actor = await acting(an)
    for (const given of roles) {
      const before = await acts()
      const outcome = await invite(parts, actor, row(`Iemand ${given}`, given))
      if (mayGrant(actor.actor, given) === null) {
        expect([given, typeof outcome]).toEqual([given, 'object'])
      } else {
        expect([given, outcome]).toEqual([given, 'not-your-role'])
        expect(await acts()).toEqual(before)
      }
    }
  },
)

test('a penholder gives no role that leads, and nobody but a coordinator makes a coordinator or a juror', async () => {
  const as = (role: Role) => ({ role, organisation: an.organisation })
  for (const role of ['coordinator', 'facilitator', 'cofacilitator', 'penholder', 'juror'] as const)
    expect(mayGrant(as('penholder'), role)).toBe('not-your-role')
  for (const role of roles.filter((one) => one !== 'coordinator'))
    for (const given of ['coordinator', 'juror'] as const) expect(mayGrant(as(role), given)).not.toBeNull()
})

test('a coordinator who is invited coordinates every proposal of the call', async () => {
  const { parts, acting, roleOf } = await parish()
  const given = await invite(parts, await acting(fatima), row('Hilde Goossens', 'coordinator'))
  if (typeof given === 'string') return expect.fail(given)
  const who = { person: given.person.id, organisation: given.person.organisation.id }
  expect([await roleOf(who, westhoek), await roleOf(who, midwest)]).toEqual(['coordinator', 'coordinator'])
})

test('an organisation we know by its name is taken, whatever layer the form says', async () => {
  const { db, parts, acting } = await parish()
  const organisation = { name: 'stad kortrijk', layer: 'federal' } as const
  const given = await invite(parts, await acting(an), row('Bart Deprez', 'partner', { organisation }))
  expect(given).toMatchObject({ person: { organisation: { id: 'kortrijk', layer: 'municipality' } } })
  expect(await db.selectFrom('organisations').select('id').execute()).toHaveLength(3)
})

test('who takes part already is not invited again', async () => {
  const { parts, acting } = await parish()
  const already = row('Joris', 'partner', {
    email: 'JORIS@voorbeeld.example'.toLowerCase(),
    organisation: 'veka',
  })
  expect(await invite(parts, await acting(an), already)).toBe('already-member')
})

test('a proposal has one pen', async () => {
  const { parts, acting } = await parish()
  expect(await invite(parts, await acting(fatima), row('Bart Deprez', 'penholder'))).toBe('pen-held')
})

const inMidwest = { email: 'joris@voorbeeld.example', organisation: 'veka', position: 'mol' }

test('somebody who was here comes in by their own way: no link, and their name stays theirs', async () => {
  const { db, sessions, parts, letters, acting, settles, roleOf } = await parish()
  const { cookie } = await sessions.create(joris.person, joris.organisation)
  await sessions.peek(cookie)
  await settles(an, 'penholder', midwest)
  const given = await invite(parts, await acting(an, midwest), row('Een Ander', 'partner', inMidwest))
  expect(given).toMatchObject({ person: { name: 'Joris Peeters', position: 'medewerker' }, link: null })
  expect(await roleOf(joris, midwest)).toBe('partner')
  expect(letters).toEqual([])
  expect(await db.selectFrom('sign_in_links').selectAll().execute()).toEqual([])
})

test('nobody gets a link to somebody who has a part elsewhere, by inviting them once more', async () => {
  const { parts, letters, acting, settles, roleOf } = await parish()
  await settles(an, 'penholder', midwest)
  expect(await invite(parts, await acting(an, midwest), row('Joris', 'partner', inMidwest))).toBe(
    'invited-elsewhere',
  )
  const other = row('Joris', 'partner', { ...inMidwest, organisation: 'kortrijk' })
  expect(await invite(parts, await acting(an, midwest), other)).toBe('other-organisation')
  expect(await roleOf(joris, midwest)).toBeNull()
  expect(letters).toEqual([])
  // The coordinator answers for the whole call, and ends what others hold.
  expect(
    await invite(parts, await acting(fatima, midwest), row('Joris', 'partner', inMidwest)),
  ).toMatchObject({
    link: { url: expect.stringContaining('/aanmelden/') },
  })
})

test('the invitation, its link and the new role stand in the audit log, in one chain', async () => {
  const { db, parts, acting, acts } = await parish()
  const token = tokenIn(await invite(parts, await acting(an), row('Marijke Desmet')))
  expect((await acts()).slice(-2)).toEqual(['invited', 'link-made'])
  const last = await db.selectFrom('audit').selectAll().where('act', '=', 'invited').executeTakeFirstOrThrow()
  expect([last.person_id, last.proposal_id]).toEqual(['an', 'westhoek'])
  expect(JSON.stringify(await db.selectFrom('audit').selectAll().execute())).not.toContain(token)
  expect(await verify(db)).toMatchObject({ intact: true })
})

test('what could not be written down is not done: no member, no link, no audit entry', async () => {
  const { db, parts, acting, acts } = await parish()
  const before = await acts()
  const broken = { ...parts, links: { make: () => Promise.reject(new Error('disk full')) } }
  await expect(invite(broken, await acting(an), row('Marijke Desmet'))).rejects.toThrow('disk full')
  expect(await acts()).toEqual(before)
  expect(await db.selectFrom('people').select('id').execute()).toHaveLength(3)
  expect(await db.selectFrom('members').select('role').execute()).toHaveLength(3)
})

test('the outbox holds the letter with its link, for the eyes of its owner only; the database holds no token', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'doorbraak-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const { db, parts, acting } = await parish()
  const outbox = fileOutbox(join(folder, 'not-yet-there'))
  for (const name of ['Marijke Desmet', 'Bart Deprez'])
    await invite(
      { ...parts, post: async (letter) => void (await outbox.put(letter)) },
      await acting(an),
      row(name),
    )
  const file = join(folder, 'not-yet-there', outboxFile)
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
  const letters = lines.map((line) => JSON.parse(line) as Record<string, string>)
  expect(letters.map(({ to }) => to)).toEqual([
    'marijke.desmet@voorbeeld.example',
    'bart.deprez@voorbeeld.example',
  ])
  expect(letters[0]).toMatchObject({ about: 'Titel westhoek', from: 'An Claeys, Stad Kortrijk' })
  expect(statSync(file).mode & 0o077).toBe(0)
  const token = letters[0]?.url?.split('/').at(-1) ?? 'none'
  expect(token).toMatch(/^[\w-]{43}$/u)
  expect(JSON.stringify(await db.selectFrom('sign_in_links').selectAll().execute())).not.toContain(token)
})

test('the list says who was invited, whose link ran out and who was here; addresses only to who invites', async () => {
  const { db, links, parts, clock, acting, passes } = await parish()
  await invite(parts, await acting(an), row('Marijke Desmet'))
  const token = tokenIn(await invite(parts, await acting(an), row('Bart Deprez')))
  await links.redeem(token)
  passes(49 * hour)
  const seen = async (who: typeof an) =>
    (await membersView(db, westhoek, (await acting(who)).actor, clock())).members
  const byName = new Map((await seen(an)).map((member) => [member.person.name, member]))
  expect(byName.get('Marijke Desmet')).toMatchObject({
    seen: null,
    invitation: { expired: true },
    email: 'marijke.desmet@voorbeeld.example',
  })
  expect(byName.get('Bart Deprez')).toMatchObject({ seen: '2021-06-01T09:00:00.000Z', invitation: null })
  expect(byName.get('Joris Peeters')).toMatchObject({ seen: null, invitation: null })
  expect((await seen(joris)).every(({ email }) => email === null)).toBe(true)
})

test('who coordinates the call stands in the list of every proposal', async () => {
  const there = await parish()
  const { db, clock, acting } = there
  await joins(there, midwest, an, 'penholder')
  const { members } = await membersView(db, midwest, (await acting(an, midwest)).actor, clock())
  expect(members.map(({ person, role }) => [person.name, role])).toEqual([
    ['An Claeys', 'penholder'],
    ['Fatima Mansouri', 'coordinator'],
  ])
})
