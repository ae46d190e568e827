import { emptySection, type DossierContent } from '#shared/dossier/content.ts'
import type { Path } from '#shared/dossier/schema.ts'
import type { Template } from '#shared/dossier/template.ts'
import type { Dossier } from '#client/sync/dossier.ts'
import { rescued } from '#client/sync/rescued.ts'
import { sectionOfPath } from './section-of-path.ts'

const nothing = (template: Template): DossierContent => ({
  sections: Object.fromEntries(template.sections.map(({ id }) => [id, emptySection])),
  engagements: {},
})

const shareStart = (one: Path, other: Path): boolean =>
  one.slice(0, other.length).every((key, i) => key === other[i])

/** What I wrote and the server does not have, to paste elsewhere: my tray, and the fields whose last words wait. */
export function ownText({ content, edition, tray, unsaved }: Dossier): string {
  const places = unsaved()
  const waiting =
    places.length === 0
      ? []
      : rescued(content, nothing(edition.template), edition.template).filter(({ path }) =>
          places.some((place) => shareStart(place, path)),
        )
  return [...tray.entries(), ...waiting]
    .map(({ path, text }) => {
      const section = sectionOfPath(edition.template, path)
      return `${section ? `${section.letter} · ${section.title}\n` : ''}${text}`
    })
    .join('\n\n')
}
