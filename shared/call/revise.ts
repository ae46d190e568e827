import type { Criterion, Field, Section, Template } from '#shared/dossier/template.ts'
import { fieldOf, sectionOf } from '#shared/dossier/template.ts'
import type { EditionChanges, FieldChanges } from './changes.ts'
import type { Edition, Limits, Question, QuestionBlock } from './edition.ts'

/** A version with its changes made: what it does not name stays as it was. */
export function revise(base: Edition, changes: EditionChanges, version: string): Edition {
  const { title, organiser, year, milestones } = changes
  return {
    ...base,
    version,
    title,
    organiser,
    year,
    limits: revisedLimits(base.limits, changes),
    milestones,
    questions: changes.blocks.map((block, at) => revisedBlock(base, at, block)),
    template: revisedTemplate(base.template, changes, version),
  }
}

function revisedLimits(limits: Limits, { limits: numbers, laboCategories }: EditionChanges): Limits {
  const known = Object.entries(numbers).filter(([key]) => typeof limits[key as keyof Limits] === 'number')
  return { ...limits, ...Object.fromEntries(known), laboCategories }
}

/** A question that was there keeps what stands beside it and where it may be taken over. */
function revisedBlock(
  { questions }: Edition,
  at: number,
  block: EditionChanges['blocks'][number],
): QuestionBlock {
  const known = new Map(questions.flatMap((one) => one.questions).map((one) => [one.id, one]))
  return {
    ...questions[at],
    title: block.title,
    questions: block.questions.map(({ id, label, help }) => ({
      ...without(known.get(id) ?? { id, label, required: true }),
      label,
      ...(help !== '' && { help }),
    })),
  }
}

const without = ({ help: _help, ...question }: Question): Question => question

function revisedTemplate(template: Template, changes: EditionChanges, version: string): Template {
  const codes = new Set(changes.criteria.map(({ code }) => code))
  const sections = template.sections.map((section): Section => ({
    ...section,
    ...changes.sections[section.id],
    answers: answersOf(section, changes, codes),
    fields: section.fields.map((field) => revisedField(field, `${section.id}/${field.id}`, changes.fields)),
  }))
  return {
    ...template,
    version,
    sections,
    criteria: changes.criteria.map((one) => revisedCriterion(template, one)),
  }
}

/** Those that are left, and those that are new and are answered here. */
const answersOf = (section: Section, { criteria }: EditionChanges, codes: ReadonlySet<string>): string[] => [
  ...section.answers.filter((code) => codes.has(code)),
  ...criteria
    .filter(({ code, anchor }) => anchor.startsWith(`${section.id}/`) && !section.answers.includes(code))
    .map(({ code }) => code),
]

function revisedField(field: Field, key: string, changes: Readonly<Record<string, FieldChanges>>): Field {
  const { help: before, ...rest } = field
  const change = changes[key] ?? { label: field.label, help: before ?? '', size: null }
  const named = { ...rest, label: change.label, ...(change.help !== '' && { help: change.help }) } as Field
  if (named.kind === 'rich') return { ...named, words: change.size ?? named.words }
  if (named.kind === 'text') return { ...named, max: change.size ?? named.max }
  if (named.kind !== 'list') return named
  return { ...named, fields: named.fields.map((one) => revisedField(one, `${key}/${one.id}`, changes)) }
}

function revisedCriterion(template: Template, change: EditionChanges['criteria'][number]): Criterion {
  const { code, stage, label, text, anchor } = change
  const known = template.criteria.find((one) => one.code === code)
  const [section = '', field = ''] = anchor.split('/')
  const exists = fieldOf(sectionOf(template, section)?.fields ?? [], field) !== undefined
  return { code, stage, label, text, anchors: known?.anchors ?? (exists ? [{ section, field }] : []) }
}
