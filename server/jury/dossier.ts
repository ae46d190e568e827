import type { Db } from '#server/db/open.ts'
import { versionOf } from '#server/freeze/versions.ts'
import { outlineOf } from '#shared/dossier/outline.ts'
import type { ProposalId } from '#shared/ids.ts'
import type { JuryDossier } from '#shared/jury/api.ts'
import { loadAssessment } from './load.ts'

/** The version that is judged, in words. */
export async function dossierFor(db: Db, proposal: ProposalId): Promise<JuryDossier | null> {
  const loaded = await loadAssessment(db, proposal)
  const version = loaded && (await versionOf(db, proposal, loaded.judged.version))
  if (!loaded || !version) return null
  return { sections: outlineOf(version.proposal.content, loaded.edition.template) }
}
