import type { DossierContent } from './content.ts'
import { outlineOf, type OutlineSection } from './outline.ts'
import type { SectionId, Template } from './template.ts'
import { trailOutline } from './trail-outline.ts'

/** One place that is not the same in two versions. */
export interface Change {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved'
  /** The place, as the outline keys it. */
  readonly key: string
  readonly label: string
  /** Title of the row it stands in, if it does. */
  readonly row: string | null
  readonly before: string
  readonly after: string
}

export interface SectionDifference {
  readonly section: SectionId
  readonly letter: string
  readonly title: string
  readonly changes: readonly Change[]
}

/**
 * What changed from one version to the next, section by section and row by row, in words. A row that came or went
 * is one change; a row that stayed is looked at answer by answer. Sections that are the same are left out.
 */
export function difference(
  before: DossierContent,
  after: DossierContent,
  template: Template,
): SectionDifference[] {
  const was = [...outlineOf(before, template), trailOutline(before, template)]
  const now = [...outlineOf(after, template), trailOutline(after, template)]
  return now.flatMap((section): SectionDifference[] => {
    const { id, letter, title } = section
    const changes = compare(
      was.find((one) => one.id === id),
      section,
    )
    return changes.length > 0 ? [{ section: id, letter, title, changes }] : []
  })
}

/** Of what one organisation promises and pays, wherever it stands. */
export const ofOrganisation = (changes: readonly SectionDifference[], organisation: string): Change[] =>
  changes.flatMap((section) =>
    section.changes.filter(({ key }) => key.startsWith(`engagements/${organisation}/`)),
  )

interface Place {
  readonly label: string
  readonly row: string | null
  readonly words: string
  /** Of a row as a whole: its key stands for all its answers. */
  readonly whole: boolean
}

function compare(before: OutlineSection | undefined, after: OutlineSection): Change[] {
  const [was, is] = [placesOf(before), placesOf(after)]
  const rowOf = (key: string): string => key.slice(0, key.lastIndexOf('/'))
  const isWholeElsewhere = (
    key: string,
    other: ReadonlyMap<string, Place>,
    own: ReadonlyMap<string, Place>,
  ) => own.get(rowOf(key))?.whole === true && !other.has(rowOf(key))
  const changes: Change[] = []
  for (const [key, { label, row, words, whole }] of is) {
    const old = was.get(key)
    if (old ? !whole && old.words !== words : !isWholeElsewhere(key, was, is))
      changes.push({
        kind: old ? 'changed' : 'added',
        key,
        label,
        row,
        before: old?.words ?? '',
        after: words,
      })
  }
  for (const [key, { label, row, words }] of was)
    if (!is.has(key) && !isWholeElsewhere(key, is, was))
      changes.push({ kind: 'removed', key, label, row, before: words, after: '' })
  return [...changes, ...orderChanges(before, after)]
}

function placesOf(section: OutlineSection | undefined): Map<string, Place> {
  const places = new Map<string, Place>()
  for (const part of section?.parts ?? []) {
    if (part.kind === 'answer') {
      const { key, label, words } = part.entry
      places.set(key, { label, row: null, words, whole: false })
      continue
    }
    for (const row of part.rows) {
      const words = row.entries.map((entry) => `${entry.label}: ${entry.words}`).join('\n')
      const alone = row.entries.length === 1 && row.entries[0]?.key === row.key
      places.set(row.key, {
        label: part.label,
        row: row.title,
        words: alone ? (row.entries[0]?.words ?? '') : words,
        whole: !alone,
      })
      if (alone) continue
      for (const entry of row.entries)
        places.set(entry.key, { label: entry.label, row: row.title, words: entry.words, whole: false })
    }
  }
  return places
}

/** Rows that both versions have, in another order: the order of steps and of partners is content too. */
function orderChanges(before: OutlineSection | undefined, after: OutlineSection): Change[] {
  return after.parts.flatMap((part): Change[] => {
    const old = before?.parts.find(
      (one) => one.kind === 'rows' && part.kind === 'rows' && one.key === part.key,
    )
    if (part.kind !== 'rows' || old?.kind !== 'rows') return []
    const was = old.rows.filter(({ key }) => part.rows.some((row) => row.key === key))
    const is = part.rows.filter(({ key }) => old.rows.some((row) => row.key === key))
    if (was.every(({ key }, i) => is[i]?.key === key)) return []
    const named = (rows: typeof is): string => rows.map(({ title }) => title).join(', ')
    return [
      { kind: 'moved', key: part.key, label: part.label, row: null, before: named(was), after: named(is) },
    ]
  })
}
