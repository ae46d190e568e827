import { plainText, type RichText } from '#shared/dossier/rich-text.ts'

/** What the sentences of the checks are made of. */

const noBreak = '\u00a0'

/** `Kortrijk`, `Kortrijk en Menen`, `Kortrijk, Menen en Wervik`. */
export function listed(names: readonly string[], word = 'en'): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${word} ${last}`
}

/** `1 gemeente`, `2 gemeenten`. */
export const counted = (count: number, one: string, more: string): string =>
  `${count}${noBreak}${count === 1 ? one : more}`

const mostCharacters = 60

/** How a text begins: the name of a row that has no other. */
export function opening(text: RichText | null): string {
  const plain = text ? plainText(text).replace(/\s+/gu, ' ') : ''
  if (plain.length <= mostCharacters) return plain
  const cut = plain.slice(0, mostCharacters)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))} …`
}

/** As it stands within a sentence: `Een andere doelgroep` → `een andere doelgroep`. */
export const within = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1)
