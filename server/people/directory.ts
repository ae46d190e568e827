import type { Insertable } from 'kysely'
import type { PersonView } from '#shared/api.ts'
import type { OrganisationId, PersonId } from '#shared/ids.ts'
import type { Layer } from '#shared/layers.ts'
import type { Db } from '#server/db/open.ts'
import type { OrganisationTable, PersonTable } from '#server/db/schema.ts'

/** A person, speaking for one organisation. */
export interface Representative {
  readonly person: { readonly id: PersonId; readonly name: string; readonly position: string }
  readonly organisation: { readonly id: OrganisationId; readonly name: string; readonly layer: Layer }
}

/** Who this is; `null` when there is no such person, or when they do not (or no longer) speak for it. */
export async function representative(
  db: Db,
  person: PersonId,
  organisation: OrganisationId,
): Promise<Representative | null> {
  const row = await representatives(db)
    .where('people.id', '=', person)
    .where('organisations.id', '=', organisation)
    .executeTakeFirst()
  return row ? representativeOf(row) : null
}

/** All whom a person may speak for, by name. */
export async function organisationsOf(db: Db, person: PersonId): Promise<readonly Representative[]> {
  const rows = await representatives(db)
    .where('people.id', '=', person)
    .orderBy('organisations.name')
    .orderBy('organisations.id')
    .execute()
  return rows.map(representativeOf)
}

const representatives = (db: Db) =>
  db
    .selectFrom('representations')
    .innerJoin('people', 'people.id', 'representations.person_id')
    .innerJoin('organisations', 'organisations.id', 'representations.organisation_id')
    .select(['people.id as personId', 'people.name as personName', 'people.position as position'])
    .select([
      'organisations.id as organisationId',
      'organisations.name as organisationName',
      'organisations.layer',
    ])

/** The columns that make a representative, as every query that joins the three tables names them. */
export interface RepresentativeRow {
  readonly personId: PersonId
  readonly personName: string
  readonly position: string
  readonly organisationId: OrganisationId
  readonly organisationName: string
  readonly layer: Layer
}

export const representativeOf = (row: RepresentativeRow): Representative => ({
  person: { id: row.personId, name: row.personName, position: row.position },
  organisation: { id: row.organisationId, name: row.organisationName, layer: row.layer },
})

export const personView = ({ person, organisation }: Representative): PersonView => ({
  ...person,
  organisation,
})

/** Adds an organisation, or brings the one with this id up to date. */
export async function saveOrganisation(db: Db, organisation: Insertable<OrganisationTable>): Promise<void> {
  const { name, layer, nis, kbo } = organisation
  await db
    .insertInto('organisations')
    .values(organisation)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({ name, layer, nis: nis ?? null, kbo: kbo ?? null }),
    )
    .execute()
}

/** The organisation that goes by this name, however it is capitalised or accented. */
export async function organisationNamed(
  db: Db,
  name: string,
): Promise<Representative['organisation'] | null> {
  const rows = await db.selectFrom('organisations').select(['id', 'name', 'layer']).execute()
  const same = new Intl.Collator('nl-BE', { sensitivity: 'base' })
  return rows.find((row) => same.compare(row.name, name) === 0) ?? null
}

/** Who has this address, in lower case; nobody has two. */
export async function personWith(db: Db, email: string): Promise<PersonId | null> {
  const row = await db
    .selectFrom('people')
    .select('id')
    .where((eb) => eb(eb.fn<string>('lower', ['email']), '=', email))
    .executeTakeFirst()
  return row?.id ?? null
}

/** Adds a person, or brings the one with this id up to date. */
export async function savePerson(db: Db, person: Insertable<PersonTable>): Promise<void> {
  const { name, position, email } = person
  await db
    .insertInto('people')
    .values(person)
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ name, position, email }))
    .execute()
}

/** From now on this person may speak for this organisation. */
export async function represent(db: Db, person: PersonId, organisation: OrganisationId): Promise<void> {
  await db
    .insertInto('representations')
    .values({ person_id: person, organisation_id: organisation })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** From now on they may not: their sessions and links for it are worth nothing at once. */
export async function unrepresent(db: Db, person: PersonId, organisation: OrganisationId): Promise<void> {
  await db
    .deleteFrom('representations')
    .where('person_id', '=', person)
    .where('organisation_id', '=', organisation)
    .execute()
}
