import type { Role } from '#shared/access.ts'

const role: Readonly<Record<Role, string>> = {
  coordinator: 'Coördinator',
  facilitator: 'Begeleider',
  cofacilitator: 'Medebegeleider',
  penholder: 'Penhouder',
  partner: 'Partner',
  reader: 'Lezer',
  observer: 'Waarnemer',
  juror: 'Jurylid',
}

/** Who you are here and how you get in. */
export const people = {
  role,
  signIn: {
    page: 'Aanmelden',
    eyebrow: 'Je persoonlijke link',
    title: 'Ben jij dit?',
    lead: 'Wat je schrijft, staat straks op deze naam en namens deze organisatie.',
    act: (name: string) => `Meld je aan als ${name}`,
    busy: 'Je wordt aangemeld',
    expires: (day: string, time: string) => `Deze link werkt tot ${day} om ${time}.`,
    notYou: 'Is dit niet jouw naam? Sluit dan deze bladzijde en vraag je begeleider om je eigen link.',
    now: (name: string) =>
      `Nu ben je in deze browser aangemeld als ${name}. Dat stopt als je je hier aanmeldt.`,
  },
  deadLink: {
    title: 'Deze link werkt niet meer',
    expired: 'De link is verlopen.',
    used: 'De link werd al gebruikt. Elke link werkt één keer.',
    revoked: 'De uitnodiging werd ingetrokken.',
    unknown: 'We herkennen deze link niet. Misschien werd ze niet volledig gekopieerd.',
    how: 'Vraag de penhouder of je begeleider om een nieuwe link. Wat je eerder schreef, staat er nog.',
    signedIn: 'Je bent al aangemeld. Je kunt gewoon verder.',
  },
  welcome: {
    page: 'Welkom',
    eyebrow: 'Doorbraak',
    title: 'Van idee naar voorstel',
    lead: 'In Doorbraak schrijven gemeenten, Vlaamse departementen, provincies, federale diensten en partners samen een voorstel waarover de jury kan beslissen.',
    how: 'Zo kom je binnen',
    steps: [
      {
        title: 'Je komt binnen met je persoonlijke link',
        text: 'Ze staat in de uitnodiging die je kreeg. Een wachtwoord is niet nodig.',
      },
      {
        title: 'Je bevestigt je naam en je organisatie',
        text: 'Iedereen ziet wie schrijft, en namens welke organisatie.',
      },
      {
        title: 'Geen link, of werkt ze niet meer?',
        text: 'Vraag de penhouder van je voorstel of je begeleider om een nieuwe.',
      },
    ],
    demo: 'Dit is een demonstratie met verzonnen inhoud. Kies zelf wie je wordt.',
    toDemo: 'Open de demonstratie',
  },
  menu: {
    label: (name: string, organisation: string) => `${name}, ${organisation}`,
    overview: 'Alle voorstellen',
    account: 'Mijn toestellen en gegevens',
    outbox: 'Postvak uit',
    log: 'Logboek',
    organisations: 'Organisaties',
    actFor: (organisation: string) => `Spreek namens ${organisation}`,
    notSwitched: 'Wisselen lukte niet: de server is niet bereikbaar. Probeer het zo meteen opnieuw.',
    other: 'Word iemand anders',
    signOut: 'Meld je af',
    stillIn: 'Afmelden lukte niet: de server is niet bereikbaar. Probeer het zo meteen opnieuw.',
  },
} as const
