import type { Db } from '#server/db/open.ts'
import { versionOf } from '#server/freeze/versions.ts'
import { outlineOf } from '#shared/dossier/outline.ts'
import { trailOf } from '#shared/dossier/trail.ts'
import type { ProposalId } from '#shared/ids.ts'
import type { JuryDossier } from '#shared/jury/api.ts'
import { loadAssessment } from './load.ts'

/** The version that is judged, in words, with the places where each criterion is answered. */
export async function dossierFor(db: Db, proposal: ProposalId): Promise<JuryDossier | null> {
  const loaded = await loadAssessment(db, proposal)
  const version = loaded && (await versionOf(db, proposal, loaded.judged.version))
  if (!loaded || !version) return null
  const { template } = loaded.edition
  const { content } = version.proposal
  return {
    sections: outlineOf(content, template),
    places: trailOf(content, template).map(({ criterion, places }) => ({
      criterion: criterion.code,
      answers: places.map(({ anchor, label, filled }) => ({
        section: anchor.section,
        letter: template.sections.find(({ id }) => id === anchor.section)?.letter ?? '',
        label,
        filled,
      })),
    })),
  }
}
