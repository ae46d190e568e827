import { flagIn, idsIn, numberIn } from '#shared/dossier/content.ts'
import type { Partner } from '#shared/dossier/partners.ts'
import { engagementPath, type Path } from '#shared/dossier/schema.ts'
import type { Finding } from './finding.ts'
import { promisesOf, type Reading } from './reading.ts'

const section = 'asks'

/** A zone with fewer rules lasts ten years at most; it can be prolonged once (Bestuursdecreet, III.119). */
const mostMonths = 120

/** V36: rules can be set aside only for a time, not those that protect people, and by whoever makes them. */
export const checkRelief = (reading: Reading): Finding[] =>
  reading.partners.flatMap((partner) => checkPromises(reading, partner))

function checkPromises({ content, edition }: Reading, partner: Partner): Finding[] {
  return promisesOf(content, partner.id).flatMap((row): Finding[] => {
    if (!idsIn(row, 'types').includes('regelluwte')) return []
    const path: Path = engagementPath(partner.id, 'commitments', row.id)
    const place = { rule: 'V36', section }
    const found: Finding[] = []
    const months = numberIn(row, 'reliefMonths')
    if (months !== null && months > mostMonths) {
      const sentence = `De regelluwte van ${partner.name} duurt ${months} maanden. Meer dan ${mostMonths} kan enkel met een verlenging.`
      found.push({ ...place, severity: 'warning', path: [...path, 'reliefMonths'], sentence })
    }
    if (!flagIn(row, 'reliefExclusions')) {
      const sentence = `Bevestig dat de regelluwte van ${partner.name} niet raakt aan verweer en beroep, grondrechten, veiligheid en gezondheid.`
      found.push({ ...place, severity: 'warning', path: [...path, 'reliefExclusions'], sentence })
    }
    if (partner.kind !== '' && !edition.groups.regulators.includes(partner.kind)) {
      const sentence = `${partner.name} kan geen regelluwte geven. Dat doet de overheid die voor de regel bevoegd is; maak haar partner.`
      found.push({ ...place, severity: 'error', path, sentence })
    }
    return found
  })
}
