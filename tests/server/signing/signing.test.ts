import { sql } from 'kysely'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type * as Y from 'yjs'
import type { ApiError, VersionView } from '#shared/api.ts'
import { letterText } from '#server/people/letter-text.ts'
import { fileOutbox } from '#server/people/outbox.ts'
import type { PersonId } from '#shared/ids.ts'
import { freshMs, type SigningView } from '#shared/signing/api.ts'
import { town, type Town } from '../../helpers/town.ts'

const proposal = 'zuid-west-vlaanderen'
const base = `/api/proposals/${proposal}`
let here: Town
let ilse: Visitor
let sha256: string
beforeEach(async () => {
  here = await town()
  ilse = await here.enter('ilse-baert')
  sha256 = ((await (await post(ilse, '/freeze')).json()) as VersionView).sha256
})
afterEach(() => here.close())

type Visitor = Awaited<ReturnType<Town['enter']>>
function post(who: Visitor, path: string, body: object = {}): Promise<Response> {
  const headers = { 'content-type': 'application/json' }
  return who.call(`${base}${path}`, { method: 'POST', body: JSON.stringify(body), headers })
}
const code = async (answer: Response): Promise<[number, string]> => [
  answer.status,
  ((await answer.json()) as ApiError).error.code,
]
const signature = (hash = sha256) => ({
  sha256: hash,
  position: 'schepen van energie',
  statement: 'Kortrijk staat achter dit voorstel.',
})
const looks = async (who: Visitor, version = 1) =>
  (await (await who.call(`${base}/versions/${version}/signing`)).json()) as SigningView
const signer = (view: SigningView, organisation: string) =>
  view.organisations.find((one) => one.organisation.id === organisation)

const letters = () => fileOutbox(here.dir).all()

test('Marijke signs for Kortrijk on the hash of her screen; the others are still missing', async () => {
  const marijke = await here.enter('marijke-desmet')
  expect((await looks(marijke)).mine).toMatchObject({ sign: null, fresh: true, remind: false })
  const answer = await post(marijke, '/versions/1/sign', signature())
  expect(answer.status).toBe(201)
  const view = (await answer.json()) as SigningView
  expect(signer(view, 'kortrijk')?.signature).toMatchObject({
    name: 'Marijke Desmet',
    position: 'schepen van energie',
  })
  expect(view.organisations.filter((one) => one.signature === null)).toHaveLength(
    view.organisations.length - 1,
  )
  expect(view.mine.sign).toBe('signed')
  expect(await code(await post(marijke, '/versions/1/sign', signature()))).toEqual([409, 'signed'])
  const audit = await here.db.selectFrom('audit').selectAll().where('act', '=', 'signed').execute()
  expect(audit.map(({ person_id, body }) => [person_id, JSON.parse(body)])).toEqual([
    ['marijke-desmet', { version: 1, ...signature() }],
  ])
})

test('another hash, an old sign-in, a reader, somebody who is no partner: nothing is signed', async () => {
  const marijke = await here.enter('marijke-desmet')
  expect(await code(await post(marijke, '/versions/1/sign', signature('0'.repeat(64))))).toEqual([
    409,
    'other-hash',
  ])
  for (const body of [{}, { ...signature(), position: '' }, { ...signature(), statement: 'x'.repeat(601) }])
    expect(await code(await post(marijke, '/versions/1/sign', body))).toEqual([400, 'malformed'])
  await here.db
    .updateTable('sessions')
    .set({ created_at: Date.now() - freshMs - 1000 })
    .where('person_id', '=', 'marijke-desmet' as PersonId)
    .execute()
  expect((await looks(marijke)).mine.fresh).toBe(false)
  expect(await code(await post(marijke, '/versions/1/sign', signature()))).toEqual([403, 'sign-in-again'])
  for (const person of ['lieve-hanssens', 'geert-naessens', 'rita-moens', 'ilse-baert', 'hilde-goossens'])
    expect(await code(await post(await here.enter(person), '/versions/1/sign', signature())), person).toEqual(
      [403, 'not-your-role'],
    )
  expect((await post(await here.enter('joris-peeters'), '/versions/1/sign', signature())).status).toBe(404)
  expect(await here.db.selectFrom('sign_offs').selectAll().execute()).toEqual([])
})

test('a fresh personal link, sent by letter, proves again who she is', async () => {
  const marijke = await here.enter('marijke-desmet')
  expect((await post(marijke, '/versions/1/sign/link')).status).toBe(204)
  const letter = (await letters()).at(-1)!
  expect(letter).toMatchObject({ name: 'Marijke Desmet', about: expect.stringContaining('ondertekenen') })
  expect(letterText(letter).text).toContain('Je vroeg een link om versie 1')
  const token = letter.url.split('/').at(-1)
  const headers = { 'content-type': 'application/json', origin: here.url }
  const body = JSON.stringify({ token })
  const entered = await fetch(`${here.url}/api/sign-in`, { method: 'POST', headers, body })
  expect(await entered.json()).toMatchObject({ to: `/dossier/${proposal}/versie/1` })
})

test('two of one organisation at the same moment: one signature', async () => {
  const [jonas, nele] = [await here.enter('jonas-vanhoutte'), await here.enter('nele-callens')]
  const answers = await Promise.all([jonas, nele].map((who) => post(who, '/versions/1/sign', signature())))
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
  expect(await here.db.selectFrom('sign_offs').selectAll().execute()).toHaveLength(1)
})

