import {
  balanceOf,
  budgetOf,
  cellOf,
  fundedOf,
  laboSource,
  totalsOf,
  type Budget,
  type CostLine,
} from '#shared/budget/budget.ts'
import type { Edition } from '#shared/call/edition.ts'
import { difference, formatEuro, type Cents } from '#shared/cents.ts'
import type { DossierContent } from '#shared/dossier/content.ts'
import { rowPath } from '#shared/dossier/schema.ts'
import type { Finding } from './finding.ts'

const section = 'budget'

/** V60 to V66: every line is paid for exactly, the ceiling is kept, the region invests too. */
export function checkBudget(content: DossierContent, edition: Edition): Finding[] {
  const budget = budgetOf(content)
  if (budget.lines.length === 0) return []
  return [
    ...budget.lines.flatMap((line) => [
      ...checkBalance(budget, line),
      ...checkPurpose(budget, line),
      ...checkInKind(budget, line),
    ]),
    ...checkLabo(budget, edition),
  ]
}

function checkBalance(budget: Budget, line: CostLine): Finding[] {
  const balance = balanceOf(budget, line)
  if (balance === 0) return []
  const funded = formatEuro(fundedOf(budget, line))
  const what = `De kostenlijn ‘${line.label}’ (${formatEuro(line.amount)}) is voor ${funded} gefinancierd.`
  const tail =
    balance < 0 ? `Er ontbreekt ${formatEuro(-balance as Cents)}.` : `Dat is ${formatEuro(balance)} te veel.`
  return [finding('V60', line, `${what} ${tail}`)]
}

function checkPurpose(budget: Budget, line: CostLine): Finding[] {
  if (cellOf(budget, line.id, laboSource.id) === 0 || line.laboPurpose !== '') return []
  return [
    finding('V65', line, `Het Labo betaalt mee aan ‘${line.label}’. Zeg waarvoor: afstemming of instrument.`),
  ]
}

function checkInKind(budget: Budget, line: CostLine): Finding[] {
  if (!line.inKind || cellOf(budget, line.id, laboSource.id) === 0) return []
  return [finding('V66', line, `‘${line.label}’ is een bijdrage in natura. Het Labo kan die niet betalen.`)]
}

function checkLabo(budget: Budget, edition: Edition): Finding[] {
  const totals = totalsOf(budget)
  const asked = totals.byKind.labo
  const { ceiling } = edition.limits
  const found: Finding[] = []
  if (asked > ceiling) {
    const over = formatEuro(difference(asked, ceiling))
    const sentence = `Je vraagt ${formatEuro(asked)} aan het ${laboName(edition)}. Dat is ${over} boven het plafond.`
    found.push({ rule: 'V63', severity: 'error', section, sentence })
  }
  if (asked === 0) {
    const sentence = `Je vraagt nog niets aan het ${laboName(edition)}.`
    found.push({ rule: 'V63', severity: 'error', section, sentence })
  }
  if (asked > 0 && totals.byKind.own === 0) {
    const sentence = 'De regio investeert zelf nog niets. De oproep vraagt eigen middelen of menstijd.'
    found.push({ rule: 'V64', severity: 'error', section, sentence })
  }
  return found
}

/** `Labo Regiovorming` is `het Labo` in a sentence. */
const laboName = (edition: Edition): string => edition.organiser.split(' ')[0] ?? edition.organiser

const finding = (rule: string, line: CostLine, sentence: string): Finding => ({
  rule,
  severity: 'error',
  section,
  path: rowPath(section, 'lines', line.id),
  sentence,
})
