import type { SectionRule, Step } from '#shared/workshop/step.ts'
import { step, stream } from './step.ts'

const part = 'Tafelwerk in het dossier'

/** One table to a subject, in the order of the tables. */
const toTables: readonly SectionRule[] = [
  { section: 'plan', use: { kind: 'tables', tables: [1] } },
  { section: 'governance', use: { kind: 'tables', tables: [2] } },
  { section: 'budget', use: { kind: 'tables', tables: [3] } },
  { section: 'asks', use: { kind: 'tables', tables: [4] } },
  { section: 'risks', use: { kind: 'tables', tables: [5] } },
  { section: 'dissemination', use: { kind: 'tables', tables: [5] } },
]
const everySection = ['plan', 'governance', 'budget', 'asks', 'risks', 'dissemination']

/** From the break to noon: tables write, walk round, work it in; then everybody says what they bring. */
export const dossierWork: readonly Step[] = [
  step('tablework', {
    part,
    title: 'schrijven',
    question: 'Wat moet er in jullie sectie staan?',
    minutes: 22,
    instructions: ['Vul de rijen aan', 'Wat nog ontbreekt, staat erbij', 'Hiaten mogen'],
    activity: { kind: 'tablework' },
    scene: 'tables',
    sections: toTables,
  }),
  step('walk-round', {
    part,
    title: 'wandelronde',
    question: 'Wat zie jij in de sectie van een andere tafel?',
    minutes: 8,
    instructions: ['Lees wat een andere tafel schreef', 'Laat een opmerking achter bij een rij'],
    activity: {
      kind: 'write',
      stream: stream('remarks'),
      kinds: ['remark'],
      naming: 'named',
      scope: 'room',
      sight: 'open',
      most: null,
    },
    scene: 'step',
    sections: everySection.map((section) => ({ section, use: { kind: 'locked' } })),
  }),
  step('rework', {
    part,
    title: 'verwerken',
    question: 'Wat passen jullie aan?',
    minutes: 7,
    instructions: ['Lees de opmerkingen bij jullie rijen', 'Pas aan, of zeg waarom niet'],
    activity: { kind: 'tablework' },
    scene: 'tables',
    sections: toTables,
  }),
  step('engagements', {
    title: 'Engagementronde',
    question: 'Wat brengt jullie organisatie in?',
    minutes: 20,
    instructions: ['Elke organisatie krijgt een minuut', 'Zeg wat, hoeveel en onder welke voorwaarde'],
    activity: { kind: 'engagements', seconds: 60 },
    scene: 'engagements',
    target: 'engagement',
    sections: [
      ...everySection
        .filter((section) => section !== 'asks')
        .map((section): SectionRule => ({ section, use: { kind: 'facilitators' } })),
      { section: 'asks', use: { kind: 'open' } },
    ],
  }),
  step('jury-check', {
    title: 'Begroting en jurycheck',
    question: 'Hoe sterk staat dit dossier?',
    minutes: 8,
    instructions: ['1 is nog lang niet, 5 is klaar om in te dienen'],
    activity: { kind: 'poll', scale: 'temperature' },
    scene: 'budget',
    sections: [
      ...everySection
        .filter((section) => section !== 'budget')
        .map((section): SectionRule => ({ section, use: { kind: 'locked' } })),
      { section: 'budget', use: { kind: 'facilitators' } },
    ],
  }),
]
