import type { PasteProblem } from '#shared/budget/paste.ts'
import type { LineColumn } from '#shared/budget/pasted-columns.ts'
import { formatEuro } from '#shared/cents.ts'
import { never } from '#shared/never.ts'
import { fields } from './fields.ts'

const column: Readonly<Record<LineColumn | 'skip', string>> = {
  skip: 'Sla over',
  label: 'Kostenlijn',
  category: 'Categorie',
  quantity: 'Aantal',
  unit: 'Eenheid',
  unitCents: 'Prijs per eenheid',
  amountCents: 'Bedrag',
  spender: 'Uitgevoerd door',
  step: 'Stap',
  inKind: 'In natura',
  year1Cents: 'In jaar 1',
  year2Cents: 'In jaar 2',
  year3Cents: 'In jaar 3',
}

const unknown: Readonly<Record<'category' | 'spender' | 'step', string>> = {
  category: 'categorie',
  spender: 'partner',
  step: 'stap',
}

/** What taking cost lines over from a spreadsheet says. */
export const budgetPaste = {
  menu: 'Rekenblad',
  excel: 'Download als rekenblad (.xlsx)',
  csv: 'Download als tekst (.csv)',
  paste: 'Plak uit een rekenblad',
  title: 'Kostenlijnen uit een rekenblad',
  text: 'Kopieer de rijen in je rekenblad en plak ze hier. Je ziet eerst wat ervan komt.',
  box: 'Geplakte rijen',
  hint: 'Met of zonder rij met titels. Bedragen mogen 1.234,56 of 1,234.56 zijn.',
  holds: (number: number) => `Kolom ${number} bevat`,
  column,
  paidBy: (source: string) => `Betaald door ${source}`,
  heads: 'De eerste rij bevat titels',
  caption: 'Wat ervan komt',
  line: 'Kostenlijn',
  amount: 'Bedrag',
  funded: 'Gefinancierd',
  note: 'Opmerking',
  nameless: 'Zonder naam',
  nothing: 'Hier staan nog geen kostenlijnen in.',
  count: (lines: number, total: string) =>
    `${lines === 1 ? '1 kostenlijn' : `${lines} kostenlijnen`}, samen ${total}.`,
  act: (lines: number) => (lines === 1 ? 'Neem 1 kostenlijn over' : `Neem ${lines} kostenlijnen over`),
  actNone: 'Neem over',
  notYet: 'Plak eerst rijen met een naam of een bedrag.',
  cancel: 'Annuleer',
  taken: (lines: number) =>
    `${lines === 1 ? '1 kostenlijn staat' : `${lines} kostenlijnen staan`} nu in de begroting. Met Ctrl+Z maak je dat in één keer ongedaan.`,
  problem: (problem: PasteProblem): string => {
    switch (problem.kind) {
      case 'not-a-number':
        return `${fields.number(problem.cell)} Het aantal blijft leeg.`
      case 'unknown':
        return `‘${problem.cell}’ is geen ${unknown[problem.column]} van dit dossier. Dat blijft leeg.`
      case 'other-product':
        return `Aantal maal prijs is ${formatEuro(problem.product)}. Het bedrag van ${formatEuro(problem.amount)} telt.`
      case 'not-an-amount':
      case 'negative':
      case 'too-much':
        return `${fields.amount[problem.kind](problem.cell)} Dat blijft leeg.`
      default:
        return never(problem)
    }
  },
} as const
