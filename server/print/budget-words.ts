import type { SourceKind } from '#shared/budget/budget.ts'
import type { ViewColumn } from '#shared/budget/views.ts'
import { columnWords as onScreen } from '#shared/budget/view-words.ts'

/** What the printed budget and its spreadsheet call things, where that is not what the screen says. */
export const columnWords = (funder: string): Readonly<Record<ViewColumn, string>> => ({
  ...onScreen(funder),
  labo: `Gevraagd ${funder}`,
})

export const kindWords = (funder: string): Readonly<Record<SourceKind | 'missing', string>> => {
  const { labo, own, subsidy } = onScreen(funder)
  return { labo, own, subsidy, missing: 'Ontbreekt' }
}
