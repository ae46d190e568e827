import { engagementsRoot, type Path } from '#shared/dossier/schema.ts'
import type { Section, Template } from '#shared/dossier/template.ts'

/** The section whose page shows a place: what organisations promise is on E, what they pay on H. */
export function sectionOfPath(template: Template, path: Path): Section | undefined {
  const [root, , drawer] = path
  if (root !== engagementsRoot) return template.sections.find((section) => section.id === root)
  const shape = drawer === 'commitments' ? 'engagements' : 'budget'
  return template.sections.find((section) => section.shape === shape)
}
