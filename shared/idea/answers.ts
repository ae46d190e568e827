import type { FindingView } from '#shared/api.ts'
import type { Edition, Question } from '#shared/call/edition.ts'
import { applies } from '#shared/dossier/applies.ts'
import { sectionContent, type DossierContent, type SectionContent } from '#shared/dossier/content.ts'
import type { Field, FieldId } from '#shared/dossier/template.ts'
import { countTextWords } from '#shared/dossier/words.ts'
import { isFilled, valueIn } from '#shared/checks/presence.ts'
import { fieldsOf, ideaSection } from './questions.ts'

type Asks = Pick<Edition, 'questions' | 'limits'>

/** One thing that keeps an idea here; `field` is what is still to be answered. */
export interface IdeaGap extends FindingView {
  readonly field?: FieldId
  readonly label?: string
}

export const answersIn = (content: DossierContent): SectionContent => sectionContent(content, ideaSection)

/** Words of one answer. What is chosen from a list is no text, and does not count. */
export function answerWords(answers: SectionContent, question: Pick<Question, 'id' | 'when'>): number {
  const { when } = question
  if (when && !when.is.some((wanted) => answers.facts[when.field] === wanted)) return 0
  const text = answers.texts[question.id]
  return text ? countTextWords(text) : 0
}

/** Words of all answers together: the questions themselves do not count. */
export const ideaWords = (answers: SectionContent, edition: Asks): number =>
  edition.questions
    .flatMap(({ questions }) => questions)
    .reduce((total, question) => total + answerWords(answers, question), 0)

/** What still keeps an idea from being handed in, in the order of the questions. */
export function ideaGaps(answers: SectionContent, edition: Asks, region: string): readonly IdeaGap[] {
  const missing = edition.questions
    .flatMap(({ questions }) => questions)
    .flatMap((question) => fieldsOf(question, edition, region))
    .filter((field) => isAsked(field, answers) && !isFilled(valueIn(answers, field.id)))
    .map((field): IdeaGap => ({
      ...gap('idea-missing', `‘${field.label}’ is nog niet beantwoord.`),
      field: field.id,
      label: field.label,
    }))
  const words = ideaWords(answers, edition)
  const over = words - edition.limits.ideaWords
  const long = `Alle antwoorden samen tellen ${words} van ${edition.limits.ideaWords} woorden. Schrap er ${over} of meer.`
  return over > 0 ? [...missing, gap('idea-too-long', long)] : missing
}

const isAsked = (field: Field, answers: SectionContent): boolean =>
  field.required === true && applies(field, (id) => valueIn(answers, id))

const gap = (rule: string, sentence: string): IdeaGap => ({
  rule,
  severity: 'error',
  section: ideaSection,
  sentence,
})
