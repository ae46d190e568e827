import { applies } from '#shared/dossier/applies.ts'
import { sectionContent, textIn, type Row, type Value } from '#shared/dossier/content.ts'
import type { RichText } from '#shared/dossier/rich-text.ts'
import { engagementPath, fieldPath, type Path } from '#shared/dossier/schema.ts'
import type { Field, FieldKind, Referable, SectionId } from '#shared/dossier/template.ts'
import { countTextWords } from '#shared/dossier/words.ts'
import { missingRule, type Finding } from './finding.ts'
import { checkFormat } from './formats.ts'
import { isFilled, valueIn } from './presence.ts'
import type { Reading } from './reading.ts'
import { forgetful, type FieldMemory } from './memory.ts'
import { checkReference, knownIn, type Known } from './references.ts'

/**
 * What the template itself asks of every field: required ones filled in (verplicht), limits kept (V03), nothing
 * that points at what is gone (V32).
 */
export function checkFields(
  reading: Reading,
  known: Known = knownIn(reading),
  memory: FieldMemory = forgetful,
): Finding[] {
  const { content, edition, partners } = reading
  const { template } = edition
  const common: Common = { known, memory, tolerance: edition.limits.wordTolerance }
  const found: Finding[] = []
  for (const section of template.sections) {
    const here = sectionContent(content, section.id)
    for (const field of section.fields) {
      const place = { ...common, section: section.id, path: fieldPath(section.id, field), name: field.label }
      if (applies(field, (id) => valueIn(here, id)))
        found.push(...checkOne(field, valueIn(here, field.id), place))
    }
  }
  for (const { id, name } of partners) {
    const { commitments = none, sources = none } = content.engagements[id] ?? {}
    found.push(
      ...memory(commitments, [name, ...knownTo(template.commitment, common)], () =>
        commitments.flatMap((row) => {
          const path = engagementPath(id, 'commitments', row.id)
          return rowFindings(template.commitment, row, { ...common, section: 'asks', path, name })
        }),
      ),
      ...memory(sources, [name, ...knownTo(template.source, common)], () =>
        sources.flatMap((row) => {
          const path = engagementPath(id, 'sources', row.id)
          const purse = [name, textIn(row, 'provider').trim()].filter(Boolean).join(', ')
          return rowFindings(template.source, row, { ...common, section: 'budget', path, name: purse })
        }),
      ),
    )
  }
  return found
}

const none: readonly Row[] = []

interface Common {
  readonly known: Known
  readonly memory: FieldMemory
  readonly tolerance: number
}

interface Place extends Common {
  readonly section: SectionId
  readonly path: Path
  /** How a sentence names it: the field's label, with the row's name before it. */
  readonly name: string
}

/** A text is counted once; of a list in which nobody wrote, no row is looked at. */
function checkOne(field: Field, value: Value | undefined, place: Place): readonly Finding[] {
  const find = (): Finding[] => checkField(field, value, place)
  if (value === undefined || typeof value !== 'object') return find()
  if (field.kind === 'rich') return place.memory(value, [], find)
  return field.kind === 'list' ? place.memory(value, knownTo(field.fields, place), find) : find()
}

/** What is said of a row hangs on its name and on what it may point at. */
const rowFindings = (fields: readonly Field[], row: Row, place: Place): readonly Finding[] =>
  place.memory(row, [place.name, ...knownTo(fields, place)], () => checkRow(fields, row, place))

const knownTo = (fields: readonly Field[], { known }: Place | Common): readonly ReadonlySet<string>[] =>
  pointedAt(fields).map((to) => known[to])

/** A template is never changed: to what its rows can point is worked out once. */
const targets = new WeakMap<readonly Field[], readonly Referable[]>()

function pointedAt(fields: readonly Field[]): readonly Referable[] {
  const before = targets.get(fields)
  if (before) return before
  const found = [
    ...new Set(
      fields.flatMap((field): readonly Referable[] => {
        if (field.kind === 'reference' || field.kind === 'references') return [field.to]
        return field.kind === 'list' ? pointedAt(field.fields) : []
      }),
    ),
  ]
  targets.set(fields, found)
  return found
}

