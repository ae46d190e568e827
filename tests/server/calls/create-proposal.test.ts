import * as Y from 'yjs'
import { expect, test } from 'vitest'
import { createProposal, type NewProposal } from '#server/calls/create-proposal.ts'
import { saveEdition } from '#server/calls/editions.ts'
import { regionalBreakthroughs2021 as edition } from '#shared/call/regional-breakthroughs/edition.ts'
import type { ProposalId } from '#shared/ids.ts'
import { an, town } from '../people/town.ts'

const kempen: NewProposal = {
  call: edition.call,
  version: edition.version,
  idea: null,
  region: 'Regio Kempen',
  title: 'Buurtgerichte mobiliteit',
  phase: 'workshop',
  fictional: false,
  by: an,
}

test('a proposal is born with two documents, each with the first row of its log', async () => {
  const { db, clock } = await town()
  await saveEdition(db, edition, clock())
  const id = await createProposal(db, kempen, clock())
  const rows = await db.selectFrom('updates').selectAll().orderBy('document').execute()
  expect(rows.map(({ document, person_id }) => [document, person_id])).toEqual([
    [`dossier/${id}`, null],
    [`talk/${id}`, null],
  ])
  const [dossier, talk] = rows.map(({ bytes }) => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, new Uint8Array(bytes))
    return doc
  })
  for (const { id: section } of edition.template.sections)
    expect([...(dossier?.getMap(section).keys() ?? [])]).toContain('facts')
  expect(talk?.getMap('remarks').size).toBe(0)
})

test('it pins its edition, and its making stands in the audit log', async () => {
  const { db, clock } = await town()
  await saveEdition(db, edition, clock())
  const id = await createProposal(db, kempen, clock())
  const row = await db.selectFrom('proposals').selectAll().executeTakeFirstOrThrow()
  expect(row).toMatchObject({ id, edition_version: edition.version, phase: 'workshop', fictional: 0 })
  const entry = await db.selectFrom('audit').selectAll().executeTakeFirstOrThrow()
  expect(entry).toMatchObject({ act: 'proposal-created', proposal_id: id, person_id: 'an' })
})

test('an edition that nobody saved gives no proposal', async () => {
  const { db, clock } = await town()
  expect(await createProposal(db, kempen, clock())).toBe('no-such-edition')
  expect(await db.selectFrom('proposals').select('id').execute()).toEqual([])
})

test('a second one with the same id leaves nothing behind', async () => {
  const { db, clock } = await town()
  await saveEdition(db, edition, clock())
  const id = 'kempen' as ProposalId
  await createProposal(db, { ...kempen, id }, clock())
  await expect(createProposal(db, { ...kempen, id, title: 'Nog eens' }, clock())).rejects.toThrow()
  expect(await db.selectFrom('updates').select('seq').execute()).toHaveLength(2)
  expect(await db.selectFrom('audit').select('seq').execute()).toHaveLength(1)
})
