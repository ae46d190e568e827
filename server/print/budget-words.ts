import type { SourceKind } from '#shared/budget/budget.ts'
import type { ViewColumn } from '#shared/budget/views.ts'
import { columnWords as onScreen } from '#shared/budget/view-words.ts'

/** What the printed budget and its spreadsheet call things, where that is not what the screen says. */
export const columnWords: Readonly<Record<ViewColumn, string>> = { ...onScreen, labo: 'Gevraagd Labo' }

export const kindWords: Readonly<Record<SourceKind | 'missing', string>> = {
  labo: onScreen.labo,
  own: onScreen.own,
  subsidy: onScreen.subsidy,
  missing: 'Ontbreekt',
}
