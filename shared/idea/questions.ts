import type { Edition, Question } from '#shared/call/edition.ts'
import { municipalities } from '#shared/call/data/municipalities-2024.ts'
import type { Path } from '#shared/dossier/schema.ts'
import type { Field, FieldOf, Section, Template } from '#shared/dossier/template.ts'

/** The one root of an idea's document: all its answers stand in one section. */
export const ideaSection = 'idea'

type Asks = Pick<Edition, 'questions' | 'limits' | 'title'>

/**
 * The questions of step one as a template with one section, so that an idea is born, read, guarded and written
 * like any dossier.
 */
export function ideaTemplate(edition: Asks, region: string): Template {
  const fields = edition.questions.flatMap((block) =>
    block.questions.flatMap((question) => fieldsOf(question, edition, region)),
  )
  const section: Section = {
    id: ideaSection,
    letter: '',
    title: edition.title,
    lead: '',
    shape: 'fields',
    answers: [],
    fields,
  }
  return { version: '1', sections: [section], criteria: [], commitment: [], source: [] }
}

/** What is asked with one question: what stands beside its text first, and then the text itself. */
export function fieldsOf(question: Question, edition: Pick<Edition, 'limits'>, region: string): Field[] {
  const { municipalities: id, beside = [] } = question
  return [
    ...(id === undefined ? [] : [municipalitiesField(id, region)]),
    ...beside,
    textOf(question, edition),
  ]
}

/** One counter is shared by all answers together; a single answer may use all of it. */
const textOf = (question: Question, { limits }: Pick<Edition, 'limits'>): FieldOf<'rich'> => {
  const { id, label, help, required, when } = question
  return {
    kind: 'rich',
    id,
    label,
    words: limits.ideaWords,
    ...(help !== undefined && { help }),
    ...(required !== undefined && { required }),
    ...(when && { when }),
  }
}

const municipalitiesField = (id: string, region: string): Field => ({
  kind: 'choices',
  id,
  label: 'Deelnemende gemeenten',
  help: 'Wie je hier aanvinkt telt niet mee in het aantal woorden.',
  required: true,
  options: municipalities
    .filter((municipality) => municipality.region === region)
    .map(({ nis, name }) => ({ id: nis, label: name })),
})

/** Where the text of an answer stands in the idea's document. */
export const answerPath = (question: Pick<Question, 'id'>): Path => [ideaSection, 'texts', question.id]
