import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { demo } from '#server/demo/demo.ts'
import { plant } from '#server/demo/plant.ts'
import { balanceOf, budgetOf, cellOf, cellPath, totalsOf } from '#shared/budget/budget.ts'
import { sharesOf } from '#shared/budget/shares.ts'
import { regionalBreakthroughs2021 as edition } from '#shared/call/regional-breakthroughs/edition.ts'
import { formatEuro, formatShare } from '#shared/cents.ts'
import { check } from '#shared/checks/check.ts'
import { birth } from '#shared/dossier/birth.ts'
import { read } from '#shared/dossier/read.ts'
import { setValue } from '#shared/dossier/write.ts'
import type { ProposalId } from '#shared/ids.ts'

/** The worked example of the call's domain: € 61.500,00 in six lines. */
function worked() {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, birth(edition.template))
  const dossier = demo.dossiers['zuid-west-vlaanderen' as ProposalId]
  if (!dossier) throw new Error('The demonstration lost its main dossier')
  plant(doc, edition.template, dossier)
  const look = () => budgetOf(read(doc, edition.template))
  const findings = () =>
    check(read(doc, edition.template), edition).filter((finding) => finding.section === 'budget')
  const line = (label: string) => {
    const found = look().lines.find((one) => one.label.startsWith(label))
    if (!found) throw new Error(`No line ${label}`)
    return found
  }
  return { doc, look, findings, line }
}
const plain = (text: string): string => text.replaceAll('\u00a0', ' ')

test('the worked example: totals, shares and balance to the cent', () => {
  const { look, findings } = worked()
  const totals = totalsOf(look())
  expect(totals).toEqual({
    cost: 6_150_000,
    funded: 6_150_000,
    balance: 0,
    byKind: { labo: 2_500_000, own: 2_400_000, subsidy: 1_250_000 },
    ownInKind: 1_550_000,
  })
  expect(sharesOf(totals).map((share) => [share.kind, plain(formatShare(share.tenths))])).toEqual([
    ['labo', '40,7 %'],
    ['own', '39,0 %'],
    ['subsidy', '20,3 %'],
  ])
  expect(findings()).toEqual([])
})

test('V63: one cent above the ceiling is € 0,01 too much, and V60 sees the line', () => {
  const { doc, look, findings, line } = worked()
  const [labo] = look().sources
  if (!labo) throw new Error('The organiser’s purse is always there')
  setValue(doc, cellPath(line('Procesbegeleiding').id, labo), 1_250_001, 'an')
  const rules = findings().map((finding) => [finding.rule, plain(finding.sentence)])
  expect(rules).toContainEqual([
    'V63',
    'Je vraagt € 25.000,01 aan het Labo. Dat is € 0,01 boven het plafond.',
  ])
  expect(rules).toContainEqual([
    'V60',
    'De kostenlijn ‘Procesbegeleiding’ (€ 15.000,00) is voor € 15.000,01 gefinancierd. Dat is € 0,01 te veel.',
  ])
})

test('V60: a cent short is said with the amount, and shows as missing in the bar', () => {
  const { doc, look, findings, line } = worked()
  const budget = look()
  const instrument = line('Vereveningsinstrument')
  const own = budget.sources.find(
    (source) => source.kind === 'own' && cellOf(budget, instrument.id, source.id) === 150_000,
  )
  if (!own) throw new Error('The instrument is paid with € 1.500,00 of own means')
  setValue(doc, cellPath(instrument.id, own), 149_999, 'an')
  expect(findings().map((finding) => plain(finding.sentence))).toEqual([
    `De kostenlijn ‘${instrument.label}’ (€ 14.000,00) is voor € 13.999,99 gefinancierd. Er ontbreekt € 0,01.`,
  ])
  const after = look()
  const again = after.lines.find((one) => one.id === instrument.id)
  expect(again && plain(formatEuro(balanceOf(after, again)))).toBe('− € 0,01')
  expect(sharesOf(totalsOf(after)).at(-1)?.kind).toBe('missing')
  expect(sharesOf(totalsOf(after)).reduce((all, share) => all + share.tenths, 0)).toBe(1000)
})

test('V66: the Labo never pays what is given in kind, V65: and says what it pays for', () => {
  const { doc, look, findings, line } = worked()
  const [labo] = look().sources
  const inKind = look().lines.find((one) => one.inKind)
  if (!labo || !inKind) throw new Error('The worked example has a line in kind')
  setValue(doc, cellPath(inKind.id, labo), 100, 'an')
  setValue(doc, ['budget', 'lists', 'lines', line('Procesbegeleiding').id, 'laboPurpose'], null, 'an')
  const rules = findings().map((finding) => finding.rule)
  expect(rules).toContain('V66')
  expect(rules).toContain('V65')
})

test('the money of a line that was removed pays nothing any more', () => {
  const { doc, look, line } = worked()
  const rows = (doc.getMap('budget').get('lists') as Y.Map<unknown>).get('lines') as Y.Map<unknown>
  rows.delete(line('Procesbegeleiding').id)
  const totals = totalsOf(look())
  expect(totals.cost).toBe(4_650_000)
  expect(totals.funded).toBe(4_650_000)
})
