import { canonical, type Json } from '#shared/canonical.ts'
import type { Edition } from '#shared/call/edition.ts'
import type { Phase } from '#shared/access.ts'
import type { CallId, ProposalId } from '#shared/ids.ts'
import type { Db } from '#server/db/open.ts'

/**
 * Keeps an edition, so that proposals can pin it. Saving the same one again does nothing; the same version with
 * another content is refused, as proposals were or may have been born with the first.
 */
export async function saveEdition(db: Db, edition: Edition, at: number): Promise<'saved' | 'version-taken'> {
  const config = canonical(edition as unknown as Json)
  await db
    .insertInto('editions')
    .values({ call_id: edition.call, version: edition.version, config, created_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const kept = await rowOf(db, edition.call, edition.version)
  return kept?.config === config ? 'saved' : 'version-taken'
}

/**
 * The edition that comes with the program, at every start. Once a coordinator has published a version of that call
 * here, theirs is the one that runs, and a newer program does not put its own in front of it.
 */
export async function saveShipped(db: Db, edition: Edition, at: number): Promise<'saved' | 'version-taken'> {
  const rows = await db.selectFrom('editions').select('version').where('call_id', '=', edition.call).execute()
  const isShipped = ({ version }: { version: string }): boolean => /^\d+\.\d+\.\d+$/u.test(version)
  return rows.every(isShipped) ? saveEdition(db, edition, at) : 'saved'
}

export async function editionOf(db: Db, call: CallId, version: string): Promise<Edition | null> {
  const row = await rowOf(db, call, version)
  return row ? editionIn(row.config) : null
}

/** A proposal with the edition it was born with. */
export interface ProposalInEdition {
  readonly edition: Edition
  readonly phase: Phase
  readonly region: string
  readonly title: string
  readonly fictional: boolean
}

export async function editionOfProposal(db: Db, proposal: ProposalId): Promise<ProposalInEdition | null> {
  const row = await db
    .selectFrom('proposals')
    .innerJoin('editions', (join) =>
      join
        .onRef('editions.call_id', '=', 'proposals.call_id')
        .onRef('editions.version', '=', 'proposals.edition_version'),
    )
    .select(['phase', 'config', 'region', 'title', 'fictional'])
    .where('proposals.id', '=', proposal)
    .executeTakeFirst()
  if (!row) return null
  const { phase, region, title, fictional, config } = row
  return { phase, region, title, fictional: fictional === 1, edition: editionIn(config) }
}

/** The edition that was kept last: the call that now runs. */
export async function currentEdition(db: Db): Promise<Edition | null> {
  const row = await db
    .selectFrom('editions')
    .select('config')
    .orderBy('created_at', 'desc')
    .orderBy('version', 'desc')
    .executeTakeFirst()
  return row ? editionIn(row.config) : null
}

const rowOf = (db: Db, call: CallId, version: string) =>
  db
    .selectFrom('editions')
    .select('config')
    .where('call_id', '=', call)
    .where('version', '=', version)
    .executeTakeFirst()

/** Only `saveEdition` writes there. */
const editionIn = (config: string): Edition => JSON.parse(config) as Edition
