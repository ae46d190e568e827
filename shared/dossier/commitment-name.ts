import { richIn, type Row } from './content.ts'
import { plainText } from './rich-text.ts'

const mostCharacters = 60

/** How a promise is pointed at: by who made it and how it begins. */
export function commitmentName(organisation: string, row: Row): string {
  const text = richIn(row, 'text')
  const plain = text ? plainText(text).replace(/\s+/gu, ' ').trim() : ''
  const opening = plain.length > mostCharacters ? `${plain.slice(0, mostCharacters).trimEnd()}…` : plain
  return opening ? `${organisation}: ${opening}` : organisation
}
