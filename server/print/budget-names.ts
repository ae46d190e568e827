import { budgetOf, laboSource, type Source } from '#shared/budget/budget.ts'
import { openKey, type View } from '#shared/budget/views.ts'
import { fieldOf, labelOf, type Field, type Section, type Template } from '#shared/dossier/template.ts'
import type { DossierContent } from '#shared/dossier/content.ts'
import { never } from '#shared/never.ts'
import { stepsOf } from '#shared/plan/steps.ts'
import { nowhere } from '#shared/budget/view-words.ts'
import { columnWords, kindWords } from './budget-words.ts'
import type { Names } from './names.ts'

/** What everything in a budget is called, for the paper and for the spreadsheet. */
export interface BudgetNames {
  readonly category: (id: string) => string
  readonly purpose: (id: string) => string
  readonly status: (id: string) => string
  readonly partner: (id: string) => string
  readonly step: (id: string) => string
  /** Ids of the steps, in the order of the plan. */
  readonly steps: readonly string[]
  /** Whose purse it is, and what kind: `Leiedal, in natura`. */
  readonly source: (source: Source) => string
  /** The first cell of a row of a view. */
  readonly row: (view: View, key: string) => string
}

export function budgetNames(
  section: Section,
  template: Template,
  content: DossierContent,
  names: Names,
): BudgetNames {
  const lines = fieldOf(section.fields, 'lines')
  const option = (fields: readonly Field[], field: string) => {
    const found = fieldOf(fields, field)
    return (id: string): string => (found?.kind === 'choice' ? labelOf(found.options, id) : '')
  }
  const ofLines = lines?.kind === 'list' ? lines.fields : []
  const status = option(template.source, 'status')
  const category = option(ofLines, 'category')
  const source = ({ kind, organisation, inKind, provider }: Source): string => {
    if (organisation === null) return kindWords.labo
    const what = kind === 'subsidy' ? provider || kindWords.subsidy.toLowerCase() : 'eigen middelen'
    return [names.partner(organisation), what, inKind ? 'in natura' : ''].filter(Boolean).join(', ')
  }
  const byId = new Map(budgetOf(content).sources.map((one) => [one.id, one]))
  return {
    category,
    purpose: option(ofLines, 'laboPurpose'),
    status,
    partner: names.partner,
    step: names.step,
    steps: stepsOf(content).map(({ id }) => id),
    source,
    row({ kind }, key) {
      if (key === openKey) return columnWords.open
      if (key === '') return nowhere[kind]
      switch (kind) {
        case 'source': {
          const found = byId.get(key)
          return found ? source(found) : key
        }
        case 'partner':
          return key === laboSource.id ? kindWords.labo : names.partner(key)
        case 'step':
          return names.step(key)
        case 'category':
          return category(key) || nowhere.category
        case 'year':
          return `Jaar ${key}`
        default:
          return never(kind)
      }
    },
  }
}
