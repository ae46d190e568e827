import * as Y from 'yjs'
import { demo } from '#server/demo/demo.ts'
import { southWestFlanders } from '#server/demo/organisations.ts'
import { plant } from '#server/demo/plant.ts'
import type { Edition, Limits } from '#shared/call/edition.ts'
import { regionalBreakthroughs2021 } from '#shared/call/regional-breakthroughs/edition.ts'
import { check } from '#shared/checks/check.ts'
import type { Finding } from '#shared/checks/finding.ts'
import { admit, birth } from '#shared/dossier/birth.ts'
import type { DossierContent, Scalar } from '#shared/dossier/content.ts'
import { read } from '#shared/dossier/read.ts'
import { engagementPath, rowPath, type Path } from '#shared/dossier/schema.ts'
import { fieldOf, sectionOf, type Field } from '#shared/dossier/template.ts'
import { addRow, at, makeRow, mapAt, removeRow, setValue } from '#shared/dossier/write.ts'
import type { ProposalId, RowId } from '#shared/ids.ts'

export const edition = regionalBreakthroughs2021

/** A dossier on the table, as a group would change it: the elaborated one unless told otherwise. */
export interface Desk {
  readonly doc: Y.Doc
  readonly content: () => DossierContent
  /** What the checks say; with other numbers in the call, where a scene needs them. */
  readonly findings: (limits?: Partial<Limits>) => readonly Finding[]
  readonly set: (path: Path, value: Scalar | null) => void
  /** Instead of whatever was chosen. */
  readonly choose: (path: Path, ids: readonly string[]) => void
  readonly type: (path: Path, text: string) => void
  readonly add: (path: Path, id: string, values: Readonly<Record<string, Scalar>>) => Path
  readonly remove: (path: Path) => void
  /** Every row of a list but these. */
  readonly keep: (path: Path, ids: readonly string[]) => void
  readonly admit: (id: string, values: Readonly<Record<string, Scalar>>) => void
}

export type Start = 'zuid-west-vlaanderen' | 'rivierenland' | 'empty'

/** A dossier to work in; `from` is one that somebody already has on another table. */
export function openDesk(start: Start = 'zuid-west-vlaanderen', from = birth(edition.template)): Desk {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, from)
  const planted = demo.dossiers[start as ProposalId]
  if (planted) plant(doc, edition.template, planted)
  const content = () => read(doc, edition.template)
  return {
    doc,
    content,
    findings: (limits) => check(content(), withLimits(limits)),
    set: (path, value) => setValue(doc, path, value, 'an'),
    choose(path, ids) {
      const chosen = mapAt(doc, path)
      for (const id of chosen.keys()) chosen.delete(id)
      for (const id of ids) chosen.set(id, true)
    },
    type(path, text) {
      const fragment = at(doc, path)
      if (!(fragment instanceof Y.XmlFragment)) throw new Error(`No text at ${path.join('/')}`)
      fragment.delete(0, fragment.length)
      if (text === '') return
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [new Y.XmlText(text)])
      fragment.insert(0, [paragraph])
    },
    add(path, id, values) {
      addRow(doc, path, fieldsAt(path), values, 'an', id as RowId)
      return [...path, id]
    },
    remove: (path) => removeRow(doc, path, 'an'),
    keep(path, ids) {
      for (const id of mapAt(doc, path).keys()) if (!ids.includes(id)) removeRow(doc, [...path, id], 'an')
    },
    admit(id, values) {
      admit(doc, id, makeRow(fieldsAt(partners), values, 'z9'))
    },
  }
}

export const withLimits = (limits: Partial<Limits> = {}): Edition => ({
  ...edition,
  limits: { ...edition.limits, ...limits },
})

export const partners: Path = ['partners', 'lists', 'partners']
export const partner = (id: string, field: string): Path => [...rowPath('partners', 'partners', id), field]
export const fact = (section: string, field: string): Path => [section, 'facts', field]
export const listOf = (section: string, field: string): Path => [section, 'lists', field]
export const row = (section: string, list: string, id: string, field: string): Path => [
  ...rowPath(section, list, id),
  field,
]
export const promise = (organisation: string, id: string, field: string): Path =>
  engagementPath(organisation, 'commitments', id, field)
export const purse = (organisation: string, id: string, field: string): Path =>
  engagementPath(organisation, 'sources', id, field)

/** The fields of the rows in the list at `path`. */
function fieldsAt([root, ...keys]: Path): readonly Field[] {
  if (root === 'engagements')
    return keys[1] === 'sources' ? edition.template.source : edition.template.commitment
  const [, list = '', , deeper] = keys
  const field = fieldOf(sectionOf(edition.template, root)?.fields ?? [], list)
  const fields = field?.kind === 'list' ? field.fields : []
  const inner = deeper === undefined ? undefined : fieldOf(fields, deeper)
  return inner?.kind === 'list' ? inner.fields : fields
}

/** The thirteen municipalities of the elaborated dossier. */
export const southWest: readonly string[] = southWestFlanders.map(({ id }) => id)

/** Amounts and counts stand with spaces that do not break; nobody types those in a test. */
export const plain = (sentence: string): string => sentence.replaceAll('\u00a0', ' ')

/** What one rule says, as severity and sentence. */
export const saidBy = (findings: readonly Finding[], rule: string): string[] =>
  findings
    .filter((finding) => finding.rule === rule)
    .map(({ severity, sentence }) => `${severity}: ${plain(sentence)}`)
