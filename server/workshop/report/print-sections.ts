import type { Part } from '#server/letter/letter.ts'
import type { Change } from '#shared/dossier/difference.ts'
import type { Report } from '#shared/workshop/report.ts'

/** The dossier before and after, section by section. */
export const printSections = ({ sections }: Report): readonly Part[] => [
  { kind: 'subheading', text: 'Het dossier, voor en na' },
  ...(sections.length === 0
    ? [{ kind: 'paragraph', text: 'De tekst van het dossier is dezelfde gebleven.' } as const]
    : []),
  ...sections.map(({ letter, title, changes }): Part => ({
    kind: 'table',
    caption: `${letter}. ${title}`,
    columns: ['Waar', 'Voor', 'Na'],
    widths: [3, 4, 5],
    rows: changes.map((change) => [placeOf(change), change.before || '–', change.after || '–']),
  })),
]

const kinds: Readonly<Record<Change['kind'], string>> = {
  added: 'nieuw',
  removed: 'geschrapt',
  changed: 'gewijzigd',
  moved: 'andere volgorde',
}

export const placeOf = ({ row, label, kind }: Change): string =>
  `${[row, label].filter(Boolean).join(' · ')} (${kinds[kind]})`
