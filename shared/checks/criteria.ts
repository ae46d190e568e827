import { trailOf } from '#shared/dossier/trail.ts'
import type { Finding } from './finding.ts'
import { hasContent } from './presence.ts'
import type { Reading } from './reading.ts'

/** V82: every criterion has an answer somewhere. Silent while nobody began where it would be answered. */
export function checkCriteria({ content, edition }: Reading): Finding[] {
  const begun = new Set(
    edition.template.sections.filter((section) => hasContent(section, content)).map(({ id }) => id),
  )
  return trailOf(content, edition.template).flatMap(({ criterion, state, places }): Finding[] => {
    const place = places.find(({ anchor }) => begun.has(anchor.section))
    if (state !== 'empty' || !place) return []
    const sentence = `Criterium ${criterion.code}, ‘${criterion.label}’, is nog nergens beantwoord. Begin bij ‘${place.label}’.`
    const path = place.path.length > 1 ? { path: place.path } : {}
    return [{ rule: 'V82', severity: 'error', section: place.anchor.section, ...path, sentence }]
  })
}
