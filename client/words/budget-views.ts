import type { ViewColumn, ViewKind } from '#shared/budget/views.ts'

const kind: Readonly<Record<ViewKind, string>> = {
  source: 'Per bron',
  partner: 'Per partner',
  step: 'Per stap',
  year: 'Per jaar',
  category: 'Per categorie',
}

const first: Readonly<Record<ViewKind, string>> = {
  source: 'Bron',
  partner: 'Partner',
  step: 'Stap',
  year: 'Jaar',
  category: 'Categorie',
}

const column: Readonly<Record<ViewColumn, string>> = {
  labo: 'Labo',
  own: 'Eigen middelen',
  subsidy: 'Andere subsidies',
  open: 'Nog te vinden',
  cash: 'In geld',
  inKind: 'In natura',
  paid: 'Draagt',
  spent: 'Geeft uit',
  cost: 'Kosten',
}

const nowhere: Readonly<Record<ViewKind, string>> = {
  source: '',
  partner: 'Nog niet gekozen',
  step: 'Overkoepelend',
  year: 'Niet over jaren verdeeld',
  category: 'Zonder categorie',
}

/** The same budget from other sides, and what stands under it. */
export const budgetViews = {
  title: 'Dezelfde begroting, anders bekeken',
  kind,
  first,
  column,
  nowhere,
  open: 'Nog te vinden',
  year: (year: string) => `Jaar ${year}`,
  share: 'Aandeel',
  total: 'Totaal',
  nothing: '–',
  certain: (share: string) => `${share} van het geld is zeker of toegekend.`,
  awaited: (sources: string) => `Nog niet toegekend: ${sources}.`,
  allGranted: 'Elke andere subsidie is toegekend.',
} as const
