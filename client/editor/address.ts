import { isSafeLink } from '#shared/dossier/rich-text.ts'

/** What somebody types as a link: `www.vlaanderen.be` and `an@kortrijk.be` mean what they seem; else `null`. */
export function asAddress(typed: string): string | null {
  const text = typed.trim()
  if (isSafeLink(text)) return text
  const guess = /^[^\s@:/]+@[^\s@:/]+\.[a-z]{2,}$/iu.test(text) ? `mailto:${text}` : `https://${text}`
  return /^[^\s:]+\.[a-z]{2,}(?:[/?#:].*)?$/iu.test(text) && isSafeLink(guess) ? guess : null
}
