import { expect, test } from 'vitest'
import { verify } from '#server/audit.ts'
import { changeRole, handOverPen, removeMember, renewLink, type Who } from '#server/members/change.ts'
import { invite } from '#server/members/invite.ts'
import type { GivenLink } from '#shared/api.ts'
import { asOrganisationId, asPersonId } from '#shared/ids.ts'
import { midwest } from '../calls/region.ts'
import { an, fatima, joris } from '../people/town.ts'
import { parish, row } from './parish.ts'

const tokenIn = (given: GivenLink | string): string => {
  if (typeof given === 'string') throw new Error(given)
  return given.link?.url.split('/').at(-1) ?? ''
}
function whoIn(given: GivenLink | string): Who {
  if (typeof given === 'string') throw new Error(given)
  const person = asPersonId(given.person.id)
  const organisation = asOrganisationId(given.person.organisation.id)
  if (!person || !organisation) throw new Error('No ids')
  return { person, organisation }
}

test('An makes Joris a partner; the log says who he was and what he became', async () => {
  const { db, parts, acting, roleOf } = await parish()
  expect(await changeRole(parts, await acting(an), joris, 'partner')).toBeNull()
  expect(await roleOf(joris)).toBe('partner')
  const entry = await db.selectFrom('audit').selectAll().orderBy('seq', 'desc').executeTakeFirstOrThrow()
  expect([entry.act, entry.person_id, JSON.parse(entry.body)]).toEqual([
    'role-changed',
    'an',
    { ...joris, from: 'reader', role: 'partner' },
  ])
})

test('An gives nobody a role she may not give, and changes nobody above her', async () => {
  const { parts, acting, settles, roleOf, acts } = await parish()
  const before = await acts()
  expect(await changeRole(parts, await acting(an), joris, 'facilitator')).toBe('not-your-role')
  expect(await changeRole(parts, await acting(an), an, 'reader')).toBe('not-your-role')
  await settles(joris, 'facilitator')
  for (const act of [
    changeRole(parts, await acting(an), joris, 'reader'),
    removeMember(parts, await acting(an), joris),
  ])
    expect(await act).toBe('not-your-role')
  expect(await removeMember(parts, await acting(an), fatima)).toBe('not-your-role')
  expect(await roleOf(joris)).toBe('facilitator')
  expect(await acts()).toEqual(before)
})

test('a reader changes nothing at all', async () => {
  const { parts, acting } = await parish()
  expect(await changeRole(parts, await acting(joris), an, 'reader')).toBe('not-your-role')
  expect(await removeMember(parts, await acting(joris), joris)).toBe('not-your-role')
})

test('the last facilitator is not removed and not given another role, by whoever', async () => {
  const { parts, acting, settles, roleOf } = await parish()
  await settles(joris, 'facilitator')
  expect(await removeMember(parts, await acting(fatima), joris)).toBe('last-facilitator')
  expect(await changeRole(parts, await acting(fatima), joris, 'cofacilitator')).toBe('last-facilitator')
  expect(await roleOf(joris)).toBe('facilitator')
})

test('who was invited as facilitator and never came does not count, and can be withdrawn', async () => {
  const { parts, links, acting, settles } = await parish()
  await settles(joris, 'facilitator')
  const given = await invite(parts, await acting(fatima), row('Ilse Baert', 'facilitator'))
  expect(await removeMember(parts, await acting(fatima), joris)).toBe('last-facilitator')
  await links.redeem(tokenIn(given))
  expect(await removeMember(parts, await acting(fatima), joris)).toBeNull()
  const other = await invite(parts, await acting(fatima), row('Bert Cools', 'facilitator'))
  expect(await removeMember(parts, await acting(fatima), whoIn(other))).toBeNull()
})

test('the last coordinator stays, also when another was invited; not once that one came', async () => {
  const { parts, links, acting, roleOf } = await parish()
  expect(await removeMember(parts, await acting(fatima), fatima)).toBe('last-coordinator')
  const given = await invite(parts, await acting(fatima), row('Hilde Goossens', 'coordinator'))
  expect(await removeMember(parts, await acting(fatima), fatima)).toBe('last-coordinator')
  await links.redeem(tokenIn(given))
  expect(await removeMember(parts, await acting(fatima), fatima)).toBeNull()
  expect([await roleOf(fatima), await roleOf(fatima, midwest)]).toEqual([null, null])
})

test('of two coordinators who remove each other at the same moment one stays', async () => {
  const { parts, links, sessions, acting, roleOf } = await parish()
  await sessions.peek((await sessions.create(fatima.person, fatima.organisation)).cookie)
  const given = await invite(parts, await acting(fatima), row('Hilde Goossens', 'coordinator'))
  await links.redeem(tokenIn(given))
  const hilde = whoIn(given)
  const [first, second] = [await acting(fatima), await acting(hilde)]
  const outcomes = await Promise.all([removeMember(parts, first, hilde), removeMember(parts, second, fatima)])
  expect(outcomes.toSorted()).toEqual(['last-coordinator', null])
  expect([await roleOf(fatima), await roleOf(hilde)].filter(Boolean)).toHaveLength(1)
})

test('a withdrawn invitation opens no door, and says so', async () => {
  const { parts, links, acting, acts, roleOf } = await parish()
  const given = await invite(parts, await acting(an), row('Marijke Desmet'))
  expect(await removeMember(parts, await acting(an), whoIn(given))).toBeNull()
  expect(await links.look(tokenIn(given))).toBe('link-revoked')
  expect(await links.redeem(tokenIn(given))).toBe('link-revoked')
  expect(await roleOf(whoIn(given))).toBeNull()
  expect((await acts()).at(-1)).toBe('invitation-revoked')
})

