import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { append, verify } from '#server/audit.ts'
import { outboxFile } from '#server/people/outbox.ts'
import { sweep } from '#server/people/retention.ts'
import { sqlLog } from '#server/sync/log.ts'
import { verifyLog } from '#server/sync/verify-log.ts'
import { newRowId } from '#shared/ids.ts'
import type { TalkersView } from '#shared/talk/api.ts'
import { addRemark } from '#shared/talk/write.ts'
import { row } from '../members/parish.ts'
import { building } from './building.ts'
import { an, day, fatima, joris } from './town.ts'

type Building = Awaited<ReturnType<typeof building>>

/** Every word in every table, and in the outbox. */
async function everything({ db, dir }: Building): Promise<string> {
  const tables = await sql<{ name: string }>`SELECT name FROM sqlite_master WHERE type = 'table'`.execute(db)
  const rows = []
  for (const { name } of tables.rows) rows.push(await sql`SELECT * FROM ${sql.table(name)}`.execute(db))
  const outbox = (() => {
    try {
      return readFileSync(join(dir, outboxFile), 'utf8')
    } catch {
      return ''
    }
  })()
  return JSON.stringify(rows) + outbox
}

test('An takes along all that is kept of her, without a secret and without a word about others', async () => {
  const here = await building()
  const asAn = await here.enters(an)
  await asAn.posts('/api/proposals/westhoek/members', { rows: [row('Marijke Desmet')] })
  const answer = await asAn.posts('/api/me/data', {})
  expect(answer.headers.get('content-disposition')).toContain('mijn-gegevens.json')
  const text = await answer.text()
  expect(JSON.parse(text)).toMatchObject({
    person: { name: 'An Claeys', email: 'an@voorbeeld.example' },
    organisations: [{ name: 'Stad Kortrijk' }],
    roles: [{ proposal: 'westhoek', role: 'penholder' }],
    devices: [{ organisation: 'kortrijk' }],
    did: expect.arrayContaining([expect.objectContaining({ act: 'invited' })]),
  })
  expect(text).not.toMatch(/Marijke|Joris|Fatima|_hash/u)
  for (const value of asAn.jar.values()) expect(text).not.toContain(value)
})

test('Joris is erased: his name and address are nowhere, what he did is his organisation’s, and both chains hold', async () => {
  const here = await building()
  const document = 'dossier/westhoek'
  const log = sqlLog(here.db)
  await log.append([{ document, bytes: Uint8Array.of(0, 0), author: joris, at: here.clock() }])
  const entry = { at: here.clock(), actor: joris, act: 'write-asked', proposal: null, body: {} }
  await here.db.transaction().execute((trx) => append(trx, entry))
  const asJoris = await here.enters(joris)
  expect(await everything(here)).toMatch(/Joris Peeters/u)
  const asFatima = await here.enters(fatima)
  expect((await asFatima.posts('/api/people/joris/erase', {})).status).toBe(204)
  expect(await everything(here)).not.toMatch(/Joris Peeters|joris@voorbeeld/u)
  expect(await (await asJoris.asks('/api/me')).json()).toMatchObject({ person: null })
  // Who did it is still one person of one organisation.
  const { entries } = (await (await asFatima.asks('/api/audit')).json()) as {
    entries: { act: string; by: { name: string; organisation: { name: string } } }[]
  }
  expect(entries.find(({ act }) => act === 'write-asked')?.by).toMatchObject({
    name: 'Medewerker',
    organisation: { name: 'VEKA' },
  })
  expect(await verify(here.db)).toMatchObject({ intact: true })
  expect(await verifyLog(here.db)).toMatchObject({ intact: true })
  expect((await asFatima.posts('/api/people/joris/erase', {})).status).toBe(404)
})

test('what Joris remarked he takes along; once he is erased it is a colleague of VEKA who said it', async () => {
  const here = await building()
  const document = 'talk/westhoek'
  const doc = new Y.Doc()
  doc.clientID = 77
  const about = { place: ['challenge'] as const, quote: '', passage: null }
  const first = addRemark(doc, joris, { id: newRowId(), text: 'Klopt dit cijfer?', at: here.clock() }, about)
  addRemark(doc, an, { id: newRowId(), text: 'Van An.', at: here.clock() }, { re: first })
  const bytes = Y.encodeStateAsUpdate(doc)
  await sqlLog(here.db).append([{ document, bytes, author: joris, at: here.clock(), claims: [77] }])
  const asJoris = await here.enters(joris)
  const own = await (await asJoris.posts('/api/me/data', {})).text()
  expect(JSON.parse(own)).toMatchObject({
    remarks: [{ proposal: 'westhoek', place: 'challenge', organisation: 'veka', text: 'Klopt dit cijfer?' }],
  })
  expect(own).not.toContain('Van An.')
  const asFatima = await here.enters(fatima)
  const names = async () =>
    ((await (await asFatima.asks('/api/proposals/westhoek/talk')).json()) as TalkersView).people
  expect(await names()).toEqual([{ person: 'joris', name: 'Joris Peeters' }])
  expect((await asFatima.posts('/api/people/joris/erase', {})).status).toBe(204)
  expect(await names()).toEqual([{ person: 'joris', name: 'Medewerker' }])
  expect(await verifyLog(here.db)).toMatchObject({ intact: true })
})

test('An erases herself, and is out at once; a letter that waited for her is gone too', async () => {
  const here = await building()
  await here.app.links.make({ ...an, leadsTo: '/', by: null })
  await here.browser().posts('/api/sign-in/request', { person: 'an' })
  await expect.poll(() => everything(here)).toContain('an@voorbeeld.example')
  const asAn = await here.enters(an)
  expect((await asAn.posts('/api/me/erase', {})).status).toBe(204)
  expect(await everything(here)).not.toMatch(/An Claeys|an@voorbeeld/u)
  expect((await asAn.asks('/api/overview')).status).toBe(401)
})

test('the last who coordinates a call is not erased: nobody could look after it any more', async () => {
  const here = await building()
  const asFatima = await here.enters(fatima)
  expect((await asFatima.posts('/api/me/erase', {})).status).toBe(409)
  expect(await (await asFatima.asks('/api/me')).json()).toMatchObject({ person: { id: 'fatima' } })
})

test('what was kept long enough goes by itself: old links, letters that ran out, people who stayed away', async () => {
  const here = await building({ KEEP_LINK_DAYS: '10', KEEP_PERSON_DAYS: '365' })
  const { db, app, clock, passes, config } = here
  await app.links.make({ ...an, leadsTo: '/', by: null })
  await db
    .updateTable('representations')
    .set({ seen_at: clock() })
    .where('person_id', '=', 'an' as never)
    .execute()
  const outbox = { drop: async () => {} }
  const keep = config.keep ?? { linkDays: 1, personDays: 0, workshopDays: 0 }
  const swept = () => sweep({ db, outbox, venues: app.venues, sessions: app.sessions, keep, clock })
  // Joris was made in 1970 and never came; Fatima too, but a call needs her.
  expect(await swept()).toEqual({ links: 0, people: 1, workshops: 0 })
  passes(14 * day + 11 * day)
  expect(await swept()).toEqual({ links: 1, people: 0, workshops: 0 })
  passes(366 * day)
  expect(await swept()).toEqual({ links: 0, people: 1, workshops: 0 })
  const names = (await db.selectFrom('people').select('name').execute()).map(({ name }) => name)
  expect(names.sort()).toEqual(['Fatima Mansouri', 'Medewerker', 'Medewerker'])
  expect(await verify(db)).toMatchObject({ intact: true })
})
