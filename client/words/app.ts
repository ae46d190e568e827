import { formatDay, formatMoment, formatTime } from '#shared/dossier/dates.ts'

const weekday = new Intl.DateTimeFormat('nl-BE', { timeZone: 'Europe/Brussels', weekday: 'long' })

/** `28/09/2021`, from ISO 8601; a bare `YYYY-MM-DD` is that day. */
export const day = (iso: string): string => formatDay(Date.parse(iso))

/** `16.42`, the clock in Flanders. */
export const time = (iso: string): string => formatTime(Date.parse(iso))

/** `dinsdag 28 september 2021 om 16.42 uur` */
export const longMoment = (iso: string): string => {
  const at = Date.parse(iso)
  return `${weekday.format(at)} ${formatMoment(at)}`
}

/** The words of the frame: what every page shares, and what is said when a page cannot be shown. */
export const app = {
  name: 'Doorbraak',
  title: (page: string) => `${page} · Doorbraak`,
  navigation: 'Hoofdmenu',
  overview: 'Oproep',
  ideas: 'Ideeën',
  demo: 'Demonstratie',
  verify: 'Controle',
  fictional: 'Fictieve uitwerking, geen officieel dossier',
  opening: {
    page: 'De bladzijde wordt geopend.',
    dossier: 'Het dossier wordt geopend.',
    overview: 'Het overzicht wordt geopend.',
    version: 'De bevroren versie wordt geopend.',
    people: 'De mensen worden opgehaald.',
    link: 'We kijken je link na.',
  },
  missing: {
    title: 'Deze bladzijde bestaat niet',
    lead: 'Het adres klopt niet, of de bladzijde is verplaatst. Er is niets verloren.',
  },
  broken: {
    title: 'Deze bladzijde stopte onverwacht',
    lead: 'Wat de server bewaarde, staat er nog. Open de bladzijde opnieuw en ga verder.',
    again: 'Open opnieuw',
    code: 'code',
  },
  failure: {
    signIn: 'Meld je aan om verder te gaan',
    signInLead: 'Je bent niet of niet meer aangemeld. Er is niets verloren.',
    signInHow:
      'Open je persoonlijke link opnieuw. Je vindt ze in je uitnodiging. Na het aanmelden kom je terug op deze bladzijde.',
    choosePerson: 'Kies een persoon',
    notAllowed: 'Deze bladzijde is niet voor jou geopend',
    notAllowedHow: 'Vraag de penhouder of je begeleider om toegang, of ga terug naar het overzicht.',
    missing: 'Dit bestaat niet of niet meer',
    unreachable: 'De server is niet bereikbaar',
    unreachableLead: 'Er is niets verloren. Kijk na of je internet hebt en probeer opnieuw.',
    refused: 'De server kan dit nu niet tonen',
    again: 'Probeer opnieuw',
    toOverview: 'Naar het overzicht',
    toStart: 'Naar de startpagina',
    code: (status: number, code: string) => `code ${status}-${code}`,
  },
} as const
