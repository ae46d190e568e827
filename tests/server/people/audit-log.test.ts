import { expect, test } from 'vitest'
import { append, verify } from '#server/audit.ts'
import type { AuditView } from '#shared/audit.ts'
import { row } from '../members/parish.ts'
import { an, day, fatima, joris } from './town.ts'
import { building } from './building.ts'

const log = '/api/proposals/westhoek/audit'
const members = '/api/proposals/westhoek/members'

/** Fatima coordinates, An holds the pen; some things were done. */
async function scene() {
  const here = await building()
  const asFatima = await here.enters(fatima)
  const asAn = await here.enters(an)
  await asAn.posts(members, { rows: [row('Marijke Desmet')] })
  await asFatima.posts(`${members}/role`, { ...joris, role: 'partner' })
  await asFatima.posts('/api/proposals/westhoek/locks', { section: 'plan', kind: 'locked', reason: '=1+1' })
  const reads = async (query = '') => (await (await asFatima.asks(`${log}${query}`)).json()) as AuditView
  return { ...here, asFatima, asAn, reads }
}

test('the log says who did what, for which organisation, with names instead of ids, newest first', async () => {
  const { reads } = await scene()
  const { entries, more, people } = await reads()
  expect(more).toBe(false)
  expect(entries[0]).toMatchObject({
    act: 'section-locked',
    by: { name: 'Fatima Mansouri', organisation: { name: 'VVSG', layer: 'partner' } },
    proposal: { title: 'Titel westhoek' },
  })
  const invited = entries.find(({ act }) => act === 'invited')
  expect(invited).toMatchObject({ by: { name: 'An Claeys' } })
  expect(invited?.about).toContainEqual(['person', 'Marijke Desmet'])
  expect(invited?.about).toContainEqual(['organisation', 'Stad Ieper'])
  expect(people.map(({ name }) => name)).toEqual(['An Claeys', 'Fatima Mansouri'])
})

test('it is filtered by kind, person and day', async () => {
  const { reads, asFatima, passes } = await scene()
  const acts = async (query: string) => (await reads(query)).entries.map(({ act }) => act)
  expect(await acts('?group=rights')).toEqual(['section-locked'])
  expect(await acts('?person=an')).toEqual(['link-made', 'invited'])
  passes(3 * day)
  await asFatima.posts('/api/proposals/westhoek/locks', { section: 'plan', kind: 'open', reason: '' })
  expect(await acts('?group=rights&from=2021-06-03')).toEqual(['section-locked'])
  expect(await acts('?group=rights&to=2021-06-03')).toEqual(['section-locked'])
  expect(await acts('?group=rights&from=2021-06-02&to=2021-06-03')).toEqual([])
  expect(await acts('?group=onzin&from=gisteren')).toEqual(await acts(''))
})

test('a long log comes in pages that leave nothing out', async () => {
  const { db, reads, clock } = await scene()
  const actor = { person: an.person, organisation: an.organisation }
  const proposal = 'westhoek' as never
  for (let i = 0; i < 130; i++)
    await db
      .transaction()
      .execute((trx) => append(trx, { at: clock(), actor, act: 'write-asked', proposal, body: { i } }))
  const first = await reads()
  const rest = await reads(`?before=${first.entries.at(-1)?.seq}`)
  expect([first.entries.length, first.more, rest.more]).toEqual([100, true, false])
  const all = [...first.entries, ...rest.entries].map(({ seq }) => seq)
  expect(new Set(all).size).toBe(all.length)
  expect(rest.entries.at(-1)?.act).toBe('proposal-created')
})

test('[case 70] taking it along is written down in it first, and no cell is a formula', async () => {
  const { db, asFatima } = await scene()
  await db.updateTable('people').set({ name: '=HYPERLINK("http://x")' }).where('id', '=', an.person).execute()
  const answer = await asFatima.posts(`${log}/export`, { format: 'csv' })
  const csv = await answer.text()
  expect(answer.headers.get('content-disposition')).toContain('logboek.csv')
  expect(csv).toContain('"audit-exported"')
  expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`)
  for (const cell of csv.split(/;|\r\n/u)) expect(cell).not.toMatch(/^"[=+@-]/u)
  const json = (await (await asFatima.posts(`${log}/export`, { format: 'json' })).json()) as {
    entries: { act: string }[]
  }
  expect(json.entries.filter(({ act }) => act === 'audit-exported')).toHaveLength(2)
  expect((await asFatima.posts(`${log}/export`, { format: 'exe' })).status).toBe(400)
  expect(await verify(db)).toMatchObject({ intact: true })
})

test('who leads sees the log of the proposal, who coordinates everything, others nothing', async () => {
  const { asFatima, asAn } = await scene()
  expect((await asAn.asks(log)).status).toBe(403)
  expect((await asAn.asks('/api/audit')).status).toBe(403)
  expect((await asAn.posts('/api/audit/export', { format: 'csv' })).status).toBe(403)
  const all = (await (await asFatima.asks('/api/audit')).json()) as AuditView
  expect(all.entries.length).toBeGreaterThan(3)
})
