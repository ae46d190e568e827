import { balanceOf, cellOf, fundedOf, laboSource, type Budget, type CostLine } from '#shared/budget/budget.ts'
import type { Edition } from '#shared/call/edition.ts'
import { formatEuro, type Cents } from '#shared/cents.ts'
import { rowPath } from '#shared/dossier/schema.ts'
import { fieldOf, labelOf, sectionOf } from '#shared/dossier/template.ts'
import type { Finding } from './finding.ts'
import { laboName } from './funding.ts'
import type { Reading } from './reading.ts'

const section = 'budget'

/**
 * V60, V65 and V66: every line is paid for exactly, and what the organiser pays is what it pays for. V61 (every
 * source is spent exactly) and V69 (the years sum to the line) cannot arise: a source has no amount but what it
 * pays, and a line is not split by year.
 */
export const checkBudget = ({ budget, edition }: Reading): Finding[] =>
  budget.lines.flatMap((line) => [
    ...checkBalance(budget, line),
    ...checkPurpose(budget, line, edition),
    ...checkInKind(budget, line, edition),
  ])

function checkBalance(budget: Budget, line: CostLine): Finding[] {
  const balance = balanceOf(budget, line)
  if (balance === 0) return []
  const funded = formatEuro(fundedOf(budget, line))
  const what = `De kostenlijn ‘${line.label}’ (${formatEuro(line.amount)}) is voor ${funded} gefinancierd.`
  const tail =
    balance < 0 ? `Er ontbreekt ${formatEuro(-balance as Cents)}.` : `Dat is ${formatEuro(balance)} te veel.`
  return [finding('V60', line, `${what} ${tail}`)]
}

function checkPurpose(budget: Budget, line: CostLine, edition: Edition): Finding[] {
  if (cellOf(budget, line.id, laboSource.id) === 0) return []
  const found: Finding[] = []
  const labo = laboName(edition)
  if (line.laboPurpose === '') {
    const sentence = `Het ${labo} betaalt mee aan ‘${line.label}’. Zeg waarvoor: afstemming of instrument.`
    found.push(finding('V65', line, sentence))
  }
  const allowed = edition.limits.laboCategories
  if (allowed !== null && line.category !== '' && !allowed.includes(line.category)) {
    const category = categoryName(edition, line.category)
    const sentence = `In deze oproep betaalt het ${labo} niet voor de categorie ‘${category}’, en dus niet voor ‘${line.label}’.`
    found.push(finding('V65', line, sentence))
  }
  return found
}

function categoryName({ template }: Edition, id: string): string {
  const lines = fieldOf(sectionOf(template, section)?.fields ?? [], 'lines')
  const field = lines?.kind === 'list' ? fieldOf(lines.fields, 'category') : undefined
  return field?.kind === 'choice' ? labelOf(field.options, id) : id
}

function checkInKind(budget: Budget, line: CostLine, edition: Edition): Finding[] {
  if (!line.inKind || cellOf(budget, line.id, laboSource.id) === 0) return []
  const sentence = `‘${line.label}’ is een bijdrage in natura. Het ${laboName(edition)} kan die niet betalen.`
  return [finding('V66', line, sentence)]
}

const finding = (rule: string, line: CostLine, sentence: string): Finding => ({
  rule,
  severity: 'error',
  section,
  path: rowPath(section, 'lines', line.id),
  sentence,
})
