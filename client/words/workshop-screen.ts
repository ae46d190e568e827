import type { Naming } from '#shared/workshop/cards.ts'
import type { Stance } from '#shared/workshop/rounds.ts'
import { counted } from './workshop.ts'

const sees: Readonly<Record<Naming, string>> = {
  named: 'Met je naam',
  layer: 'Zonder naam, wel met je laag',
  anonymous: 'Zonder naam, ook je laag tonen we niet',
}

/** What stands on the beamer besides what everybody has. */
export const screen = {
  page: 'Beamer',
  opening: 'Het scherm wordt klaargezet.',
  pair: {
    title: 'Koppel dit scherm',
    text: 'De begeleider typt deze vier cijfers in de console, bij ‘Op de beamer’.',
    unreached: 'De server is niet bereikbaar. We proberen het zo opnieuw.',
    sound: 'Test het geluid',
    soundOn: 'Geluid staat aan',
    again: 'Koppel opnieuw',
  },
  of: (page: number, pages: number) => `scherm ${page} van ${pages}`,
  range: (from: number, to: number, all: number) => `${from} tot ${to} van ${all}`,
  step: (number: number) => `Stap ${number}`,
  /** Who will read what is written in this step. */
  sees: (naming: Naming, hidden: boolean, leadReads: boolean) =>
    `${sees[naming]}. ${
      !hidden
        ? 'Iedereen leest het meteen.'
        : leadReads
          ? 'Tot we onthullen leest alleen de begeleider mee.'
          : 'Niemand leest mee tot we onthullen.'
    }`,
  lobby: {
    join: 'Doe mee met je telefoon',
    type: 'of typ op ',
    starts: (hour: string) => `Start om ${hour}`,
    qr: 'QR-code om mee te doen',
    of: (expected: number) => `van ${expected}`,
  },
  plan: {
    today: 'Vandaag',
    title: (hour: string) => `Om ${hour} ligt er een ontwerp`,
    lead: 'We schrijven samen wat de jury straks leest. Elke stap landt in het dossier.',
    fixed: 'vast tijdstip',
    now: 'nu',
    done: 'klaar',
    skipped: 'overgeslagen',
    minutes: (minutes: number) => `${minutes} min`,
  },
  cards: {
    title: (cards: number, groups: number) =>
      groups === 0
        ? counted(cards, 'kaart', 'kaarten')
        : `${counted(cards, 'kaart', 'kaarten')} in ${counted(groups, 'groep', 'groepen')}`,
    more: (count: number) => `en nog ${count} op je telefoon`,
    none: 'Nog geen kaarten onthuld',
    table: (name: string) => `Kaarten van ${name}`,
    later: (count: number) => `${counted(count, 'kaart', 'kaarten')} later toegevoegd`,
  },
  result: {
    dots: 'stippen',
    voted: (voted: number, eligible: number, budget: number, per: 'person' | 'organisation') =>
      `${voted} van ${eligible} stemden, ${counted(budget, 'stip', 'stippen')} per ${per === 'person' ? 'persoon' : 'organisatie'}`,
    /** `Provincie, Vlaams en Federaal`. */
    together: (layers: string) => `${layers} samen: elk minder dan 3 mensen`,
    soon: 'De stemming loopt nog',
    answers: (voted: number, eligible: number) => `${voted} van ${eligible} antwoordden`,
  },
  section: {
    letter: (letter: string) => `Deel ${letter}`,
    empty: 'Hier staat nog niets.',
    here: 'Hier wordt geschreven',
    answers: 'Beantwoordt',
    from: 'Uit de kaarten',
    source: (title: string, cards: number, dots: number | null) =>
      `${title}, ${dots === null ? counted(cards, 'kaart', 'kaarten') : counted(dots, 'stip', 'stippen')}`,
    more: (count: number) => `en nog ${count}`,
  },
  tables: {
    title: 'Waar staan de tafels?',
    rows: (rows: number) => counted(rows, 'rij', 'rijen'),
    /** How many, and the first in its own words. */
    missing: (gaps: readonly string[]) => `Nog ${gaps.length} in te vullen. ${gaps[0] ?? ''}`,
    complete: 'volledig',
  },
  budget: {
    title: 'samen',
    balanced: 'samen, in balans',
    own: 'Eigen middelen',
    subsidy: 'Andere subsidies',
    labo: (funder: string) => `Gevraagd aan het ${funder}`,
    ask: (funder: string) => `Vraag aan het ${funder}`,
    ceiling: (euro: string) => `plafond ${euro}`,
    free: (euro: string) => `Nog ${euro} vrij`,
    over: (euro: string) => `${euro} boven het plafond`,
    full: 'Precies het plafond',
    uncovered: (euro: string) => `${euro} nog zonder bron`,
    none: 'Nog geen begroting',
    posts: 'De posten, en wie ze betaalt',
    columns: (funder: string) => ['Post', 'Eigen', 'Andere', funder, 'Totaal'],
    all: 'Totaal',
    unnamed: 'Zonder naam',
  },
  promises: {
    title: 'Wat elke organisatie inbrengt',
    said: (said: number, all: number) => `${said} van ${all} organisaties`,
    speaks: 'aan het woord',
    /** Of an old projector, where columns are narrow. */
    noted: 'te bevestigen',
  },
  jury: {
    of: (all: number) => `van ${all} in orde`,
    green: (count: number) => `${count} in orde`,
    open: (count: number) => `${count} nog open`,
    missing: (count: number) => (count === 1 ? '1 ontbreekt' : `${count} ontbreken`),
    words: { green: 'in orde', open: 'nog open', missing: 'ontbreekt' },
  },
  consent: {
    version: (version: number) => `Voorstel, versie ${version}`,
    changed: 'Gewijzigd sinds de vorige versie',
    none: 'Het voorstel wordt nog geschreven',
    given: (given: number, all: number) => `${given} van ${all} organisaties antwoordden`,
    met: {
      integrated: 'verwerkt',
      narrowed: 'voorstel beperkt',
      parked: 'geparkeerd',
      noted: 'genoteerd',
    },
    counts: (stance: Stance, count: number) => ({ stance, count }),
  },
  record: {
    title: 'Wat we afspraken',
    action: 'Actie',
    parked: 'Parkeerplaats',
    decisions: 'Besluiten',
    none: 'Nog niets genoteerd',
    before: (day: string) => `tegen ${day}`,
  },
  break: {
    eyebrow: 'Pauze',
    title: (hour: string) => `We starten weer om ${hour}`,
    paused: 'Even stil. We gaan zo verder.',
    writing: 'Dit schrijft het team nu uit',
  },
  thanks: {
    title: 'Dank jullie wel',
    lead: 'Er ligt een ontwerp dat jullie samen schreven. Elke kaart kreeg een plaats.',
    placed: (count: number) =>
      count === 1 ? 'kaart of groep in het dossier' : 'kaarten en groepen in het dossier',
    engagements: 'engagementen genoteerd',
    cards: 'kaarten geschreven',
    actions: 'acties met naam en datum',
    report: 'Het verslag staat klaar',
    how: 'Scan de code of open het op je telefoon. Opmerkingen kunnen nog vijf werkdagen.',
    qr: 'QR-code naar het verslag',
  },
} as const
