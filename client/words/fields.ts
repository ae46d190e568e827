import type { Denial } from '#shared/access.ts'
import type { AmountProblem } from '#shared/cents.ts'

const denied: Readonly<Record<Denial, string>> = {
  'not-a-member': 'Je hoort niet bij dit dossier.',
  'read-only': 'Je leest mee.',
  frozen: 'Dit is bevroren.',
  locked: 'Deze sectie is op slot.',
  'not-your-role': 'Dit wijzigt de penhouder of de begeleider.',
  'not-your-organisation': 'Dit wijzigt enkel de organisatie zelf.',
  'not-delegated': 'Deze sectie schrijven andere organisaties.',
  'not-yours': 'Dit schreef iemand anders.',
  skeleton: 'Dit hoort bij de vorm van het dossier.',
  'not-now': 'Dit kan niet in deze fase.',
}

const amount: Readonly<Record<AmountProblem, (typed: string) => string>> = {
  'not-an-amount': (typed) => `‘${typed}’ is geen bedrag. Schrijf bijvoorbeeld 1250,00.`,
  negative: () => 'Een bedrag kan niet onder nul liggen.',
  'too-much': () => 'Dat bedrag is te groot. Het hoogste is 9.999.999,99.',
}

/** What the fields of a dossier say by themselves; their labels and help come from the call. */
export const fields = {
  call: (year: number) => `Oproep ${year}`,
  denied,
  amount,
  number: (typed: string) => `‘${typed}’ is geen getal.`,
  whole: (typed: string) => `‘${typed}’ is geen geheel getal.`,
  range: (least: string, most: string) => `Kies een getal van ${least} tot ${most}.`,
  tooLong: (most: number) => `Deze tekst is te lang om te bewaren. Blijf onder ${most} tekens.`,
  characters: (count: number, limit: number) => `${count} van ${limit} tekens`,
  wordCount: (count: number) => (count === 1 ? '1 woord' : `${count} woorden`),
  lastWrittenBy: (name: string, organisation: string, when: string) =>
    ` · laatst gewijzigd door ${name}, ${organisation}, ${when}`,
  justNow: 'daarnet',
  atHour: (clock: string) => `om ${clock}`,
  tooMany: (surplus: number) => `${surplus} te veel`,
  aFile: 'een bestand',
  yes: 'Ja',
  no: 'Nee',
  empty: 'Nog niet ingevuld',
  nameless: 'Zonder naam',
  gone: 'Bestaat niet meer',
  noChoice: 'Geen keuze',
  clear: 'Wis deze keuze',
  nothingToRefer: 'Er is nog niets om naar te verwijzen.',
  others: (count: number) => (count === 1 ? '+1 andere' : `+${count} anderen`),
  writesHere: (name: string, organisation: string) => `${name}, ${organisation}, schrijft hier`,
  changed: (name: string, organisation: string) => `${name} (${organisation}) wijzigde dit daarnet van`,
  to: 'naar',
  putBack: 'Zet terug',
  add: (one: string) => `Voeg ${one} toe`,
  noRows: 'Nog niets ingevuld.',
  up: (name: string) => `Zet ‘${name}’ hoger`,
  down: (name: string) => `Zet ‘${name}’ lager`,
  moved: (name: string, place: number) => `‘${name}’ staat nu op plaats ${place}.`,
  remove: (name: string) => `Verwijder ‘${name}’`,
  removeTitle: (name: string) => `‘${name}’ verwijderen?`,
  removeAct: 'Verwijder',
  keepAct: 'Behoud',
  open: (name: string) => `Toon ‘${name}’`,
  close: (name: string) => `Vouw ‘${name}’ dicht`,
  and: 'en',
} as const

/** `An, Joris en Fatima`. */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${fields.and} ${names.at(-1)}`
