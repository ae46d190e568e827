import type { IdeaState } from '#shared/api.ts'
import type { IdeaRole } from '#shared/idea/access.ts'
import type { IdeaStep } from '#shared/idea/step.ts'

const state: Readonly<Record<IdeaState, string>> = {
  draft: 'Ontwerp',
  submitted: 'Ingediend',
  pitched: 'Voorgesteld',
  invited: 'Uitgenodigd',
  'not-selected': 'Niet weerhouden',
}

const done: Readonly<Record<IdeaStep, string>> = {
  submit: 'Ingediend',
  pitch: 'Voorgesteld op de pitch',
  select: 'Uitgenodigd voor de workshops',
  decline: 'Niet weerhouden',
  reconsider: 'Beslissing herbekeken',
}

interface StepWords {
  readonly act: string
  readonly title: string
  readonly text: string
  readonly reason: string
}

const step: Readonly<Record<Exclude<IdeaStep, 'submit'>, StepWords>> = {
  pitch: {
    act: 'De pitch is geweest',
    title: 'De pitch is geweest?',
    text: 'Het idee staat daarna als voorgesteld. Dan kan de jury beslissen.',
    reason: 'Wat wil je erbij noteren?',
  },
  select: {
    act: 'Nodig uit',
    title: 'Dit idee uitnodigen?',
    text: 'De regio werkt het idee uit tot een projectvoorstel. Wie meeschrijft leest je motivering.',
    reason: 'Waarom nodig je dit idee uit?',
  },
  decline: {
    act: 'Weerhoud niet',
    title: 'Dit idee niet weerhouden?',
    text: 'De regio leest je motivering hier. Je kunt de beslissing later nog herbekijken.',
    reason: 'Waarom wordt het idee niet weerhouden?',
  },
  reconsider: {
    act: 'Herbekijk de beslissing',
    title: 'De beslissing herbekijken?',
    text: 'Het idee staat daarna weer als voorgesteld. Iedereen die meeschrijft ziet waarom.',
    reason: 'Waarom herbekijk je de beslissing?',
  },
}

const roleMeaning: Readonly<Record<IdeaRole, string>> = {
  penholder: 'Houdt de pen: schrijft, nodigt uit en dient in.',
  partner: 'Schrijft mee, tot het idee is ingediend.',
  reader: 'Leest mee, maar wijzigt niets.',
}

