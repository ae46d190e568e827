import { budgetOf, laboSource, type Source } from '#shared/budget/budget.ts'
import { openKey, type View } from '#shared/budget/views.ts'
import { fieldOf, labelOf, type Field, type Section } from '#shared/dossier/template.ts'
import type { DossierContent } from '#shared/dossier/content.ts'
import { never } from '#shared/never.ts'
import { stepsOf } from '#shared/plan/steps.ts'
import type { Edition } from '#shared/call/edition.ts'
import { funderOf } from '#shared/call/funder.ts'
import { nowhere, openWord } from '#shared/budget/view-words.ts'
import { kindWords } from './budget-words.ts'
import type { Names } from './names.ts'

/** What everything in a budget is called, for the paper and for the spreadsheet. */
export interface BudgetNames {
  /** Who is asked: in full, and as columns and sentences call it. */
  readonly organiser: string
  readonly funder: string
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
  edition: Edition,
  content: DossierContent,
  names: Names,
): BudgetNames {
  const { template, organiser } = edition
  const funder = funderOf(edition)
  const kinds = kindWords(funder)
  const lines = fieldOf(section.fields, 'lines')
  const option = (fields: readonly Field[], field: string) => {
    const found = fieldOf(fields, field)
    return (id: string): string => (found?.kind === 'choice' ? labelOf(found.options, id) : '')
  }
  const ofLines = lines?.kind === 'list' ? lines.fields : []
  const status = option(template.source, 'status')
  const category = option(ofLines, 'category')
  const source = ({ kind, organisation, inKind, provider }: Source): string => {
    if (organisation === null) return kinds.labo
    const what = kind === 'subsidy' ? provider || kinds.subsidy.toLowerCase() : 'eigen middelen'
    return [names.partner(organisation), what, inKind ? 'in natura' : ''].filter(Boolean).join(', ')
  }
  const byId = new Map(budgetOf(content).sources.map((one) => [one.id, one]))
  return {
    organiser,
    funder,
    category,
    purpose: option(ofLines, 'laboPurpose'),
    status,
    partner: names.partner,
    step: names.step,
    steps: stepsOf(content).map(({ id }) => id),
    source,
    row({ kind }, key) {
      if (key === openKey) return openWord
      if (key === '') return nowhere[kind]
      switch (kind) {
        case 'source': {
          const found = byId.get(key)
          return found ? source(found) : key
        }
        case 'partner':
          return key === laboSource.id ? kinds.labo : names.partner(key)
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
