import type { Db } from '#server/db/open.ts'
import { documentName } from '#server/sync/documents.ts'
import {
  amountFields,
  type AmountChangeView,
  type AmountField,
  type AmountHistoryView,
} from '#shared/budget/history.ts'
import { pathKey, type Path } from '#shared/dossier/schema.ts'
import type { ProposalId } from '#shared/ids.ts'
import { amountsAside } from './amounts-aside.ts'
import { shownValue } from './keep-amounts.ts'

/** So many fit in a small window; more is for the audit. */
const mostShown = 20
/** In ms: what one person types in so short a time is one change to whoever looks later. */
const oneGo = 2 * 60_000

interface Noted {
  readonly field: AmountField | null
  readonly from: number | null
  readonly to: number | null
  readonly at: number
  readonly person: string | null
  readonly organisation: string | null
}

export type AmountHistory = (proposal: ProposalId, place: Path) => Promise<AmountHistoryView>

/** Who made an amount what it is: from what was kept of compacted rows, and from the rows that still stand. */
export function createAmountHistory(db: Db): AmountHistory {
  const standing = createStanding(db)
  return async (proposal, place) => {
    const document = documentName('dossier', proposal)
    const fields = fieldsAt(place)
    // First what stands: a compaction in between would move it to what is kept, and never out of both.
    const recent = (await standing(document)).flatMap((change): (Noted & { seq: number })[] => {
      const field = fields.get(change.path)
      return field === undefined ? [] : [{ ...change, field }]
    })
    const first = recent[0]?.seq ?? Infinity
    const kept = (await keptAt(db, document, fields)).filter(({ seq }) => seq < first)
    const together = inOneGo([...kept, ...recent])
      .slice(-mostShown)
      .reverse()
    const named = await nameAll(db, together)
    return {
      changes: together.map(({ field, from, to, at, person, organisation }): AmountChangeView => ({
        field,
        from,
        to,
        at,
        by: named(person, organisation),
      })),
    }
  }
}

/** The places it is about, with the number each is of a line. */
function fieldsAt(place: Path): ReadonlyMap<string, AmountField | null> {
  const key = pathKey(place)
  return place[1] === 'lists'
    ? new Map(amountFields.map((field) => [`${key}/${field}`, field]))
    : new Map([[key, null]])
}

async function keptAt(
  db: Db,
  document: string,
  fields: ReadonlyMap<string, AmountField | null>,
): Promise<(Noted & { readonly seq: number })[]> {
  const rows = await db
    .selectFrom('amount_changes')
    .selectAll()
    .where('document', '=', document)
    .where('path', 'in', [...fields.keys()])
    .orderBy('seq', 'desc')
    .limit(200)
    .execute()
  return rows.reverse().map((row) => ({
    seq: row.seq,
    field: fields.get(row.path) ?? null,
    from: shownValue(row.path, row.from_value),
    to: shownValue(row.path, row.to_value),
    at: row.at,
    person: row.person_id,
    organisation: row.organisation_id,
  }))
}

type Standing = Omit<Noted, 'field'> & { readonly seq: number; readonly path: string }

/** So many documents are remembered; people look at amounts of one at a time. */
const mostRemembered = 8

/** What the rows of the log did to amounts: played back once for as long as nothing is added to them. */
function createStanding(db: Db): (document: string) => Promise<readonly Standing[]> {
  const remembered = new Map<string, { readonly upTo: string; readonly changes: Promise<Standing[]> }>()
  return async (document) => {
    const upTo = await endOf(db, document)
    const known = remembered.get(document)
    if (known?.upTo === upTo) return known.changes
    const changes = standingIn(db, document)
    remembered.delete(document)
    remembered.set(document, { upTo, changes })
    changes.catch(() => remembered.delete(document))
    for (const oldest of remembered.keys()) {
      if (remembered.size <= mostRemembered) break
      remembered.delete(oldest)
    }
    return changes
  }
}

/** Where the log begins and ends now. */
async function endOf(db: Db, document: string): Promise<string> {
  const rows = await db
    .selectFrom('updates')
    .select(({ fn }) => [fn.min('seq').as('first'), fn.max('seq').as('last')])
    .where('document', '=', document)
    .executeTakeFirst()
  return `${rows?.first ?? ''}-${rows?.last ?? ''}`
}

async function standingIn(db: Db, document: string): Promise<Standing[]> {
  const { before, rows } = await db.transaction().execute(async (trx) => ({
    before: await trx
      .selectFrom('snapshots')
      .select('state')
      .where('document', '=', document)
      .executeTakeFirst(),
    rows: await trx
      .selectFrom('updates')
      .select(['seq', 'bytes', 'person_id', 'organisation_id', 'at'])
      .where('document', '=', document)
      .orderBy('seq')
      .execute(),
  }))
  const changes = await amountsAside(
    before ? new Uint8Array(before.state) : null,
    rows.map(({ seq, bytes }) => ({ seq, bytes: new Uint8Array(bytes) })),
  )
  const bySeq = new Map(rows.map((row) => [row.seq, row]))
  return changes.flatMap((change): Standing[] => {
    const row = bySeq.get(change.seq)
    return row ? [{ ...change, at: row.at, person: row.person_id, organisation: row.organisation_id }] : []
  })
}

/** What one person did to one number in one go is one change; what then changed nothing is none. */
function inOneGo(found: readonly Noted[]): Noted[] {
  const together: Noted[] = []
  for (const change of found) {
    const at = together.findLastIndex(({ field }) => field === change.field)
    const last = together[at]
    if (last && last.person === change.person && last.person !== null && change.at - last.at < oneGo)
      together.splice(at, 1, { ...change, from: last.from })
    else together.push(change)
  }
  return together.filter(({ from, to }) => from !== to).sort((a, b) => a.at - b.at)
}

async function nameAll(db: Db, changes: readonly Noted[]) {
  const ids = (pick: (one: Noted) => string | null): string[] => [
    ...new Set(changes.flatMap((one) => pick(one) ?? [])),
  ]
  const people = ids(({ person }) => person)
  const organisations = ids(({ organisation }) => organisation)
  const names = people.length
    ? await db
        .selectFrom('people')
        .select(['id', 'name'])
        .where('id', 'in', people as never)
        .execute()
    : []
  const bodies = organisations.length
    ? await db
        .selectFrom('organisations')
        .select(['id', 'name', 'layer'])
        .where('id', 'in', organisations as never)
        .execute()
    : []
  return (person: string | null, organisation: string | null): AmountChangeView['by'] => {
    const who = names.find(({ id }) => id === person)
    const body = bodies.find(({ id }) => id === organisation)
    return who && body ? { name: who.name, organisation: body.name, layer: body.layer } : null
  }
}
