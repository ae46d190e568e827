import type { AmountField } from '#shared/budget/history.ts'

const field: Readonly<Record<AmountField, string>> = {
  amountCents: 'Bedrag',
  quantity: 'Aantal',
  unitCents: 'Prijs per eenheid',
}

/** Who made an amount what it is. */
export const budgetHistory = {
  title: 'Wie wijzigde dit bedrag?',
  field,
  asking: 'De wijzigingen worden opgezocht.',
  none: 'Niemand wijzigde dit bedrag nog.',
  failed: 'De wijzigingen konden nu niet opgezocht worden.',
  again: 'Probeer opnieuw',
  begun: 'Stond er van bij het begin',
  nothing: 'niets',
  from: 'van',
  to: 'naar',
  close: 'Sluit',
  putBack: (amount: string) => `Zet ${amount} terug`,
} as const
