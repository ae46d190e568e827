import type { Edition } from './edition.ts'

/** Who pays a part, as columns and sentences call it: `Labo Regiovorming` is `Labo`, and in a sentence `het Labo`. */
export const funderOf = ({ organiser }: Pick<Edition, 'organiser'>): string =>
  organiser.split(' ')[0] ?? organiser
