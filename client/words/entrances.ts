/** Ways in, one's own devices, and letters that wait. */
export const entrances = {
  title: 'Kom binnen',
  with: (name: string) => `Meld je aan met ${name}`,
  withHow: 'Enkel voor wie is uitgenodigd op het e-mailadres van dat account.',
  address: 'Je e-mailadres',
  ask: 'Stuur me een nieuwe link',
  sent: 'Kennen we dit adres, dan is je nieuwe link onderweg. Kijk ook bij ongewenste mail.',
  sentMine: 'Je nieuwe link is onderweg naar je eigen e-mailadres. Kijk ook bij ongewenste mail.',
  notAddress: 'Dit is geen e-mailadres.',
  failed: 'De server is niet bereikbaar. Probeer het opnieuw.',
  why: {
    'not-invited': 'Met dit account is niemand uitgenodigd. Vraag een uitnodiging aan je begeleider.',
    'not-verified': 'Dit account zegt niet zeker welk e-mailadres van jou is. Gebruik je persoonlijke link.',
    'openid-unreachable': 'Aanmelden met een account kan nu niet. Gebruik je persoonlijke link.',
    'openid-failed': 'Het aanmelden werd onderbroken. Begin opnieuw.',
  } as Readonly<Record<string, string>>,

  again: {
    title: 'Meld je opnieuw aan',
    text: (organisation: string) =>
      `Je aanmelding voor ${organisation} is afgelopen. Daarom neemt de server je wijzigingen niet meer aan.`,
    nothingLost: 'Er is niets verloren.',
    kept: (changes: number) =>
      changes === 0
        ? 'Alles wat je schreef, is bewaard.'
        : changes === 1
          ? 'Eén wijziging staat nog op dit toestel, en gaat mee zodra je weer binnen bent.'
          : `${changes} wijzigingen staan nog op dit toestel, en gaan mee zodra je weer binnen bent.`,
    byHand: 'Open de link uit je uitnodiging opnieuw, of vraag je begeleider om een nieuwe.',
    goes: 'De link gaat naar je eigen e-mailadres. In de zaal? Vraag je begeleider om de code.',
    read: 'Lees hier verder',
    copy: 'Kopieer mijn tekst',
    copied: 'Je tekst is gekopieerd.',
    notCopied: 'Kopiëren lukt hier niet. Lees hier verder, selecteer je tekst en kopieer hem zelf.',
    code: 'code 4401-sessie',
  },

  account: {
    page: 'Mijn toestellen en gegevens',
    lead: 'Waar je aangemeld bent, en wat we van je bewaren.',
    opening: 'Je toestellen worden opgehaald.',
    devices: 'Toestellen',
    unknown: 'Onbekend toestel',
    current: 'dit toestel',
    way: {
      link: 'met een persoonlijke link',
      openid: 'met een account',
      demo: 'in de demonstratie',
    },
    since: (day: string, time: string) => `Aangemeld op ${day} om ${time}`,
    seen: (day: string, time: string) => `laatst gezien op ${day} om ${time}`,
    end: (device: string) => `Meld af op ${device}`,
    endAll: 'Meld overal af',
    endAllTitle: 'Overal afmelden?',
    endAllText: 'Ook op dit toestel. Je hebt daarna een nieuwe link nodig om weer binnen te komen.',
    endAllAct: 'Ja, meld overal af',
    keep: 'Laat zo',
    ended: 'Afgemeld op dat toestel.',
    unreachable: 'De server is niet bereikbaar. Er is niets gewijzigd. Probeer opnieuw.',
  },

  outbox: {
    page: 'Postvak uit',
    opening: 'De brieven worden opgehaald.',
    lead: 'Uitnodigingen die niemand verstuurde. Geef ze zelf door: wie de link heeft, kan ermee binnen.',
    mails: 'Deze server verstuurt mails. Hier staat alleen wat niet vertrok.',
    noMail: 'Op deze server is geen mailserver ingesteld. Verstuur de brieven zelf.',
    none: 'Er wacht geen enkele brief.',
    noneText: 'Een brief verdwijnt hier zodra de link gebruikt, ingetrokken of verlopen is.',
    to: (name: string, address: string) => `${name}, ${address}`,
    at: (day: string, time: string) => `Gemaakt op ${day} om ${time}`,
    until: (day: string) => `werkt tot ${day}`,
    copy: 'Kopieer de brief',
    copyFor: (name: string) => ` voor ${name}`,
    copied: (name: string) => `De brief voor ${name} is gekopieerd.`,
    byHand: 'Kopiëren lukte niet. Selecteer de tekst zelf.',
    mail: 'Open in mijn mailprogramma',
    logged: 'Dat je deze brieven zag, staat in het logboek.',
  },
} as const
