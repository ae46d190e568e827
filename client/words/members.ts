import type { Denial, Role } from '#shared/access.ts'

const why: Readonly<Record<Denial, string>> = {
  'not-a-member': 'doet niet mee',
  'read-only': 'leest mee',
  frozen: 'het dossier is bevroren',
  locked: 'de sectie is op slot',
  'not-your-role': 'hoort niet bij deze rol',
  'not-your-organisation': 'alleen die organisatie zelf, of wie voor haar schrijft',
  'not-delegated': 'andere organisaties schrijven deze sectie',
  'not-yours': 'schreef iemand anders',
  skeleton: 'hoort bij de vorm van het dossier',
  'not-now': 'kan niet in deze fase',
}

/** What somebody in this role comes to do, for who chooses one. */
const meaning: Readonly<Record<Role, string>> = {
  coordinator: 'Beheert de hele oproep.',
  facilitator: 'Begeleidt, bevriest en nodigt uit.',
  cofacilitator: 'Begeleidt mee, bevriest en nodigt uit.',
  penholder: 'Schrijft en nodigt partners uit.',
  partner: 'Schrijft mee, en belooft voor de eigen organisatie.',
  reader: 'Leest mee.',
  observer: 'Leest mee vanuit het lerend netwerk.',
  juror: 'Leest alleen wat bevroren is.',
}

const people = (count: number) => (count === 1 ? '1 persoon' : `${count} mensen`)

/** Who takes part in a proposal, and what each of them may do. */
export const members = {
  why,
  meaning,
  page: 'Mensen',
  link: 'Mensen',
  all: 'Alle mensen en rollen',
  opening: 'De mensen van dit voorstel worden opgehaald.',
  lead: 'Wie doet mee, namens wie, en in welke rol.',
  toDossier: 'Naar het dossier',
  log: 'Logboek',
  you: 'jij',
  role: (name: string) => `Rol van ${name}`,
  more: (name: string) => `Meer over ${name}`,
  unreachable: 'De server is niet bereikbaar. Er is niets gewijzigd. Probeer opnieuw.',
  unknown: 'De server is niet bereikbaar. Misschien is het toch gelukt: kijk opnieuw.',

  state: {
    seen: (day: string) => `Laatst gezien op ${day}`,
    invited: (day: string) => `Uitgenodigd, de link werkt tot ${day}`,
    expired: (day: string) => `Uitgenodigd, de link verliep op ${day}`,
    never: 'Nog niet binnen geweest',
  },
  pill: { invited: 'Uitgenodigd', expired: 'Link verlopen', wish: 'Vraagt schrijfrecht' },

  act: {
    link: 'Maak een nieuwe link',
    grantWish: 'Laat meeschrijven als partner',
    pen: 'Geef de pen door',
    rights: 'Toon wat deze persoon mag',
    remove: 'Verwijder uit dit voorstel',
    revoke: 'Trek de uitnodiging in',
  },
  changed: (name: string, role: string) => `${name} is nu ${role.toLowerCase()}.`,
  removed: (name: string) => `${name} doet niet meer mee.`,
  remove: {
    title: (name: string) => `${name} verwijderen?`,
    text: 'Deze persoon kan het dossier meteen niet meer openen. Wat er al geschreven is, blijft staan.',
    coordinator: 'Deze persoon beheert de oproep dan niet meer, in geen enkel voorstel.',
    act: 'Verwijder',
    keep: 'Behoud',
  },
  revoke: {
    title: (name: string) => `De uitnodiging van ${name} intrekken?`,
    text: 'De link werkt dan niet meer. Opnieuw uitnodigen kan altijd.',
    act: 'Trek in',
    keep: 'Behoud',
  },
  pen: {
    title: (name: string) => `De pen doorgeven aan ${name}?`,
    text: 'Een voorstel heeft één penhouder. Wie de pen nu heeft, schrijft verder als partner.',
    act: 'Geef de pen door',
    keep: 'Laat zoals het is',
  },

  many: {
    open: 'Plak een lijst of kies gemeenten',
    paste: 'Plak adressen',
    pasteHelp:
      'Eén persoon per lijn, uit een mail of een rekenblad: naam, e-mailadres, functie en organisatie. Een adres volstaat.',
    take: 'Neem over',
    taken: (count: number) =>
      count === 0
        ? 'Er stond geen nieuw adres in.'
        : `${count === 1 ? 'Eén persoon' : `${count} mensen`} overgenomen. Vul aan wat ontbreekt.`,
    municipalities: 'Gemeenten van de regio',
    municipalitiesHelp: 'Voor elke gemeente komt er een rij bij, waarin je naam en adres nog invult.',
    choose: 'Voeg de gekozen gemeenten toe',
    mayor: 'burgemeester',
  },
  invite: {
    open: 'Nodig mensen uit',
    title: 'Nodig mensen uit',
    text: 'Elke persoon krijgt een eigen link, die één keer werkt. Zo weet iedereen wie schrijft en namens wie.',
    person: (number: number) => `Persoon ${number}`,
    name: 'Naam',
    email: 'Werkmail',
    position: 'Functie',
    organisation: 'Organisatie',
    here: 'Doet al mee',
    others: 'Andere organisaties',
    newOrganisation: 'Een organisatie die er niet bij staat',
    newName: 'Naam van de organisatie',
    layer: 'Overheidslaag',
    role: 'Rol',
    another: 'Nog iemand',
    drop: (number: number) => `Laat persoon ${number} weg`,
    act: (count: number) => (count === 1 ? 'Nodig deze persoon uit' : `Nodig deze ${count} mensen uit`),
    cancel: 'Annuleer',
    busy: 'De uitnodigingen worden gemaakt.',
    done: (count: number) =>
      count === 1 ? '1 persoon is uitgenodigd.' : `${count} mensen zijn uitgenodigd.`,
    some: (given: number, refused: number) =>
      `${people(given)} uitgenodigd, ${people(refused)} nog niet. Bij wie hieronder staat, lees je waarom.`,
    missing: {
      name: 'Schrijf een naam.',
      email: 'Schrijf een e-mailadres, zoals an.claeys@gemeente.be.',
      twice: 'Dit adres staat al bij een andere persoon.',
      position: 'Schrijf de functie.',
      organisation: 'Kies een organisatie.',
      newName: 'Schrijf de naam van de organisatie.',
      layer: 'Kies een overheidslaag.',
    },
  },

  given: {
    title: 'Nieuwe links',
    text: 'Bezorg elke link alleen aan de persoon zelf: wie hem opent, schrijft op die naam. Je ziet hem hier één keer.',
    copy: 'Kopieer de link',
    copyFor: (name: string) => ` van ${name}`,
    copied: (name: string) => `De link van ${name} staat op je klembord.`,
    byHand: 'Kopiëren lukte niet. Selecteer de link en kopieer hem zelf.',
    until: (day: string) => `werkt één keer, tot ${day}`,
    own: 'Komt binnen met de eigen aanmelding; een link is niet nodig.',
    close: 'Ik heb ze bezorgd',
    made: (name: string) => `De nieuwe link van ${name} staat bovenaan de bladzijde.`,
    linkOf: (name: string) => `Link van ${name}`,
  },

  rights: {
    title: 'Wie mag wat',
    text: 'Berekend met dezelfde regels als waarmee de server toelaat of weigert.',
    person: 'Persoon',
    caption: (name: string) => `Wat ${name} mag in dit voorstel`,
    what: 'Wat',
    may: 'Mag dit',
    yes: 'Ja',
    no: 'Nee',
    read: 'Het dossier lezen en volgen',
    readFrozen: 'Bevroren versies lezen',
    write: (letters: string) => `Schrijven in ${letters}`,
    own: (organisation: string) => `Beloften en bronnen van ${organisation} schrijven`,
    others: 'Beloften en bronnen van andere organisaties schrijven',
    talk: 'Opmerkingen maken',
    admit: 'Partners een plaats in het dossier geven',
    freeze: 'Een versie bevriezen',
    invite: 'Mensen uitnodigen',
    grant: (names: string) => `Deze rollen geven en afnemen: ${names}`,
  },
} as const

