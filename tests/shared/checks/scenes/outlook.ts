import { fact, listOf, row, type Desk } from '../desk.ts'
import type { Scene } from '../scene.ts'

const risks = listOf('risks', 'risks')
const actions = listOf('dissemination', 'actions')
const words = (count: number): string => Array.from({ length: count }, (_, i) => `woord${i}`).join(' ')
const turn = (desk: Desk, from: string, into: string): void => {
  for (const { id, values } of desk.content().sections.risks?.lists.risks ?? [])
    if (values.type === from) desk.set(row('risks', 'risks', id, 'type'), into)
}

export const outlookScenes: readonly Scene[] = [
  {
    rule: 'V03',
    title: 'a little over the limit is forgiven, more is not',
    act(desk) {
      desk.type(['challenge', 'texts', 'leverageText'], words(220))
      desk.type(['challenge', 'texts', 'whyNotClassic'], words(166))
    },
    says: [
      'error: ‘Waarom volstaat klassieke samenwerking niet?’ telt 166 van 150 woorden. Schrap er 16 of meer.',
      'warning: ‘Hefboom’ telt 220 van 200 woorden. Schrap er 20 of meer.',
    ],
  },
  {
    rule: 'V03',
    title: 'this call forgives nothing',
    act: (desk) => desk.type(['challenge', 'texts', 'leverageText'], words(201)),
    says: ['error: ‘Hefboom’ telt 201 van 200 woorden. Schrap er 1 of meer.'],
    limits: { wordTolerance: 1 },
  },
  {
    rule: 'V03',
    title: 'exactly the limit',
    act: (desk) => desk.type(['challenge', 'texts', 'leverageText'], words(200)),
    says: [],
  },
  {
    rule: 'V80',
    title: 'only risks',
    act: (desk) => turn(desk, 'kans', 'risico'),
    says: ['error: Er staat nog geen kans in de lijst. De oproep vraagt er ten minste 1.'],
  },
  {
    rule: 'V80',
    title: 'only opportunities, one of them heavy and in nobody’s hands',
    act(desk) {
      turn(desk, 'risico', 'kans')
      desk.type(row('risks', 'risks', 'kans-regels', 'measure'), '')
      desk.set(row('risks', 'risks', 'kans-regels', 'owner'), null)
    },
    says: [
      'error: Er staat nog geen risico in de lijst. De oproep vraagt er ten minste 3.',
      'error: De kans ‘Vlaanderen schrijft de uitvoeringsregels voor energiedelen …’ heeft score 16. Geef ze een maatregel en een eigenaar.',
    ],
  },
  {
    rule: 'V80',
    title: 'two risks among opportunities',
    act(desk) {
      desk.set(row('risks', 'risks', 'risico-prijs', 'type'), 'kans')
      desk.set(row('risks', 'risks', 'risico-net', 'type'), 'kans')
      desk.remove([...risks, 'risico-draagvlak'])
    },
    says: ['error: Er staan 2 risico’s in de lijst. De oproep vraagt er ten minste 3.'],
  },
  {
    rule: 'V80',
    title: 'a risk that nobody measures weighs twelve',
    act: (desk) => desk.type(row('risks', 'risks', 'risico-regelluwte', 'measure'), ''),
    says: [
      'error: Het risico ‘De Vlaamse Regering keurt de regelluwe zone te laat of niet …’ heeft score 12. Geef het een maatregel.',
    ],
  },
  {
    rule: 'V80',
    title: 'a light risk may be left alone',
    act: (desk) => desk.type(row('risks', 'risks', 'risico-prijs', 'measure'), ''),
    says: [],
  },
  {
    rule: 'V80',
    title: 'a list that is still short is not filled in yet, not wrong',
    act: (desk) => desk.keep(risks, ['risico-prijs']),
    says: [],
  },
  {
    rule: 'V81',
    title: 'an action after the project',
    act: (desk) => desk.set(row('dissemination', 'actions', 'actie-model', 'month'), 19),
    says: [
      'error: De actie ‘Modelreglement en toelichting via VVSG’ valt in maand 19; het project duurt 18 maanden.',
    ],
  },
  {
    rule: 'V81',
    title: 'this call asks for six actions',
    act: () => undefined,
    says: ['error: Er staan 4 verspreidingsacties in de lijst. De oproep vraagt er ten minste 6.'],
    limits: { leastActions: 6 },
  },
  {
    rule: 'V81',
    title: 'two actions, the last one in the last month',
    act(desk) {
      desk.keep(actions, ['actie-regios', 'actie-model'])
      desk.set(row('dissemination', 'actions', 'actie-model', 'month'), 18)
    },
    says: [],
  },
  {
    rule: 'V81',
    title: 'nobody knows yet how long the project lasts',
    act: (desk) => desk.set(fact('identification', 'durationMonths'), null),
    says: [],
  },
  {
    rule: 'V82',
    title: 'the sections are begun, and nothing in them answers',
    act(desk) {
      desk.choose(['breakthrough', 'choices', 'laboTracks'], [])
      for (const id of ['procesbegeleiding', 'instrument'])
        desk.set(row('budget', 'lines', `lijn-${id}`, 'laboPurpose'), null)
    },
    says: [
      'error: Criterium C1.7, ‘Steun voor afstemming’, is nog nergens beantwoord. Begin bij ‘Waarvoor dient de steun van het Labo?’.',
    ],
  },
  {
    rule: 'V82',
    title: 'one of the two places answers it',
    act: (desk) => desk.choose(['breakthrough', 'choices', 'laboTracks'], []),
    says: [],
  },
  { rule: 'V82', title: 'nobody began anything', act: () => undefined, says: [], start: 'empty' },
]
