import { balanceOf, cellOf, paidBy, totalsOf, type BudgetTotals, type Source } from '#shared/budget/budget.ts'
import { difference, formatEuro, formatShare, sum, type Cents } from '#shared/cents.ts'
import type { Edition } from '#shared/call/edition.ts'
import { funderOf } from '#shared/call/funder.ts'
import { engagementPath } from '#shared/dossier/schema.ts'
import type { Finding } from './finding.ts'
import type { Reading } from './reading.ts'
import { listed } from './sentence.ts'

const section = 'budget'

/** V62 to V64, V67 and V68: the money as a whole: it closes, the ceiling is kept, the region invests too. */
export function checkFunding(reading: Reading): Finding[] {
  const { budget, edition } = reading
  if (budget.lines.length === 0) return []
  const totals = totalsOf(budget)
  return [
    ...checkTotal(reading, totals),
    ...checkLabo(totals, edition),
    ...checkUncertain(reading, totals),
    ...checkTwice(reading),
  ]
}

/** With one line that does not close, V60 says the same; here is what several make together. */
function checkTotal({ budget }: Reading, { cost, funded, balance }: BudgetTotals): Finding[] {
  if (balance === 0 || budget.lines.filter((line) => balanceOf(budget, line) !== 0).length < 2) return []
  const what = `Het hele project kost ${formatEuro(cost)} en is voor ${formatEuro(funded)} gefinancierd.`
  const tail =
    balance < 0 ? `Er ontbreekt ${formatEuro(-balance as Cents)}.` : `Dat is ${formatEuro(balance)} te veel.`
  return [{ rule: 'V62', severity: 'error', section, sentence: `${what} ${tail}` }]
}

function checkLabo(totals: BudgetTotals, edition: Edition): Finding[] {
  const asked = totals.byKind.labo
  const { ceiling } = edition.limits
  const found: Finding[] = []
  if (asked > ceiling) {
    const over = formatEuro(difference(asked, ceiling))
    const sentence = `Je vraagt ${formatEuro(asked)} aan het ${funderOf(edition)}. Dat is ${over} boven het plafond.`
    found.push({ rule: 'V63', severity: 'error', section, sentence })
  }
  if (asked === 0) {
    const sentence = `Je vraagt nog niets aan het ${funderOf(edition)}.`
    found.push({ rule: 'V63', severity: 'error', section, sentence })
  }
  if (asked > 0 && totals.byKind.own === 0) {
    const sentence = 'De regio investeert zelf nog niets. De oproep vraagt eigen middelen of menstijd.'
    found.push({ rule: 'V64', severity: 'error', section, sentence })
  }
  return found
}

/** No other subsidies at all is fine; many that nobody has asked for yet is a hope. */
function checkUncertain({ budget, edition }: Reading, { cost }: BudgetTotals): Finding[] {
  const hoped = sum(
    budget.sources
      .filter(({ kind, status }) => kind === 'subsidy' && status === 'te_vragen')
      .map((source) => paidBy(budget, source)),
  )
  if (cost === 0 || hoped <= cost * edition.limits.uncertainPart) return []
  const part = formatShare(Math.round((hoped * 1000) / cost))
  const sentence = `Voor ${formatEuro(hoped)} aan subsidies, ${part} van de kosten, is nog niets aangevraagd. Dat geld is niet zeker.`
  return [{ rule: 'V67', severity: 'warning', section, sentence }]
}

/** The same subsidy in two purses: the same money may be counted twice, the more so on one line. */
function checkTwice({ budget, partner }: Reading): Finding[] {
  const subsidies = budget.sources.filter(
    ({ kind, provider }) => kind === 'subsidy' && provider.trim() !== '',
  )
  return [...Map.groupBy(subsidies, nameOf).values()].flatMap((same): Finding[] => {
    const last = same.at(-1)
    if (same.length < 2 || !last || last.organisation === null) return []
    const owners = listed([
      ...new Set(same.map(({ organisation }) => partner.get(organisation ?? '')?.name ?? '')),
    ])
    const shared = budget.lines.find(
      (line) => same.filter((source) => cellOf(budget, line.id, source.id) > 0).length > 1,
    )
    const where = shared ? `, ook op de kostenlijn ‘${shared.label}’` : ''
    const sentence = `De subsidie ‘${last.provider.trim()}’ staat ${same.length} keer bij de bronnen (${owners})${where}. Kijk na of hetzelfde geld niet twee keer telt.`
    const path = engagementPath(last.organisation, 'sources', last.id)
    return [{ rule: 'V68', severity: 'warning', section, path, sentence }]
  })
}

const nameOf = (source: Source): string => source.provider.trim().replace(/\s+/gu, ' ').toLowerCase()
