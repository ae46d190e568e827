import { applies } from '#shared/dossier/applies.ts'
import { missingRule, type Finding, type SectionState } from '#shared/checks/finding.ts'
import { isFilled, valueIn } from '#shared/checks/presence.ts'
import { rowsOf, sectionContent, type DossierContent } from '#shared/dossier/content.ts'
import type { Section } from '#shared/dossier/template.ts'
import { never } from '#shared/never.ts'
import { dossier as words } from '#client/words/dossier.ts'

/** How far a section is, for the list of sections. */
export function sectionWords(
  section: Section,
  state: SectionState,
  content: DossierContent,
  findings: readonly Finding[],
): string {
  const here = findings.filter((finding) => finding.section === section.id)
  switch (state) {
    case 'empty':
      return words.section.empty
    case 'done':
      return words.section.done
    case 'warning':
      return words.section.warnings(here.length)
    case 'error': {
      const wrong = here.filter((finding) => finding.severity === 'error' && finding.rule !== missingRule)
      return words.section.errors(wrong.length)
    }
    case 'busy': {
      const list = section.fields.find((field) => field.kind === 'list')
      if (section.shape !== 'fields' && list) {
        const count = rowsOf(content, section.id, list.id).length
        return words.section.rows(count, list.one, list.label)
      }
      const values = sectionContent(content, section.id)
      const asked = section.fields.filter((field) => applies(field, (id) => valueIn(values, id)))
      const filled = asked.filter((field) => isFilled(valueIn(values, field.id)))
      return words.section.busy(filled.length, asked.length)
    }
    default:
      return never(state)
  }
}
