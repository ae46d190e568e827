import { plainText, type RichText } from './rich-text.ts'

/**
 * How many words a text has, as the call's limits count them: pieces between white space that hold at least
 * one letter or digit. `Zuid-West-Vlaanderen` is one word, `€ 25.000` is one, a lone dash is none.
 * (`Intl.Segmenter` would count the first as three and disagree with every word processor.)
 */
export const countWords = (text: string): number =>
  text.split(/\s+/u).filter((piece) => /[\p{L}\p{N}]/u.test(piece)).length

export const countTextWords = (text: RichText): number => countWords(plainText(text))
