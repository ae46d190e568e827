import type { Phase } from '#shared/access.ts'

const phase: Readonly<Record<Phase, string>> = {
  workshop: 'Workshop · Ontwerp',
  draft: 'Ontwerp',
  frozen: 'Bevroren',
  submitted: 'Ingediend',
  assessed: 'In beoordeling',
  decided: 'Beslist',
}

export const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`

/** The words of the page around the dossier: bars, lists and panels. */
export const dossier = {
  name: 'Dossier',
  page: (section: string, title: string) => `${section}, ${title}`,
  overview: 'Naar alle voorstellen',
  region: (name: string) => (/^\p{L}*regio/iu.test(name) ? name : `Regio ${name}`),
  phase,
  fictional: 'Fictieve uitwerking',
  fictionalShort: 'fictief',
  preview: 'Voorbeeld PDF',
  frozenPdf: (version: number) => `PDF van versie ${version}`,
  previewShort: 'PDF',
  freeze: 'Bevries',
  opening: 'Het dossier wordt geopend. Lezen kan zodra de tekst er staat.',
  sections: 'Secties',

  saved: {
    opening: 'Dossier wordt geopend',
    nothing: 'Nog niets te bewaren',
    at: (clock: string) => `Bewaard om ${clock}`,
    short: 'Bewaard',
    saving: 'Bewaren…',
    offline: (waiting: number) =>
      waiting === 0 ? 'Offline' : `Offline · ${counted(waiting, 'wijziging wacht', 'wijzigingen wachten')}`,
    offlineShort: (waiting: number) => (waiting === 0 ? 'Offline' : `Offline · ${waiting}`),
    reading: 'Je leest mee',
    frozen: (version: number) => (version > 0 ? `Versie ${version} is bevroren` : 'Bevroren'),
    closed: 'Niet meer verbonden',
    detour: 'via omweg',
    detourText: 'Dit netwerk laat geen rechtstreekse verbinding toe. Alles komt aan, iets trager.',
    allSent: 'Alles is verzonden en bewaard.',
  },
  offline: {
    title: 'Je bent offline.',
    text: 'Schrijf gerust verder. Wat je schrijft staat op dit toestel en gaat mee zodra de verbinding terug is.',
    read: 'Je leest wat op dit toestel staat. Wat anderen nu schrijven, zie je later.',
    next: (seconds: number) => `volgende poging over ${seconds} s`,
    trying: 'we proberen opnieuw',
    now: 'Probeer nu',
  },
  closed: {
    'signed-out': {
      title: 'Je aanmelding liep af.',
      text: 'Wat nog niet verzonden was, staat op dit toestel. Open je link opnieuw om verder te schrijven.',
    },
    'not-allowed': {
      title: 'Dit dossier is niet meer voor jou geopend.',
      text: 'Vraag de penhouder of je begeleider om toegang.',
    },
    reload: {
      title: 'Er is een nieuwe versie van deze bladzijde.',
      text: 'Je tekst staat op dit toestel. Open de bladzijde opnieuw om verder te schrijven.',
    },
    changed: {
      title: 'Je rol of je organisatie in dit dossier is gewijzigd.',
      text: 'Wat nog niet verzonden was, staat op dit toestel. Open het dossier opnieuw: dan zie je wat je nu mag.',
    },
    unknown: {
      title: 'De server sloot dit dossier.',
      text: 'Wat nog niet verzonden was, staat op dit toestel. Open de bladzijde opnieuw.',
    },
    reopen: 'Open opnieuw',
  },
  reading: {
    ask: 'Vraag schrijfrecht',
    asked: 'Gevraagd: de penhouder en je begeleider zien het.',
    notAsked: 'Dat lukte niet. Probeer het opnieuw.',
    observer: {
      title: 'Je leest mee als waarnemer.',
      text: 'Je ziet live wat anderen schrijven. Wijzigen of stemmen kan niet.',
    },
    other: { title: 'Je leest mee.', text: 'Je ziet live wat anderen schrijven. Wijzigen kan niet.' },
  },
  frozen: {
    title: (version: number) => (version > 0 ? `Versie ${version} is bevroren.` : 'Dit dossier is bevroren.'),
    text: (version: number) =>
      `Hier verandert niets meer. Een correctie wordt versie ${version + 1}, met een reden.`,
    open: (version: number) => `Bekijk versie ${version}`,
  },

  rail: {
    done: (done: number, all: number) => `${done} van ${all} klaar`,
    criteria: 'Criteria',
    answered: (answered: number, all: number) => `${answered} van ${all} beantwoord`,
    criteriaShort: 'criteria',
    here: (names: string) => `Hier nu: ${names}`,
  },
  section: {
    empty: 'Nog leeg',
    done: 'Volledig',
    busy: (filled: number, all: number) => `Bezig · ${filled} van ${all} velden`,
    /** `one` with its article, as the template has it: `een partner`. */
    rows: (count: number, one: string, many: string) =>
      `Bezig · ${counted(count, one.replace(/^een /u, ''), many.toLowerCase())}`,
    warnings: (count: number) => counted(count, 'aandachtspunt', 'aandachtspunten'),
    errors: (count: number) => counted(count, 'fout', 'fouten'),
    answers: 'Beantwoordt',
    answersShort: (codes: string) => `beantwoordt ${codes}`,
    parts: 'In dit deel',
    fields: 'Velden',
    field: (number: number, of: number) => `veld ${number} van ${of}`,
    next: 'Volgend veld',
    previous: 'Vorig veld',
    nextSection: (title: string) => `Verder naar ${title}`,
    previousSection: (title: string) => `Terug naar ${title}`,
    unknown: 'Deze sectie bestaat niet',
    unknownText: 'Kies een sectie in de lijst.',
  },

  panel: {
    label: 'Controles, opmerkingen, criteria, mensen en jouw tekst',
    checks: 'Controles',
    people: 'Mensen',
    tray: 'Jouw tekst',
    waiting: 'Wacht',
    close: 'Sluit dit paneel',
    open: (name: string, count: number) => (count === 0 ? name : `${name}: ${count}`),
  },
  checks: {
    error: 'Fout',
    warning: 'Let op',
    here: 'In deze sectie',
    elsewhere: 'Elders in het dossier',
    go: 'Ga naar het veld',
    goSection: 'Ga naar de sectie',
    none: 'Alles in orde in deze sectie.',
    noneAtAll: 'Alles in orde. Het dossier kan bevriezen.',
    frozen: 'Dit dossier is bevroren. Er verandert niets meer.',
    blocking: (errors: number, missing: number) =>
      [
        ...(errors > 0 ? [counted(errors, 'fout', 'fouten')] : []),
        ...(missing > 0 ? [`${missing} nog in te vullen`] : []),
      ].join(', '),
    before: 'Voor het bevriezen:',
    all: (count: number) => `Toon alle ${count}`,
    fewer: 'Toon minder',
  },
  people: {
    here: 'In deze sectie',
    elsewhere: 'Elders in het dossier',
    onlyMe: 'Je bent hier alleen.',
    unknown: 'Aanwezigen onbekend',
    me: 'jij',
    writes: 'in een veld',
    reads: 'leest',
    inSection: (letter: string) => `in ${letter}`,
    around: 'in het dossier',
    menu: (count: number) => `Wie is hier: ${counted(count, 'persoon', 'mensen')}`,
    layer: (count: number, layer: string) => `${count} ${layer}`,
    announce: 'Meld wie binnenkomt en schrijft',
    arrived: (names: string, several: boolean) => `${names} ${several ? 'kwamen' : 'kwam'} in het dossier.`,
    writing: (names: string, several: boolean, section: string) =>
      `${names} ${several ? 'schrijven' : 'schrijft'} in ${section}.`,
    others: (count: number) => counted(count, 'andere', 'anderen'),
  },
  phone: { dossier: 'Dossier', label: 'Delen van deze bladzijde' },

  welcome: {
    eyebrow: (name: string) => `Welkom, ${name}`,
    title: 'Van idee naar voorstel',
    lead: 'In dit dossier maken jullie samen een voorstel waarover de jury kan beslissen.',
    acts: {
      identification: {
        title: 'Geef het dossier een gezicht',
        text: 'Titel, regio en looptijd. Dat staat straks op de kaft.',
        act: 'Vul in',
      },
      partners: {
        title: 'Voeg de partners toe',
        text: 'Gemeenten, Vlaamse diensten en andere partners. Elk krijgt een eigen plaats voor wat het belooft.',
        act: 'Voeg toe',
      },
      challenge: {
        title: 'Schrijf de opgave',
        text: 'Welk probleem krijgt geen enkele gemeente alleen opgelost?',
        act: 'Schrijf',
      },
    },
    readOnly: 'Er staat nog niets in dit dossier. Wat anderen schrijven, verschijnt hier meteen.',
    begin: (letter: string) => `Liever gewoon beginnen bij ${letter}`,
  },

  keys: {
    title: 'Toetsen',
    close: 'Sluit',
    acts: {
      'next-section': 'Volgende sectie',
      'previous-section': 'Vorige sectie',
      'next-field': 'Volgend veld',
      'previous-field': 'Vorig veld',
      checks: 'Controles',
      people: 'Mensen',
      remark: 'Opmerking bij wat je aanduidt',
      undo: 'Maak mijn laatste wijziging ongedaan',
      redo: 'Doe ze toch opnieuw',
      help: 'Toon deze lijst',
    },
    row: 'Zet een rij hoger of lager',
  },
} as const
