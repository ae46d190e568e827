import { append } from '#server/audit.ts'
import type { Db } from '#server/db/open.ts'
import type { Version } from '#server/freeze/versions.ts'
import type { Post } from '#server/members/letters.ts'
import type { Links } from '#server/people/links.ts'
import { representative } from '#server/people/directory.ts'
import type { SigningRequest } from '#server/people/outbox.ts'
import type { Author } from '#server/sync/log.ts'
import type { OrganisationId, PersonId } from '#shared/ids.ts'
import { peopleOf, signersOf } from './standing.ts'

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
  if (people.length === 0) return 0
  const signer = (await signersOf(db, version)).find((one) => one.organisation.id === organisation)
  const before = signer?.outdated
    ? {
        version: signer.outdated.version,
        reason: proposal.supersedes?.reason ?? '',
        changes: signer.outdated.changes.length,
      }
    : null
  for (const { person } of people) await write(parts, version, { person, organisation, before }, by)
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

interface Asked {
  readonly person: PersonId
  readonly organisation: OrganisationId
  /** What the organisation signed before this version. */
  readonly before: SigningRequest['before']
}

/** A single-use link that ends on the page where one signs; whoever opens it has just proven who they are. */
export async function write(
  { db, links, post, clock }: RemindParts,
  { proposal, view }: Version,
  { person, organisation, before }: Asked,
  by: Author,
): Promise<void> {
  const leadsTo = `/dossier/${proposal.proposal}/versie/${view.number}`
  const { url, expiresAt } = await links.make({ person, organisation, leadsTo, by })
  const [to, from] = await Promise.all([
    db.selectFrom('people').select(['name', 'email']).where('id', '=', person).executeTakeFirst(),
    representative(db, by.person, by.organisation),
  ])
  const { title, organisations } = proposal
  const name = organisations.find((one) => one.id === organisation)?.name ?? organisation
  const own = by.person === person
  await post({
    kind: 'sign',
    signing: { title, version: view.number, organisation: name, own, before },
    at: clock(),
    to: to?.email ?? '',
    name: to?.name ?? '',
    url,
    expiresAt,
    about: `${proposal.title}, versie ${view.number}: ondertekenen`,
    from: from ? `${from.person.name}, ${from.organisation.name}` : '',
  })
}
