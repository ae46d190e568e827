import { rowsOf, textIn, type DossierContent } from './content.ts'
import { engagementsRoot, type Path } from './schema.ts'
import type { FieldId, Referable, SectionId } from './template.ts'

/** Where the rows of a kind stand, and the field that names them. */
export interface Home {
  readonly section: SectionId
  readonly list: FieldId
  readonly name: FieldId
}

/** What a reference may point at, other than the official list of regions and what partners promise. */
export type Listed = Exclude<Referable, 'region' | 'commitment'>

export const homes: Readonly<Record<Listed, Home>> = {
  partner: { section: 'partners', list: 'partners', name: 'name' },
  step: { section: 'plan', list: 'steps', name: 'title' },
  body: { section: 'governance', list: 'bodies', name: 'name' },
  result: { section: 'plan', list: 'results', name: 'title' },
  line: { section: 'budget', list: 'lines', name: 'label' },
}

const listed = Object.keys(homes) as Listed[]

/** As what the row at a path may be pointed at; `null` where nothing points at its kind. */
export function referableAt([root, drawer, key, row, ...deeper]: Path): Referable | null {
  if (row === undefined || deeper.length > 0) return null
  if (root === engagementsRoot) return key === 'commitments' ? 'commitment' : null
  if (drawer !== 'lists') return null
  return listed.find((kind) => homes[kind].section === root && homes[kind].list === key) ?? null
}

/** What the rows of a kind are called, in order; an empty name where nobody gave one. */
export const namedRows = (
  content: DossierContent,
  kind: Listed,
): readonly { readonly id: string; readonly name: string }[] =>
  rowsOf(content, homes[kind].section, homes[kind].list).map((row) => ({
    id: row.id,
    name: textIn(row, homes[kind].name).trim(),
  }))