/** Step one of the call: the ideas of the regions. */
export const ideas = {
  state,
  done,
  step,
  roleMeaning,
  page: 'Ideeën',
  lead: 'Een groep van lokale besturen beantwoordt enkele vragen. De jury beslist welke ideeën verder gaan.',
  opening: 'De ideeën worden opgehaald.',
  openingOne: 'Het idee wordt geopend.',
  eyebrow: (title: string, year: number) => `${title} · oproep ${year}`,
  about: (number: number, region: string) => `Idee ${number} · ${region}`,
  all: (count: number) => `Alle (${count})`,
  some: (label: string, count: number) => `${label} (${count})`,
  filters: 'Toon',
  mine: 'Van mij',
  handedInOn: (day: string) => `Ingediend op ${day}`,
  none: 'Er zijn nog geen ideeën',
  noneText: 'Zodra een regio een idee begint of indient, staat het hier.',
  noneSuch: 'Geen enkel idee past bij deze keuze.',
  due: (day: string) => `Indienen kan tot en met ${day}.`,
  toAll: 'Alle ideeën',
  begin: {
    act: 'Begin een idee',
    title: 'Een idee beginnen',
    text: 'Je houdt de pen. Je schrijft samen met wie je uitnodigt, en dient in als het af is.',
    onBehalf: 'Je opent een idee voor een regio. Nodig daarna uit wie de pen houdt.',
    region: 'Referentieregio',
    name: 'Titel van het idee',
    nameHelp: 'Kort, zoals het in een lijst staat.',
    go: 'Begin',
    busy: 'Het idee wordt gemaakt.',
    cancel: 'Annuleer',
    noRegion: 'Kies een referentieregio.',
    noName: 'Geef het idee een titel.',
  },
  unreachable: 'De server antwoordt niet. Probeer het zo meteen opnieuw.',
  elsewhere: {
    title: 'De tekst van dit idee staat niet in Doorbraak',
    text: 'Het werd op een andere manier ingediend. Naam, regio en status staan hier genoteerd.',
  },
  fictional: 'Fictieve uitwerking',
  questions: 'De vragen',
  words: 'Woorden in alle antwoorden samen',
  ofAnswer: (count: number) => (count === 1 ? '1 woord' : `${count} woorden`),
  whatCounts: 'Enkel jullie antwoorden tellen, niet de vragen en niet wat je aanvinkt.',
  todo: {
    title: 'Nog te doen',
    ready: 'Alles is beantwoord. Het idee kan ingediend worden.',
    go: (label: string) => `Ga naar ‘${label}’`,
  },
  readingAlong: 'Je leest mee. De regio schrijft haar idee zelf.',
  submit: {
    act: 'Dien in',
    waits: 'Er ontbreekt nog iets. Zie ‘Nog te doen’.',
    notYou: 'De penhouder dient het idee in.',
    title: 'Het idee indienen?',
    text: 'Daarna verandert niemand er nog iets aan. Het is nodig dat de vraag uitgaat van de lokale besturen zelf.',
    how: 'Hoe gaven de burgemeesters hun akkoord?',
    consultation: 'Goedgekeurd op een burgemeestersoverleg',
    signatures: 'Ondertekend door elke burgemeester',
    body: 'Welk burgemeestersoverleg?',
    on: 'Op welke dag?',
    mayorOf: (name: string) => `Burgemeester van ${name}`,
    go: 'Dien in',
    busy: 'Het idee wordt ingediend.',
    cancel: 'Nog niet',
    incomplete: 'Vul aan wat hieronder ontbreekt.',
    done: 'Het idee is ingediend.',
    missingBody: 'Schrijf welk overleg het idee goedkeurde.',
    missingDay: 'Kies de dag van het akkoord.',
    missingMayor: 'Schrijf de naam van de burgemeester.',
  },
  handedIn: {
    title: 'Ingediend',
    sealed: 'Dit idee is ingediend en verandert niet meer.',
    by: (name: string, organisation: string, moment: string) => `Door ${name} (${organisation}), ${moment}.`,
    at: (moment: string) => `Op ${moment}.`,
    consultation: (body: string, day: string) => `Goedgekeurd op ${body}, ${day}.`,
    signatures: (day: string) => `Ondertekend op ${day} door:`,
    mayor: (mayor: string, municipality: string) => `${mayor}, burgemeester van ${municipality}`,
    words: (count: number, limit: number) => `${count} van ${limit} woorden`,
    hash: 'Vingerafdruk van de tekst (SHA-256)',
    print: 'Druk af',
    empty: 'Geen antwoord',
  },
  decide: {
    title: 'Beslissen',
    cancel: 'Annuleer',
    optional: 'Mag leeg blijven.',
    busy: 'Wordt bewaard.',
    reasonMissing: 'Zeg erbij waarom. De regio leest dit.',
    moved: (label: string) => `Het idee staat nu als: ${label.toLowerCase()}.`,
  },
  history: 'Wat er gebeurde',
  historyEntry: (label: string, name: string, organisation: string, day: string) =>
    `${label}. ${day}, ${name} (${organisation})`,
  proposal: {
    begin: 'Begin het voorstel',
    beginTitle: 'Een voorstel beginnen van dit idee?',
    beginText:
      'Er komt een werkruimte met alle secties. Wie dit idee schreef doet mee in dezelfde rol, en het idee staat ernaast om uit over te nemen.',
    go: 'Begin',
    busy: 'De werkruimte wordt gemaakt.',
    open: 'Open het voorstel',
    begun: 'Van dit idee is een voorstel begonnen.',
  },
  writers: {
    title: 'Wie meeschrijft',
    none: 'Nog niemand. Nodig uit wie de pen houdt.',
    invite: 'Nodig iemand uit',
    text: 'Wie hier nieuw is, krijgt een persoonlijke link.',
    name: 'Naam',
    email: 'E-mailadres',
    position: 'Functie',
    organisation: 'Organisatie',
    layer: 'Soort organisatie',
    role: 'Rol',
    go: 'Nodig uit',
    busy: 'De uitnodiging wordt gemaakt.',
    cancel: 'Annuleer',
    remove: (name: string) => `Verwijder ${name}`,
    removed: (name: string) => `${name} schrijft niet meer mee.`,
    missing: 'Vul dit in.',
    noAddress: 'Dit is geen e-mailadres.',
    given: (name: string) => `Geef deze link aan ${name}. Ze werkt één keer en staat alleen nu hier.`,
    own: (name: string) => `${name} komt binnen met de eigen toegang.`,
    linkOf: (name: string) => `Persoonlijke link van ${name}`,
    close: 'Sluit',
  },
} as const
