import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ApiError } from '#shared/api.ts'
import { base, criteria, panel, proposal, type Panel } from '../jury/panel.ts'

let at: Panel
beforeEach(async () => {
  at = await panel()
})
afterEach(() => at.here.close())

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const bytesOf = async (answer: Response) => new Uint8Array(await answer.arrayBuffer())

test('the secretariat gets one zip: every file of every proposal, and a manifest that proves each', async () => {
  const { hilde, greta, none, here } = at
  const marijke = await at.enter('marijke-desmet')
  const { sha256: hash } = await here.db.selectFrom('versions').select('sha256').executeTakeFirstOrThrow()
  const signature = { sha256: hash, position: 'schepen', statement: 'Wij staan erachter.' }
  await marijke.posts('/versions/1/sign', signature)
  await hilde.does('open')
  await greta.does('interest', none)
  await greta.scores(3, 'Goed')
  await greta.does('hand-in')
  await hilde.does('reveal')
  for (const criterion of criteria)
    await hilde.does('consensus', { criterion, level: 3, reason: '=1+1; "eens"' })
  const decision = { outcome: 'conditions', method: 'consensus', conditions: '=cmd|x', reason: 'Goed.' }
  expect(await hilde.does('decision', decision)).toBe(null)

  const answer = await hilde.call('/api/package.zip')
  expect(answer.headers.get('content-type')).toBe('application/zip')
  const files = unzipSync(await bytesOf(answer))
  const folder = `${proposal}/`
  expect(Object.keys(files).sort()).toEqual(
    [
      ...['voorstel-v1.pdf', 'voorstel-v1.json', 'begroting-v1.csv', 'begroting-v1.xlsx'],
      ...['verklaringen/kortrijk.pdf', 'juryverslag.json', 'juryverslag.pdf'],
    ]
      .map((name) => folder + name)
      .concat('overzicht-per-criterium.csv', 'manifest.json')
      .sort(),
  )
  const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as {
    proposals: unknown[]
    files: { name: string; sha256: string; bytes: number }[]
    missing: string[]
  }
  expect(manifest.proposals).toMatchObject([{ proposal, version: 1, sha256: hash, signedBy: ['Kortrijk'] }])
  expect(manifest.missing).toEqual([])
  expect(manifest.files).toHaveLength(8)
  for (const { name, sha256: told, bytes } of manifest.files) {
    expect(sha256(files[name] ?? new Uint8Array()), name).toBe(told)
    expect(files[name]?.length).toBe(bytes)
  }
  expect(sha256(files[`${folder}voorstel-v1.json`] ?? new Uint8Array())).toBe(hash)
  // The PDF of the package is one that anybody can have checked.
  const pdf = sha256(files[`${folder}voorstel-v1.pdf`] ?? new Uint8Array())
  expect(await (await fetch(`${here.url}/api/verify/${pdf}`)).json()).toMatchObject({
    known: 'pdf',
    version: 1,
  })
  const csv = strFromU8(files['overzicht-per-criterium.csv'] ?? new Uint8Array())
  expect(csv).toContain('Energiegemeenschappen;')
  expect(csv).toContain('3 Goed;')
  expect(csv).toContain(";'=cmd|x")
  expect(csv).not.toContain('Greta')
})

test('only who coordinates the call gets it, and what is not handed in is not in it', async () => {
  for (const person of ['ilse-baert', 'jonas-vanhoutte', 'rita-moens'])
    expect((await (await at.enter(person)).call('/api/package.zip')).status, person).toBe(403)
  expect((await fetch(`${at.here.url}/api/package.zip`)).status).toBe(401)
  const files = unzipSync(await bytesOf(await at.hilde.call('/api/package.zip')))
  expect(Object.keys(files).filter((name) => !name.startsWith(proposal))).toEqual([
    'overzicht-per-criterium.csv',
    'manifest.json',
  ])
})

test('a dossier leaves as a Word file that says on every page what it is not', async () => {
  const answer = await at.ilse.call(`${base}/werkkopie.docx`)
  expect(answer.headers.get('content-disposition')).toContain('werkkopie')
  const files = unzipSync(await bytesOf(answer))
  const text = (name: string): string => strFromU8(files[name] ?? new Uint8Array())
  const words = text('word/document.xml').replace(/<[^>]+>/gu, ' ')
  for (const said of [
    'Energiegemeenschappen',
    'werkkopie van versie 1',
    'Samenvatting voor de jury',
    'Kortrijk',
  ])
    expect(words).toContain(said)
  expect(
    Object.keys(files)
      .filter((name) => /header\d*\.xml$/u.test(name))
      .map(text)
      .join(''),
  ).toContain('telt niet als dossier')
  const living = await (await at.enter('bert-cools')).call('/api/proposals/kempen/werkkopie.docx')
  expect(strFromU8(unzipSync(await bytesOf(living))['word/document.xml'] ?? new Uint8Array())).toContain(
    'ontwerp van',
  )
  const refused = (await (await at.rita.call(`${base}/werkkopie.docx`)).json()) as ApiError
  expect(refused.error.code).toBe('not-your-role')
})
