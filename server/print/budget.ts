import type { Block, Cell, Column, Row, Shares } from '#server/dossier/printed.ts'
import {
  balanceOf,
  budgetOf,
  cellOf,
  paidBy,
  totalsOf,
  type Budget,
  type Source,
} from '#shared/budget/budget.ts'
import { sharesOf } from '#shared/budget/shares.ts'
import { formatEuro, formatShare, sum, type Cents } from '#shared/cents.ts'
import { fieldOf, labelOf, type Section } from '#shared/dossier/template.ts'
import { sectionContent, type DossierContent } from '#shared/dossier/content.ts'
import type { Names } from './names.ts'

const kindWords = {
  labo: 'Labo',
  own: 'Eigen middelen',
  subsidy: 'Andere subsidies',
  missing: 'Ontbreekt',
} as const
const zero = '–'
const amount = (cents: Cents): string => (cents === 0 ? zero : formatEuro(cents))

/** Who pays, as a bar; every line against the three kinds of money; then each purse by itself. */
export function printBudget(section: Section, content: DossierContent, names: Names): Block[] {
  const budget = budgetOf(content)
  if (budget.lines.length === 0) return [{ kind: 'empty', label: null, note: 'Nog geen kostenlijnen.' }]
  return [printShares(budget), printLines(section, content, budget, names), printSources(budget, names)]
}

function printShares(budget: Budget): Shares {
  const totals = totalsOf(budget)
  const pieces = sharesOf(totals).filter((piece) => piece.kind !== 'missing')
  const parts = pieces.map((piece) => ({
    source:
      piece.kind === 'labo'
        ? ('labo' as const)
        : piece.kind === 'own'
          ? ('own' as const)
          : ('other' as const),
    label: kindWords[piece.kind],
    amount: formatEuro(piece.amount),
    percentage: formatShare(piece.tenths),
    weight: piece.amount,
  }))
  const said = parts.map((part) => `${part.label} ${part.amount}, ${part.percentage}`).join('; ')
  return { kind: 'shares', caption: `Wie betaalt ${formatEuro(totals.cost)}`, alt: said, parts }
}

const column = (label: string): Column => ({ label, align: 'end', width: 'fit', group: null })

function printLines(section: Section, content: DossierContent, budget: Budget, names: Names): Block {
  const by = (line: string, wanted: (source: Source) => boolean): Cents =>
    sum(budget.sources.filter(wanted).map((source) => cellOf(budget, line, source.id)))
  const lines = fieldOf(section.fields, 'lines')
  const categories = lines?.kind === 'list' ? fieldOf(lines.fields, 'category') : undefined
  const rows = budget.lines.map((line): Row => {
    const category = categories?.kind === 'choice' ? labelOf(categories.options, line.category) : ''
    const note = [category, line.inKind ? 'in natura' : '', names.partner(line.spender)]
      .filter(Boolean)
      .join(' · ')
    const balance = balanceOf(budget, line)
    const open =
      balance === 0
        ? ''
        : balance < 0
          ? ` · ontbreekt ${formatEuro(-balance as Cents)}`
          : ` · ${formatEuro(balance)} te veel`
    return {
      kind: 'row',
      cells: [
        { text: line.label, note: note + open },
        amount(by(line.id, (source) => source.kind === 'own')),
        amount(by(line.id, (source) => source.kind === 'subsidy')),
        amount(by(line.id, (source) => source.kind === 'labo')),
        { text: formatEuro(line.amount), weight: 'strong' },
      ],
    }
  })
  const totals = totalsOf(budget)
  const total: Cell[] = [
    'Totaal',
    amount(totals.byKind.own),
    amount(totals.byKind.subsidy),
    amount(totals.byKind.labo),
    formatEuro(totals.cost),
  ]
  const vat = sectionContent(content, section.id).facts.vatMode
  const vatField = fieldOf(section.fields, 'vatMode')
  const vatNote = vatField?.kind === 'choice' ? labelOf(vatField.options, vat) : ''
  return {
    kind: 'table',
    caption: 'Kosten en wie ze draagt',
    columns: [
      { label: 'Kostenlijn', align: 'start', width: 1, group: null },
      column('Eigen middelen'),
      column('Andere subsidies'),
      column('Gevraagd Labo'),
      column('Totaal'),
    ],
    rows,
    total,
    note: vatNote ? `${vatNote}.` : null,
  }
}

function printSources(budget: Budget, names: Names): Block {
  const rows = budget.sources
    .map((source) => ({ source, paid: paidBy(budget, source) }))
    .filter(({ paid }) => paid > 0)
    .map(({ source, paid }): Row => {
      const whose = source.organisation === null ? 'Labo Regiovorming' : names.partner(source.organisation)
      const how = source.inKind ? 'in natura' : 'in geld'
      return {
        kind: 'row',
        cells: [
          source.provider ? { text: whose, note: source.provider } : whose,
          kindWords[source.kind],
          source.kind === 'labo' ? 'gevraagd' : how,
          { text: formatEuro(paid), weight: 'strong' },
        ],
      }
    })
  const start = (label: string, width: number): Column => ({ label, align: 'start', width, group: null })
  return {
    kind: 'table',
    caption: 'Herkomst van de middelen',
    columns: [start('Van wie', 2), start('Soort', 1), start('Vorm', 1), column('Bedrag')],
    rows,
    total: ['Totaal', '', '', formatEuro(totalsOf(budget).funded)],
    note: null,
  }
}
