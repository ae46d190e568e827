import type { DemoPerson } from '#shared/api.ts'
import type { PersonId } from '#shared/ids.ts'
import { layers } from '#shared/layers.ts'
import type { Db } from '#server/db/open.ts'
import { representativeOf } from '#server/people/directory.ts'

/** Path of the page on which one press of a button makes you this invented person. */
export const demoLink = (person: PersonId): string => `/demo/${person}`

/**
 * The people of the demonstration, layer by layer, each once: at the proposal where most people take part, as
 * there is most to see there.
 */
export async function demoPeople(db: Db, people: readonly PersonId[]): Promise<readonly DemoPerson[]> {
  if (people.length === 0) return []
  const rows = await db
    .selectFrom('members')
    .innerJoin('people', 'people.id', 'members.person_id')
    .innerJoin('organisations', 'organisations.id', 'members.organisation_id')
    .innerJoin('proposals', 'proposals.id', 'members.proposal_id')
    .select([
      'people.id as personId',
      'people.name as personName',
      'people.position as position',
      'members.role',
    ])
    .select([
      'organisations.id as organisationId',
      'organisations.name as organisationName',
      'organisations.layer',
    ])
    .select(['members.proposal_id', 'proposals.region'])
    .where('members.person_id', 'in', people)
    .orderBy('people.name')
    .orderBy('people.id')
    .execute()
  const crowd = Map.groupBy(rows, (row) => row.proposal_id)
  const size = (row: (typeof rows)[number]) => crowd.get(row.proposal_id)?.length ?? 0
  const fullestFirst = rows.toSorted(
    (a, b) => size(b) - size(a) || a.proposal_id.localeCompare(b.proposal_id),
  )
  return people
    .flatMap((id) => fullestFirst.find((row) => row.personId === id) ?? [])
    .toSorted((a, b) => layers.indexOf(a.layer) - layers.indexOf(b.layer))
    .map((row) => {
      const { person, organisation } = representativeOf(row)
      const { name, position } = person
      return { name, position, organisation, role: row.role, proposal: row.region, link: demoLink(person.id) }
    })
}
