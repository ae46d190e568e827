import type { Layer } from '#shared/layers.ts'

const layer: Readonly<Record<Layer, string>> = {
  municipality: 'Gemeente',
  intermunicipal: 'Intergemeentelijk',
  province: 'Provincie',
  flemish: 'Vlaams',
  federal: 'Federaal',
  partner: 'Partner',
}

/** The words the building blocks show by themselves. */
export const ui = {
  layer,
  state: {
    empty: 'Leeg',
    busy: 'Bezig',
    done: 'In orde',
    warning: 'Let op',
    error: 'Fout',
    locked: 'Op slot',
  },
  required: 'verplicht',
  choose: 'Kies',
  close: 'Sluit',
  messages: 'Meldingen',
  hereIsTheGroup: 'Wij zijn hier',
  skip: 'Ga naar de inhoud',
  words: (count: number, limit: number) => `${count} van ${limit} woorden`,
  tooMany: (surplus: number) => `${surplus} te veel`,
  criteria: (answered: number, partly: number, empty: number) =>
    `${answered} beantwoord, ${partly} deels, ${empty} leeg`,
  segment: { answered: 'beantwoord', partly: 'deels', empty: 'leeg' },
  step: { reached: 'bereikt', ahead: 'nog niet bereikt' },
} as const
