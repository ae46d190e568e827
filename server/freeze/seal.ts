import type { Transaction } from 'kysely'
import { append } from '#server/audit.ts'
import type { ProposalInEdition } from '#server/calls/editions.ts'
import type { Db } from '#server/db/open.ts'
import type { Database } from '#server/db/schema.ts'
import { filesNamedIn, tieFiles } from '#server/files/frozen-files.ts'
import { sha256 } from '#server/sync/chain.ts'
import type { Author } from '#server/sync/log.ts'
import { canonical, type Json } from '#shared/canonical.ts'
import type { DossierContent } from '#shared/dossier/content.ts'
import { difference } from '#shared/dossier/difference.ts'
import type { FrozenProposal } from '#shared/dossier/frozen.ts'
import { partnersOf } from '#shared/dossier/partners.ts'
import type { OrganisationId, ProposalId } from '#shared/ids.ts'
import type { OnDisk } from './from-disk.ts'

export interface Sealing {
  readonly db: Db
  readonly clock: () => number
  readonly publicUrl: string
  readonly proposal: ProposalId
  readonly about: ProposalInEdition
  readonly by: Author
  readonly document: string
}

/**
 * The one transaction of a freeze: the version with its canonical bytes and their hash, the document locked, the
 * audit entry. `null` when somebody else froze it at the same moment: the database lets one win.
 */
export function seal(sealing: Sealing, { content, state, lastSeq }: OnDisk) {
  const { db, clock, proposal, about, by, document } = sealing
  const at = clock()
  return db.transaction().execute(async (trx) => {
    const before = await lastVersion(trx, proposal)
    const version = (before?.number ?? 0) + 1
    const locked = await trx
      .updateTable('documents')
      .set({ frozen_at: at })
      .where('name', '=', document)
      .where('frozen_at', 'is', null)
      .executeTakeFirst()
    if (locked.numUpdatedRows !== 1n) return null
    const files = await filesNamedIn(trx, proposal, content, about.edition.template)
    const frozen: FrozenProposal = {
      format: 'doorbraak/proposal',
      schema: 2,
      ...(await described(trx, sealing, content)),
      version,
      ...(before && {
        supersedes: { version: before.number, sha256: before.sha256, reason: before.reason },
      }),
      content,
      files,
      checkAt: `${sealing.publicUrl}/controle`,
    }
    const bytes = canonicalBytes(frozen)
    const hash = sha256(bytes)
    await trx
      .insertInto('versions')
      .values({
        proposal_id: proposal,
        number: version,
        canonical: bytes,
        sha256: hash,
        state,
        state_sha256: sha256(state),
        last_seq: lastSeq,
        frozen_at: at,
        frozen_by: by.person,
        organisation_id: by.organisation,
      })
      .execute()
    await tieFiles(trx, proposal, version, files)
    await trx.updateTable('proposals').set({ phase: 'frozen' }).where('id', '=', proposal).execute()
    await trx.deleteFrom('announced_freezes').where('proposal_id', '=', proposal).execute()
    const body = { version, sha256: hash, ...(before && sinceThen(before, content, about)) }
    await append(trx, { at, actor: by, act: 'frozen', proposal, body })
    return { version, sha256: hash }
  })
}

export const canonicalBytes = (value: object): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(canonical(value as unknown as Json))

interface Earlier {
  readonly number: number
  readonly sha256: string
  readonly canonical: Uint8Array
  /** Why writing went on after it. */
  readonly reason: string
}

async function lastVersion(trx: Transaction<Database>, proposal: ProposalId): Promise<Earlier | null> {
  const last = await trx
    .selectFrom('versions')
    .leftJoin('reopenings', (join) =>
      join
        .onRef('reopenings.proposal_id', '=', 'versions.proposal_id')
        .onRef('reopenings.version', '=', 'versions.number'),
    )
    .select(['versions.number', 'versions.sha256', 'versions.canonical', 'reopenings.reason'])
    .where('versions.proposal_id', '=', proposal)
    .orderBy('versions.number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last ? { ...last, reason: last.reason ?? '' } : null
}

/** For the audit log: which version this one corrects, why, and how many places changed in which section. */
function sinceThen(before: Earlier, content: DossierContent, { edition }: ProposalInEdition) {
  const then = JSON.parse(new TextDecoder().decode(before.canonical)) as FrozenProposal
  const changed = difference(then.content, content, edition.template)
  return {
    supersedes: before.number,
    reason: before.reason,
    changed: Object.fromEntries(changed.map(({ section, changes }) => [section, changes.length])),
  }
}

/** What stands around the content: whose proposal it is, and the names of who is in it. */
export async function described(
  trx: Transaction<Database>,
  { proposal, about, by }: Pick<Sealing, 'proposal' | 'about' | 'by'>,
  content: DossierContent,
) {
  const named = partnersOf(content).map((partner) => partner.id as OrganisationId)
  const organisations = await trx
    .selectFrom('organisations')
    .select(['id', 'name', 'layer'])
    .where('id', 'in', [by.organisation, ...named])
    .orderBy('id')
    .execute()
  const { edition, region, title, fictional } = about
  return { call: edition.call, edition: edition.version, proposal, region, title, fictional, organisations }
}
