import { idsIn, numberIn, textIn, type Row } from '#shared/dossier/content.ts'
import type { Partner } from '#shared/dossier/partners.ts'
import { engagementPath, type Path } from '#shared/dossier/schema.ts'
import type { Finding } from './finding.ts'
import { promisesOf, type Reading } from './reading.ts'

const section = 'asks'

/**
 * A zone with fewer rules lasts ten years at most and can be prolonged once, by five (Bestuursdecreet, III.119).
 * The decree binds Flanders; whoever made another rule sets it aside on another ground.
 */
const mostMonths = 120
const mostExtension = 60
/** Of the rules that protect people: each must be said to stand. */
const untouched = ['verweer', 'grondrechten', 'veiligheid']

/** V36: rules can be set aside only for a time, not those that protect people, and by whoever makes them. */
export const checkRelief = (reading: Reading): Finding[] =>
  reading.partners.flatMap((partner) => checkPromises(reading, partner))

function checkPromises(reading: Reading, partner: Partner): Finding[] {
  return promisesOf(reading.content, partner.id).flatMap((row): Finding[] =>
    idsIn(row, 'types').includes('regelluwte')
      ? [
          ...checkTime(partner, row),
          ...checkUntouched(partner, row),
          ...checkAuthority(reading, partner, row),
        ]
      : [],
  )
}

const place = { rule: 'V36', section } as const
const pathOf = (partner: Partner, row: Row): Path => engagementPath(partner.id, 'commitments', row.id)

function checkTime(partner: Partner, row: Row): Finding[] {
  const months = numberIn(row, 'reliefMonths')
  const extension = numberIn(row, 'reliefExtension')
  const law = textIn(row, 'reliefLaw')
  if (law !== '' && law !== 'vlaams') return []
  const path = pathOf(partner, row)
  const found: Finding[] = []
  if (months !== null && months > mostMonths) {
    const sentence = `De regelluwte van ${partner.name} duurt ${months} maanden. Meer dan ${mostMonths} kan enkel met een verlenging.`
    found.push({ ...place, severity: 'warning', path: [...path, 'reliefMonths'], sentence })
  }
  if (extension !== null && extension > mostExtension) {
    const sentence = `De regelluwte van ${partner.name} wordt met ${extension} maanden verlengd. Dat kan één keer, met hoogstens ${mostExtension}.`
    found.push({ ...place, severity: 'error', path: [...path, 'reliefExtension'], sentence })
  }
  return found
}

function checkUntouched(partner: Partner, row: Row): Finding[] {
  const confirmed = idsIn(row, 'reliefUntouched')
  if (untouched.every((id) => confirmed.includes(id))) return []
  const sentence = `Bevestig dat de regelluwte van ${partner.name} niet raakt aan verweer en beroep, grondrechten, veiligheid en gezondheid.`
  return [{ ...place, severity: 'warning', path: [...pathOf(partner, row), 'reliefUntouched'], sentence }]
}

/** Whoever made the rule sets it aside: the one who promises it, or another partner that is named. */
function checkAuthority({ edition, partner: known }: Reading, partner: Partner, row: Row): Finding[] {
  const named = textIn(row, 'reliefAuthority')
  const authority = named === '' ? partner : known.get(named)
  if (!authority || authority.kind === '' || edition.groups.regulators.includes(authority.kind)) return []
  const path = named === '' ? pathOf(partner, row) : ([...pathOf(partner, row), 'reliefAuthority'] as const)
  const sentence = `${authority.name} kan geen regelluwte geven. Dat doet de overheid die voor de regel bevoegd is; maak haar partner.`
  return [{ ...place, severity: 'error', path, sentence }]
}
