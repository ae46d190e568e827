import type { Denial } from '#shared/access.ts'
import type { Refusal } from '#shared/wire.ts'

const changes = (count: number): string => (count === 1 ? '1 wijziging' : `${count} wijzigingen`)
const seconds = (count: number): string => (count === 1 ? '1 seconde' : `${count} seconden`)

const denial: Readonly<Record<Denial, string>> = {
  'not-a-member': 'Je hoort niet bij dit dossier. Vraag je begeleider om een uitnodiging.',
  'read-only': 'Je leest mee. Je ziet live wat anderen schrijven. Wijzigen kan niet.',
  frozen: 'Het dossier is bevroren. Een correctie wordt een nieuwe versie, met een reden.',
  'not-your-role': 'Dit doet de begeleider of de penhouder.',
  'not-your-organisation':
    'Alleen de eigen organisatie wijzigt dit engagement. Jij kunt een opmerking maken.',
  skeleton: 'Dit deel hoort bij het sjabloon van de oproep. Het ligt vast.',
}

const refusal: Readonly<Record<Refusal, string>> = {
  malformed: 'De server kon deze tekst niet lezen. Kopieer ze en probeer het opnieuw.',
  missing: 'De server miste iets van wat je eerder schreef.',
  'too-large': 'Deze tekst is te groot voor één wijziging. Voeg ze in kleinere stukken toe.',
  'read-only': 'Je rol wijzigde terwijl je typte. Je leest nu mee.',
  frozen: 'Het dossier werd bevroren terwijl je typte.',
  'not-your-role': 'Dit hoort niet bij je rol.',
  'not-your-organisation': 'Dit engagement is van een andere organisatie.',
  'not-a-member': 'Je hoort niet langer bij dit dossier.',
  skeleton: 'Dit deel van het sjabloon ligt vast.',
}

/** What is said about saving, being offline and words that were not accepted. Times are given as `14.32`. */
export const sync = {
  loading: 'Het dossier wordt geopend. Lezen kan zodra de tekst er staat.',
  saved: 'Bewaard',
  savedAt: (time: string) => `Bewaard om ${time}`,
  saving: 'Bewaren…',
  allSaved: 'Alles is verzonden en bewaard.',
  offline: 'Offline',
  offlineWaiting: (count: number) => `Offline · ${changes(count)} ${count === 1 ? 'wacht' : 'wachten'}`,
  offlineTitle: 'Je bent offline.',
  offlineBar:
    'Schrijf gerust verder. Wat je schrijft staat op dit toestel en gaat mee zodra de verbinding terug is.',
  offlineReading: 'Wat je ziet, kan intussen gewijzigd zijn.',
  retryIn: (count: number) => `volgende poging over ${count} s`,
  unreachable: (count: number) =>
    `De server is even niet bereikbaar. We proberen opnieuw over ${seconds(count)}.`,
  retryNow: 'Probeer nu',
  presenceUnknown: 'Aanwezigen onbekend',
  waitingHere: (count: number) => `${changes(count)} ${count === 1 ? 'wacht' : 'wachten'} op dit toestel`,
  readOnly: 'Alleen-lezen',
  frozen: (version: number) => `Versie ${version} is bevroren`,
  closed: {
    'signed-out': 'Je aanmelding liep af. Meld je opnieuw aan om verder te werken.',
    'not-allowed': 'Je hebt geen toegang meer tot dit dossier. Vraag je begeleider om een uitnodiging.',
    reload: 'Er is een nieuwe versie van deze pagina. Herlaad ze om verder te werken.',
    unknown: 'De server sloot de verbinding. Herlaad de pagina om verder te werken.',
  },
  denial,
  onlyOwner: (organisation: string) =>
    `Alleen ${organisation} wijzigt dit engagement. Jij kunt een opmerking maken.`,
  refusal,
  changed: (name: string, organisation: string, from: string, to: string) =>
    `${name} (${organisation}) wijzigde dit daarnet van ${from} naar ${to}.`,
  changedAmount: (name: string, organisation: string, from: string, to: string) =>
    `${name} (${organisation}) wijzigde dit bedrag daarnet van ${from} naar ${to}.`,
  filledIn: (name: string, organisation: string, to: string) =>
    `${name} (${organisation}) vulde daarnet ${to} in.`,
  cleared: (name: string, organisation: string, from: string) =>
    `${name} (${organisation}) haalde ${from} daarnet weg.`,
  putBack: 'Zet terug',
  tray: 'Jouw tekst',
  trayTitle: 'Dit schreef je nog',
  trayLead: 'Deze zinnen kwamen niet in het dossier. Ze blijven hier staan, ook als je herlaadt.',
  typedAt: (time: string) => `getypt om ${time}`,
  copy: 'Kopieer',
  throwAway: 'Gooi weg',
  yes: 'ja',
  no: 'nee',
} as const
