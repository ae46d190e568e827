import {
  emptySection,
  emptyTrail,
  type DossierContent,
  type Engagement,
  type Row,
  type Scalar,
  type SectionContent,
  type Value,
} from '#shared/dossier/content.ts'
import { plainText, type RichText } from '#shared/dossier/rich-text.ts'
import { engagementPath, fieldPath, laboTable, type Path } from '#shared/dossier/schema.ts'
import type { Field, Template } from '#shared/dossier/template.ts'
import { reasonPath } from '#shared/dossier/trail-marks.ts'
import { amountWords, spoken, type Names } from './spoken.ts'
import type { Rescued } from './tray.ts'

/**
 * What I have and the server has not, as plain words with their place. Both must stem from the same moment:
 * `local` is the server's content with my work merged in. What I removed holds no words, and is not lost.
 */
export function rescued(local: DossierContent, server: DossierContent, template: Template): Rescued[] {
  const names = namesIn(local, template)
  const found = template.sections.flatMap((section) => {
    const mine = local.sections[section.id] ?? emptySection
    const theirs = server.sections[section.id] ?? emptySection
    const fields = section.fields.flatMap((field) =>
      fromValue(valueOf(mine, field), valueOf(theirs, field), field, fieldPath(section.id, field), names),
    )
    return [...fields, ...fromCells(mine, theirs, section.id)]
  })
  return [...found, ...fromEngagements(local, server, template, names), ...fromTrail(local, server)]
}

/** Of the trail only what is written is words of mine; a mark is made again with one press. */
function fromTrail(local: DossierContent, server: DossierContent): Rescued[] {
  const theirs = server.trail ?? emptyTrail
  return Object.entries(local.trail?.assessments ?? {}).flatMap(([criterion, { reason = '' }]) =>
    reason === (theirs.assessments[criterion]?.reason ?? '') ? [] : entry(reasonPath(criterion), reason),
  )
}

function valueOf(section: SectionContent, field: Field): Value | undefined {
  if (field.kind === 'rich') return section.texts[field.id]
  if (field.kind === 'list') return section.lists[field.id]
  if (field.kind === 'choices' || field.kind === 'references') return section.choices[field.id]
  return section.facts[field.id]
}

function fromValue(
  mine: Value | undefined,
  theirs: Value | undefined,
  field: Field,
  path: Path,
  names: Names,
): Rescued[] {
  if (mine === undefined) return []
  if (field.kind === 'list')
    return fromRows(mine as readonly Row[], (theirs ?? []) as readonly Row[], field.fields, path, names)
  if (field.kind === 'rich') return entry(path, newLines(mine as RichText, theirs as RichText | undefined))
  if (field.kind === 'choices' || field.kind === 'references') {
    const known = (theirs ?? []) as readonly string[]
    const added = (mine as readonly string[]).filter((id) => !known.includes(id))
    return entry(path, added.map((id) => spoken(id, field, names)).join(', '))
  }
  return mine === theirs ? [] : entry(path, spoken(mine as Scalar, field, names))
}

function fromRows(
  mine: readonly Row[],
  theirs: readonly Row[],
  fields: readonly Field[],
  path: Path,
  names: Names,
): Rescued[] {
  return mine.flatMap((row) => {
    const place: Path = [...path, row.id]
    const known = theirs.find(({ id }) => id === row.id)
    if (!known) return entry(place, wholeRow(row, fields, place, names))
    return fields.flatMap((field) =>
      fromValue(row.values[field.id], known.values[field.id], field, [...place, field.id], names),
    )
  })
}

/** A new row is one thing to the person who made it: every value with its label, in the order of the form. */
const wholeRow = (row: Row, fields: readonly Field[], path: Path, names: Names): string =>
  fields
    .flatMap((field) => {
      const inside = fromValue(row.values[field.id], undefined, field, path, names)
      const text = inside.map((found) => found.text).join('\n')
      return text === '' ? [] : [field.kind === 'list' ? text : `${field.label}: ${text}`]
    })
    .join('\n')

function fromCells(mine: SectionContent, theirs: SectionContent, section: string): Rescued[] {
  return Object.entries(mine.cells).flatMap(([table, cells]) =>
    Object.entries(cells).flatMap(([key, value]) => {
      if (theirs.cells[table]?.[key] === value) return []
      const isAmount = section === laboTable.section && table === laboTable.table
      return entry([section, 'cells', table, key], isAmount ? amountWords(value) : String(value))
    }),
  )
}

function fromEngagements(
  local: DossierContent,
  server: DossierContent,
  template: Template,
  names: Names,
): Rescued[] {
  return Object.entries(local.engagements).flatMap(([organisation, mine]) => {
    const theirs: Engagement = server.engagements[organisation] ?? {
      commitments: [],
      sources: [],
      allocations: {},
    }
    const at = (drawer: 'commitments' | 'sources'): Path => engagementPath(organisation, drawer)
    const amounts = Object.entries(mine.allocations).filter(
      ([key, amount]) => theirs.allocations[key] !== amount,
    )
    return [
      ...fromRows(mine.commitments, theirs.commitments, template.commitment, at('commitments'), names),
      ...fromRows(mine.sources, theirs.sources, template.source, at('sources'), names),
      ...amounts.flatMap(([key, amount]) =>
        entry(engagementPath(organisation, 'allocations', key), amountWords(amount)),
      ),
    ]
  })
}

const entry = (path: Path, text: string): Rescued[] => (text.trim() === '' ? [] : [{ path, text }])

/** Paragraphs of mine that the server does not have, each as often as I have it more. */
function newLines(mine: RichText, theirs: RichText | undefined): string {
  const known = new Map<string, number>()
  for (const line of theirs ? plainText(theirs).split('\n') : []) known.set(line, (known.get(line) ?? 0) + 1)
  const added = plainText(mine)
    .split('\n')
    .filter((line) => {
      const left = known.get(line) ?? 0
      if (left > 0) known.set(line, left - 1)
      return left === 0
    })
  return added.join('\n')
}

/** What rows are called, for references to them: their first text. */
function namesIn(content: DossierContent, template: Template): Names {
  const names = new Map<string, string>()
  const learn = (rows: readonly Row[], fields: readonly Field[]): void => {
    for (const row of rows) {
      const first = fields.find((field) => field.kind === 'text' && row.values[field.id])
      const name = first && row.values[first.id]
      if (typeof name === 'string') names.set(row.id, name)
    }
  }
  for (const section of template.sections)
    for (const field of section.fields)
      if (field.kind === 'list') learn(content.sections[section.id]?.lists[field.id] ?? [], field.fields)
  return names
}
