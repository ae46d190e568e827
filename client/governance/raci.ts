import { rowsOf, textIn, type DossierContent } from '#shared/dossier/content.ts'
import { bodiesOf, raciOf, type RaciLetter } from '#shared/governance/bodies.ts'
import { partnersOf } from '#shared/dossier/partners.ts'

/** Somebody who can have a part in a step: a body of the project, or a partner. */
export interface Party {
  readonly id: string
  readonly name: string
  readonly kind: 'body' | 'partner'
}

/** One step, as a row of the matrix. */
export interface RaciStep {
  readonly id: string
  readonly title: string
}

export const raciSteps = (content: DossierContent): RaciStep[] =>
  rowsOf(content, 'plan', 'steps').map((row) => ({ id: row.id, title: textIn(row, 'title') }))

export const partiesOf = (content: DossierContent): Party[] => [
  ...bodiesOf(content).map(({ id, name }): Party => ({ id, name, kind: 'body' })),
  ...partnersOf(content).map(({ id, name }): Party => ({ id, name, kind: 'partner' })),
]

/** The parties that get a column: every body, the partners that have a part in any step, and those asked for. */
export function shownParties(content: DossierContent, asked: ReadonlySet<string>): Party[] {
  const steps = raciSteps(content)
  return partiesOf(content).filter(
    (party) =>
      party.kind === 'body' ||
      asked.has(party.id) ||
      steps.some((step) => raciOf(content, step.id, party.id) !== null),
  )
}

export type RaciVerdict = 'fine' | 'blank' | 'no-a' | 'many-a' | 'no-r'

/** A step needs exactly one party that answers for it, and at least one that does it. */
export function raciVerdict(letters: readonly (RaciLetter | null)[]): RaciVerdict {
  const count = (wanted: RaciLetter) => letters.filter((letter) => letter === wanted).length
  if (letters.every((letter) => letter === null)) return 'blank'
  if (count('A') === 0) return 'no-a'
  if (count('A') > 1) return 'many-a'
  return count('R') === 0 ? 'no-r' : 'fine'
}

/** Also parts of parties that have no column, because somebody else just gave them one. */
export const lettersOf = (content: DossierContent, step: string): (RaciLetter | null)[] =>
  partiesOf(content).map((party) => raciOf(content, step, party.id))
