import type { OrganisationEntry, OrganisationRequest } from '#shared/organisation-api.ts'
import type { OrganisationId, PersonId } from '#shared/ids.ts'
import { asCodes, type CodeProblem } from '#shared/organisation.ts'
import { append } from '#server/audit.ts'
import type { Db } from '#server/db/open.ts'
import type { Author } from '#server/sync/log.ts'
import { organisationNamed, representative, unrepresent } from './directory.ts'
import { revokeLinks } from './links.ts'

interface OrganisationParts {
  readonly db: Db
  readonly clock: () => number
}

export type OrganisationRefusal = 'no-such-organisation' | 'name-taken' | CodeProblem

/** All organisations, with their codes and who may speak for them. */
export async function organisationEntries(db: Db): Promise<readonly OrganisationEntry[]> {
  const organisations = await db
    .selectFrom('organisations')
    .select(['id', 'name', 'layer', 'nis', 'kbo', 'ovo'])
    .orderBy('name')
    .orderBy('id')
    .execute()
  const people = await db
    .selectFrom('representations')
    .innerJoin('people', 'people.id', 'representations.person_id')
    .select(['people.id', 'people.name', 'people.position', 'representations.organisation_id as of'])
    .where('people.erased_at', 'is', null)
    .orderBy('people.name')
    .execute()
  const of = Map.groupBy(people, (person) => person.of)
  return organisations.map((organisation) => ({
    ...organisation,
    people: (of.get(organisation.id) ?? []).map(({ id, name, position }) => ({ id, name, position })),
  }))
}

/** Corrects what an organisation is called, which layer it is of, and its codes. */
export function changeOrganisation(
  { db, clock }: OrganisationParts,
  id: OrganisationId,
  asked: OrganisationRequest,
  by: Author,
): Promise<OrganisationRefusal | null> {
  return db.transaction().execute(async (trx) => {
    const known = await trx.selectFrom('organisations').select('id').where('id', '=', id).executeTakeFirst()
    if (!known) return 'no-such-organisation'
    const codes = asCodes(asked, asked)
    if (typeof codes === 'string') return codes
    const namesake = await organisationNamed(trx, asked.name)
    if (namesake && namesake.id !== id) return 'name-taken'
    const { name, layer } = asked
    await trx
      .updateTable('organisations')
      .set({ name, layer, ...codes })
      .where('id', '=', id)
      .execute()
    const body = { organisation: id, layer, ...codes }
    await append(trx, { at: clock(), actor: by, act: 'organisation-changed', proposal: null, body })
    return null
  })
}

/** From now on this person does not speak for this organisation any more, on any device. */
export function endRepresentation(
  { db, clock }: OrganisationParts,
  person: PersonId,
  organisation: OrganisationId,
  by: Author,
): Promise<OrganisationRefusal | 'own-organisation' | null> {
  return db.transaction().execute(async (trx) => {
    if (!(await representative(trx, person, organisation))) return 'no-such-organisation'
    // Nobody locks themselves out by a slip.
    if (by.person === person && by.organisation === organisation) return 'own-organisation'
    const at = clock()
    await unrepresent(trx, person, organisation)
    for (const table of ['members', 'coordinators'] as const)
      await trx
        .deleteFrom(table)
        .where('person_id', '=', person)
        .where('organisation_id', '=', organisation)
        .execute()
    await revokeLinks(trx, { person, organisation }, at)
    const body = { person, organisation }
    await append(trx, { at, actor: by, act: 'representation-ended', proposal: null, body })
    return null
  })
}