test('of withdrawing and signing in at the same moment either wins, and afterwards there is no part left', async () => {
  const { parts, links, acting, roleOf } = await parish()
  const given = await invite(parts, await acting(an), row('Marijke Desmet'))
  const actor = await acting(an)
  const [redeemed, removed] = await Promise.all([
    links.redeem(tokenIn(given)),
    removeMember(parts, actor, whoIn(given)),
  ])
  expect(removed).toBeNull()
  expect(['object', 'link-revoked']).toContain(typeof redeemed === 'string' ? redeemed : 'object')
  expect(await roleOf(whoIn(given))).toBeNull()
})

test('a mistyped invitation is withdrawn and made again, for the right organisation', async () => {
  const { parts, acting } = await parish()
  const given = await invite(parts, await acting(an), row('Marijke Desmt'))
  await removeMember(parts, await acting(an), whoIn(given))
  const email = 'marijke.desmt@voorbeeld.example'
  const right = row('Marijke Desmet', 'partner', { email, organisation: 'kortrijk' })
  expect(await invite(parts, await acting(an), right)).toMatchObject({
    person: { name: 'Marijke Desmet', organisation: { id: 'kortrijk' } },
    link: { url: expect.stringContaining('/aanmelden/') },
  })
})

test('removing somebody who was here ends the part, not the person', async () => {
  const { db, parts, links, acting, roleOf, acts } = await parish()
  const given = await invite(parts, await acting(an), row('Marijke Desmet'))
  await links.redeem(tokenIn(given))
  expect(await removeMember(parts, await acting(an), whoIn(given))).toBeNull()
  expect(await roleOf(whoIn(given))).toBeNull()
  expect((await acts()).at(-1)).toBe('member-removed')
  expect(await db.selectFrom('sessions').select('id_hash').execute()).toHaveLength(1)
  expect(await removeMember(parts, await acting(an), whoIn(given))).toBe('no-such-member')
})

test('the pen goes to Joris, and An goes on as a partner', async () => {
  const { db, parts, acting, roleOf, acts } = await parish()
  expect(await handOverPen(parts, await acting(an), joris)).toBeNull()
  expect([await roleOf(an), await roleOf(joris)]).toEqual(['partner', 'penholder'])
  expect((await acts()).at(-1)).toBe('pen-handed-over')
  expect(await verify(db)).toMatchObject({ intact: true })
})

test('the pen is not for who leads or judges, and not for who has it', async () => {
  const { parts, acting, settles, roleOf } = await parish()
  for (const role of ['facilitator', 'cofacilitator', 'juror'] as const) {
    await settles(joris, role)
    expect(await handOverPen(parts, await acting(an), joris)).toBe('malformed')
  }
  expect(await handOverPen(parts, await acting(an), fatima)).toBe('malformed')
  expect(await handOverPen(parts, await acting(an), an)).toBe('malformed')
  expect(await roleOf(an)).toBe('penholder')
})

test('a role is never changed into a second pen, nor into the coordination of the call', async () => {
  const { parts, acting } = await parish()
  expect(await changeRole(parts, await acting(fatima), joris, 'penholder')).toBe('pen-held')
  expect(await changeRole(parts, await acting(fatima), joris, 'coordinator')).toBe('malformed')
})

test('a link that An made and could read never becomes the link of a facilitator', async () => {
  const { parts, links, acting } = await parish()
  const given = await invite(parts, await acting(an), row('Ilse Baert'))
  expect(await changeRole(parts, await acting(fatima), whoIn(given), 'facilitator')).toBe('not-here-yet')
  await links.redeem(tokenIn(given))
  expect(await changeRole(parts, await acting(fatima), whoIn(given), 'facilitator')).toBeNull()
})

test('a new link ends the one before it', async () => {
  const { parts, links, letters, acting } = await parish()
  const first = await invite(parts, await acting(an), row('Marijke Desmet'))
  const second = await renewLink(parts, await acting(an), whoIn(first))
  expect(await links.look(tokenIn(first))).toBe('link-revoked')
  expect(typeof (await links.redeem(tokenIn(second)))).toBe('object')
  expect(letters).toHaveLength(2)
})

test('of twenty who open the same invitation at once one comes in', async () => {
  const { parts, links, acting } = await parish()
  const token = tokenIn(await invite(parts, await acting(an), row('Marijke Desmet')))
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => links.redeem(token)))
  expect(outcomes.filter((outcome) => typeof outcome === 'object')).toHaveLength(1)
})

test('who was here gets a new link from who leads, not from the penholder', async () => {
  const { parts, links, acting, settles } = await parish()
  const given = await invite(parts, await acting(an), row('Marijke Desmet'))
  await links.redeem(tokenIn(given))
  expect(await renewLink(parts, await acting(an), whoIn(given))).toBe('own-way-in')
  await settles(joris, 'facilitator')
  expect(await renewLink(parts, await acting(joris), whoIn(given))).toMatchObject({ role: 'partner' })
})

test('who has a part elsewhere gets a new link from the coordinator only', async () => {
  const { parts, acting, settles } = await parish()
  await settles(joris, 'facilitator')
  await settles(an, 'partner', midwest)
  expect(await renewLink(parts, await acting(joris), an)).toBe('own-way-in')
  expect(await renewLink(parts, await acting(fatima), an)).toMatchObject({ person: { name: 'An Claeys' } })
  expect(await renewLink(parts, await acting(joris), fatima)).toBe('not-your-role')
})
