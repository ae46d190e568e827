import type { Level } from '#shared/dossier/content.ts'

const level: Readonly<Record<Level, string>> = {
  strong: 'Sterk',
  sufficient: 'Voldoende',
  weak: 'Nog zwak',
}

const state = {
  answered: 'Beantwoord',
  partly: 'Deels beantwoord',
  empty: 'Nog niet beantwoord',
} as const

/** The jury's criteria, and where the dossier answers them. */
export const trail = {
  level,
  state,
  panel: 'Criteria',
  lead: 'Hieraan toetst de jury. Elk criterium wijst naar de plaatsen die het beantwoorden.',
  sum: (answered: number, all: number) => `${answered} van ${all} beantwoord`,
  stage: (stage: 1 | 2) => (stage === 1 ? 'Criteria van de eerste stap' : 'Criteria van de tweede stap'),
  places: 'Waar het antwoord staat',
  marks: 'Zelf aangeduid',
  noMarks: 'Duid een tekst of een rij aan met ‘Beantwoordt’.',
  empty: 'nog leeg',
  lost: 'Wat hier werd aangeduid, staat er niet meer.',
  gone: 'Verwijderde plaats',
  remove: (place: string) => `Verwijder de aanduiding bij ${place}`,
  assessment: 'Hoe sterk vinden we dit zelf?',
  reason: 'Waarom?',
  reasonHelp: 'Eén of twee zinnen. De jury leest ze mee.',
  mark: 'Beantwoordt',
  markMenu: (name: string) => `Welk criterium beantwoordt ‘${name}’?`,
  marked: (codes: string) => `Beantwoordt ${codes}`,
  markedNow: (code: string, name: string) => `‘${name}’ beantwoordt nu ${code}.`,
  unmarked: (code: string, name: string) => `‘${name}’ is niet meer aangeduid bij ${code}.`,
} as const

/** The idea the proposal began with, beside it. */
export const besideIdea = {
  panel: 'Idee',
  lead: 'Wat jullie indienden, om uit over te nemen. Het idee zelf verandert niet.',
  open: 'Open het idee',
  take: (field: string) => `Neem over in ‘${field}’`,
  taken: (field: string) => `Overgenomen in ‘${field}’.`,
  undo: 'Maak ongedaan',
  undone: 'Het overnemen is ongedaan gemaakt.',
  nothing: 'Hier staat niets om over te nemen.',
  notNow: {
    applies: 'Dit veld is nu niet van toepassing.',
    locked: 'Deze sectie is op slot.',
    denied: 'Jij wijzigt dit veld niet.',
  },
  full: {
    title: (field: string) => `In ‘${field}’ staat al tekst`,
    text: 'Wat er staat blijft staan. De tekst uit het idee komt eronder.',
    act: 'Zet eronder',
    keep: 'Neem niet over',
  },
} as const
