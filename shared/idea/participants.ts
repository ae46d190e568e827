import type { Edition } from '#shared/call/edition.ts'
import type { SectionContent } from '#shared/dossier/content.ts'

/** NIS codes of the municipalities that were chosen, wherever the questions ask for them. */
export const municipalitiesOf = (
  answers: SectionContent,
  { questions }: Pick<Edition, 'questions'>,
): readonly string[] =>
  questions
    .flatMap((block) => block.questions)
    .flatMap(({ municipalities }) =>
      municipalities === undefined ? [] : (answers.choices[municipalities] ?? []),
    )
