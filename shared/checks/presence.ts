import {
  rowsOf,
  sectionContent,
  type DossierContent,
  type SectionContent,
  type Value,
} from '#shared/dossier/content.ts'
import { isBlank, isVisible } from '#shared/dossier/rich-text.ts'
import type { Section } from '#shared/dossier/template.ts'

/** A value somebody filled in: text that is not blank, a number, a yes or no, at least one choice or row. */
export function isFilled(value: Value | undefined): boolean {
  if (value === undefined) return false
  if (typeof value === 'string') return isVisible(value)
  if (typeof value !== 'object') return true
  return 'type' in value ? !isBlank(value) : value.length > 0
}

export const valueIn = (content: SectionContent, id: string): Value | undefined =>
  content.facts[id] ?? content.texts[id] ?? content.choices[id] ?? content.lists[id]

/** Has anybody written anything in this section? */
export function hasContent(section: Section, content: DossierContent): boolean {
  const here = sectionContent(content, section.id)
  if (section.fields.some((field) => isFilled(valueIn(here, field.id)))) return true
  if (section.shape !== 'engagements') return false
  // Every partner has its drawer from the start; only a promise in it is content.
  return rowsOf(content, 'partners', 'partners').some(
    (partner) => (content.engagements[partner.id]?.commitments.length ?? 0) > 0,
  )
}