/** Beginning proposals and writing down ideas, for who coordinates the call. */
export const begin = {
  act: 'Begin een voorstel',
  title: 'Een voorstel beginnen',
  text: 'Het voorstel krijgt een eigen dossier. Daarna nodig je de mensen uit.',
  from: 'Uit welk idee',
  fromNew: 'Een nieuw idee',
  fromNone: 'Geen idee uit de lijst',
  idea: (number: number, title: string) => `${number}. ${title}`,
  region: 'Regio',
  name: 'Titel',
  number: 'Nummer van het idee',
  state: 'Stand',
  go: 'Begin',
  cancel: 'Annuleer',
  busy: 'Het voorstel wordt gemaakt.',
  unreachable: 'De server is niet bereikbaar. Kijk eerst of het toch gelukt is, en probeer dan opnieuw.',
  missing: {
    from: 'Kies uit welk idee het voorstel komt.',
    region: 'Kies een regio.',
    name: 'Schrijf een titel.',
    number: 'Schrijf een nummer van 1 tot 999.',
  },
  empty: 'Begin een voorstel voor een idee dat uitgenodigd is, en nodig er de mensen bij uit.',
  newIdea: {
    act: 'Voeg een idee toe',
    title: 'Een idee toevoegen',
    text: 'Zoals het ingediend is: nummer, regio en titel komen overal terug.',
    go: 'Voeg toe',
    busy: 'Het idee wordt toegevoegd.',
    added: (title: string) => `Het idee ‘${title}’ staat erbij.`,
  },
} as const
