import type { ViewColumn, ViewKind } from './views.ts'

/** What the views of a budget are called, on the screen as on paper. */
export const viewWords: Readonly<Record<ViewKind, string>> = {
  source: 'Per bron',
  partner: 'Per partner',
  step: 'Per stap',
  year: 'Per jaar',
  category: 'Per categorie',
}

/** The part of the cost that nobody pays yet. */
export const openWord = 'Nog te vinden'

/** The organiser goes by its own name. */
export const columnWords = (funder: string): Readonly<Record<ViewColumn, string>> => ({
  labo: funder,
  own: 'Eigen middelen',
  subsidy: 'Andere subsidies',
  open: openWord,
  cash: 'In geld',
  inKind: 'In natura',
  paid: 'Draagt',
  spent: 'Geeft uit',
  cost: 'Kosten',
})

/** What stands for a row of a view that belongs nowhere. */
export const nowhere: Readonly<Record<ViewKind, string>> = {
  source: '',
  partner: 'Nog niet gekozen',
  step: 'Overkoepelend',
  year: 'Niet over jaren verdeeld',
  category: 'Zonder categorie',
}