function checkField(field: Field, value: Value | undefined, place: Place): Finding[] {
  const { section, path, name } = place
  if (!isFilled(value)) {
    if (!field.required) return []
    const sentence = `‘${name}’ is nog niet ingevuld.`
    return [{ rule: missingRule, severity: 'error', section, path, sentence }]
  }
  switch (field.kind) {
    case 'text':
      return checkLength(field, value as string, place)
    case 'rich':
      return checkWords(field.words, value as RichText, place)
    case 'list':
      return checkRows(field, value as readonly Row[], place)
    case 'reference':
      return checkReference(field, [String(value)], place, place.known)
    case 'references':
      return checkReference(field, value as readonly string[], place, place.known)
    default:
      return []
  }
}

function checkLength(field: Extract<Field, { kind: 'text' }>, text: string, place: Place): Finding[] {
  const { section, path, name } = place
  const places = text.length
  // A letter may take two places: they are counted one by one only where that could matter.
  const length = places > field.max || places < 2 * (field.min ?? 0) ? [...text].length : places
  if (length > field.max) {
    const sentence = `‘${name}’ telt ${length} van ${field.max} tekens. Schrap er ${length - field.max} of meer.`
    return [{ rule: 'V03', severity: 'error', section, path, sentence }]
  }
  if (field.min && length < field.min) {
    const sentence = `‘${name}’ is te kort. Schrijf ten minste ${field.min} tekens.`
    return [{ rule: 'V03', severity: 'error', section, path, sentence }]
  }
  return field.format ? checkFormat(field.format, text, place) : []
}

function checkWords(most: number, text: RichText, place: Place): Finding[] {
  const words = countTextWords(text)
  if (words <= most) return []
  const severity = words > most * place.tolerance ? 'error' : 'warning'
  const { section, path, name } = place
  const sentence = `‘${name}’ telt ${words} van ${most} woorden. Schrap er ${words - most} of meer.`
  return [{ rule: 'V03', severity, section, path, sentence }]
}

function checkRows(field: Extract<Field, { kind: 'list' }>, rows: readonly Row[], place: Place): Finding[] {
  const found: Finding[] = []
  if (field.required && field.least && rows.length < field.least) {
    const sentence = `‘${place.name}’ heeft er ${rows.length}; nodig ${field.least === 1 ? 'is' : 'zijn'} er ten minste ${field.least}.`
    found.push({ rule: missingRule, severity: 'error', section: place.section, path: place.path, sentence })
  }
  const known = knownTo(field.fields, place)
  for (const row of rows) {
    const name = nameOf(row, field)
    // What is remembered of a row needs no place: of two hundred rows one has changed.
    const find = () => checkRow(field.fields, row, { ...place, path: [...place.path, row.id], name })
    found.push(...place.memory(row, [name, ...known], find))
  }
  return found
}

function checkRow(fields: readonly Field[], row: Row, place: Place): Finding[] {
  const found: Finding[] = []
  for (const field of fields) {
    const value = row.values[field.id]
    if (isBeyondDoubt(field, value) || !applies(field, (id) => row.values[id])) continue
    const path: Path = [...place.path, field.id]
    found.push(...checkField(field, value, { ...place, path, name: `${place.name}: ${field.label}` }))
  }
  return found
}

/** Most values of most rows: for these no sentence is prepared. */
const isBeyondDoubt = (field: Field, value: Value | undefined): boolean =>
  isFilled(value) ? !doubtful.has(field.kind) : !field.required

const doubtful: ReadonlySet<FieldKind> = new Set(['text', 'rich', 'list', 'reference', 'references'])

/** A row is named by its title, name or label; a row without one by what it is. */
function nameOf(row: Row, field: Extract<Field, { kind: 'list' }>): string {
  for (const key of ['title', 'name', 'label']) {
    const value = row.values[key]
    if (typeof value === 'string' && value.trim()) return value.trim()
  }
  return field.label
}
