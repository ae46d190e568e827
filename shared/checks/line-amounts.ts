import type { Budget, CostLine } from '#shared/budget/budget.ts'
import { difference, formatEuro, sum, type Cents } from '#shared/cents.ts'
import { rowPath, type Path } from '#shared/dossier/schema.ts'
import { never } from '#shared/never.ts'
import { missingRule, type Finding } from './finding.ts'
import type { Reading } from './reading.ts'
import { counted } from './sentence.ts'

const section = 'budget'

/**
 * V69 and V71: every line costs something, a quantity goes with a price, and the years sum to the line. Two people
 * who each fill in one half are told so; nothing is repaired behind their backs.
 */
export const checkLineAmounts = ({ budget, months }: Reading): Finding[] =>
  budget.lines.flatMap((line) => [
    ...checkPrice(budget, line),
    ...checkYears(budget, line),
    ...checkDuration(budget, line, months),
  ])

/** `‘Procesbegeleiding’`, or `nr. 3` as long as it has no name. */
export const calledIn = ({ lines }: Budget, line: CostLine): string => {
  const label = line.label.trim()
  return label ? `‘${label}’` : `nr. ${lines.findIndex(({ id }) => id === line.id) + 1}`
}

function checkPrice(budget: Budget, line: CostLine): Finding[] {
  const { price, amount } = line
  switch (price.kind) {
    case 'fixed':
    case 'units': {
      if (amount > 0) return []
      const sentence = `De kostenlijn ${calledIn(budget, line)} heeft nog geen bedrag.`
      return [finding(missingRule, line, 'amountCents', sentence)]
    }
    case 'half': {
      const [there, lacks] =
        price.missing === 'each' ? ['een aantal', 'geen prijs'] : ['een prijs per eenheid', 'geen aantal']
      const what = `Bij de kostenlijn ${calledIn(budget, line)} staat ${there}, maar ${lacks}.`
      const field = price.missing === 'each' ? 'unitCents' : 'quantity'
      if (amount === 0) return [finding('V71', line, field, what)]
      const sentence = `${what} Het vaste bedrag van ${formatEuro(amount)} telt.`
      return [{ ...finding('V71', line, field, sentence), severity: 'warning' }]
    }
    case 'too-much':
      return [
        finding(
          'V71',
          line,
          'quantity',
          `Bij de kostenlijn ${calledIn(budget, line)} komt het aantal maal de prijs boven € 9.999.999,99. Dat telt niet mee.`,
        ),
      ]
    default:
      return never(price)
  }
}

/** Only a line that somebody began to divide. */
function checkYears(budget: Budget, line: CostLine): Finding[] {
  const divided = sum(line.years)
  if (divided === 0 || divided === line.amount) return []
  const off = formatEuro(Math.abs(difference(divided, line.amount)) as Cents)
  const tail = divided < line.amount ? `Er ontbreekt ${off}.` : `Dat is ${off} te veel.`
  const sentence = `De jaren van ${calledIn(budget, line)} zijn samen ${formatEuro(divided)}; de kostenlijn is ${formatEuro(line.amount)}. ${tail}`
  return [finding('V69', line, 'year1Cents', sentence)]
}

function checkDuration(budget: Budget, line: CostLine, months: number | null): Finding[] {
  if (months === null) return []
  return line.years.flatMap((amount, i): Finding[] => {
    if (amount === 0 || i * 12 < months) return []
    const sentence = `Van ${calledIn(budget, line)} valt ${formatEuro(amount)} in jaar ${i + 1}; het project duurt ${counted(months, 'maand', 'maanden')}.`
    return [finding('V69', line, `year${i + 1}Cents`, sentence)]
  })
}

const finding = (rule: string, line: CostLine, field: string, sentence: string): Finding => {
  const path: Path = [...rowPath(section, 'lines', line.id), field]
  return { rule, severity: 'error', section, path, sentence }
}
