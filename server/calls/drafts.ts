import type { Transaction } from 'kysely'
import type { CallView, DraftView } from '#shared/call/api.ts'
import type { EditionChanges } from '#shared/call/changes.ts'
import { editionDifference } from '#shared/call/difference.ts'
import type { Edition } from '#shared/call/edition.ts'
import { judgeEdition } from '#shared/call/judge.ts'
import { revise } from '#shared/call/revise.ts'
import type { CallId } from '#shared/ids.ts'
import { append } from '#server/audit.ts'
import type { Db } from '#server/db/open.ts'
import type { Database } from '#server/db/schema.ts'
import type { Author } from '#server/sync/log.ts'
import { currentEdition, editionOf, saveEdition } from './editions.ts'
import { rolesIn } from './members.ts'

export type DraftRefusal = 'no-call' | 'not-coordinator' | 'draft-moved' | 'no-draft' | 'not-publishable'

interface DraftParts {
  readonly db: Db
  readonly clock: () => number
}

/** The running call with its versions and the one that is being prepared. */
export async function callView(db: Db, by: Author): Promise<CallView | DraftRefusal> {
  const current = await mine(db, by)
  if (typeof current === 'string') return current
  const rows = await db
    .selectFrom('editions')
    .select(['version', 'config', 'created_at'])
    .where('call_id', '=', current.call)
    .orderBy('created_at')
    .orderBy('version')
    .execute()
  const born = await db
    .selectFrom('proposals')
    .select(({ fn }) => ['edition_version', fn.countAll().as('count')])
    .where('call_id', '=', current.call)
    .groupBy('edition_version')
    .execute()
  const editions = rows.map((row) => JSON.parse(row.config) as Edition)
  const versions = rows.map(({ version, created_at }, at) => {
    const [before, edition] = [editions[at - 1], editions[at]]
    return {
      version,
      at: new Date(created_at).toISOString(),
      proposals: Number(born.find((one) => one.edition_version === version)?.count ?? 0),
      difference: before && edition ? editionDifference(before, edition) : [],
    }
  })
  return { current, versions: versions.toReversed(), draft: await draftView(db, current.call) }
}

async function draftView(db: Db, call: CallId): Promise<DraftView | null> {
  const row = await db
    .selectFrom('edition_drafts')
    .innerJoin('people', 'people.id', 'edition_drafts.person_id')
    .innerJoin('organisations', 'organisations.id', 'edition_drafts.organisation_id')
    .select(['config', 'based_on', 'revision', 'at'])
    .select(['people.name as person', 'organisations.name as organisation'])
    .where('call_id', '=', call)
    .executeTakeFirst()
  const base = row && (await editionOf(db, call, row.based_on))
  if (!row || !base) return null
  const changes = JSON.parse(row.config) as EditionChanges
  const edition = revise(base, changes, base.version)
  return {
    changes,
    revision: row.revision,
    basedOn: row.based_on,
    at: new Date(row.at).toISOString(),
    by: { name: row.person, organisation: row.organisation },
    problems: judgeEdition(edition),
    difference: editionDifference(base, edition),
  }
}

/** Keeps the draft as it now is. Whoever saved from an older state hears so, and overwrites nothing. */
export function saveDraft(
  { db, clock }: DraftParts,
  by: Author,
  asked: { readonly revision: number; readonly changes: EditionChanges },
): Promise<DraftRefusal | null> {
  return db.transaction().execute(async (trx) => {
    const current = await mine(trx, by)
    if (typeof current === 'string') return current
    const known = await draftRow(trx, current.call)
    if ((known?.revision ?? 0) !== asked.revision) return 'draft-moved'
    const kept = {
      config: JSON.stringify(asked.changes),
      revision: asked.revision + 1,
      person_id: by.person,
      organisation_id: by.organisation,
      at: clock(),
    }
    const { call, version } = current
    if (known) await trx.updateTable('edition_drafts').set(kept).where('call_id', '=', call).execute()
    else
      await trx
        .insertInto('edition_drafts')
        .values({ ...kept, call_id: call, based_on: version })
        .execute()
    return null
  })
}

/** Makes the draft the version with which proposals are born from now on. What is published never changes. */
export function publishDraft(
  { db, clock }: DraftParts,
  by: Author,
  revision: number,
): Promise<DraftRefusal | null> {
  return db.transaction().execute(async (trx) => {
    const current = await mine(trx, by)
    if (typeof current === 'string') return current
    const { call } = current
    const row = await draftRow(trx, call)
    if (!row) return 'no-draft'
    if (row.revision !== revision || row.based_on !== current.version) return 'draft-moved'
    const version = await nextVersion(trx, current)
    const edition = revise(current, JSON.parse(row.config) as EditionChanges, version)
    if (judgeEdition(edition).length > 0) return 'not-publishable'
    const at = clock()
    if ((await saveEdition(trx, edition, at)) !== 'saved') throw new Error(`Version ${version} is taken`)
    await trx.deleteFrom('edition_drafts').where('call_id', '=', call).execute()
    const body = { call, version, basedOn: current.version }
    await append(trx, { at, actor: by, act: 'edition-published', proposal: null, body })
    return null
  })
}

export function discardDraft(
  { db, clock }: DraftParts,
  by: Author,
  revision: number,
): Promise<DraftRefusal | null> {
  return db.transaction().execute(async (trx) => {
    const current = await mine(trx, by)
    if (typeof current === 'string') return current
    const row = await draftRow(trx, current.call)
    if (!row) return 'no-draft'
    if (row.revision !== revision) return 'draft-moved'
    await trx.deleteFrom('edition_drafts').where('call_id', '=', current.call).execute()
    const body = { call: current.call, basedOn: row.based_on }
    await append(trx, { at: clock(), actor: by, act: 'edition-discarded', proposal: null, body })
    return null
  })
}

/** The running call, if this person coordinates it. */
async function mine(db: Db, by: Author): Promise<Edition | 'no-call' | 'not-coordinator'> {
  const edition = await currentEdition(db)
  if (!edition) return 'no-call'
  const { coordinates } = await rolesIn(db, edition.call, by.person, by.organisation)
  return coordinates ? edition : 'not-coordinator'
}

const draftRow = (trx: Transaction<Database>, call: CallId) =>
  trx
    .selectFrom('edition_drafts')
    .select(['config', 'revision', 'based_on'])
    .where('call_id', '=', call)
    .executeTakeFirst()

/** `2021.2`: the second version of that year's call. A shipped version is numbered in another way. */
async function nextVersion(trx: Transaction<Database>, { call, year }: Edition): Promise<string> {
  const rows = await trx.selectFrom('editions').select('version').where('call_id', '=', call).execute()
  const taken = new Set(rows.map(({ version }) => version))
  let number = rows.length + 1
  while (taken.has(`${year}.${number}`)) number += 1
  return `${year}.${number}`
}
