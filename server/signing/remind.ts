import { append } from '#server/audit.ts'
import type { Db } from '#server/db/open.ts'
import type { Version } from '#server/freeze/versions.ts'
import type { Post } from '#server/members/letters.ts'
import type { Links } from '#server/people/links.ts'
import { representative } from '#server/people/directory.ts'
import type { Author } from '#server/sync/log.ts'
import type { OrganisationId, PersonId } from '#shared/ids.ts'
import { peopleOf } from './standing.ts'

export interface RemindParts {
  readonly db: Db
  readonly links: Links
  readonly post: Post
  readonly clock: () => number
}

/** A letter with a fresh personal link to everybody who can sign for this organisation; how many were sent. */
export async function remind(
  parts: RemindParts,
  version: Version,
  organisation: OrganisationId,
  by: Author,
): Promise<number> {
  const { db, clock } = parts
  const { proposal, view } = version
  const people = (await peopleOf(db, proposal.proposal)).filter((one) => one.organisation === organisation)
  for (const { person } of people) await write(parts, version, person, organisation, by)
  if (people.length === 0) return 0
  const at = clock()
  await db.transaction().execute(async (trx) => {
    const row = { proposal_id: proposal.proposal, version: view.number, organisation_id: organisation, at }
    await trx
      .insertInto('reminders')
      .values(row)
      .onConflict((conflict) =>
        conflict.columns(['proposal_id', 'version', 'organisation_id']).doUpdateSet({ at }),
      )
      .execute()
    const body = { version: view.number, organisation, people: people.length }
    await append(trx, { at, actor: by, act: 'reminded', proposal: proposal.proposal, body })
  })
  return people.length
}

/** A single-use link that ends on the page where one signs; whoever opens it has just proven who they are. */
export async function write(
  { db, links, post, clock }: RemindParts,
  { proposal, view }: Version,
  person: PersonId,
  organisation: OrganisationId,
  by: Author,
): Promise<void> {
  const leadsTo = `/dossier/${proposal.proposal}/versie/${view.number}`
  const { url, expiresAt } = await links.make({ person, organisation, leadsTo, by })
  const [to, from] = await Promise.all([
    db.selectFrom('people').select(['name', 'email']).where('id', '=', person).executeTakeFirst(),
    representative(db, by.person, by.organisation),
  ])
  await post({
    at: clock(),
    to: to?.email ?? '',
    name: to?.name ?? '',
    url,
    expiresAt,
    about: `${proposal.title}, versie ${view.number}: ondertekenen`,
    from: from ? `${from.person.name}, ${from.organisation.name}` : '',
  })
}
