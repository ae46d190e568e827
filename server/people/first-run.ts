import type { Transaction } from 'kysely'
import type { Edition } from '#shared/call/edition.ts'
import { newOrganisationId, newPersonId } from '#shared/ids.ts'
import { append } from '#server/audit.ts'
import { saveCoordinator } from '#server/calls/members.ts'
import type { Db } from '#server/db/open.ts'
import type { Database } from '#server/db/schema.ts'
import { organisationNamed, represent, saveOrganisation, savePerson } from './directory.ts'
import { revokeLinks, type Link, type Links } from './links.ts'

interface FirstRunDeps {
  readonly db: Db
  readonly links: Pick<Links, 'make'>
  readonly clock: () => number
}

/** An address that no mail will ever reach: the first coordinator is made before anybody gave one. */
export const nobodysAddress = 'coordinator@doorbraak.invalid'

/**
 * A way in where nobody has one. On a database without people it makes the first coordinator of the call; as
 * long as nobody ever signed in it gives a new link for them, in place of the one before. `null` when somebody
 * has been in: from then on people let each other in.
 */
export async function firstRun({ db, links, clock }: FirstRunDeps, edition: Edition): Promise<Link | null> {
  return db.transaction().execute(async (trx) => {
    const anybody = await trx.selectFrom('people').select('id').limit(1).executeTakeFirst()
    if (!anybody) await makeCoordinator(trx, edition, clock())
    const entered = await trx
      .selectFrom('audit')
      .select('seq')
      .where('act', '=', 'signed-in')
      .limit(1)
      .executeTakeFirst()
    const first = await trx
      .selectFrom('coordinators')
      .innerJoin('people', 'people.id', 'coordinators.person_id')
      .select(['person_id as person', 'organisation_id as organisation'])
      .where('people.email', '=', nobodysAddress)
      .executeTakeFirst()
    if (entered || !first) return null
    await revokeLinks(trx, first, clock())
    return links.make({ ...first, leadsTo: '/', by: null }, trx)
  })
}

async function makeCoordinator(trx: Transaction<Database>, edition: Edition, at: number): Promise<void> {
  const known = await organisationNamed(trx, edition.organiser)
  const organisation = known?.id ?? newOrganisationId()
  if (!known)
    await saveOrganisation(trx, {
      id: organisation,
      name: edition.organiser,
      layer: 'partner',
      created_at: at,
    })
  const person = newPersonId()
  const position = 'coördinator van de oproep'
  await savePerson(trx, { id: person, name: 'Coördinator', position, email: nobodysAddress, created_at: at })
  await represent(trx, person, organisation)
  await saveCoordinator(trx, edition.call, person, organisation)
  await append(trx, {
    at,
    actor: null,
    act: 'coordinator-made',
    proposal: null,
    body: { call: edition.call, person, organisation },
  })
}
