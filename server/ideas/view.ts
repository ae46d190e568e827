import type { IdeaView, VersionView } from '#shared/api.ts'
import { regions } from '#shared/call/data/regions.ts'
import { mayBeginIdea, type IdeaActor } from '#shared/idea/access.ts'
import type { FrozenIdea, IdeaPageView, IdeasView, ProposalIdea, SubmissionView } from '#shared/idea/api.ts'
import type { IdeaId, ProposalId } from '#shared/ids.ts'
import { currentEdition, editionOf } from '#server/calls/editions.ts'
import { roleAt, rolesIn } from '#server/calls/members.ts'
import type { Db } from '#server/db/open.ts'
import type { IdeaRow } from '#server/db/idea-tables.ts'
import type { Representative } from '#server/people/directory.ts'
import { ideaRow } from './describe.ts'
import { ideaMembers } from './members.ts'
import { movesOf, proposalOf } from './moves.ts'

/** The ideas of the running call; `null` when there is none. A draft is seen by who takes part in it only. */
export async function ideasFor(db: Db, { person, organisation }: Representative): Promise<IdeasView | null> {
  const edition = await currentEdition(db)
  if (!edition) return null
  const { call, title, organiser, year, milestones } = edition
  const { coordinates } = await rolesIn(db, call, person.id, organisation.id)
  const rows = await db
    .selectFrom('ideas')
    .leftJoin('idea_members', (join) =>
      join
        .onRef('idea_members.idea_id', '=', 'ideas.id')
        .on('idea_members.person_id', '=', person.id)
        .on('idea_members.organisation_id', '=', organisation.id),
    )
    .leftJoin('idea_submissions', 'idea_submissions.idea_id', 'ideas.id')
    .selectAll('ideas')
    .select(['idea_members.role', 'idea_submissions.at as submitted_at'])
    .where('ideas.call_id', '=', call)
    .orderBy('ideas.number')
    .execute()
  return {
    call: { title, organiser, year, milestones },
    coordinates,
    mayBegin: mayBeginIdea(organisation.layer, coordinates),
    regions,
    ideas: rows
      .filter(({ state, role }) => state !== 'draft' || coordinates || role !== null)
      .map((row) => ({
        ...ideaView(row),
        role: row.role,
        open: coordinates || row.role !== null,
        submittedAt: row.submitted_at === null ? null : isoOf(row.submitted_at),
      })),
  }
}

const isoOf = (at: number): VersionView['frozenAt'] => new Date(at).toISOString()

const ideaView = ({ id, number, region, title, state }: IdeaRow): IdeaView => ({
  id,
  number,
  region,
  title,
  state,
})

/** All that the page of one idea needs; who may see it is settled before. */
export async function ideaPage(
  db: Db,
  { person, organisation }: Representative,
  actor: IdeaActor,
  idea: IdeaId,
): Promise<IdeaPageView | null> {
  const row = await ideaRow(db, idea)
  if (!row) return null
  const proposal = await proposalOf(db, idea)
  const roles = await rolesIn(db, row.call_id, person.id, organisation.id)
  return {
    idea: ideaView(row),
    regionCode: row.region_code,
    fictional: row.fictional === 1,
    edition: row.edition_version === null ? null : await editionOf(db, row.call_id, row.edition_version),
    role: actor.role,
    coordinates: actor.coordinates,
    members: await ideaMembers(db, idea),
    submission: await submissionOf(db, idea),
    moves: await movesOf(db, idea),
    proposal: proposal && roleAt(roles, proposal) ? proposal : null,
    begun: proposal !== null,
  }
}

async function submissionOf(db: Db, idea: IdeaId): Promise<SubmissionView | null> {
  const row = await db
    .selectFrom('idea_submissions')
    .leftJoin('people', 'people.id', 'idea_submissions.person_id')
    .leftJoin('organisations', 'organisations.id', 'idea_submissions.organisation_id')
    .select(['canonical', 'sha256', 'at', 'people.name as person', 'organisations.name as organisation'])
    .where('idea_id', '=', idea)
    .executeTakeFirst()
  if (!row) return null
  const { mandate, answers, words } = JSON.parse(row.canonical) as FrozenIdea
  const { person, organisation } = row
  const by = person !== null && organisation !== null ? { name: person, organisation } : null
  return { mandate, answers, words, sha256: row.sha256, at: isoOf(row.at), by }
}

/** The idea a proposal came from, as it was handed in; `null` when its text is not here. */
export async function ideaBeside(db: Db, proposal: ProposalId): Promise<ProposalIdea | null> {
  const row = await db
    .selectFrom('proposals')
    .innerJoin('ideas', 'ideas.id', 'proposals.idea_id')
    .selectAll('ideas')
    .where('proposals.id', '=', proposal)
    .executeTakeFirst()
  const submission = row && (await submissionOf(db, row.id))
  if (!row || !submission || row.edition_version === null) return null
  const edition = await editionOf(db, row.call_id, row.edition_version)
  if (!edition) return null
  const { id, number, title, region, region_code: regionCode } = row
  const { questions, limits } = edition
  return {
    ...{ id, number, title, region, regionCode, fictional: row.fictional === 1 },
    edition: { questions, limits },
    answers: submission.answers,
  }
}
