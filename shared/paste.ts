import { isAddress } from './invitation.ts'

/** Somebody found in pasted text; what it does not say is empty. */
export interface Pasted {
  readonly name: string
  readonly email: string
  readonly position: string
  readonly organisation: string
}

/**
 * People in text from a mail, a list or a spreadsheet: a line each, with tabs, semicolons or commas between name,
 * address, function and organisation in any order in which the address is one of them, or `Name <address>` as mail
 * programs write it. Lines without an address are passed over.
 */
export function peopleIn(text: string): readonly Pasted[] {
  const lines = text.split(/\r?\n/u).flatMap((line) => (isMailList(line) ? line.split(/[;,]/u) : [line]))
  const found = lines.flatMap((line) => personIn(line) ?? [])
  const seen = new Set<string>()
  return found.filter(({ email }) => !seen.has(email) && seen.add(email))
}

/** Several `Name <address>` after each other, as the address line of a mail. */
const isMailList = (line: string): boolean => (line.match(/@/gu) ?? []).length > 1

function personIn(line: string): Pasted | null {
  const bracketed = /^\s*"?([^"<]*?)"?\s*<([^<>\s]+)>\s*$/u.exec(line)
  if (bracketed) {
    const [, name = '', email = ''] = bracketed
    return isAddress(email.toLowerCase()) ? personOf(email, [name]) : null
  }
  const cells = line.split(/\t|;|,/u).map((cell) => cell.trim())
  const at = cells.findIndex((cell) => isAddress(bare(cell)))
  if (at < 0) return null
  return personOf(
    bare(cells[at] ?? ''),
    cells.filter((cell, index) => index !== at && cell !== ''),
  )
}

const bare = (cell: string): string =>
  cell
    .replace(/^<|>$/gu, '')
    .replace(/^mailto:/iu, '')
    .toLowerCase()

function personOf(email: string, [name = '', position = '', organisation = '']: readonly string[]): Pasted {
  const address = email.toLowerCase()
  return { name: name.trim() || nameIn(address), email: address, position, organisation }
}

/** `jan.de.smet@…` is probably Jan De Smet; whoever invites can still correct it. */
function nameIn(address: string): string {
  const words = (address.split('@')[0] ?? '').split(/[._-]/u).filter((word) => /^\p{L}{2,}$/u.test(word))
  if (words.length < 2) return ''
  return words.map((word) => word.charAt(0).toLocaleUpperCase('nl-BE') + word.slice(1)).join(' ')
}
