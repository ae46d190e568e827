import { expect, test } from 'vitest'
import { canonical, type Json } from '#shared/canonical.ts'
import type { ApiError, ProposalView, WorkspaceView } from '#shared/api.ts'
import type { IdeaPageView } from '#shared/idea/api.ts'
import { an, fatima } from '../people/town.ts'
import { answersAll, consultation, council } from './council.ts'

const codeOf = async (response: Response): Promise<string> => ((await response.json()) as ApiError).error.code

/** An's idea, handed in. */
async function handedIn() {
  const there = await council()
  const [asAn, asFatima] = [await there.enter(an), await there.enter(fatima)]
  const idea = await there.begun(asAn)
  const client = asAn.opens(idea.id)
  await expect.poll(() => client.synced()).toBe(true)
  answersAll(client)
  await expect.poll(() => client.saved()).toBeGreaterThan(0)
  expect((await asAn.posts(`/ideas/${idea.id}/submit`, { mandate: consultation })).status).toBe(200)
  const steps = (guest: typeof asAn, step: string, reason = '') =>
    guest.posts(`/ideas/${idea.id}/step`, { step, reason })
  return { ...there, asAn, asFatima, idea, steps }
}

test('the idea goes from pitch to workshop, and becomes a proposal with its people and its text beside it', async () => {
  const { asAn, asFatima, idea, steps } = await handedIn()
  expect(await codeOf(await steps(asAn, 'pitch'))).toBe('not-coordinator')
  expect(await codeOf(await steps(asFatima, 'select'))).toBe('wrong-state')
  const begin = { region: 'REFREG08', title: 'Warmte delen', idea: { id: idea.id } }
  expect((await steps(asFatima, 'pitch')).status).toBe(200)
  expect(await codeOf(await asFatima.posts('/proposals', begin))).toBe('idea-not-invited')
  const chosen = (await (await steps(asFatima, 'select', 'Sterk gedragen.')).json()) as IdeaPageView
  expect(chosen.idea.state).toBe('invited')
  expect(chosen.moves.map(({ step, reason }) => [step, reason])).toEqual([
    ['submit', ''],
    ['pitch', ''],
    ['select', 'Sterk gedragen.'],
  ])

  const proposal = (await (await asFatima.posts('/proposals', begin)).json()) as ProposalView
  const workspace = (await (await asAn.asks(`/proposals/${proposal.id}`)).json()) as WorkspaceView
  expect(workspace.proposal.role).toBe('penholder')
  expect(workspace.idea).toMatchObject({ number: idea.number, title: 'Warmte delen' })
  expect(JSON.stringify(workspace.idea?.answers.texts.challenge)).toContain('Kortrijk')
  expect(await codeOf(await steps(asFatima, 'reconsider', 'Toch niet.'))).toBe('idea-taken')
})

test('a no is said with a reason, and can be taken back with one', async () => {
  const { asAn, asFatima, idea, steps } = await handedIn()
  await steps(asFatima, 'pitch')
  expect(await codeOf(await steps(asFatima, 'decline', '   '))).toBe('reason-missing')
  expect((await steps(asFatima, 'decline', 'Te weinig partners.')).status).toBe(200)
  const seen = (await (await asAn.asks(`/ideas/${idea.id}`)).json()) as IdeaPageView
  expect(seen.moves.at(-1)).toMatchObject({ reason: 'Te weinig partners.', by: { name: 'Fatima Mansouri' } })
  expect(await codeOf(await steps(asFatima, 'reconsider'))).toBe('reason-missing')
  expect((await steps(asFatima, 'reconsider', 'We lazen iets verkeerd.')).status).toBe(200)
})

test('what was handed in is its canonical bytes and nothing else', async () => {
  const { db, idea } = await handedIn()
  const row = await db.selectFrom('idea_submissions').selectAll().executeTakeFirstOrThrow()
  expect(canonical(JSON.parse(row.canonical) as Json)).toBe(row.canonical)
  expect(JSON.parse(row.canonical)).toMatchObject({ format: 'doorbraak/idea', idea: idea.id, words: 14 })
  const document = await db
    .selectFrom('documents')
    .select('frozen_at')
    .where('idea_id', '=', idea.id as never)
    .executeTakeFirstOrThrow()
  expect(document.frozen_at).not.toBeNull()
  const write = db
    .insertInto('updates')
    .values({ document: `idea/${idea.id}`, bytes: new Uint8Array([0, 0]), at: 0 })
  await expect(write.execute()).rejects.toThrow('frozen')
})
