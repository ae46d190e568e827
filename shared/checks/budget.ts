import { balanceOf, cellOf, fundedOf, laboSource, type Budget, type CostLine } from '#shared/budget/budget.ts'
import type { Edition } from '#shared/call/edition.ts'
import { funderOf } from '#shared/call/funder.ts'
import { formatEuro, type Cents } from '#shared/cents.ts'
import { rowsOf } from '#shared/dossier/content.ts'
import { rowPath, type Path } from '#shared/dossier/schema.ts'
import { fieldOf, labelOf, sectionOf } from '#shared/dossier/template.ts'
import { missingRule, type Finding } from './finding.ts'
import { calledIn } from './line-amounts.ts'
import { isFilled } from './presence.ts'
import type { Reading } from './reading.ts'

const section = 'budget'

/**
 * V60, V65 and V66: every line is paid for exactly, and what the organiser pays is what it pays for. V61 (every
 * source is spent exactly) cannot arise: a source has no amount but what it pays.
 */
export const checkBudget = (reading: Reading): Finding[] => {
  const { budget, edition } = reading
  const reasons = reasonsIn(reading)
  return budget.lines.flatMap((line) => [
    ...checkBalance(budget, line),
    ...checkPurpose(budget, line, edition),
    ...checkReason(budget, line, edition, reasons),
    ...checkInKind(budget, line, edition),
  ])
}

function checkBalance(budget: Budget, line: CostLine): Finding[] {
  const balance = balanceOf(budget, line)
  if (balance === 0) return []
  const funded = formatEuro(fundedOf(budget, line))
  const what = `De kostenlijn ${calledIn(budget, line)} (${formatEuro(line.amount)}) is voor ${funded} gefinancierd.`
  const tail =
    balance < 0 ? `Er ontbreekt ${formatEuro(-balance as Cents)}.` : `Dat is ${formatEuro(balance)} te veel.`
  return [finding('V60', line, `${what} ${tail}`)]
}

function checkPurpose(budget: Budget, line: CostLine, edition: Edition): Finding[] {
  if (cellOf(budget, line.id, laboSource.id) === 0) return []
  const found: Finding[] = []
  const labo = funderOf(edition)
  if (line.laboPurpose === '') {
    const sentence = `Het ${labo} betaalt mee aan ${calledIn(budget, line)}. Zeg waarvoor: afstemming of instrument.`
    found.push(finding('V65', line, sentence))
  }
  const allowed = edition.limits.laboCategories
  if (allowed !== null && line.category !== '' && !allowed.includes(line.category)) {
    const category = categoryName(edition, line.category)
    const sentence = `In deze oproep betaalt het ${labo} niet voor de categorie ‘${category}’, en dus niet voor ${calledIn(budget, line)}.`
    found.push(finding('V65', line, sentence))
  }
  return found
}

/** Of each line why it fits; `null` in a call that does not ask. */
function reasonsIn({ content, edition }: Reading): ReadonlySet<string> | null {
  const lines = fieldOf(sectionOf(edition.template, section)?.fields ?? [], 'lines')
  if (lines?.kind !== 'list' || !fieldOf(lines.fields, 'laboReason')) return null
  const rows = rowsOf(content, section, 'lines')
  return new Set(rows.filter((row) => isFilled(row.values.laboReason)).map(({ id }) => id))
}

/** Without a purpose nobody can say why it fits. */
function checkReason(
  budget: Budget,
  line: CostLine,
  edition: Edition,
  reasons: ReadonlySet<string> | null,
): Finding[] {
  const asked = cellOf(budget, line.id, laboSource.id) > 0 && line.laboPurpose !== ''
  if (!asked || !reasons || reasons.has(line.id)) return []
  const sentence = `Leg bij ${calledIn(budget, line)} in enkele woorden uit waarom het ${funderOf(edition)} dit kan ondersteunen.`
  const path: Path = [...rowPath(section, 'lines', line.id), 'laboReason']
  return [{ rule: missingRule, severity: 'error', section, path, sentence }]
}

function categoryName({ template }: Edition, id: string): string {
  const lines = fieldOf(sectionOf(template, section)?.fields ?? [], 'lines')
  const field = lines?.kind === 'list' ? fieldOf(lines.fields, 'category') : undefined
  return field?.kind === 'choice' ? labelOf(field.options, id) : id
}

function checkInKind(budget: Budget, line: CostLine, edition: Edition): Finding[] {
  if (!line.inKind || cellOf(budget, line.id, laboSource.id) === 0) return []
  const sentence = `${calledIn(budget, line)} is een bijdrage in natura. Het ${funderOf(edition)} kan die niet betalen.`
  return [finding('V66', line, sentence)]
}

const finding = (rule: string, line: CostLine, sentence: string): Finding => ({
  rule,
  severity: 'error',
  section,
  path: rowPath(section, 'lines', line.id),
  sentence,
})
