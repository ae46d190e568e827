import type { Cents } from '#shared/cents.ts'
import type { RowId } from '#shared/ids.ts'
import type { RichText } from './rich-text.ts'
import type { Path } from './schema.ts'
import type { FieldId, SectionId } from './template.ts'

/**
 * A dossier as plain JSON: what the page shows, the checks judge, a freeze stores and the PDF prints.
 * Read tolerantly from the shared document (`read.ts`): whatever does not parse is simply absent.
 */
export interface DossierContent {
  readonly sections: Readonly<Record<SectionId, SectionContent>>
  /** Keyed by organisation id: what each puts in. */
  readonly engagements: Readonly<Record<string, Engagement>>
  /** What the writers say of the criteria themselves; absent as long as they say nothing. */
  readonly trail?: TrailContent
}

export type Scalar = string | number | boolean

export interface SectionContent {
  readonly facts: Readonly<Record<FieldId, Scalar>>
  readonly texts: Readonly<Record<FieldId, RichText>>
  readonly choices: Readonly<Record<FieldId, readonly string[]>>
  /** In the order people gave them. */
  readonly lists: Readonly<Record<FieldId, readonly Row[]>>
  /** Flat tables, keyed `a:b`, so that two people in one row do not collide. */
  readonly cells: Readonly<Record<string, Readonly<Record<string, Scalar>>>>
}

export interface Row {
  readonly id: RowId
  readonly values: Readonly<Record<FieldId, Value>>
}

export type Value = Scalar | RichText | readonly string[] | readonly Row[]

export interface Engagement {
  readonly commitments: readonly Row[]
  readonly sources: readonly Row[]
  /** Keyed `line:source`. */
  readonly allocations: Readonly<Record<string, Cents>>
}

/** How well the writers find that they answer a criterion. */
export const levels = ['strong', 'sufficient', 'weak'] as const
export type Level = (typeof levels)[number]

export interface TrailContent {
  /** By the criterion's code. */
  readonly assessments: Readonly<Record<string, Assessment>>
  /** In the order of criterion and place. */
  readonly marks: readonly TrailMark[]
}

export interface Assessment {
  readonly level?: Level
  readonly reason?: string
}

/** A place that somebody pointed at: it answers this criterion. */
export interface TrailMark {
  readonly criterion: string
  readonly path: Path
  /** The passage that was chosen there; empty for all of it. */
  readonly quote: string
}

export const emptyTrail: TrailContent = { assessments: {}, marks: [] }

export const emptySection: SectionContent = { facts: {}, texts: {}, choices: {}, lists: {}, cells: {} }

export const sectionContent = (content: DossierContent, id: SectionId): SectionContent =>
  content.sections[id] ?? emptySection

export const rowsOf = (content: DossierContent, section: SectionId, list: FieldId): readonly Row[] =>
  sectionContent(content, section).lists[list] ?? []

const isRows = (value: Value | undefined): value is readonly Row[] =>
  Array.isArray(value) && (value.length === 0 || typeof value[0] === 'object')
const isIds = (value: Value | undefined): value is readonly string[] =>
  Array.isArray(value) && (value.length === 0 || typeof value[0] === 'string')

/** Typed looks at one value of a row: absent and of another kind are the same to whoever asks. */
export const textIn = (row: Row, field: FieldId): string => {
  const value = row.values[field]
  return typeof value === 'string' ? value : ''
}
export const numberIn = (row: Row, field: FieldId): number | null => {
  const value = row.values[field]
  return typeof value === 'number' ? value : null
}
export const flagIn = (row: Row, field: FieldId): boolean => row.values[field] === true
export const idsIn = (row: Row, field: FieldId): readonly string[] => {
  const value = row.values[field]
  return isIds(value) ? value : []
}
export const rowsIn = (row: Row, field: FieldId): readonly Row[] => {
  const value = row.values[field]
  return isRows(value) ? value : []
}
export const richIn = (row: Row, field: FieldId): RichText | null => {
  const value = row.values[field]
  return typeof value === 'object' && !Array.isArray(value) && 'type' in value ? value : null
}
