import type { Db } from '#server/db/open.ts'
import { versionOf } from '#server/freeze/versions.ts'
import { sha256 } from '#server/sync/chain.ts'
import { partnersOf } from '#shared/dossier/partners.ts'
import type { ProposalId } from '#shared/ids.ts'
import type { CertificateView } from '#shared/verification/api.ts'

/** Remembers a PDF that leaves the house: the same version may once be printed by a newer template. */
export async function remember(
  db: Db,
  pdf: Uint8Array,
  version: { readonly proposal: ProposalId; readonly number: number },
  at: number,
): Promise<void> {
  const hash = sha256(pdf)
  const known = await db
    .selectFrom('issued_files')
    .select('version')
    .where('sha256', '=', hash)
    .executeTakeFirst()
  if (known) return
  const row = { sha256: hash, proposal_id: version.proposal, version: version.number, issued_at: at }
  await db
    .insertInto('issued_files')
    .values(row)
    .execute()
    // Two readers of the same version at the same moment: one of them was first.
    .catch(async (error: unknown) => {
      const first = await db
        .selectFrom('issued_files')
        .select('version')
        .where('sha256', '=', hash)
        .executeTakeFirst()
      if (!first) throw error
    })
}

/** What the file with this hash is, for anybody who has it. */
export async function certificateOf(db: Db, hash: string): Promise<CertificateView> {
  const content = await db
    .selectFrom('versions')
    .select(['proposal_id', 'number'])
    .where('sha256', '=', hash)
    .executeTakeFirst()
  const issued = await db
    .selectFrom('issued_files')
    .select(['proposal_id', 'version as number'])
    .where('sha256', '=', hash)
    .executeTakeFirst()
  const named = content ?? issued
  const version = named && (await versionOf(db, named.proposal_id, named.number))
  if (!version) return { known: false }
  const { proposal, view, auditHead } = version
  const latest = await db
    .selectFrom('versions')
    .select(['number', 'frozen_at'])
    .where('proposal_id', '=', proposal.proposal)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  const signOffs = await db
    .selectFrom('sign_offs')
    .innerJoin('organisations', 'organisations.id', 'sign_offs.organisation_id')
    .select(['organisations.id', 'organisations.name', 'organisations.layer'])
    .select(['sign_offs.position', 'sign_offs.at'])
    .where('proposal_id', '=', proposal.proposal)
    .where('version', '=', view.number)
    .orderBy('sign_offs.at')
    .execute()
  return {
    known: content ? 'content' : 'pdf',
    proposal: proposal.proposal,
    title: proposal.title,
    region: proposal.region,
    fictional: proposal.fictional,
    version: view.number,
    frozenAt: view.frozenAt,
    sha256: view.sha256,
    latest: { version: latest.number, frozenAt: new Date(latest.frozen_at).toISOString() },
    signOffs: signOffs.map(({ id, name, layer, position, at }) => ({
      organisation: { id, name, layer },
      position,
      at: new Date(at).toISOString(),
    })),
    partners: partnersOf(proposal.content).length,
    auditHead,
  }
}
