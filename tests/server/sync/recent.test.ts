import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ProposalId } from '#shared/ids.ts'
import { createProposal } from '#server/calls/create-proposal.ts'
import { compact } from '#server/sync/compaction.ts'
import { recentDocuments } from '#server/sync/recent.ts'
import { squash } from '#server/sync/squash.ts'
import { regionalBreakthroughs2021 as edition } from '#shared/call/regional-breakthroughs/edition.ts'
import { town, type Town } from '../../helpers/town.ts'
import { archive, westhoek } from './archive.ts'

let here: Awaited<ReturnType<typeof archive>>
beforeEach(async () => {
  here = await archive()
})
afterEach(() => here.close())

test('what somebody wrote in of late is known after a start, the last first; what is frozen is not', async () => {
  const { call, version } = edition
  const about = { call, version, region: 'Kempen', title: 'Water', idea: null, fictional: true, by: null }
  await createProposal(here.db, { id: 'kempen' as ProposalId, phase: 'draft', ...about }, 104)
  await here.writes('an', 10)
  expect(await recentDocuments(here.db, 105)).toEqual([westhoek])
  expect(await recentDocuments(here.db, 104)).toEqual([westhoek, 'dossier/kempen', 'talk/kempen'])
  expect(await recentDocuments(here.db, 110)).toEqual([])
  await here.db.updateTable('documents').set({ frozen_at: 5 }).where('name', '=', westhoek).execute()
  expect(await recentDocuments(here.db, 105)).toEqual([])
})

test('a document whose whole log was compacted a moment ago is one of them', async () => {
  await here.writes('an', 10)
  await compact({ db: here.db, clock: () => 5000, squash: async (updates) => squash(updates) }, westhoek)
  expect(await recentDocuments(here.db, 5000)).toEqual([westhoek])
})

test('the server reads them ahead, for nobody in particular', async () => {
  const place: Town = await town()
  try {
    expect(place.app.rooms.census()).toEqual({ rooms: 0, seats: 0 })
    await place.app.reopen()
    const { rooms, seats } = place.app.rooms.census()
    expect(seats).toBe(0)
    expect(rooms).toBeGreaterThan(0)
    expect(rooms).toBeLessThanOrEqual(4)
  } finally {
    await place.close()
  }
})
