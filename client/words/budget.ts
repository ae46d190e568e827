import type { SourceKind } from '#shared/budget/budget.ts'

/** The organiser goes by its own name. */
const kind = (funder: string): Readonly<Record<SourceKind | 'missing', string>> => ({
  labo: funder,
  own: 'Eigen middelen',
  subsidy: 'Andere subsidies',
  missing: 'Ontbreekt',
})

/** The same where two stand side by side on a phone. */
const kindShort: typeof kind = (funder) => ({
  labo: funder,
  own: 'Eigen',
  subsidy: 'Andere',
  missing: 'Ontbreekt',
})

/** The words of the page on which costs and money meet. */
export const budget = {
  line: 'Kostenlijn',
  addLine: 'Voeg een kostenlijn toe',
  source: 'Bron',
  addSource: 'Voeg een bron toe',
  kind,
  kindShort,
  whoPays: (cost: string) => `Wie betaalt ${cost}`,
  covered: 'gedekt:',
  costs: 'kosten',
  ceiling: (funder: string) => `Plafond ${funder}`,
  kept: 'Niet overschreden',
  tooMuch: (surplus: string) => `${surplus} te veel`,
  most: (ceiling: string) => `max. ${ceiling}`,
  overCeiling: (asked: string, surplus: string, funder: string) =>
    `Je vraagt ${asked} aan het ${funder}. Dat is ${surplus} boven het plafond.`,

  caption: 'Kostenlijnen, met per bron wat ze betaalt, in euro',
  columns: { number: 'Nr.', line: 'Kostenlijn', amount: 'Bedrag', balance: 'Saldo', total: 'Totaal' },
  asked: 'gevraagd',
  cash: 'contant',
  inKind: 'natura',
  nothing: '–',
  noAmount: 'niets',
  closes: 'sluit',
  plus: '+\u00a0',
  nameless: 'Kostenlijn zonder naam',
  noOrganisation: 'Onbekende organisatie',
  units: (quantity: string, unit: string, each: string) =>
    `${[quantity, unit].filter(Boolean).join('\u00a0')} × ${each}`,
  goneStep: 'Een stap die er niet meer is',
  step: (number: number) => `stap ${number}`,
  name: (number: number, label: string) => `Kostenlijn ${number}, ${label}`,
  valueIn: (line: string, column: string, value: string) => `${line}, ${column}: ${value}`,
  missing: (amount: string) => `Er ontbreekt ${amount}.`,
  over: (amount: string) => `Dat is ${amount} te veel.`,
  funded: (funded: string, cost: string) => `Gefinancierd is ${funded} van ${cost}.`,
  changed: (organisation: string) => `(${organisation}) wijzigde dit bedrag daarnet van`,
  changedBriefly: 'wijzigde daarnet',
  now: (amount: string) => `Nu staat er ${amount}.`,
  to: 'naar',
  putBack: 'Zet terug',
  putBackFor: (column: string) => `Zet het bedrag van ${column} terug`,
  lay: (amount: string) => `Leg ${amount} bij`,
  own: 'Een bron wijzig je alleen voor je eigen organisatie. Kolommen van anderen lees je mee; penhouder en begeleider vullen in ‘namens’.',
  keys: 'Pijltjes gaan van cel naar cel. Enter wijzigt en gaat daarna omlaag, Tab naar rechts, Esc zet terug. Ctrl+Enter begint een nieuwe lijn, h toont wie een bedrag wijzigde.',
  none: {
    title: 'Nog geen kostenlijnen',
    text: 'Begin met wat het project kost. Wie wat betaalt, volgt per kostenlijn.',
    read: 'Hier staat nog niets.',
  },
  open: (name: string) => `Toon ${name}`,
  close: (name: string) => `Sluit ${name}`,
  details: 'Wijzig de kostenlijn',
  up: (name: string) => `Zet ${name} hoger`,
  down: (name: string) => `Zet ${name} lager`,
  moved: (label: string, place: number) => `‘${label}’ staat nu op plaats ${place}.`,
  remove: (name: string) => `Verwijder ${name}`,
  removeAct: 'Verwijder',
  sourceCard: 'Over deze bron',
  sourceName: (organisation: string, what: string) => `${organisation}, ${what}`,
  pays: (amount: string) => `Betaalt ${amount}.`,
  newSource: {
    title: 'Een bron toevoegen',
    text: 'Elke organisatie kan eigen middelen inbrengen, of een subsidie die ze krijgt.',
    whose: 'Van welke organisatie?',
    whoseMissing: 'Kies de organisatie die betaalt.',
    kind: 'Welke middelen?',
    act: 'Voeg toe',
    cancel: 'Annuleer',
    noPartners: 'Er zijn nog geen partners. Voeg ze eerst toe bij Partners.',
  },
} as const
