import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createProposal } from '#server/calls/create-proposal.ts'
import { saveMember } from '#server/calls/members.ts'
import { documentName } from '#server/sync/documents.ts'
import { birth } from '#shared/dossier/birth.ts'
import { regionalBreakthroughs2021 as edition } from '#shared/call/regional-breakthroughs/edition.ts'
import type { OrganisationId, PersonId, ProposalId } from '#shared/ids.ts'
import { town, type Town } from '../../helpers/town.ts'

let here: Town
beforeAll(async () => {
  here = await town()
})
afterAll(() => here.close())

const proposal = 'leeg-voorstel' as ProposalId
const json = (doc: Y.Doc): unknown =>
  Object.fromEntries([...doc.share.keys()].sort().map((root) => [root, doc.getMap(root).toJSON()]))

test('[case 43] twenty open an empty dossier at the same moment: the server alone made what is in it, once', async () => {
  const { call, version, template } = edition
  await createProposal(
    here.db,
    {
      ...{ id: proposal, call, version, idea: null, region: 'Nergens', title: 'Leeg' },
      ...{ fictional: true, by: null, phase: 'draft' },
    },
    Date.now(),
  )
  const people = [
    ['jonas-vanhoutte', 'leiedal', 'penholder'],
    ['marijke-desmet', 'kortrijk', 'partner'],
  ] as const
  for (const [person, organisation, role] of people)
    await saveMember(here.db, {
      ...{ proposal, person: person as PersonId, organisation: organisation as OrganisationId, role },
    })
  const rows = () =>
    here.db
      .selectFrom('updates')
      .select(['seq', 'person_id'])
      .where('document', '=', documentName('dossier', proposal))
      .execute()
  const before = await rows()
  expect(before).toMatchObject([{ person_id: null }])
  const visits = await Promise.all(people.map(([person]) => here.enter(person)))
  const clients = await Promise.all(
    Array.from({ length: 20 }, (_, i) => (visits[i % 2] ?? visits[0])?.opens(proposal)),
  )
  const born = new Y.Doc()
  Y.applyUpdate(born, birth(template))
  // They type where nobody did yet, all at once; nothing else than their words is added.
  clients.forEach((client, i) => client?.facts('plan').set(`proef-${i}`, 'ja'))
  for (const client of clients)
    await expect.poll(() => Object.keys(client?.facts('plan').toJSON() ?? {}).length).toBe(20)
  for (let i = 0; i < 20; i++) (born.getMap('plan').get('facts') as Y.Map<unknown>).set(`proef-${i}`, 'ja')
  const own = json(born) as Record<string, unknown>
  for (const client of clients) expect((json(client?.doc ?? born) as typeof own).plan).toEqual(own.plan)
  expect((await rows()).filter(({ person_id }) => person_id === null)).toEqual(before)
  for (const client of clients) client?.close()
})
