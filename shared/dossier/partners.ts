import { rowsOf, textIn, type DossierContent } from './content.ts'

/** A partner, as lists and tables name it. */
export interface Partner {
  /** The organisation's id. */
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly role: string
  /** Of municipalities only; empty while not filled in. */
  readonly nis: string
  /** As people typed it; empty while not filled in. */
  readonly kbo: string
  readonly ovo: string
}

export const partnersOf = (content: DossierContent): Partner[] =>
  rowsOf(content, 'partners', 'partners').map((row) => ({
    id: row.id,
    name: textIn(row, 'name'),
    kind: textIn(row, 'kind'),
    role: textIn(row, 'role'),
    nis: textIn(row, 'nis').trim(),
    kbo: textIn(row, 'kbo').trim(),
    ovo: textIn(row, 'ovo').trim(),
  }))
