import { expect, test } from 'vitest'
import { currentEdition, editionOf, saveEdition } from '#server/calls/editions.ts'
import { regionalBreakthroughs2021 as edition } from '#shared/call/regional-breakthroughs/edition.ts'
import type { CallId } from '#shared/ids.ts'
import { town } from '../people/town.ts'

test('an edition comes back as it was saved', async () => {
  const { db } = await town()
  expect(await saveEdition(db, edition, 1)).toBe('saved')
  expect(await editionOf(db, edition.call, edition.version)).toEqual(edition)
})

test('saving it again does nothing', async () => {
  const { db } = await town()
  await saveEdition(db, edition, 1)
  expect(await saveEdition(db, edition, 2)).toBe('saved')
  expect(await db.selectFrom('editions').select('created_at').execute()).toEqual([{ created_at: 1 }])
})

test('the same version with another content is refused, and changes nothing', async () => {
  const { db } = await town()
  await saveEdition(db, edition, 1)
  expect(await saveEdition(db, { ...edition, title: 'Anders' }, 2)).toBe('version-taken')
  expect((await editionOf(db, edition.call, edition.version))?.title).toBe(edition.title)
})

test('a new version stands beside the old one, and is the current one', async () => {
  const { db } = await town()
  await saveEdition(db, edition, 1)
  await saveEdition(db, { ...edition, version: '9.0.0', title: 'Anders' }, 2)
  expect((await currentEdition(db))?.title).toBe('Anders')
  expect((await editionOf(db, edition.call, edition.version))?.title).toBe(edition.title)
})

test('an edition that is not there is null', async () => {
  const { db } = await town()
  expect(await currentEdition(db)).toBeNull()
  expect(await editionOf(db, 'elders' as CallId, edition.version)).toBeNull()
})
