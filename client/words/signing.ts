import type { SignDenial } from '#shared/signing/api.ts'

const denied: Readonly<Record<SignDenial, string>> = {
  'not-your-role': 'Ondertekenen doet een partner van het voorstel, voor de eigen organisatie.',
  'not-now': 'In deze fase wordt niet ondertekend.',
  'not-named': 'Jouw organisatie staat niet als partner in deze versie.',
  signed: 'Jouw organisatie tekende deze versie.',
  superseded: 'Dit is een oudere versie. Ondertekenen kan op de nieuwste.',
}

/** Standing behind a frozen version, organisation by organisation. */
export const signing = {
  title: 'Ondertekend per organisatie',
  count: (signed: number, all: number) => `${signed} van ${all} getekend op deze vingerafdruk`,
  superseded: (latest: number) => `Er is een nieuwere versie: versie ${latest}.`,
  openLatest: (latest: number) => `Bekijk versie ${latest}`,
  signed: 'Getekend',
  outdated: (version: number) => `Tekende versie ${version}`,
  outdatedText: (changes: number) =>
    changes === 0
      ? 'Die handtekening geldt niet voor deze versie. Het eigen engagement is hetzelfde gebleven.'
      : `Die handtekening geldt niet voor deze versie. In het eigen engagement ${changes === 1 ? 'is 1 plaats' : `zijn ${changes} plaatsen`} gewijzigd.`,
  missing: 'Nog niet getekend',
  more: (count: number) => `Toon nog ${count} organisaties, waar nog niemand meedoet`,
  by: (name: string, position: string) => `${name}, ${position}`,
  at: (day: string, time: string) => `${day} · ${time}`,
  could: (names: string) => `Kan tekenen: ${names}`,
  nobody: 'Van deze organisatie doet nog niemand mee.',
  reminded: (day: string) => `herinnerd op ${day}`,
  remind: 'Herinner',
  remindName: (organisation: string) => `Herinner ${organisation}`,
  remindedNow: (organisation: string) => `${organisation} kreeg een brief met een persoonlijke link.`,
  declaration: 'Verklaring (PDF)',
  declarationOf: (organisation: string) => `Verklaring van ${organisation} (PDF)`,
  act: (organisation: string) => `Onderteken voor ${organisation}`,
  denied,
  dialog: {
    title: (organisation: string, version: number) => `Versie ${version} ondertekenen voor ${organisation}?`,
    text: 'Je tekent precies de inhoud met deze vingerafdruk. Verandert er later een woord, dan is een nieuwe handtekening nodig.',
    hash: 'Vingerafdruk',
    position: 'Jouw functie',
    statement: 'Verklaring',
    usual: (organisation: string, version: number) =>
      `Namens ${organisation} bevestig ik het engagement en de middelen die in versie ${version} van dit voorstel bij onze organisatie staan.`,
    sign: 'Onderteken',
    keep: 'Nog niet',
    positionMissing: 'Schrijf je functie.',
    statementMissing: 'Schrijf wat je verklaart.',
    again: 'Toon eerst opnieuw dat jij het bent',
    againText:
      'Je meldde je meer dan tien minuten geleden aan. We sturen je een nieuwe persoonlijke link. Daarmee kom je op deze bladzijde terug en teken je meteen.',
    send: 'Stuur me een link',
    sent: 'De link is verstuurd. Open ze op dit toestel.',
    become: 'In de demonstratie: meld je hier opnieuw aan',
  },
  submit: {
    act: 'Dien in',
    title: (version: number) => `Versie ${version} indienen?`,
    text: (missing: number) =>
      missing === 0
        ? 'Alle organisaties tekenden. Na het indienen leest de jury deze versie en kan er geen volgende meer komen.'
        : `${missing === 1 ? 'Eén organisatie tekende' : `${missing} organisaties tekenden`} nog niet; dat kan ook na het indienen. Na het indienen leest de jury deze versie en kan er geen volgende meer komen.`,
    keep: 'Nog niet',
    done: 'Het voorstel is ingediend.',
  },
  mandate: {
    title: 'Mandaat van de gemeenten',
    minutes: (on: string) => `Goedgekeurd op het burgemeestersoverleg${on ? ` van ${on}` : ''}.`,
    signatures: 'Ondertekend door elke burgemeester.',
    none: 'In het dossier staat nog niet hoe de gemeenten dit samen vragen.',
    complete: (count: number) => `${count} van ${count} gemeenten staan achter de vraag.`,
    missing: (missing: number, all: number) =>
      `Van ${missing} van de ${all} gemeenten ontbreekt het mandaat.`,
    proof: {
      minutes: 'verslag van het overleg',
      'in-dossier': 'handtekening in het dossier',
      signed: 'tekende deze versie',
      missing: 'ontbreekt',
    },
    show: 'Toon per gemeente',
  },
  failed: 'Het lukte niet. Probeer het opnieuw.',
} as const
