import { formatTime } from '#shared/dossier/dates.ts'
import type { Layer } from '#shared/layers.ts'
import type { CardKind, Naming } from '#shared/workshop/cards.ts'
import type { EngagementKind, EngagementState, Target } from '#shared/workshop/harvest.ts'
import type { Stance } from '#shared/workshop/rounds.ts'
import type { PollScale, SceneKind } from '#shared/workshop/step.ts'

/** `9.31 uur`, with a space that does not break. */
export const hour = (at: number): string => `${formatTime(at).replace(/^0/u, '')}\u00a0uur`
/** `9.31` */
export const shortHour = (at: number): string => formatTime(at).replace(/^0/u, '')

const day = new Intl.DateTimeFormat('nl-BE', { timeZone: 'Europe/Brussels', day: 'numeric', month: 'long' })
/** `17 november` */
export const longDay = (at: number): string => day.format(at)
/** `1 december`, from `2026-12-01`; empty stays empty. */
export const dueDay = (iso: string): string => (iso === '' ? '' : longDay(Date.parse(`${iso}T12:00:00Z`)))

export const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`

const layer: Readonly<Record<Layer, string>> = {
  municipality: 'gemeente',
  intermunicipal: 'intergemeentelijk',
  province: 'provincie',
  flemish: 'Vlaams',
  federal: 'federaal',
  partner: 'partner',
}
const layers: Readonly<Record<Layer, string>> = {
  municipality: 'Gemeenten',
  intermunicipal: 'Intergemeentelijk',
  province: 'Provincie',
  flemish: 'Vlaams',
  federal: 'Federaal',
  partner: 'Partners',
}
const stance: Readonly<Record<Stance, string>> = {
  agree: 'Akkoord',
  concern: 'Akkoord met zorg',
  objection: 'Bezwaar',
  abstain: 'Onthouding',
}
const kind: Readonly<Record<EngagementKind, string>> = {
  menstijd: 'Menstijd',
  financieel: 'Middelen',
  onderzoekscapaciteit: 'Kennis',
  regelluwte: 'Regelruimte',
}
/** Where there is no room: an old projector. */
const kindShort: Readonly<Record<EngagementKind, string>> = { ...kind, regelluwte: 'Regels' }
const promise: Readonly<Record<EngagementState, string>> = {
  offered: 'aangeboden',
  noted: 'genoteerd, te bevestigen',
  confirmed: 'bevestigd',
  withdrawn: 'ingetrokken',
}
const naming: Readonly<Record<Naming, string>> = {
  named: 'met naam',
  layer: 'zonder naam, per laag',
  anonymous: 'zonder naam',
}
const card: Readonly<Record<CardKind, string>> = {
  idea: 'Gedachte',
  question: 'Vraag of zorg',
  result: 'Resultaat',
  step: 'Stap',
  remark: 'Opmerking',
  reaction: 'Reactie',
}
const target: Readonly<Record<Target, readonly [name: string, what: string]>> = {
  step: ['Stap', 'in het projectplan'],
  result: ['Resultaat', 'wat verandert er'],
  challenge: ['Opgave', 'tekst in deel B'],
  leverage: ['Hefboom', 'tekst in deel B'],
  body: ['Governance', 'wie beslist wat'],
  ask: ['Vraag aan overheid', 'aan wie, waarvoor'],
  engagement: ['Engagement', 'wie brengt wat in'],
  line: ['Begrotingslijn', 'post en bedrag'],
  risk: ['Risico of kans', 'met maatregel'],
  dissemination: ['Verspreiding', 'wat, aan wie'],
}
const scene: Readonly<Record<SceneKind, string>> = {
  lobby: 'Binnenkomen',
  draaiboek: 'Draaiboek',
  step: 'Stap met klok',
  cards: 'Kaarten',
  result: 'Uitslag',
  section: 'Sectie',
  tables: 'Tafels',
  budget: 'Begroting',
  engagements: 'Engagementen',
  jury: 'Jurycheck',
  proposal: 'Voorstel',
  consent: 'Posities',
  record: 'Afspraken',
  break: 'Pauze',
  thanks: 'Dank en verslag',
  black: 'Zwart',
}
const section: Readonly<Record<string, string>> = {
  identification: 'Identificatie',
  challenge: 'Opgave en hefboom',
  breakthrough: 'De doorbraak',
  partners: 'Partners',
  asks: 'Vragen en engagementen',
  plan: 'Projectplan',
  governance: 'Governance',
  budget: 'Begroting',
  'added-value': 'Meerwaarde',
  risks: 'Risico’s en kansen',
  dissemination: 'Verspreiding',
}
const scale: Readonly<Record<PollScale, readonly (readonly [word: string, meaning: string])[]>> = {
  temperature: [
    ['Nog niet', 'ik zou niet indienen'],
    ['Er ontbreekt veel', 'ik zie grote gaten'],
    ['Halfweg', 'de kern staat'],
    ['Bijna', 'kleine bijsturing'],
    ['Klaar', 'kan zo naar de jury'],
  ],
  support: [
    ['Tegen', 'hier doen we niet aan mee'],
    ['Veel twijfel', 'er moet veel veranderen'],
    ['Afwachtend', 'we zien nog wel'],
    ['Niet tegen', 'we staan niet in de weg'],
    ['Voor', 'we werken mee'],
    ['Trekker', 'we zetten onze schouders eronder'],
  ],
}

/** The words that phone, console and beamer share. */
export const workshop = {
  layer,
  layers,
  stance,
  kind,
  kindShort,
  promise,
  nothingYet: 'nog niets',
  naming,
  card,
  target,
  scene,
  section: (id: string): string => section[id] ?? id,
  scale,
  fictional: 'Fictieve uitwerking',
  step: (number: number, of: number) => `Stap ${number} van ${of}`,
  table: (number: number) => `Tafel ${number}`,
  clock: (text: string) => `Klok: ${text}`,
  timeUp: 'tijd om',
  oneMinute: 'Nog één minuut.',
  timeIsUp: 'De tijd is om.',
  paused: 'klok staat stil',
  ready: (ready: number, here: number) => `${ready} van ${here} klaar`,
  readyShort: (ready: number, here: number) => `${ready}/${here}`,
  readyWord: 'klaar',
  cards: (count: number) => counted(count, 'kaart', 'kaarten'),
  groups: (count: number) => counted(count, 'groep', 'groepen'),
  dots: (count: number) => counted(count, 'stip', 'stippen'),
  people: (count: number) => counted(count, 'mens', 'mensen'),
  loose: 'Nog zonder groep',
  unnamed: 'zonder naam',
  writtenDown: (scribe: string) => `opgeschreven door ${scribe}`,
  later: 'later toegevoegd',
  mine: 'jouw kaart',
  tilePerPerson: 'Eén tegel per persoon.',
  present: (here: number, expected: number) => `${here} van ${expected} aanwezig.`,
  connecting: 'verbinding…',
  unreached: 'Dit kwam niet aan. Kijk na of je internet hebt en probeer opnieuw.',
  decision: (number: number) => `Besluit ${number}`,
  amount: (days: number | null, euro: string | null) =>
    [euro, days === null ? null : counted(days, 'dag', 'dagen')].filter(Boolean).join(' · '),
} as const
