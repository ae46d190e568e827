import type { AuditEntryView, AuditFilter, AuditView } from '#shared/audit.ts'
import { auditGroups } from '#shared/audit.ts'
import { asPersonId, type ProposalId } from '#shared/ids.ts'
import type { Json } from '#shared/canonical.ts'
import type { Db } from '#server/db/open.ts'

/** Entries on one page. */
const perPage = 100
/** A day in Flanders begins up to two hours before that of UTC: filters by day take the whole of both. */
const dayMs = 24 * 60 * 60 * 1000
const zoneMs = 2 * 60 * 60 * 1000

/** The log of one proposal, or of everything (`null`), newest first, as far as the filter asks. */
export async function auditLog(db: Db, proposal: ProposalId | null, filter: AuditFilter): Promise<AuditView> {
  const rows = await entriesOf(db, proposal, filter)
    .limit(perPage + 1)
    .execute()
  const names = await namesOf(db)
  const people = await db
    .selectFrom('audit')
    .innerJoin('people', 'people.id', 'audit.person_id')
    .select(['people.id', 'people.name'])
    .distinct()
    .$if(proposal !== null, (query) => query.where('audit.proposal_id', '=', proposal))
    .orderBy('people.name')
    .execute()
  return {
    entries: rows.slice(0, perPage).map((row) => entryView(row, names)),
    more: rows.length > perPage,
    people,
  }
}

/** All of it that fits the filter, oldest first: for a file. */
export async function wholeAuditLog(
  db: Db,
  proposal: ProposalId | null,
  filter: AuditFilter,
): Promise<readonly AuditEntryView[]> {
  const rows = await entriesOf(db, proposal, { ...filter, before: null }).execute()
  const names = await namesOf(db)
  return rows.map((row) => entryView(row, names)).reverse()
}

function entriesOf(db: Db, proposal: ProposalId | null, { group, person, from, to, before }: AuditFilter) {
  const who = asPersonId(person)
  return db
    .selectFrom('audit')
    .selectAll()
    .$if(proposal !== null, (query) => query.where('proposal_id', '=', proposal))
    .$if(group !== null, (query) => query.where('act', 'in', [...auditGroups[group ?? 'people']]))
    .$if(who !== null, (query) => query.where('person_id', '=', who))
    .$if(from !== null, (query) => query.where('at', '>=', Date.parse(from ?? '') - zoneMs))
    .$if(to !== null, (query) => query.where('at', '<', Date.parse(to ?? '') + dayMs))
    .$if(before !== null, (query) => query.where('seq', '<', before ?? 0))
    .orderBy('seq', 'desc')
}

interface Names {
  readonly people: ReadonlyMap<string, string>
  readonly organisations: ReadonlyMap<string, { id: string; name: string; layer: AuditLayer }>
  readonly proposals: ReadonlyMap<string, string>
}
type AuditLayer = NonNullable<AuditEntryView['by']>['organisation']['layer']

async function namesOf(db: Db): Promise<Names> {
  const people = await db.selectFrom('people').select(['id', 'name']).execute()
  const organisations = await db.selectFrom('organisations').select(['id', 'name', 'layer']).execute()
  const proposals = await db.selectFrom('proposals').select(['id', 'title']).execute()
  return {
    people: new Map(people.map(({ id, name }) => [id, name])),
    organisations: new Map(organisations.map((one) => [one.id, one])),
    proposals: new Map(proposals.map(({ id, title }) => [id, title])),
  }
}

type Row = Awaited<ReturnType<ReturnType<typeof entriesOf>['execute']>>[number]

function entryView(row: Row, names: Names): AuditEntryView {
  const organisation = row.organisation_id && names.organisations.get(row.organisation_id)
  const by =
    row.person_id && organisation
      ? { id: row.person_id, name: names.people.get(row.person_id) ?? row.person_id, organisation }
      : null
  const { proposal_id: proposal } = row
  const body = JSON.parse(row.body) as Readonly<Record<string, Json>>
  return {
    seq: row.seq,
    at: new Date(row.at).toISOString(),
    act: row.act,
    by,
    proposal: proposal && { id: proposal, title: names.proposals.get(proposal) ?? proposal },
    about: Object.entries(body).flatMap(([key, value]) => {
      const text = textOf(value, names)
      return text === '' ? [] : [[key, text] as const]
    }),
    hash: row.hash,
  }
}

/** An id becomes the name it has today; all else stays as it was written down. */
function textOf(value: Json, names: Names): string {
  if (value === null) return ''
  if (Array.isArray(value)) return value.map((one) => textOf(one as Json, names)).join(', ')
  if (typeof value === 'object')
    return Object.values(value)
      .map((one) => textOf(one as Json, names))
      .join(', ')
  const text = String(value)
  return names.people.get(text) ?? names.organisations.get(text)?.name ?? names.proposals.get(text) ?? text
}
