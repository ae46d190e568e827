import { sectionContent, type DossierContent, type Scalar } from '#shared/dossier/content.ts'
import { raciTable } from '#shared/dossier/schema.ts'
import { asRaciLetter, type RaciLetter } from './bodies.ts'

/** By step, which party has which letter; also of steps and parties that are there no more. */
export type LettersPerStep = ReadonlyMap<string, readonly Letter[]>

export interface Letter {
  /** A partner or a body. */
  readonly party: string
  readonly letter: RaciLetter
}

export const raciCells = (content: DossierContent): Readonly<Record<string, Scalar>> =>
  sectionContent(content, raciTable.section).cells[raciTable.table] ?? empty

const empty: Readonly<Record<string, Scalar>> = {}

/** Out of cells keyed `step:party`. A large dossier has a thousand: none is looked at twice. */
export function lettersIn(cells: Readonly<Record<string, Scalar>>): LettersPerStep {
  const found = new Map<string, Letter[]>()
  for (const key in cells) {
    const letter = asRaciLetter(cells[key])
    if (letter === null) continue
    const colon = key.indexOf(':')
    const step = key.slice(0, colon)
    const given: Letter = { party: key.slice(colon + 1), letter }
    const here = found.get(step)
    if (here) here.push(given)
    else found.set(step, [given])
  }
  return found
}
