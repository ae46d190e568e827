import { totalsOf, budgetOf } from '#shared/budget/budget.ts'
import type { Edition } from '#shared/call/edition.ts'
import { funderOf } from '#shared/call/funder.ts'
import { formatEuro } from '#shared/cents.ts'
import type { DossierContent } from '#shared/dossier/content.ts'
import { partnersOf } from '#shared/dossier/partners.ts'
import { missingRule, type Finding } from './finding.ts'
import { rules } from './rules.ts'

/** A rule that has nothing to say about this dossier any more. */
export interface Passed {
  readonly rule: string
  /** What is in order, with the number or the amount where that says more. */
  readonly sentence: string
}

export interface PassedChecks {
  readonly passed: readonly Passed[]
  /** How many rules there are in all. */
  readonly of: number
}

/** What the rest follows after: the ones people ask about first. */
const first = [missingRule, 'V03', 'V10', 'V14', 'V63', 'V82', 'V30']

const all: readonly Passed[] = [
  { rule: missingRule, sentence: 'Alle verplichte velden zijn ingevuld.' },
  ...rules.filter((rule) => !rule.as).map(({ number, about }) => ({ rule: number, sentence: about })),
].sort((a, b) => rank(a.rule) - rank(b.rule))

function rank(rule: string): number {
  const at = first.indexOf(rule)
  return at < 0 ? first.length : at
}

/** Every rule that found nothing, the best known first. */
export function passedIn(
  content: DossierContent,
  edition: Edition,
  findings: readonly Finding[],
): PassedChecks {
  const broken = new Set(findings.map(({ rule }) => rule))
  const passed = all
    .filter(({ rule }) => !broken.has(rule))
    .map(({ rule, sentence }) => ({ rule, sentence: inNumbers(rule, content, edition) ?? sentence }))
  return { passed, of: all.length }
}

function inNumbers(rule: string, content: DossierContent, edition: Edition): string | null {
  switch (rule) {
    case 'V10': {
      const municipalities = partnersOf(content).filter(({ nis }) => nis !== '').length
      return municipalities > 1 ? `${municipalities} gemeenten doen mee, elk met een geldige NIS-code.` : null
    }
    case 'V63': {
      const { labo } = totalsOf(budgetOf(content)).byKind
      return labo > 0 ? `${funderOf(edition)}: ${formatEuro(labo)}, binnen het plafond.` : null
    }
    case 'V82':
      return `Alle ${edition.template.criteria.length} criteria zijn beantwoord.`
    default:
      return null
  }
}
