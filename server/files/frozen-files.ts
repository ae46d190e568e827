import type { Db } from '#server/db/open.ts'
import type { DossierContent } from '#shared/dossier/content.ts'
import { evidenceIn } from '#shared/dossier/evidence-in.ts'
import { pictureFilesIn } from '#shared/dossier/pictures-in.ts'
import type { Template } from '#shared/dossier/template.ts'
import type { FileView } from '#shared/files.ts'
import type { ProposalId } from '#shared/ids.ts'
import { filesOf } from './files.ts'

/** The files of this proposal that its content names, in one order for ever: by hash. */
export async function filesNamedIn(
  db: Db,
  proposal: ProposalId,
  content: DossierContent,
  template: Template,
): Promise<FileView[]> {
  const pictures: ReadonlySet<string> = new Set(pictureFilesIn(content))
  const evidence: ReadonlySet<string> = new Set(evidenceIn(content, template).map(({ file }) => file))
  const named = (await filesOf(db, proposal)).filter(({ sha256, purpose }) =>
    (purpose === 'picture' ? pictures : evidence).has(sha256),
  )
  return named.sort((a, b) => (`${a.sha256} ${a.purpose}` < `${b.sha256} ${b.purpose}` ? -1 : 1))
}

/** From here on these files can never be removed. */
export async function tieFiles(
  db: Db,
  proposal: ProposalId,
  version: number,
  files: readonly FileView[],
): Promise<void> {
  const hashes = [...new Set(files.map((file) => file.sha256))]
  if (hashes.length === 0) return
  await db
    .insertInto('version_files')
    .values(hashes.map((sha256) => ({ proposal_id: proposal, number: version, sha256 })))
    .execute()
}
