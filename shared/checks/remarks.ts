import type { SectionId, Template } from '#shared/dossier/template.ts'
import type { Finding } from './finding.ts'
import { counted } from './sentence.ts'

export const remarksRule = 'V83'

/**
 * V83: remarks that nobody has dealt with yet. They stand beside the dossier, so that they are counted where they
 * are read; here it is said. One sentence per section: that is where they are answered.
 */
export function checkRemarks(open: ReadonlyMap<SectionId, number>, { sections }: Template): Finding[] {
  return sections.flatMap(({ id, title }): Finding[] => {
    const count = open.get(id) ?? 0
    if (count === 0) return []
    const verb = count === 1 ? 'staat' : 'staan'
    const sentence = `Bij ‘${title}’ ${verb} nog ${counted(count, 'opmerking', 'opmerkingen')} open.`
    return [{ rule: remarksRule, severity: 'warning', section: id, sentence }]
  })
}
