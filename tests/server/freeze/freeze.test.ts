import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { sqlLog } from '#server/sync/log.ts'
import type { ApiError, FrozenView, VersionView } from '#shared/api.ts'
import { canonical, type Json } from '#shared/canonical.ts'
import { town, type Town } from '../../helpers/town.ts'

const proposal = 'zuid-west-vlaanderen'
const base = `/api/proposals/${proposal}`
let here: Town
beforeEach(async () => {
  here = await town()
})
afterEach(() => here.close())

const sha256 = (bytes: ArrayBuffer): string => createHash('sha256').update(Buffer.from(bytes)).digest('hex')

test('[R20] a frozen version is its canonical bytes, its hash, and twice the same PDF', async () => {
  const ilse = await here.enter('ilse-baert')
  const frozen = await ilse.call(`${base}/freeze`, { method: 'POST' })
  expect(frozen.status).toBe(201)
  const version = (await frozen.json()) as VersionView
  expect(version).toMatchObject({ number: 1, frozenBy: { name: 'Ilse Baert' } })

  const json = await (await ilse.call(`${base}/versions/1/voorstel.json`)).arrayBuffer()
  expect(sha256(json)).toBe(version.sha256)
  const text = new TextDecoder().decode(json)
  expect(canonical(JSON.parse(text) as Json)).toBe(text)

  const first = await (await ilse.call(`${base}/versions/1/voorstel.pdf`)).arrayBuffer()
  const second = await (await ilse.call(`${base}/versions/1/voorstel.pdf`)).arrayBuffer()
  expect(sha256(second)).toBe(sha256(first))
  expect(new TextDecoder('latin1').decode(first.slice(0, 5))).toBe('%PDF-')

  const view = (await (await ilse.call(`${base}/versions/1`)).json()) as FrozenView
  expect(view.organisations.map((organisation) => organisation.id)).toContain('leiedal')
})

test('[R19] of two freezes at the same moment one wins, the other learns so', async () => {
  const ilse = await here.enter('ilse-baert')
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => ilse.call(`${base}/freeze`, { method: 'POST' })),
  )
  expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409, 409, 409, 409])
  const again = await ilse.call(`${base}/freeze`, { method: 'POST' })
  expect(again.status).toBe(409)
  expect(((await again.json()) as ApiError).error.code).toBe('frozen')
})

test('only who leads may freeze, and an unfinished dossier says what is wrong', async () => {
  const sofie = await here.enter('sofie-maes')
  expect((await sofie.call(`${base}/freeze`, { method: 'POST' })).status).toBe(403)
  const fatima = await here.enter('fatima-mansouri')
  const refused = await fatima.call('/api/proposals/voorbeeldland/freeze', { method: 'POST' })
  expect(refused.status).toBe(409)
  const { error } = (await refused.json()) as ApiError
  expect(error.code).toBe('incomplete')
  expect(error.findings?.some((finding) => finding.sentence.includes('Er ontbreekt €\u00a01.250,00.'))).toBe(
    true,
  )
  expect(await here.db.selectFrom('versions').select('number').execute()).toEqual([])
})

test('a character that no font has is named with its place, before anything is fixed', async () => {
  const jonas = await (await here.enter('jonas-vanhoutte')).opens(proposal)
  jonas.facts('identification').set('title', 'Energie 能 delen')
  await expect.poll(() => jonas.told.filter((message) => message.kind === 'saved').length).toBeGreaterThan(1)
  const ilse = await here.enter('ilse-baert')
  const refused = await ilse.call(`${base}/freeze`, { method: 'POST' })
  expect(refused.status).toBe(409)
  const { error } = (await refused.json()) as ApiError
  expect(error.findings?.map((finding) => finding.sentence).join(' ')).toContain('‘能’ (U+80FD)')
  jonas.facts('identification').set('title', 'Energie ⚡ delen, معًا')
  await expect.poll(async () => (await ilse.call(`${base}/freeze`, { method: 'POST' })).status).toBe(201)
  jonas.close()
})

