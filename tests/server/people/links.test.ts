import { expect, test } from 'vitest'
import { verify } from '#server/audit.ts'
import { unrepresent } from '#server/people/directory.ts'
import { an, fatima, hour, joris, sentBack, town } from './town.ts'

const invited = { ...an, leadsTo: '/dossier/midwest', by: fatima }

test('a link signs in its person, and leads where it was made for', async () => {
  const { links, sessions } = await town()
  const { token, url } = await links.make(invited)
  expect(url).toBe(`http://localhost:3000/aanmelden/${token}`)
  const redeemed = await links.redeem(token)
  if (typeof redeemed === 'string') return expect.fail(redeemed)
  expect(redeemed.who.person.name).toBe('An Claeys')
  expect(redeemed.leadsTo).toBe('/dossier/midwest')
  expect((await sessions.peek(sentBack(redeemed.cookie)))?.person.id).toBe('an')
})

test('[case 68] looking, as a mail scanner does, does not use it up', async () => {
  const { links } = await town()
  const { token } = await links.make(invited)
  for (let i = 0; i < 3; i++) expect(await links.look(token)).toMatchObject({ who: { person: { id: 'an' } } })
  expect(await links.redeem(token)).not.toBe('link-used')
  expect(await links.look(token)).toBe('link-used')
})

test('[case 68] of twenty who redeem it at once one wins', async () => {
  const { db, links } = await town()
  const { token } = await links.make(invited)
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => links.redeem(token)))
  expect(outcomes.filter((outcome) => typeof outcome !== 'string')).toHaveLength(1)
  expect(outcomes.filter((outcome) => outcome === 'link-used')).toHaveLength(19)
  expect(await db.selectFrom('sessions').select('id_hash').execute()).toHaveLength(1)
})

test('[case 68] it expires to the millisecond', async () => {
  const { links, passes } = await town()
  const { token } = await links.make(invited)
  const other = await links.make(invited)
  passes(48 * hour - 1)
  expect(typeof (await links.redeem(other.token))).toBe('object')
  passes(1)
  expect(await links.look(token)).toBe('link-expired')
  expect(await links.redeem(token)).toBe('link-expired')
})

test('[case 68] a token of another length, alphabet or making is unknown', async () => {
  const { links } = await town()
  const { token } = await links.make(invited)
  for (const wrong of [
    '',
    'x',
    `${token}=`,
    token.slice(1),
    token.toUpperCase(),
    `${token.slice(1)}é`,
    'A'.repeat(43),
  ]) {
    expect(await links.look(wrong)).toBe('link-unknown')
    expect(await links.redeem(wrong)).toBe('link-unknown')
  }
})

test('[case 68] a link is worth nothing once its person no longer speaks for the organisation', async () => {
  const { db, links } = await town()
  const { token } = await links.make(invited)
  await unrepresent(db, an.person, an.organisation)
  expect(await links.redeem(token)).toBe('link-unknown')
})

test('a link is made only for who speaks for that organisation, and only to a page of our own', async () => {
  const { links } = await town()
  await expect(links.make({ ...invited, organisation: joris.organisation })).rejects.toThrow()
  for (const leadsTo of ['https://elders.example', '//elders.example', '/\\elders.example', 'voorstel'])
    await expect(links.make({ ...invited, leadsTo })).rejects.toThrow()
})

test('making and using a link stand in the audit log, the token does not', async () => {
  const { db, links } = await town()
  const { token } = await links.make(invited)
  await links.redeem(token)
  const entries = await db.selectFrom('audit').selectAll().orderBy('seq').execute()
  expect(entries.map(({ act, person_id }) => [act, person_id])).toEqual([
    ['link-made', 'fatima'],
    ['signed-in', 'an'],
  ])
  expect(JSON.stringify(entries)).not.toContain(token)
  expect(await verify(db)).toMatchObject({ intact: true, entries: 2 })
})
