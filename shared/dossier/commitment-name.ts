import { richIn, type Row } from './content.ts'
import { plainText } from './rich-text.ts'

const mostCharacters = 60

/** How a promise is pointed at: by who made it and how it begins. */
export function commitmentName(organisation: string, row: Row): string {
  const text = richIn(row, 'text')
  const opening = text ? opensWith(plainText(text).replace(/\s+/gu, ' ').trim()) : ''
  return opening ? `${organisation}: ${opening}` : organisation
}

/** Ends after a whole word, and never within an amount: half of one would promise something else. */
function opensWith(plain: string): string {
  if (plain.length <= mostCharacters) return plain
  const cut = plain.slice(0, mostCharacters + 1)
  const words = cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut.slice(0, mostCharacters)
  return `${words.replace(/[\s€,;:.(–-]+$/u, '')}…`
}