test('a signature is refused every change, and does not pass to the next version', async () => {
  const marijke = await here.enter('marijke-desmet')
  const karel = await here.enter('karel-dhondt')
  await post(marijke, '/versions/1/sign', signature())
  await post(karel, '/versions/1/sign', signature())
  for (const attempt of [
    sql`UPDATE sign_offs SET statement = 'niets'`,
    sql`DELETE FROM sign_offs`,
    sql`REPLACE INTO sign_offs SELECT * FROM sign_offs`,
    sql`INSERT INTO sign_offs SELECT * FROM sign_offs WHERE true ON CONFLICT DO UPDATE SET statement = 'niets'`,
  ])
    await expect(attempt.execute(here.db)).rejects.toThrow()

  await post(ilse, '/reopen', { reason: 'Het bedrag van Kortrijk klopte niet' })
  expect(await code(await post(await here.enter('bart-deprez'), '/versions/1/sign', signature()))).toEqual([
    409,
    'not-now',
  ])
  const open = await marijke.opens(proposal)
  const rows = open.doc.getMap('engagements').get('kortrijk') as Y.Map<Y.Map<Y.Map<unknown>>>
  rows.get('commitments')?.get('engagement-kortrijk')?.set('strength', 'toegezegd')
  await expect
    .poll(async () => (await here.db.selectFrom('updates').select('person_id').execute()).at(-1)?.person_id)
    .toBe('marijke-desmet')
  await post(ilse, '/freeze')

  const view = await looks(marijke, 2)
  expect(signer(view, 'kortrijk')).toMatchObject({ signature: null, outdated: { version: 1 } })
  expect(signer(view, 'kortrijk')?.outdated?.changes.map(({ label }) => label)).toEqual(['Sterkte'])
  expect(signer(view, 'provincie-west-vlaanderen')?.outdated?.changes).toEqual([])
  // The old page still shows the old hash: it signs nothing.
  expect(await code(await post(marijke, '/versions/2/sign', signature()))).toEqual([409, 'other-hash'])
  expect(await code(await post(marijke, '/versions/1/sign', signature()))).toEqual([409, 'superseded'])
  expect((await looks(marijke, 1)).latest).toBe(2)
  open.close()

  // Who is asked again reads what still stands, why, and what changed of their own.
  for (const organisation of ['kortrijk', 'provincie-west-vlaanderen', 'leiedal'])
    await post(ilse, '/versions/2/remind', { organisation })
  const [again, unchanged, first] = (await letters()).map((letter) => letterText(letter))
  expect(again?.subject).toBe('Opnieuw tekenen gevraagd: Energiegemeenschappen, versie 2')
  for (const said of [
    'Ilse Baert, VVSG, Labo Regiovorming vraagt je om versie 2',
    'Kortrijk tekende versie 1. Die handtekening blijft bij versie 1 bewaard, maar geldt niet voor versie 2.',
    'De reden voor versie 2: Het bedrag van Kortrijk klopte niet',
    'In het engagement van Kortrijk is 1 plaats gewijzigd',
  ])
    expect(again?.text).toContain(said)
  expect(unchanged?.text).toContain('Aan het engagement van Provincie West-Vlaanderen veranderde niets.')
  expect(first?.subject).toBe('Handtekening gevraagd: Energiegemeenschappen, versie 2')
  expect(first?.text).not.toContain('tekende versie')
})

test('who leads reminds an organisation; who may sign for it gets a letter with a personal link', async () => {
  expect(await code(await post(await here.enter('marijke-desmet'), '/versions/1/remind', {}))).toEqual([
    403,
    'not-your-role',
  ])
  expect(await code(await post(ilse, '/versions/1/remind', { organisation: 'anzegem' }))).toEqual([
    409,
    'nobody-to-remind',
  ])
  const answer = await post(ilse, '/versions/1/remind', { organisation: 'leiedal' })
  expect(signer((await answer.json()) as SigningView, 'leiedal')?.reminded).not.toBeNull()
  expect((await letters()).map(({ name }) => name)).toEqual(['Jonas Vanhoutte', 'Nele Callens'])
})

test('the declaration of a partner is a PDF of what it promised and who signed, twice the same bytes', async () => {
  const marijke = await here.enter('marijke-desmet')
  await post(marijke, '/versions/1/sign', signature())
  const ask = async () =>
    new Uint8Array(await (await marijke.call(`${base}/versions/1/declarations/kortrijk.pdf`)).arrayBuffer())
  const [first, second] = [await ask(), await ask()]
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
  const { text } = await extractText(await getDocumentProxy(first), { mergePages: true })
  const words = text.replace(/\s+/gu, ' ')
  for (const said of ['Verklaring van Kortrijk', 'drie stadsdaken', 'Marijke Desmet', 'schepen van energie'])
    expect(words).toContain(said)
  expect(words.replace(/\s/gu, '')).toContain(sha256)
  expect((await marijke.call(`${base}/versions/1/declarations/nergens.pdf`)).status).toBe(404)
})

test('every municipality of the minutes has its mandate; a proposal is handed in once, from a frozen version', async () => {
  const view = await looks(ilse)
  expect(view.mandate).toMatchObject({ kind: 'minutes', on: '2021-09-16' })
  expect(new Set(view.mandate.municipalities.map(({ proof }) => proof))).toEqual(new Set(['minutes']))
  expect(await code(await post(await here.enter('marijke-desmet'), '/versions/1/submit'))).toEqual([
    403,
    'not-your-role',
  ])
  const jonas = await here.enter('jonas-vanhoutte')
  const answers = await Promise.all([ilse, jonas].map((who) => post(who, '/versions/1/submit')))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  expect((await looks(ilse)).phase).toBe('submitted')
  // Handed in is handed in: no next version, but who has not signed yet still can.
  expect(await code(await post(ilse, '/reopen', { reason: 'Toch nog iets' }))).toEqual([409, 'not-now'])
  expect((await post(await here.enter('marijke-desmet'), '/versions/1/sign', signature())).status).toBe(201)
})
