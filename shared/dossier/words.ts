import { plainText, type RichText } from './rich-text.ts'

/**
 * How many words a text has, as the call's limits count them: pieces between white space that hold at least
 * one letter or digit. `Zuid-West-Vlaanderen` is one word, `€ 25.000` is one, a lone dash is none.
 * (`Intl.Segmenter` would count the first as three and disagree with every word processor.)
 */
export function countWords(text: string): number {
  let count = 0
  let counted = false
  // Letter by letter: a long dossier has a hundred thousand of them, and is counted at every pause.
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code <= 0x20 ? isBlank(code) : code >= 0x80 && blank.test(text[at] ?? '')) counted = false
    else if (!counted && (code < 0x80 ? isPlain(code) : letter.test(text.slice(at, at + 2)))) {
      counted = true
      count += 1
    }
  }
  return count
}

const blank = /\s/u
/** At the start of what is left: a letter outside the first plane takes two places. */
const letter = /^[\p{L}\p{N}]/u
/** Space, tab, and the four that end a line or a page. */
const isBlank = (code: number): boolean => code === 0x20 || (code >= 9 && code <= 13)
/** A digit or a letter without an accent. */
const isPlain = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)

export const countTextWords = (text: RichText): number => countWords(plainText(text))
