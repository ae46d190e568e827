import type { Db } from '#server/db/open.ts'
import type { VersionView } from '#shared/api.ts'
import type { FrozenProposal } from '#shared/dossier/frozen.ts'
import type { ProposalId } from '#shared/ids.ts'

/** A frozen version as it was stored; the bytes are what was hashed, and never computed again. */
export interface Version {
  readonly view: VersionView
  readonly frozenAt: number
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly proposal: FrozenProposal
  /** Hash of the audit entry that tells of this freeze. */
  readonly auditHead: string | null
}

export async function versionOf(db: Db, proposal: ProposalId, number: number): Promise<Version | null> {
  const row = await db
    .selectFrom('versions')
    .innerJoin('people', 'people.id', 'versions.frozen_by')
    .innerJoin('organisations', 'organisations.id', 'versions.organisation_id')
    .select([
      'number',
      'sha256',
      'canonical',
      'frozen_at',
      'people.name as person',
      'organisations.name as organisation',
    ])
    .where('proposal_id', '=', proposal)
    .where('number', '=', number)
    .executeTakeFirst()
  if (!row) return null
  const bytes = new Uint8Array(row.canonical)
  const entry = await db
    .selectFrom('audit')
    .select('hash')
    .where('proposal_id', '=', proposal)
    .where('act', '=', 'frozen')
    .orderBy('seq')
    .offset(number - 1)
    .limit(1)
    .executeTakeFirst()
  return {
    view: {
      number: row.number,
      sha256: row.sha256,
      frozenAt: new Date(row.frozen_at).toISOString(),
      frozenBy: { name: row.person, organisation: row.organisation },
    },
    frozenAt: row.frozen_at,
    bytes,
    proposal: JSON.parse(new TextDecoder().decode(bytes)) as FrozenProposal,
    auditHead: entry?.hash ?? null,
  }
}
