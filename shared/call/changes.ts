import { asDay } from '#shared/idea/day.ts'
import type { Criterion, Field } from '#shared/dossier/template.ts'
import type { Edition, Limits, Milestone } from './edition.ts'

/**
 * What a coordinator may change of a call between two versions: words, numbers, dates, questions and criteria. The
 * shape of the dossier is not among them: its sections and fields have pages, tables and rules of their own.
 */
export interface EditionChanges {
  readonly title: string
  readonly organiser: string
  readonly year: number
  readonly limits: Readonly<Record<string, number>>
  readonly laboCategories: readonly string[] | null
  readonly milestones: readonly Milestone[]
  readonly blocks: readonly BlockChanges[]
  /** By the section's id. */
  readonly sections: Readonly<Record<string, SectionChanges>>
  /** By `section/field`, or `section/list/field`. */
  readonly fields: Readonly<Record<string, FieldChanges>>
  readonly criteria: readonly CriterionChanges[]
}

export interface BlockChanges {
  readonly title: string
  readonly questions: readonly QuestionChanges[]
}
export interface QuestionChanges {
  readonly id: string
  readonly label: string
  readonly help: string
}
export interface SectionChanges {
  readonly title: string
  readonly lead: string
}
export interface FieldChanges {
  readonly label: string
  readonly help: string
  /** Words of a text, characters of a line; `null` for a field of another kind. */
  readonly size: number | null
}
export interface CriterionChanges {
  readonly code: string
  readonly stage: 1 | 2
  readonly label: string
  readonly text: string
  /** For a criterion that is new: the place that answers it, as `section/field`. */
  readonly anchor: string
}

export const milestoneKinds = ['opened', 'ideas-due', 'pitch', 'workshops', 'proposals-due', 'jury'] as const

/** The limits that are a number, as they stand. */
export const numbersIn = (limits: Limits): Record<string, number> =>
  Object.fromEntries(
    Object.entries(limits).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  )

/** An edition as what can be changed in it: where a draft begins. */
export function changesOf(edition: Edition): EditionChanges {
  const { title, organiser, year, limits, milestones, questions, template } = edition
  return {
    title,
    organiser,
    year,
    limits: numbersIn(limits),
    laboCategories: limits.laboCategories,
    milestones,
    blocks: questions.map((block) => ({
      title: block.title,
      questions: block.questions.map(({ id, label, help = '' }) => ({ id, label, help })),
    })),
    sections: Object.fromEntries(
      template.sections.map((one) => [one.id, { title: one.title, lead: one.lead }]),
    ),
    fields: Object.fromEntries(
      template.sections
        .flatMap(({ id, fields }) => fieldsUnder(id, fields))
        .map(([key, field]) => [key, { label: field.label, help: field.help ?? '', size: sizeOf(field) }]),
    ),
    criteria: template.criteria.map((criterion) => ({ ...pick(criterion), anchor: '' })),
  }
}

const pick = ({ code, stage, label, text }: Criterion) => ({ code, stage, label, text })

/** Every field with its address, those of lists too. */
export const fieldsUnder = (at: string, fields: readonly Field[]): [string, Field][] =>
  fields.flatMap((field): [string, Field][] => [
    [`${at}/${field.id}`, field],
    ...(field.kind === 'list' ? fieldsUnder(`${at}/${field.id}`, field.fields) : []),
  ])

export const sizeOf = (field: Field): number | null =>
  field.kind === 'rich' ? field.words : field.kind === 'text' ? field.max : null

/** Anything may come over the wire; `null` when it is not the form of this page. */
export function asChanges(raw: unknown): EditionChanges | null {
  try {
    const made = record(raw)
    return {
      title: text(made.title),
      organiser: text(made.organiser),
      year: number(made.year),
      limits: mapOf(made.limits, number),
      laboCategories: made.laboCategories === null ? null : list(made.laboCategories, text),
      milestones: list(made.milestones, milestone),
      blocks: list(made.blocks, (block) => {
        const { title, questions } = record(block)
        return { title: text(title), questions: list(questions, question) }
      }),
      sections: mapOf(made.sections, (one) => ({
        title: text(record(one).title),
        lead: text(record(one).lead),
      })),
      fields: mapOf(made.fields, field),
      criteria: list(made.criteria, criterion),
    }
  } catch (error) {
    if (error instanceof NotTheForm) return null
    throw error
  }
}

class NotTheForm extends Error {}
const wrong = (): never => {
  throw new NotTheForm()
}
const longest = 3000
const most = 400

const record = (raw: unknown): Readonly<Record<string, unknown>> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? (raw as Record<string, unknown>) : wrong()
const text = (raw: unknown): string =>
  typeof raw === 'string' && raw.length <= longest ? raw.trim().toWellFormed() : wrong()
const number = (raw: unknown): number => (typeof raw === 'number' && Number.isFinite(raw) ? raw : wrong())
const list = <T>(raw: unknown, read: (one: unknown) => T): readonly T[] =>
  Array.isArray(raw) && raw.length <= most ? raw.map(read) : wrong()
const mapOf = <T>(raw: unknown, read: (one: unknown) => T): Readonly<Record<string, T>> => {
  const entries = Object.entries(record(raw))
  return entries.length <= most ? Object.fromEntries(entries.map(([key, one]) => [key, read(one)])) : wrong()
}
const milestone = (raw: unknown): Milestone => {
  const { kind, label, on } = record(raw)
  return {
    kind: milestoneKinds.find((known) => known === kind) ?? wrong(),
    label: text(label),
    on: asDay(on) ?? wrong(),
  }
}
const question = (raw: unknown): QuestionChanges => {
  const { id, label, help } = record(raw)
  return { id: text(id), label: text(label), help: text(help) }
}
const field = (raw: unknown): FieldChanges => {
  const { label, help, size } = record(raw)
  return { label: text(label), help: text(help), size: size === null ? null : number(size) }
}
const criterion = (raw: unknown): CriterionChanges => {
  const { code, stage, label, text: words, anchor } = record(raw)
  return {
    code: text(code),
    stage: stage === 1 || stage === 2 ? stage : wrong(),
    label: text(label),
    text: text(words),
    anchor: text(anchor),
  }
}
