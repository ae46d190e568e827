import { applies } from '#shared/dossier/applies.ts'
import { sectionContent, textIn, type Row, type Value } from '#shared/dossier/content.ts'
import type { RichText } from '#shared/dossier/rich-text.ts'
import { engagementPath, fieldPath, type Path } from '#shared/dossier/schema.ts'
import type { Field, SectionId } from '#shared/dossier/template.ts'
import { countTextWords } from '#shared/dossier/words.ts'
import { missingRule, type Finding } from './finding.ts'
import { checkFormat } from './formats.ts'
import { isFilled, valueIn } from './presence.ts'
import type { Reading } from './reading.ts'
import { checkReference, knownIn, type Known } from './references.ts'

/**
 * What the template itself asks of every field: required ones filled in (verplicht), limits kept (V03), nothing
 * that points at what is gone (V32).
 */
export function checkFields(reading: Reading): Finding[] {
  const { content, edition, partners } = reading
  const { template } = edition
  const common: Common = { known: knownIn(reading), tolerance: edition.limits.wordTolerance }
  const found: Finding[] = []
  for (const section of template.sections) {
    const here = sectionContent(content, section.id)
    for (const field of section.fields) {
      const place = { ...common, section: section.id, path: fieldPath(section.id, field), name: field.label }
      if (applies(field, (id) => valueIn(here, id)))
        found.push(...checkField(field, valueIn(here, field.id), place))
    }
  }
  for (const { id, name } of partners) {
    const { commitments = [], sources = [] } = content.engagements[id] ?? {}
    for (const row of commitments) {
      const path = engagementPath(id, 'commitments', row.id)
      found.push(...checkRow(template.commitment, row, { ...common, section: 'asks', path, name }))
    }
    for (const row of sources) {
      const path = engagementPath(id, 'sources', row.id)
      const purse = [name, textIn(row, 'provider').trim()].filter(Boolean).join(', ')
      found.push(...checkRow(template.source, row, { ...common, section: 'budget', path, name: purse }))
    }
  }
  return found
}

interface Common {
  readonly known: Known
  readonly tolerance: number
}

interface Place extends Common {
  readonly section: SectionId
  readonly path: Path
  /** How a sentence names it: the field's label, with the row's name before it. */
  readonly name: string
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
  const length = [...text].length
  const { section, path, name } = place
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
  for (const row of rows) {
    found.push(
      ...checkRow(field.fields, row, { ...place, path: [...place.path, row.id], name: nameOf(row, field) }),
    )
  }
  return found
}

function checkRow(fields: readonly Field[], row: Row, place: Place): Finding[] {
  return fields.flatMap((field) => {
    if (!applies(field, (id) => row.values[id])) return []
    const path: Path = [...place.path, field.id]
    return checkField(field, row.values[field.id], { ...place, path, name: `${place.name}: ${field.label}` })
  })
}

/** A row is named by its title, name or label; a row without one by what it is. */
function nameOf(row: Row, field: Extract<Field, { kind: 'list' }>): string {
  for (const key of ['title', 'name', 'label']) {
    const value = row.values[key]
    if (typeof value === 'string' && value.trim()) return value.trim()
  }
  return field.label
}
