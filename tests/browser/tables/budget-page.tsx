import { useContext, type JSX } from 'solid-js'
import { ApiContext, createApi } from '#client/api.ts'
import { BudgetPage } from '#client/budget/budget-page.tsx'
import type { Section } from '#shared/dossier/template.ts'

/** A server that knows of no changes. */
const quiet = createApi(() => Promise.resolve(Response.json({ changes: [] })))

/** The page of the budget, of the elaborated proposal. */
export const Budget = (props: { readonly section: Section }): JSX.Element => (
  <ApiContext.Provider value={useContext(ApiContext) ?? quiet}>
    <BudgetPage section={props.section} proposal="zuid-west-vlaanderen" />
  </ApiContext.Provider>
)
