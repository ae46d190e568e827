import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { care } from '#server/care.ts'
import { openDb } from '#server/db/open.ts'
import { sql } from 'kysely'
import { town, type Town } from '../helpers/town.ts'

let here: Town
beforeAll(async () => {
  here = await town()
})
afterAll(() => here.close())

test('a backup made while people write opens, and is whole', async () => {
  const jonas = await (await here.enter('jonas-vanhoutte')).opens('zuid-west-vlaanderen')
  jonas.facts('identification').set('title', 'Voor de reservekopie')
  await expect.poll(() => jonas.told.filter((message) => message.kind === 'saved').length).toBeGreaterThan(1)
  const file = join(here.dir, 'kopie.sqlite')
  const said: string[] = []
  expect(await care(here.db, { kind: 'backup', file }, (line) => said.push(line))).toBe(true)
  jonas.close()
  const copy = await openDb(file)
  expect(await care(copy, { kind: 'verify' }, (line) => said.push(line))).toBe(true)
  expect(said.join('\n')).toContain('De teksten zijn heel')
  await copy.destroy()
})

test('one changed byte in the texts is named', async () => {
  const file = join(here.dir, 'geknoei.sqlite')
  await care(here.db, { kind: 'backup', file }, () => {})
  const copy = await openDb(file)
  await sql`UPDATE updates SET bytes = x'0000' WHERE seq = (
    SELECT min(seq) FROM updates WHERE document = 'dossier/zuid-west-vlaanderen')`.execute(copy)
  const said: string[] = []
  expect(await care(copy, { kind: 'verify' }, (line) => said.push(line))).toBe(false)
  expect(said.join('\n')).toContain('niet heel')
  await copy.destroy()
})
