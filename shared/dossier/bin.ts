import * as Y from 'yjs'
import { asOrganisationId, asRowId } from '#shared/ids.ts'
import type { DossierContent, Row } from './content.ts'
import { idsIn, rowsIn, textIn } from './content.ts'
import { namedRows } from './referables.ts'
import { readRow } from './read.ts'
import { engagementPath, engagementsRoot, fieldPath, removedKey, type Path } from './schema.ts'
import type { Field, Referable, SectionId, Template } from './template.ts'

/** A row that somebody took out of the dossier: still in the document, and nowhere shown but in the bin. */
export interface Binned {
  readonly path: Path
  /** The section that showed it. */
  readonly section: SectionId
  /** The list it stood in, as the template names one of its rows: `een stap`. */
  readonly one: string
  readonly fields: readonly Field[]
  readonly row: Row
  /** Epoch ms, as the page of who removed it had it. */
  readonly at: number
  /** The Yjs client that removed it: whose that is, the server knows. */
  readonly client: number | null
}

/** `GET /api/proposals/:id/bin`: who removed what, by the path of each row. */
export interface BinView {
  readonly rows: readonly {
    readonly path: string
    readonly by: { readonly name: string; readonly organisation: string } | null
  }[]
}

/** Everything in the bin, what was removed last first. What stood in a removed row goes with it. */
export function binOf(doc: Y.Doc, template: Template): Binned[] {
  const found: Binned[] = []
  const shows = (shape: string): SectionId =>
    template.sections.find((section) => section.shape === shape)?.id ?? ''
  const look = (
    raw: unknown,
    fields: readonly Field[],
    path: Path,
    section: SectionId,
    one: string,
  ): void => {
    if (!(raw instanceof Y.Map)) return
    for (const [key, entry] of raw.entries()) {
      const id = asRowId(key)
      if (!id || !(entry instanceof Y.Map)) continue
      const place: Path = [...path, key]
      const mark = removedIn(entry)
      if (mark) found.push({ path: place, section, one, fields, row: readRow(id, entry, fields), ...mark })
      else
        for (const field of fields)
          if (field.kind === 'list')
            look(entry.get(field.id), field.fields, [...place, field.id], section, field.one)
    }
  }
  for (const section of template.sections)
    for (const field of section.fields) {
      const drawer = doc.getMap(section.id).get('lists')
      if (field.kind === 'list' && drawer instanceof Y.Map)
        look(drawer.get(field.id), field.fields, fieldPath(section.id, field), section.id, field.one)
    }
  for (const [key, raw] of doc.getMap(engagementsRoot).entries()) {
    const organisation = asOrganisationId(key)
    if (!organisation || !(raw instanceof Y.Map)) continue
    const at = (drawer: 'commitments' | 'sources'): Path => engagementPath(organisation, drawer)
    look(
      raw.get('commitments'),
      template.commitment,
      at('commitments'),
      shows('engagements'),
      'een engagement',
    )
    look(raw.get('sources'), template.source, at('sources'), shows('budget'), 'een bron')
  }
  return found.sort((a, b) => b.at - a.at || (a.row.id < b.row.id ? -1 : 1))
}

function removedIn(row: Y.Map<unknown>): Pick<Binned, 'at' | 'client'> | null {
  const mark = row.get(removedKey)
  if (mark === undefined || mark === null) return null
  const item = row._map.get(removedKey)
  return { at: typeof mark === 'number' && Number.isFinite(mark) ? mark : 0, client: item?.id.client ?? null }
}

/** Something a row points at that is no longer there. */
export interface Loose {
  readonly path: Path
  /** The field's label. */
  readonly label: string
  readonly to: Referable
  readonly id: string
  readonly kind: 'one' | 'several'
}

/** What a row in the bin would point at in vain, if it came back now. */
export function looseIn(
  { row, fields, path }: Pick<Binned, 'row' | 'fields' | 'path'>,
  content: DossierContent,
): Loose[] {
  return fields.flatMap((field): Loose[] => {
    const place: Path = [...path, field.id]
    if (field.kind === 'list')
      return rowsIn(row, field.id).flatMap((inner) =>
        looseIn({ row: inner, fields: field.fields, path: [...place, inner.id] }, content),
      )
    if (field.kind !== 'reference' && field.kind !== 'references') return []
    const { to } = field
    const ids = field.kind === 'reference' ? [textIn(row, field.id)].filter(Boolean) : idsIn(row, field.id)
    return ids
      .filter((id) => id !== row.id && !isThere(content, to, id))
      .map((id): Loose =>
        field.kind === 'reference'
          ? { kind: 'one', path: place, label: field.label, to, id }
          : { kind: 'several', path: [...place, id], label: field.label, to, id },
      )
  })
}

function isThere(content: DossierContent, to: Referable, id: string): boolean {
  // The list of regions is the state's, not ours: nothing there is ever removed.
  if (to === 'region') return true
  if (to === 'commitment')
    return Object.values(content.engagements).some(({ commitments }) =>
      commitments.some((row) => row.id === id),
    )
  return namedRows(content, to).some((row) => row.id === id)
}

/**
 * What else must come back for a row to point at nothing that is gone: rows of the bin, the ones they need
 * included. `null` when something it needs is not even there.
 */
export function neededBy(
  entry: Binned,
  bin: readonly Binned[],
  content: DossierContent,
): readonly Binned[] | null {
  const found = new Map<string, Binned>([[entry.row.id, entry]])
  const due = [entry]
  for (let next = due.pop(); next; next = due.pop()) {
    for (const { id } of looseIn(next, content)) {
      if (found.has(id)) continue
      const other = bin.find(({ row }) => row.id === id)
      if (!other) return null
      found.set(id, other)
      due.push(other)
    }
  }
  found.delete(entry.row.id)
  return [...found.values()]
}
