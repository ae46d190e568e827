import type { Edition } from '#shared/call/edition.ts'
import type { Block, Cell, Column, Fact, Row, Shares } from '#server/dossier/printed.ts'
import {
  balanceOf,
  budgetOf,
  cellOf,
  laboSource,
  paidBy,
  totalsOf,
  type Budget,
  type CostLine,
  type Source,
} from '#shared/budget/budget.ts'
import { certaintyOf } from '#shared/budget/certainty.ts'
import { sharesOf } from '#shared/budget/shares.ts'
import { formatEuro, formatShare, sum, type Cents } from '#shared/cents.ts'
import { isBlank } from '#shared/dossier/rich-text.ts'
import { fieldOf, labelOf, type Section } from '#shared/dossier/template.ts'
import { richIn, rowsOf, sectionContent, textIn, type DossierContent } from '#shared/dossier/content.ts'
import { budgetNames, type BudgetNames } from './budget-names.ts'
import { printViews } from './budget-views.ts'
import { columnWords, kindWords } from './budget-words.ts'
import type { Names } from './names.ts'

const zero = '–'
const amount = (cents: Cents): string => (cents === 0 ? zero : formatEuro(cents))

/** Who pays, as a bar; every line against the three kinds of money; each purse by itself; then the other sides. */
export function printBudget(
  section: Section,
  edition: Edition,
  content: DossierContent,
  names: Names,
): Block[] {
  const budget = budgetOf(content)
  if (budget.lines.length === 0) return [{ kind: 'empty', label: null, note: 'Nog geen kostenlijnen.' }]
  const called = budgetNames(section, edition, content, names)
  return [
    printShares(budget, called),
    printLines(section, content, budget, called),
    ...printReasons(content, budget, called),
    printSources(content, budget, called),
    ...printViews(budget, called),
  ]
}

function printShares(budget: Budget, { funder }: BudgetNames): Shares {
  const totals = totalsOf(budget)
  const pieces = sharesOf(totals).filter((piece) => piece.kind !== 'missing')
  const parts = pieces.map((piece) => ({
    source:
      piece.kind === 'labo'
        ? ('labo' as const)
        : piece.kind === 'own'
          ? ('own' as const)
          : ('other' as const),
    label: kindWords(funder)[piece.kind],
    amount: formatEuro(piece.amount),
    percentage: formatShare(piece.tenths),
    weight: piece.amount,
  }))
  const said = parts.map((part) => `${part.label} ${part.amount}, ${part.percentage}`).join('; ')
  return { kind: 'shares', caption: `Wie betaalt ${formatEuro(totals.cost)}`, alt: said, parts }
}

const column = (label: string): Column => ({ label, align: 'end', width: 'fit', group: null })

function printLines(section: Section, content: DossierContent, budget: Budget, names: BudgetNames): Block {
  const by = (line: string, wanted: (source: Source) => boolean): Cents =>
    sum(budget.sources.filter(wanted).map((source) => cellOf(budget, line, source.id)))
  const rows = budget.lines.map((line): Row => {
    const note = [
      names.category(line.category),
      line.inKind ? 'in natura' : '',
      priceOf(line),
      names.partner(line.spender),
      stepOf(line, names),
    ]
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
      column(columnWords(names.funder).own),
      column(columnWords(names.funder).subsidy),
      column(columnWords(names.funder).labo),
      column('Totaal'),
    ],
    rows,
    total,
    note: vatNote ? `${vatNote}.` : null,
  }
}

function stepOf({ step }: CostLine, { steps }: BudgetNames): string {
  const at = steps.indexOf(step)
  return at < 0 ? '' : `stap ${at + 1}`
}

/** `20 dagen × € 750,00`. */
function priceOf({ price }: CostLine): string {
  if (price.kind !== 'units') return ''
  const quantity = new Intl.NumberFormat('nl-BE').format(price.quantity)
  return `${[quantity, price.unit].filter(Boolean).join(noBreak)} × ${formatEuro(price.each)}`
}
const noBreak = '\u00a0'

/** What the organiser pays for, and why that is what it exists for: a criterion of its own. */
function printReasons(content: DossierContent, budget: Budget, names: BudgetNames): Block[] {
  const rows = rowsOf(content, 'budget', 'lines')
  const facts = budget.lines.flatMap((line): Fact[] => {
    if (cellOf(budget, line.id, laboSource.id) === 0 || line.laboPurpose === '') return []
    const reason = richIn(rows.find(({ id }) => id === line.id) ?? { id: line.id, values: {} }, 'laboReason')
    const label = `${line.label} · ${names.purpose(line.laboPurpose).toLowerCase()}`
    return [{ label, value: reason && !isBlank(reason) ? reason : 'Nog niet toegelicht.' }]
  })
  return facts.length > 0
    ? [
        { kind: 'heading', text: `Waarvoor het ${names.funder} betaalt` },
        { kind: 'facts', rows: facts },
      ]
    : []
}

function printSources(content: DossierContent, budget: Budget, names: BudgetNames): Block {
  const evidence = new Map(
    Object.values(content.engagements).flatMap(({ sources }) =>
      sources.map((row) => [row.id as string, textIn(row, 'evidence').trim()] as const),
    ),
  )
  const rows = budget.sources
    .map((source) => ({ source, paid: paidBy(budget, source) }))
    // A purse that pays nothing yet is in the dossier all the same, with whose it is and how it stands.
    .filter(({ source, paid }) => paid > 0 || source.organisation !== null)
    .map(({ source, paid }): Row => {
      const whose = source.organisation === null ? names.organiser : names.partner(source.organisation)
      const note = [source.provider, evidence.get(source.id) ?? ''].filter(Boolean).join(' · ')
      const how = source.inKind ? 'in natura' : 'in geld'
      return {
        kind: 'row',
        cells: [
          note ? { text: whose, note } : whose,
          kindWords(names.funder)[source.kind],
          source.kind === 'labo' ? '' : how,
          source.kind === 'labo' ? 'gevraagd' : names.status(source.status).toLowerCase(),
          { text: amount(paid), weight: 'strong' },
        ],
      }
    })
  const start = (label: string, width: number): Column => ({ label, align: 'start', width, group: null })
  const { certain, tenths } = certaintyOf(budget)
  return {
    kind: 'table',
    caption: 'Herkomst van de middelen',
    columns: [start('Van wie', 2), start('Soort', 1), start('Vorm', 1), start('Stand', 1), column('Bedrag')],
    rows,
    total: ['Totaal', '', '', '', formatEuro(totalsOf(budget).funded)],
    note: `Zeker of toegekend: ${formatEuro(certain)}, ${formatShare(tenths)}.`,
  }
}
