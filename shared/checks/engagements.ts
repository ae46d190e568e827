import { paidBy } from '#shared/budget/budget.ts'
import { asCents, difference, formatEuro, noCents, sum, type Cents } from '#shared/cents.ts'
import { idsIn, numberIn, textIn, type Row } from '#shared/dossier/content.ts'
import type { Partner } from '#shared/dossier/partners.ts'
import { engagementPath, type Path } from '#shared/dossier/schema.ts'
import { fieldOf, labelOf } from '#shared/dossier/template.ts'
import { missingRule, type Finding } from './finding.ts'
import { isOtherGovernment, promisesOf, takesPart, type Reading } from './reading.ts'
import { listed } from './sentence.ts'

const section = 'asks'

/**
 * V30, V31 and V35: everybody puts something in, what is promised is what stands in the budget, and those it
 * hangs on mean it. Silent until somebody promised something.
 */
export function checkEngagements(reading: Reading): Finding[] {
  if (!reading.engaged) return []
  return [
    ...reading.partners.flatMap((partner) => checkSilence(reading, partner)),
    ...reading.partners.flatMap((partner) => checkTime(reading, partner)),
    ...checkMoney(reading),
    ...checkStrength(reading),
  ]
}

function checkSilence({ content }: Reading, partner: Partner): Finding[] {
  if (!takesPart(partner) || promisesOf(content, partner.id).length > 0) return []
  const sentence = `${partner.name} zegt nog niets toe. Elke partner heeft ten minste één engagement.`
  return [{ rule: 'V30', severity: 'error', section, path: commitmentsPath(partner), sentence }]
}

/** Time is promised in days or as a part of a full-time function: either will do, but one of them must. */
function checkTime({ content }: Reading, partner: Partner): Finding[] {
  return promisesOf(content, partner.id).flatMap((row): Finding[] => {
    if (!isOf(row, 'menstijd')) return []
    if ((numberIn(row, 'personDays') ?? 0) > 0 || (numberIn(row, 'ftePercent') ?? 0) > 0) return []
    const path: Path = [...commitmentsPath(partner), row.id, 'personDays']
    const sentence = `${partner.name} belooft menstijd. Zeg hoeveel: een aantal dagen of een deel van een voltijdse functie.`
    return [{ rule: missingRule, severity: 'error', section, path, sentence }]
  })
}

/** Against the money each pays in the budget; as long as that has no lines, nobody could have paid. */
function checkMoney({ content, partners, budget }: Reading): Finding[] {
  if (budget.lines.length === 0) return []
  const purses = Map.groupBy(budget.sources, (source) => source.organisation ?? '')
  return partners.flatMap((partner): Finding[] => {
    const promises = promisesOf(content, partner.id)
    const paid = (inKind: boolean): Cents =>
      sum(
        (purses.get(partner.id) ?? [])
          .filter((source) => source.inKind === inKind)
          .map((source) => paidBy(budget, source)),
      )
    const place = { rule: 'V31', severity: 'error' as const, section, path: placeOf(partner, promises) }
    return [
      promises.some((row) => isOf(row, 'financieel') && numberIn(row, 'financialCents') === null)
        ? null
        : cashSentence(partner.name, promised(promises, 'financieel', 'financialCents'), paid(false)),
      timeSentence(partner.name, promised(promises, 'menstijd', 'inKindCents'), paid(true)),
    ].flatMap((sentence) => (sentence === null ? [] : [{ ...place, sentence }]))
  })
}

const isOf = (row: Row, type: string): boolean => idsIn(row, 'types').includes(type)

const promised = (promises: readonly Row[], type: string, field: string): Cents =>
  sum(promises.filter((row) => isOf(row, type)).map((row) => asCents(numberIn(row, field)) ?? noCents))

const apart = (a: Cents, b: Cents): string => formatEuro(Math.abs(difference(a, b)) as Cents)

function cashSentence(name: string, said: Cents, paid: Cents): string | null {
  if (said === paid) return null
  if (said === 0) return `${name} betaalt in de begroting ${formatEuro(paid)}, maar zegt geen geld toe.`
  if (paid === 0) return `${name} zegt ${formatEuro(said)} toe, maar betaalt nog niets in de begroting.`
  return `${name} zegt ${formatEuro(said)} toe en betaalt in de begroting ${formatEuro(paid)}. Het verschil is ${apart(said, paid)}.`
}

/** Time without a value is a promise too; it only has to stand in the budget once it is given one. */
function timeSentence(name: string, said: Cents, paid: Cents): string | null {
  if (said === paid) return null
  if (said === 0)
    return `${name} brengt in de begroting ${formatEuro(paid)} in natura in, maar belooft geen menstijd met die waarde.`
  if (paid === 0)
    return `${name} belooft menstijd ter waarde van ${formatEuro(said)}, maar die staat nog niet in de begroting.`
  return `${name} belooft menstijd ter waarde van ${formatEuro(said)} en brengt in de begroting ${formatEuro(paid)} in natura in. Het verschil is ${apart(said, paid)}.`
}

/** Who says nothing at all is told so by V30, and a dossier without other governments by V23. */
function checkStrength(reading: Reading): Finding[] {
  const { content, edition, partners } = reading
  const firm = (partner: Partner): boolean =>
    promisesOf(content, partner.id).some((row) => edition.groups.firm.includes(textIn(row, 'strength')))
  const needed = listed(
    edition.groups.firm.map((id) => `‘${strengthName(reading, id)}’`),
    'of',
  )
  const speaking = partners.filter(
    (partner) => takesPart(partner) && promisesOf(content, partner.id).length > 0,
  )
  const place = { rule: 'V35', severity: 'error' as const, section }
  const found = speaking
    .filter((partner) => partner.role === 'uitvoerend' && !firm(partner))
    .map((partner): Finding => {
      const sentence = `${partner.name} voert uit, maar staat nog niet vast: de sterkte van het engagement moet ${needed} zijn.`
      return { ...place, path: placeOf(partner, promisesOf(content, partner.id)), sentence }
    })
  const governments = speaking.filter((partner) => isOtherGovernment(reading, partner))
  const least = edition.limits.leastOtherGovernments
  const [first] = governments
  if (first && governments.length >= least && governments.filter(firm).length < least) {
    const names = listed(governments.map((partner) => partner.name))
    const sentence = `Het engagement van ten minste ${least} andere overheid moet ${needed} zijn. Nu geldt dat nog niet voor ${names}.`
    found.push({ ...place, path: placeOf(first, promisesOf(content, first.id)), sentence })
  }
  return found
}

function strengthName({ edition }: Reading, id: string): string {
  const field = fieldOf(edition.template.commitment, 'strength')
  return field?.kind === 'choice' ? labelOf(field.options, id) : id
}

const commitmentsPath = (partner: Partner): Path => engagementPath(partner.id, 'commitments')

/** The promise it is about, where there is only one. */
const placeOf = (partner: Partner, promises: readonly Row[]): Path =>
  promises.length === 1 && promises[0]
    ? [...commitmentsPath(partner), promises[0].id]
    : commitmentsPath(partner)
