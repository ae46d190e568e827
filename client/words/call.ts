import type { Phase } from '#shared/access.ts'
import type { IdeaState } from '#shared/api.ts'

const phase: Readonly<Record<Phase, string>> = {
  workshop: 'In workshop',
  draft: 'Ontwerp',
  frozen: 'Bevroren',
  submitted: 'Ingediend',
  assessed: 'In beoordeling',
  decided: 'Beslist',
}

const ideaState: Readonly<Record<IdeaState, string>> = {
  draft: 'ontwerp',
  submitted: 'ingediend',
  pitched: 'voorgesteld',
  invited: 'uitgenodigd',
  'not-selected': 'niet weerhouden',
}

const smallNumbers = [
  ...(['nul', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes'] as const),
  ...(['zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf'] as const),
]

/** The call seen from above: its ideas and its proposals. */
export const call = {
  phase,
  ideaState,
  eyebrow: (organiser: string, year: number) => `${organiser} · oproep ${year}`,
  numbers: 'De oproep in cijfers',
  ideasCount: (count: number) => (count === 1 ? 'idee' : 'ideeën'),
  proposalsCount: (count: number) => (count === 1 ? 'werkruimte' : 'werkruimtes'),
  ceiling: 'hoogstens per regio',
  jury: 'Naar de jury',
  mine: 'Jouw voorstel',
  proposals: 'De voorstellen',
  fictional: 'Fictieve uitwerking',
  fictionalShort: 'Fictief',
  writesAs: (role: string) => `Jij schrijft mee als ${role} voor`,
  readsAs: (role: string) => `Jij leest mee als ${role} voor`,
  judgesAs: (role: string) => `Jij beoordeelt als ${role} voor`,
  standing: 'Stand',
  steps: (at: number, of: number) => `stap ${at} van ${of}`,
  versions: 'Bevroren',
  version: (number: number) => `Versie ${number}`,
  versionOn: (number: number, day: string) => `Versie ${number}, op ${day}`,
  noVersion: 'Nog geen versie bevroren',
  write: 'Schrijf verder',
  writeIn: (letter: string) => `Schrijf verder in ${letter}`,
  toDo: 'Wat nog openstaat per criterium',
  criterion: { answered: 'beantwoord', partly: 'gedeeltelijk', empty: 'nog leeg' },
  errors: (count: number) =>
    count === 1 ? '1 fout houdt het bevriezen tegen' : `${count} fouten houden het bevriezen tegen`,
  noErrors: 'Niets houdt het bevriezen tegen',
  rest: (more: number, answered: number) =>
    [
      ...(more > 0 ? [`Nog ${more} andere ${more === 1 ? 'is' : 'zijn'} niet helemaal beantwoord.`] : []),
      ...(answered > 0
        ? [`${answered === 1 ? '1 criterium is' : `${answered} criteria zijn`} beantwoord.`]
        : []),
    ].join(' '),
  follow: 'Lees mee',
  readVersion: (number: number) => `Lees versie ${number}`,
  notFrozenYet: 'Zodra er een versie bevroren is, lees je ze hier.',
  yours: (role: string) => `Jij bent hier ${role.toLowerCase()}`,
  ideas: (count: number) =>
    count < smallNumbers.length && count > 1 ? `De ${smallNumbers[count]} ideeën` : `Ideeën (${count})`,
  ideasSource: 'Naam, regio en status komen uit de oproep.',
  ideasRest: 'Al het andere is verzonnen.',
  noIdeas: 'Er zijn nog geen ideeën ingediend.',
  noCall: {
    title: 'Er loopt nog geen oproep',
    lead: 'Zodra er een oproep opengaat, staat ze hier.',
    again: 'Kijk opnieuw',
  },
  empty: {
    title: 'Nog geen voorstellen',
    text: 'Zodra de jury ideeën uitnodigt, staat elk uitgenodigd idee hier met een eigen werkruimte.',
  },
  notMine: {
    title: 'Je schrijft nog nergens mee',
    text: 'De penhouder of de begeleider van een voorstel geeft je toegang. Hieronder zie je wat er loopt.',
  },
} as const
