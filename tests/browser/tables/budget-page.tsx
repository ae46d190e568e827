import type { JSX } from 'solid-js'
import { BudgetPage } from '#client/budget/budget-page.tsx'
import type { Section } from '#shared/dossier/template.ts'

/** The page of the budget, of the elaborated proposal. */
export const Budget = (props: { readonly section: Section }): JSX.Element => (
  <BudgetPage section={props.section} proposal="zuid-west-vlaanderen" />
)
