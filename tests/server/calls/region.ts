import { createProposal } from '#server/calls/create-proposal.ts'
import { saveEdition } from '#server/calls/editions.ts'
import { saveMember } from '#server/calls/members.ts'
import { representative, type Representative } from '#server/people/directory.ts'
import type { Phase, Role } from '#shared/access.ts'
import { regionalBreakthroughs2021 as edition } from '#shared/call/regional-breakthroughs/edition.ts'
import type { IdeaId, ProposalId } from '#shared/ids.ts'
import { an, fatima, joris, town, type Town } from '../people/town.ts'

export const westhoek = 'westhoek' as ProposalId
export const midwest = 'midwest' as ProposalId

/**
 * Two proposals of the call of 2021. An holds the pen in Westhoek, Joris reads along there; Fatima coordinates
 * the call, which is written down at Westhoek only.
 */
export async function region(place?: Town): Promise<Town> {
  const there = place ?? (await town())
  const { db, clock } = there
  await saveEdition(db, edition, clock())
  const ideas = [
    { id: 'idee-1', number: 1, title: 'activering', state: 'invited' },
    { id: 'idee-3', number: 3, title: 'digicoaches', state: 'not-selected' },
    { id: 'idee-13', number: 13, title: 'nog niet ingediend', state: 'draft' },
  ] as const
  for (const { id, ...idea } of ideas)
    await db
      .insertInto('ideas')
      .values({
        ...idea,
        id: id as IdeaId,
        call_id: edition.call,
        region: 'Regio Westhoek',
        region_code: 'REFREG07',
        created_at: 0,
      })
      .execute()
  await found(there, westhoek, 'workshop', 'idee-1' as IdeaId)
  await found(there, midwest, 'draft', null)
  await joins(there, westhoek, an, 'penholder')
  await joins(there, westhoek, joris, 'reader')
  await joins(there, westhoek, fatima, 'coordinator')
  return there
}

export const joins = ({ db }: Town, proposal: ProposalId, who: typeof an, role: Role): Promise<void> =>
  saveMember(db, { proposal, ...who, role })

async function found({ db, clock }: Town, id: ProposalId, phase: Phase, idea: IdeaId | null): Promise<void> {
  const { call, version } = edition
  const given = {
    id,
    call,
    version,
    idea,
    region: `Regio ${id}`,
    title: `Titel ${id}`,
    phase,
    fictional: true,
  }
  await createProposal(db, { ...given, by: fatima }, clock())
}

/** A version as a freeze leaves it, with content that does not matter here. */
export const freeze = ({ db, clock }: Town, proposal: ProposalId, number = 1) =>
  db
    .insertInto('versions')
    .values({
      proposal_id: proposal,
      number,
      canonical: Buffer.from('{}'),
      sha256: 'a'.repeat(64),
      state: Buffer.from([0, 0]),
      state_sha256: 'b'.repeat(64),
      last_seq: 1,
      frozen_at: clock(),
      frozen_by: fatima.person,
      organisation_id: fatima.organisation,
    })
    .execute()

export async function whois({ db }: Town, who: typeof an): Promise<Representative> {
  const found = await representative(db, who.person, who.organisation)
  if (!found) throw new Error(`No ${who.person}`)
  return found
}
