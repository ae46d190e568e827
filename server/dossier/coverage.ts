import { readCharacters } from './fonts/cmap.ts'
import { readFallback } from './fonts/faces.ts'

/** Which characters the shipped fonts can print. */
export interface Coverage {
  /** What of this text cannot be printed: each character once, in order of appearance. */
  readonly missing: (text: string) => string[]
  /** The same text with `[U+4E2D]` for each character that cannot be printed. */
  readonly legible: (text: string) => string
}

/** Reads the fonts once, some 40 ms; keep it. */
export function readCoverage(): Coverage {
  const families = readFallback().map((faces) =>
    faces
      .map((face) => readCharacters(face))
      .reduce((all, one) => new Set([...all].filter((character) => one.has(character)))),
  )
  return makeCoverage(families)
}

/** A family's set holds what all its faces have: bold and italic must not lose a character. */
export function makeCoverage(families: readonly ReadonlySet<number>[]): Coverage {
  const inOneFamily = (characters: readonly number[]): boolean =>
    families.some((family) => characters.every((character) => family.has(character)))

  /** The parts of a grapheme that cannot be printed; a mark is judged together with what it stands on. */
  const lacking = (grapheme: string): Set<number> => {
    const visible = [...grapheme].map((one) => one.codePointAt(0) ?? 0).filter((one) => !isInvisible(one))
    if (inOneFamily(visible)) return new Set()
    const alone = visible.filter((one) => one === replacement || !inOneFamily([one]))
    return new Set(alone.length > 0 ? alone : visible.slice(1))
  }

  return {
    missing(text) {
      if (plain.test(text)) return []
      const found = new Set<number>()
      for (const { segment } of graphemes.segment(text)) for (const one of lacking(segment)) found.add(one)
      return [...found].map((one) => String.fromCodePoint(one))
    },
    legible(text) {
      if (plain.test(text)) return text
      let legible = ''
      for (const { segment } of graphemes.segment(text)) {
        const without = lacking(segment)
        legible += without.size === 0 ? segment : spelled(segment, without)
      }
      return legible
    },
  }
}

/** The usual text of a Dutch dossier, in every shipped font. */
const plain = /^[\x20-\x7e\xa0-\xac\xae-\xff–—‘’“”…€]*$/u
const graphemes = new Intl.Segmenter('nl-BE', { granularity: 'grapheme' })

/** Stands for something already lost: a font may have it, a dossier should not show it. */
const replacement = 0xfffd

/** Joiners, variation selectors, soft hyphens: shapers drop them when the font has no glyph for them. */
const isInvisible = (character: number): boolean =>
  /\p{Default_Ignorable_Code_Point}/u.test(String.fromCodePoint(character))

const spelled = (grapheme: string, without: ReadonlySet<number>): string =>
  [...grapheme]
    .filter((one) => !isInvisible(one.codePointAt(0) ?? 0))
    .map((one) => (without.has(one.codePointAt(0) ?? 0) ? name(one) : one))
    .join('')

/** `U+4E2D`, as a freeze names it to the writer. */
export const codePointOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

const name = (character: string): string => `[${codePointOf(character)}]`
