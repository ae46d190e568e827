import { expect, test } from 'vitest'
import { currentEdition, saveShipped } from '#server/calls/editions.ts'
import { callRoutes } from '#server/http/call.ts'
import { ideaRoutes } from '#server/http/ideas.ts'
import type { CallView } from '#shared/call/api.ts'
import { changesOf, type EditionChanges } from '#shared/call/changes.ts'
import { regionalBreakthroughs2021 as first } from '#shared/call/regional-breakthroughs/edition.ts'
import type { OverviewView, ProposalView, WorkspaceView } from '#shared/api.ts'
import { door, refusalIn } from '../http/door.ts'
import { an, fatima } from '../people/town.ts'

/** The office of who coordinates the call. */
async function office() {
  const there = await door({
    routes: ({ db, clock }) => [callRoutes({ db, clock }), ideaRoutes({ db, clock })],
  })
  const [asFatima, asAn] = [await there.enters(fatima), await there.enters(an)]
  const view = async () => (await (await there.asks('/api/call', { as: asFatima })).json()) as CallView
  const saves = (more: Partial<EditionChanges>, revision = 0, as = asFatima) =>
    there.posts('/api/call/draft', { revision, changes: { ...changesOf(first), ...more } }, as)
  const publishes = (revision: number, as = asFatima) =>
    there.posts('/api/call/draft/publish', { revision }, as)
  return { ...there, asFatima, asAn, view, saves, publishes }
}

test('Fatima prepares the next version and publishes it; what was begun stays with the one it was born with', async () => {
  const { asks, posts, asFatima, asAn, view, saves, publishes, passes, db } = await office()
  const limits = { ...changesOf(first).limits, ceiling: 3_000_000 }
  const saved = (await (await saves({ title: 'Doorbraken 2022', limits })).json()) as CallView
  expect(saved.draft).toMatchObject({
    revision: 1,
    basedOn: first.version,
    problems: [],
    by: { name: 'Fatima Mansouri' },
  })
  expect(saved.draft?.difference.map(({ label }) => label)).toEqual(['Titel', 'Plafond per voorstel'])
  // A draft changes nothing yet.
  expect((await currentEdition(db))?.title).toBe(first.title)

  passes(1000)
  expect((await publishes(1)).status).toBe(200)
  const after = await view()
  expect(after.draft).toBeNull()
  expect(after.current).toMatchObject({ version: '2021.2', title: 'Doorbraken 2022' })
  expect(after.versions.map(({ version, proposals }) => [version, proposals])).toEqual([
    ['2021.2', 0],
    [first.version, 2],
  ])
  const overview = (await (await asks('/api/overview', { as: asAn })).json()) as OverviewView
  expect(overview.call.limits.ceiling).toBe(3_000_000)

  const old = (await (await asks('/api/proposals/westhoek', { as: asAn })).json()) as WorkspaceView
  expect(old.edition).toEqual(first)
  const begun = await posts('/api/proposals', { region: 'REFREG10', title: 'Nieuw', idea: null }, asFatima)
  const { id } = (await begun.json()) as ProposalView
  const fresh = (await (await asks(`/api/proposals/${id}`, { as: asFatima })).json()) as WorkspaceView
  expect(fresh.edition.limits.ceiling).toBe(3_000_000)
})

test('of two who prepare it at once, the second hears so and overwrites nothing', async () => {
  const { view, saves, publishes, posts, asFatima } = await office()
  expect((await saves({ title: 'Eerst' })).status).toBe(200)
  expect(await refusalIn(await saves({ title: 'Te laat' }))).toEqual([409, 'draft-moved'])
  expect((await view()).draft?.changes.title).toBe('Eerst')
  expect(await refusalIn(await publishes(0))).toEqual([409, 'draft-moved'])
  expect((await posts('/api/call/draft/discard', { revision: 1 }, asFatima)).status).toBe(200)
  expect((await view()).draft).toBeNull()
  expect(await refusalIn(await publishes(1))).toEqual([404, 'no-draft'])
})

test('a draft that makes no sense is kept, with its sentences, and not published', async () => {
  const { view, saves, publishes } = await office()
  await saves({ title: '' })
  expect((await view()).draft?.problems).toEqual(['De oproep heeft geen titel.'])
  expect(await refusalIn(await publishes(1))).toEqual([409, 'not-publishable'])
})

test('only who coordinates sees and changes it; what is no form changes nothing', async () => {
  const { asks, saves, publishes, posts, asAn, asFatima, view } = await office()
  expect(await refusalIn(await asks('/api/call', { as: asAn }))).toEqual([403, 'not-coordinator'])
  expect(await refusalIn(await saves({}, 0, asAn))).toEqual([403, 'not-coordinator'])
  expect(await refusalIn(await publishes(0, asAn))).toEqual([403, 'not-coordinator'])
  expect(
    await refusalIn(await posts('/api/call/draft', { revision: 0, changes: { title: 1 } }, asFatima)),
  ).toEqual([400, 'malformed'])
  expect((await view()).draft).toBeNull()
})

test('a newer program does not put its own call in front of the one that was published here', async () => {
  const { saves, publishes, passes, db, clock } = await office()
  const shipped = { ...first, version: '9.0.0', title: 'Van het programma' }
  await saves({ title: 'Van Fatima' })
  passes(1000)
  await publishes(1)
  passes(1000)
  expect(await saveShipped(db, shipped, clock())).toBe('saved')
  expect((await currentEdition(db))?.title).toBe('Van Fatima')
})
