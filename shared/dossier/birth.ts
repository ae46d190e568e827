import * as Y from 'yjs'
import { drawerOf, drawers, engagementDrawers, engagementsRoot, laboTable, raciTable } from './schema.ts'
import type { Template } from './template.ts'

/**
 * The first update of a new dossier: its drawers, texts and lists, empty. Made once, on the server; two sides
 * seeding the same skeleton would give every text twice.
 */
export function birth(template: Template): Uint8Array {
  const doc = new Y.Doc()
  doc.transact(() => bear(doc, template))
  const update = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return update
}

function bear(doc: Y.Doc, template: Template): void {
  for (const section of template.sections) {
    const root = doc.getMap(section.id)
    for (const drawer of drawers) root.set(drawer, new Y.Map())
    for (const field of section.fields) {
      const drawer = drawerOf(field)
      if (drawer === 'facts') continue
      const place = root.get(drawer) as Y.Map<unknown>
      place.set(field.id, drawer === 'texts' ? new Y.XmlFragment() : new Y.Map())
    }
  }
  for (const { section, table } of [raciTable, laboTable]) {
    const cells = doc.getMap(section).get('cells') as Y.Map<unknown> | undefined
    cells?.set(table, new Y.Map())
  }
  doc.getMap(engagementsRoot)
}

/**
 * Gives an organisation its place in the dossier: a row among the partners and a drawer of engagements, both
 * keyed by its id. Server only: whose promise it is follows from this key. Does nothing the second time.
 */
export function admit(doc: Y.Doc, organisation: string, row: Y.Map<unknown>): void {
  const partners = (doc.getMap('partners').get('lists') as Y.Map<unknown>).get('partners') as Y.Map<unknown>
  if (!partners.has(organisation)) partners.set(organisation, row)
  const engagements = doc.getMap(engagementsRoot)
  if (engagements.has(organisation)) return
  const place = new Y.Map()
  for (const drawer of engagementDrawers) place.set(drawer, new Y.Map())
  engagements.set(organisation, place)
}
