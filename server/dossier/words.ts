import type { Edition } from './printed.ts'
import { shortened } from './shortened.ts'

type Draft = Extract<Edition, { kind: 'draft' }>

/** Every word in the PDF that does not come from the proposal or its call, so that another language can be added. */
export interface Words {
  readonly language: string
  readonly region: string
  readonly untitled: string
  readonly answers: string
  readonly glance: string
  readonly contents: string
  readonly partners: string
  readonly executingPartner: string
  readonly participants: string
  readonly others: (count: number) => string
  readonly code: string
  readonly criterion: string
  readonly answeredIn: string
  readonly page: string
  readonly unanswered: string
  readonly unnamed: string
  readonly chart: string
  /** Before the words for a picture whose file is gone. */
  readonly pictureMissing: string
  /** At the bottom of each page. */
  readonly footer: (edition: Edition) => string
  /** On the cover, in capitals. */
  readonly version: (edition: Edition) => string
  /** Across the top of every page of a draft. */
  readonly draftBand: (draft: Draft) => string
  readonly months: readonly string[]
  readonly likelihood: readonly [low: string, high: string]
  readonly impact: readonly [low: string, high: string]
  readonly seal: Seal
  /** What the file carries along, for who lists the attachments. */
  readonly attachment: string
}

interface Seal {
  readonly title: string
  readonly lead: string
  readonly fingerprint: string
  readonly version: string
  readonly frozenAt: string
  readonly audit: string
  readonly online: string
  readonly onlineText: string
  readonly code: (address: string) => string
  readonly check: string
  readonly steps: readonly { readonly text: string; readonly command: string | null }[]
}

/** Of a name, in graphemes: the band above each page is one line. */
const mostInBand = 40

export const dutch: Words = {
  language: 'nl',
  region: 'BE',
  untitled: 'Zonder titel',
  answers: 'Beantwoordt',
  glance: 'In één oogopslag',
  contents: 'Inhoud',
  partners: 'Partners',
  executingPartner: 'Uitvoerende partner',
  participants: 'Deelnemers',
  others: (count) => (count === 1 ? 'en nog 1 andere' : `en nog ${count} andere`),
  code: 'Nr.',
  criterion: 'Criterium',
  answeredIn: 'Antwoord in',
  page: 'p.',
  unanswered: 'Nog niet ingevuld',
  unnamed: 'Zonder naam',
  chart: 'Grafiek',
  pictureMissing: 'Afbeelding ontbreekt',
  footer: (edition) =>
    edition.kind === 'frozen'
      ? `Bevroren versie ${edition.version} · ${edition.sha256.slice(0, 12)}`
      : edition.kept
        ? `Workshopversie · ${edition.kept.sha256.slice(0, 12)} · niet de versie voor de jury`
        : `Ontwerp · ${edition.at} · niet de versie voor de jury`,
  version: (edition) =>
    edition.kind === 'frozen'
      ? `Bevroren versie ${edition.version}`
      : edition.kept
        ? 'Workshopversie'
        : 'Ontwerp',
  draftBand: ({ at, kept }) =>
    kept
      ? `Workshopversie ‘${shortened(kept.name, mostInBand)}’, ${at}. Dit is niet de versie voor de jury.`
      : `Ontwerp van ${at}. Dit is niet de versie voor de jury.`,
  months: ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
  likelihood: ['Kans klein', 'Kans groot'],
  impact: ['Impact laag', 'Impact hoog'],
  seal: {
    title: 'Zegel van deze versie',
    lead: 'Het patroon is getekend uit de inhoud van deze versie. Verandert één teken, dan veranderen de vingerafdruk en het patroon.',
    fingerprint: 'Vingerafdruk (SHA-256)',
    version: 'Versie',
    frozenAt: 'Bevroren op',
    audit: 'Kop van het logboek',
    online: 'Nakijken met je telefoon of computer',
    onlineText:
      'Scan de code of open het adres: je ziet of deze versie bestaat, of ze de laatste is en wie ze ondertekende. Kies daar dit bestand om het te laten narekenen; dat gebeurt op je eigen toestel.',
    code: (address) => `QR-code die leidt naar ${address}`,
    check: 'Zelf nakijken, zonder internet',
    steps: [
      {
        text: 'Bewaar de bijlage proposal.json die in dit PDF-bestand zit. Je vindt ze in je PDF-lezer bij de bijlagen, vaak onder een paperclip.',
        command: null,
      },
      {
        text: 'Bereken de vingerafdruk op je eigen computer. In Windows:',
        command: 'certutil -hashfile proposal.json SHA256',
      },
      { text: 'Op een andere computer:', command: 'sha256sum proposal.json' },
      {
        text: 'Vergelijk de uitkomst met de acht groepen hierboven. Zijn ze gelijk, dan lees je precies wat de partners hebben bevroren.',
        command: null,
      },
    ],
  },
  attachment: 'De inhoud van deze versie als gegevens: de bytes waarvan de vingerafdruk gedrukt staat',
}
