import type { Role } from '#shared/access.ts'
import type { ProposalView, VersionView } from '#shared/api.ts'
import type { ProposalId } from '#shared/ids.ts'
import type { Db } from '#server/db/open.ts'
import type { ProposalRow } from '#server/db/schema.ts'

/** The versions of these proposals that were frozen, the first one first, without their content. */
export async function versionsOf(
  db: Db,
  proposals: readonly ProposalId[],
): Promise<ReadonlyMap<ProposalId, readonly VersionView[]>> {
  if (proposals.length === 0) return new Map()
  const rows = await db
    .selectFrom('versions')
    .innerJoin('people', 'people.id', 'versions.frozen_by')
    .innerJoin('organisations', 'organisations.id', 'versions.organisation_id')
    .select(['versions.proposal_id', 'versions.number', 'versions.sha256', 'versions.frozen_at'])
    .select(['people.name as person', 'organisations.name as organisation'])
    .where('versions.proposal_id', 'in', proposals)
    .orderBy('versions.number')
    .execute()
  const views = rows.map((row) => ({
    proposal: row.proposal_id,
    view: {
      number: row.number,
      sha256: row.sha256,
      frozenAt: new Date(row.frozen_at).toISOString(),
      frozenBy: { name: row.person, organisation: row.organisation },
    },
  }))
  const grouped = Map.groupBy(views, ({ proposal }) => proposal)
  return new Map([...grouped].map(([proposal, group]) => [proposal, group.map(({ view }) => view)]))
}

/** Who has no role sees that a proposal exists and where it stands, but not its versions. */
export const proposalView = (
  row: ProposalRow,
  role: Role | null,
  frozen: readonly VersionView[] = [],
): ProposalView => ({
  id: row.id,
  region: row.region,
  title: row.title,
  phase: row.phase,
  fictional: row.fictional === 1,
  role,
  frozen: role ? frozen : [],
})
