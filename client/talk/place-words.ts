import type { Dossier } from '#client/sync/dossier.ts'
import { sectionOfPath } from '#client/dossier/section-of-path.ts'
import { talk as words } from '#client/words/talk.ts'
import type { Path } from '#shared/dossier/schema.ts'
import { markedPlace } from '#shared/dossier/trail-places.ts'

/** A place as people call it: `B · Wat is het probleem?`, or the section alone. */
export function placeWords({ edition, content }: Dossier, path: Path): string {
  const section = sectionOfPath(edition.template, path)
  if (!section) return words.lostPlace
  if (path.length === 1) return `${section.letter} · ${section.title}`
  const { label } = markedPlace(content, edition.template, { criterion: '', path, quote: '' })
  return `${section.letter} · ${label === '' ? words.lostPlace : label}`
}
