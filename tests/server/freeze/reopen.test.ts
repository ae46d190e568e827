import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { compact, squashAside } from '#server/sync/compaction.ts'
import type { ApiError } from '#shared/api.ts'
import type { DifferenceView, HistoryView } from '#shared/version-api.ts'
import type { FrozenProposal } from '#shared/dossier/frozen.ts'
import { town, type Town } from '../../helpers/town.ts'

const proposal = 'zuid-west-vlaanderen'
const base = `/api/proposals/${proposal}`
let here: Town
beforeEach(async () => {
  here = await town()
})
afterEach(() => here.close())

type Visitor = Awaited<ReturnType<Town['enter']>>
const post = (who: Visitor, path: string, body: object = {}) =>
  who.call(`${base}${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  })
const code = async (answer: Response): Promise<[number, string]> => [
  answer.status,
  ((await answer.json()) as ApiError).error.code,
]

test('[R28] writing goes on after a version, with a reason; that version stays byte for byte', async () => {
  const ilse = await here.enter('ilse-baert')
  const sofie = await (await here.enter('sofie-maes')).opens(proposal)
  await post(ilse, '/freeze')
  await expect.poll(() => sofie.told.map(({ kind }) => kind)).toContain('sealed')
  const first = await (await ilse.call(`${base}/versions/1/voorstel.json`)).arrayBuffer()

  expect(await code(await post(ilse, '/reopen', { reason: '  ' }))).toEqual([400, 'no-reason'])
  expect(
    await code(await post(await here.enter('jonas-vanhoutte'), '/reopen', { reason: 'Ik wil' })),
  ).toEqual([403, 'not-your-role'])
  const answers = await Promise.all([1, 2].map(() => post(ilse, '/reopen', { reason: 'Titel klopt niet' })))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  await expect.poll(() => sofie.told.map(({ kind }) => kind)).toContain('reopened')

  // The same open page writes on, and who comes now does not hear that it is frozen.
  sofie.facts('identification').set('title', 'Energie delen, verbeterd')
  const jonas = await (await here.enter('jonas-vanhoutte')).opens(proposal)
  await expect.poll(() => String(jonas.facts('identification').get('title'))).toBe('Energie delen, verbeterd')
  expect(jonas.told.map(({ kind }) => kind)).not.toContain('sealed')

  expect((await post(ilse, '/freeze')).status).toBe(201)
  const again = await (await ilse.call(`${base}/versions/1/voorstel.json`)).arrayBuffer()
  expect(Buffer.from(again).equals(Buffer.from(first))).toBe(true)
  const second = (await (await ilse.call(`${base}/versions/2/voorstel.json`)).json()) as FrozenProposal
  const hash = createHash('sha256').update(Buffer.from(first)).digest('hex')
  expect(second.supersedes).toEqual({ version: 1, sha256: hash, reason: 'Titel klopt niet' })

  const { since, sections } = (await (
    await ilse.call(`${base}/versions/2/difference`)
  ).json()) as DifferenceView
  expect(since).toEqual({ number: 1, reason: 'Titel klopt niet' })
  expect(sections.map(({ section, changes }) => [section, changes.map((change) => change.after)])).toEqual([
    ['identification', ['Energie delen, verbeterd']],
  ])
  const { versions } = (await (await ilse.call(`${base}/versions`)).json()) as HistoryView
  expect(versions.map(({ number, reopened }) => [number, reopened?.reason])).toEqual([
    [1, 'Titel klopt niet'],
    [2, undefined],
  ])
  const told = await here.db.selectFrom('audit').select('body').where('act', '=', 'frozen').execute()
  expect(JSON.parse(told[1]?.body ?? '')).toMatchObject({ supersedes: 1, changed: { identification: 1 } })
  for (const one of [sofie, jonas]) one.close()
})

test('case 40: a reopening thaws nothing: rows of the version stay, nothing thaws without one', async () => {
  const ilse = await here.enter('ilse-baert')
  const name = `dossier/${proposal}`
  await post(ilse, '/freeze')
  await expect(
    sql`UPDATE documents SET frozen_at = NULL WHERE name = ${name}`.execute(here.db),
  ).rejects.toThrow()
  await post(ilse, '/reopen', { reason: 'Nog eens' })
  const rows = await here.db.selectFrom('updates').selectAll().where('document', '=', name).execute()
  const attempts = [
    sql`UPDATE updates SET bytes = x'00' WHERE document = ${name}`,
    sql`DELETE FROM updates WHERE document = ${name}`,
    sql`REPLACE INTO updates (seq, document, bytes, at) SELECT seq, document, x'00', 0 FROM updates WHERE document = ${name}`,
    sql`INSERT INTO snapshots (document, state, state_sha256, last_seq, head, row_count, made_at) VALUES (${name}, x'00', '', 1, '', 1, 0)`,
    sql`UPDATE versions SET sha256 = 'x'`,
    sql`DELETE FROM versions`,
    sql`UPDATE reopenings SET reason = 'niets'`,
    sql`DELETE FROM reopenings`,
    sql`REPLACE INTO reopenings SELECT * FROM reopenings`,
    sql`INSERT INTO reopenings SELECT * FROM reopenings WHERE true ON CONFLICT (proposal_id, version) DO UPDATE SET reason = 'niets'`,
  ]
  for (const attempt of attempts) await expect(attempt.execute(here.db)).rejects.toThrow()
  const compaction = await compact({ db: here.db, clock: Date.now, squash: squashAside }, name)
  expect(compaction).toEqual({ done: false, why: 'frozen' })
  expect(await here.db.selectFrom('updates').selectAll().where('document', '=', name).execute()).toEqual(rows)
  // The next version is as fixed as the first: its own reopening does not exist yet.
  await post(ilse, '/freeze')
  await expect(
    sql`UPDATE documents SET frozen_at = NULL WHERE name = ${name}`.execute(here.db),
  ).rejects.toThrow()
})

test('a workshop version is kept under its name while everybody writes on', async () => {
  const jonas = await here.enter('jonas-vanhoutte')
  const sofie = await (await here.enter('sofie-maes')).opens(proposal)
  const made = await post(jonas, '/checkpoints', { name: 'Na de workshop in Kortrijk' })
  expect(made.status).toBe(201)
  sofie.facts('identification').set('title', 'Na de pauze')
  const watching = await jonas.opens(proposal)
  await expect.poll(() => watching.facts('identification').get('title')).toBe('Na de pauze')
  expect(sofie.told.map(({ kind }) => kind)).not.toContain('sealed')

  const { checkpoints } = (await (await jonas.call(`${base}/versions`)).json()) as HistoryView
  expect(checkpoints).toMatchObject([
    { number: 1, name: 'Na de workshop in Kortrijk', madeBy: { name: 'Jonas Vanhoutte' } },
  ])
  const bytes = await (await jonas.call(`${base}/checkpoints/1/workshopversie.json`)).arrayBuffer()
  expect(createHash('sha256').update(Buffer.from(bytes)).digest('hex')).toBe(checkpoints[0]?.sha256)
  expect(new TextDecoder().decode(bytes).includes('Na de pauze')).toBe(false)

  // Everybody who reads along may read it on paper too, and sees on each page what it is not.
  const pdf = await jonas.call(`${base}/checkpoints/1/workshopversie.pdf`)
  expect(pdf.headers.get('content-disposition')).toContain('workshopversie-1.pdf')
  const proxy = await getDocumentProxy(new Uint8Array(await pdf.arrayBuffer()), { verbosity: 0 })
  const { text: pages } = await extractText(proxy)
  expect(pages.length).toBeGreaterThan(20)
  for (const page of pages) {
    expect(page).toContain('Workshopversie ‘Na de workshop in Kortrijk’')
    expect(page).toContain('Dit is niet de versie voor de jury.')
  }
  expect(pages[1]).toContain(`Workshopversie · ${checkpoints[0]?.sha256.slice(0, 12)}`)
  expect(pages.join()).not.toContain('Na de pauze')
  expect((await jonas.call(`${base}/checkpoints/2/workshopversie.pdf`)).status).toBe(404)
  expect(
    (await (await here.enter('rita-moens')).call(`${base}/checkpoints/1/workshopversie.pdf`)).status,
  ).toBe(403)

  expect(await code(await post(await here.enter('sofie-maes'), '/checkpoints', { name: 'Van mij' }))).toEqual(
    [403, 'not-your-role'],
  )
  expect((await (await here.enter('rita-moens')).call(`${base}/versions`)).status).toBe(403)
  await expect(sql`UPDATE checkpoints SET name = 'Anders'`.execute(here.db)).rejects.toThrow()
  for (const one of [sofie, watching]) one.close()
})

test('a socket that reconnects while the dossier is frozen ends where everybody else is', async () => {
  const ilse = await here.enter('ilse-baert')
  const marijke = await (await here.enter('marijke-desmet')).opens(proposal)
  const coming = post(ilse, '/freeze')
  for (let i = 0; i < 5; i++) {
    marijke.provider.disconnect()
    marijke.facts('identification').set('title', `Poging ${i}`)
    marijke.provider.connect()
    await new Promise((resolve) => setImmediate(resolve))
  }
  expect((await coming).status).toBe(201)
  await expect
    .poll(() => marijke.refusals().includes('frozen') || marijke.told.some(({ kind }) => kind === 'sealed'))
    .toBe(true)
  const stored = (await (await ilse.call(`${base}/versions/1/voorstel.json`)).json()) as FrozenProposal
  const late = await (await here.enter('jonas-vanhoutte')).opens(proposal)
  expect(late.facts('identification').get('title')).toBe(stored.content.sections.identification?.facts.title)
  for (const one of [marijke, late]) one.close()
})
