import { columnWords, nowhere, openWord, viewWords } from '#shared/budget/view-words.ts'
import type { ViewKind } from '#shared/budget/views.ts'

const first: Readonly<Record<ViewKind, string>> = {
  source: 'Bron',
  partner: 'Partner',
  step: 'Stap',
  year: 'Jaar',
  category: 'Categorie',
}

/** The same budget from other sides, and what stands under it. */
export const budgetViews = {
  title: 'Dezelfde begroting, anders bekeken',
  kind: viewWords,
  first,
  column: columnWords,
  nowhere,
  open: openWord,
  year: (year: string) => `Jaar ${year}`,
  share: 'Aandeel',
  total: 'Totaal',
  nothing: '–',
  certain: (share: string) => `${share} van het geld is zeker of toegekend.`,
  awaited: (sources: string) => `Nog niet toegekend: ${sources}.`,
  allGranted: 'Elke andere subsidie is toegekend.',
} as const