test('[R4] after the freeze open sockets are told, and an offline latecomer is refused', async () => {
  const marijke = await (await here.enter('marijke-desmet')).opens(proposal)
  marijke.provider.disconnect()
  marijke.facts('identification').set('title', 'Offline bedacht')
  const sofie = await (await here.enter('sofie-maes')).opens(proposal)

  const ilse = await here.enter('ilse-baert')
  await ilse.call(`${base}/freeze`, { method: 'POST' })
  await expect.poll(() => sofie.told.map((message) => message.kind)).toContain('sealed')
  const rows = await here.db
    .selectFrom('updates')
    .select(({ fn }) => fn.countAll().as('n'))
    .executeTakeFirst()

  marijke.provider.connect()
  await expect.poll(() => marijke.refusals()).toEqual(['frozen'])
  sofie.facts('identification').set('title', 'Na het bevriezen')
  await expect.poll(() => sofie.refusals()).toEqual(['frozen'])
  const after = await here.db
    .selectFrom('updates')
    .select(({ fn }) => fn.countAll().as('n'))
    .executeTakeFirst()
  expect(after).toEqual(rows)
  const jonas = await (await here.enter('jonas-vanhoutte')).opens(proposal)
  expect(String(jonas.facts('identification').get('title'))).toContain('Energie delen')
  for (const one of [marijke, sofie, jonas]) one.close()
})

test('case 39: what is typed during a freeze is in the version or was refused, never saved and missing', async () => {
  const ilse = await here.enter('ilse-baert')
  const typists = await Promise.all(
    ['jonas-vanhoutte', 'sofie-maes', 'marijke-desmet', 'an-claeys'].map(async (person) =>
      (await here.enter(person)).opens(proposal),
    ),
  )
  const summary = (doc: Y.Doc) =>
    (doc.getMap('identification').get('texts') as Y.Map<Y.XmlFragment>).get('summary')
  let typing = true
  const type = async (doc: Y.Doc, mark: string) => {
    for (let i = 0; typing && i < 200; i++) {
      const paragraph = summary(doc)?.get(0)
      const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null
      if (text instanceof Y.XmlText) text.insert(0, mark)
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  const all = typists.map(({ doc }, i) => type(doc, 'jsma'.charAt(i)))
  const frozen = await ilse.call(`${base}/freeze`, { method: 'POST' })
  typing = false
  await Promise.all(all)
  expect(frozen.status).toBe(201)
  const version = await here.db.selectFrom('versions').selectAll().executeTakeFirstOrThrow()
  const late = await here.db
    .selectFrom('updates')
    .select('seq')
    .where('document', '=', `dossier/${proposal}`)
    .where('seq', '>', version.last_seq)
    .execute()
  expect(late).toEqual([])
  const rebuilt = new Y.Doc()
  const log = await sqlLog(here.db).read(`dossier/${proposal}`)
  for (const update of log?.updates ?? []) Y.applyUpdate(rebuilt, update)
  const stored = new Y.Doc()
  Y.applyUpdate(stored, new Uint8Array(version.state))
  expect(summary(stored)?.toString()).toBe(summary(rebuilt)?.toString())
  for (const one of typists) one.close()
})

test('case 40: rows of a frozen proposal refuse every direct write, REPLACE included', async () => {
  const ilse = await here.enter('ilse-baert')
  await ilse.call(`${base}/freeze`, { method: 'POST' })
  const name = `dossier/${proposal}`
  const attempts = [
    sql`INSERT INTO updates (document, bytes, at) VALUES (${name}, x'00', 0)`,
    sql`UPDATE updates SET bytes = x'00' WHERE document = ${name}`,
    sql`UPDATE updates SET document = ${name} WHERE document LIKE 'talk/%'`,
    sql`DELETE FROM updates WHERE document = ${name}`,
    sql`REPLACE INTO updates (seq, document, bytes, at) SELECT seq, document, x'00', 0 FROM updates WHERE document = ${name}`,
    sql`UPDATE documents SET frozen_at = NULL WHERE name = ${name}`,
    sql`DELETE FROM documents WHERE name = ${name}`,
    sql`REPLACE INTO documents (name, proposal_id, created_at) VALUES (${name}, ${proposal}, 0)`,
    sql`INSERT INTO documents (name, proposal_id, created_at) VALUES (${name}, ${proposal}, 0) ON CONFLICT (name) DO UPDATE SET frozen_at = NULL`,
    sql`UPDATE versions SET sha256 = 'x'`,
    sql`DELETE FROM versions`,
    sql`REPLACE INTO versions SELECT * FROM versions`,
  ]
  const before = await here.db.selectFrom('updates').selectAll().where('document', '=', name).execute()
  for (const attempt of attempts) await expect(attempt.execute(here.db)).rejects.toThrow()
  expect(await here.db.selectFrom('updates').selectAll().where('document', '=', name).execute()).toEqual(
    before,
  )
})
