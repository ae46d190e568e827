import { numberIn, rowsOf, textIn, type DossierContent } from '#shared/dossier/content.ts'
import type { Field } from '#shared/dossier/template.ts'

/** One risk or opportunity in the picture of both: how likely, and how much it would change. */
export interface RiskPoint {
  readonly id: string
  /** Its number in the list, as the PDF numbers it. */
  readonly nr: number
  readonly isOpportunity: boolean
  readonly likelihood: number
  readonly impact: number
}

export const scale = [1, 2, 3, 4, 5] as const

/** A list with a likelihood and an impact is also drawn. */
export const isDrawn = (field: Field): boolean =>
  field.kind === 'list' &&
  ['likelihood', 'impact'].every((id) => field.fields.some((inner) => inner.id === id))

/** Those that have both; the number of the others stays theirs. */
export const riskPoints = (content: DossierContent, section: string, list: string): RiskPoint[] =>
  rowsOf(content, section, list).flatMap((row, at): RiskPoint[] => {
    const likelihood = numberIn(row, 'likelihood')
    const impact = numberIn(row, 'impact')
    if (likelihood === null || impact === null) return []
    return [{ id: row.id, nr: at + 1, isOpportunity: textIn(row, 'type') === 'kans', likelihood, impact }]
  })
