import type { IdeaView, OverviewView } from '#shared/api.ts'
import type { CallId } from '#shared/ids.ts'
import type { Db } from '#server/db/open.ts'
import type { Representative } from '#server/people/directory.ts'
import { currentEdition } from './editions.ts'
import { roleAt, rolesIn } from './members.ts'
import { proposalView, versionsOf } from './proposal-view.ts'

/** The running call as this person sees it; `null` when there is no call yet. */
export async function overviewFor(
  db: Db,
  { person, organisation }: Representative,
): Promise<OverviewView | null> {
  const edition = await currentEdition(db)
  if (!edition) return null
  const { call, title, organiser, year, limits, milestones } = edition
  const roles = await rolesIn(db, call, person.id, organisation.id)
  const rows = await db
    .selectFrom('proposals')
    .leftJoin('ideas', 'ideas.id', 'proposals.idea_id')
    .selectAll('proposals')
    .where('proposals.call_id', '=', call)
    // One that came without an idea stands after those that were invited.
    .orderBy('ideas.number', (order) => order.asc().nullsLast())
    .orderBy('proposals.created_at')
    .orderBy('proposals.id')
    .execute()
  const frozen = await versionsOf(
    db,
    rows.map(({ id }) => id),
  )
  return {
    call: { title, organiser, year, limits, milestones },
    coordinates: roles.coordinates,
    ideas: await ideasOf(db, call, roles.coordinates),
    proposals: rows.map((row) => proposalView(row, roleAt(roles, row.id), frozen.get(row.id))),
  }
}

/** What is still a draft is not handed in: only who coordinates the call sees it. */
async function ideasOf(db: Db, call: CallId, drafts: boolean): Promise<readonly IdeaView[]> {
  const ideas = db.selectFrom('ideas').select(['id', 'number', 'region', 'title', 'state'])
  const all = ideas.where('call_id', '=', call).orderBy('number')
  return (drafts ? all : all.where('state', '!=', 'draft')).execute()
}
