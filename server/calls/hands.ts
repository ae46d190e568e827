import type { Transaction } from 'kysely'
import type { Db } from '#server/db/open.ts'
import type { Database } from '#server/db/schema.ts'
import type { SectionId } from '#shared/dossier/template.ts'
import { asHandState, type Hand } from '#shared/hands.ts'
import type { OrganisationId, ProposalId } from '#shared/ids.ts'

/** Who asks for the floor in which section, the longest waiting first; whoever takes part no more asks nothing. */
export async function handsOf(
  db: Db,
  proposal: ProposalId,
): Promise<Readonly<Record<SectionId, readonly Hand[] | undefined>>> {
  const rows = await db
    .selectFrom('hands')
    .innerJoin('people', 'people.id', 'hands.person_id')
    .innerJoin('organisations', 'organisations.id', 'hands.organisation_id')
    .innerJoin('members', (join) =>
      join
        .onRef('members.proposal_id', '=', 'hands.proposal_id')
        .onRef('members.person_id', '=', 'hands.person_id')
        .onRef('members.organisation_id', '=', 'hands.organisation_id'),
    )
    .select([
      'section',
      'at',
      'state',
      'words',
      'hands.person_id as person',
      'hands.organisation_id as organisation',
    ])
    .select(['people.name as name', 'organisations.name as organisationName', 'organisations.layer as layer'])
    .where('hands.proposal_id', '=', proposal)
    .orderBy('at')
    .execute()
  const hands: Record<SectionId, Hand[]> = {}
  for (const { section, state: said, words, ...who } of rows) {
    const state = asHandState(said)
    // Everybody at the dossier hears who asks; not what they would write.
    if (state) (hands[section] ??= []).push({ ...who, state, ...(words !== null && { hasWords: true }) })
  }
  return hands
}

/** A section stands otherwise now: what was asked there is asked no more. `organisations`: only by these. */
export async function lowerHands(
  trx: Transaction<Database>,
  proposal: ProposalId,
  section: SectionId,
  organisations: readonly string[] | null = null,
): Promise<void> {
  if (organisations?.length === 0) return
  let asked = trx.deleteFrom('hands').where('proposal_id', '=', proposal).where('section', '=', section)
  if (organisations) asked = asked.where('organisation_id', 'in', organisations as OrganisationId[])
  await asked.execute()
}
