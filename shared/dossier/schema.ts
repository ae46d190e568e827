import type { Field, FieldId, SectionId } from './template.ts'

/**
 * Where everything stands in the shared document. One root per section, a Y.Map with five drawers:
 *
 *     <section> / facts   / <field>                     string | number | boolean
 *               / texts   / <field>                     Y.XmlFragment
 *               / choices / <field> / <option>          true
 *               / lists   / <field> / <row> / order     string, fractional
 *                                           / <field>   scalar | Y.XmlFragment | Y.Map of options | Y.Map of rows
 *               / cells   / <table> / "<a>:<b>"         string | number | boolean
 *     engagements / <organisation> / commitments / <row> / …
 *                                  / sources     / <row> / …
 *                                  / allocations / "<line>:<source>"   cents
 *
 *     trail / "level:<criterion>" | "reason:<criterion>" | "mark:<criterion>:<path>"   string
 *
 * The server makes the drawers, the texts, the lists and the organisations; people write deeper than that.
 * Every section is self-contained: it refers to others by id only.
 */
export const drawers = ['facts', 'texts', 'choices', 'lists', 'cells'] as const
export type Drawer = (typeof drawers)[number]

export const engagementsRoot = 'engagements'
/** Where the writers say themselves how and where each criterion is answered; flat, see `trail-marks.ts`. */
export const trailRoot = 'trail'

export const engagementDrawers = ['commitments', 'sources', 'allocations'] as const
export type EngagementDrawer = (typeof engagementDrawers)[number]

/** Position of a row among its siblings (Yjs cannot move; a row is moved by giving it another position). */
export const orderKey = 'order'

/**
 * Marks a row that was removed: when, in epoch ms. It stays in the document, so that whoever typed in it at that
 * moment loses nothing and it can come back; no field may have this id.
 */
export const removedKey = 'removed'

/** The tables of cells a dossier has: who is what per step, and what the Labo pays per cost line. */
export const raciTable = { section: 'governance', table: 'raci' } as const
export const laboTable = { section: 'budget', table: 'labo' } as const

/** One path into the document, root first; also how a place is named on the wire and in a remark. */
export type Path = readonly [root: string, ...keys: string[]]

export const pathKey = (path: Path): string => path.join('/')

/** The drawer of a field that stands directly in a section. */
export function drawerOf(field: Field): Drawer {
  switch (field.kind) {
    case 'rich':
      return 'texts'
    case 'choices':
    case 'references':
      return 'choices'
    case 'list':
      return 'lists'
    default:
      return 'facts'
  }
}

export const fieldPath = (section: SectionId, field: Field): Path => [section, drawerOf(field), field.id]

export const rowPath = (section: SectionId, list: FieldId, row: string): Path => [section, 'lists', list, row]

export const engagementPath = (organisation: string, drawer: EngagementDrawer, ...keys: string[]): Path => [
  engagementsRoot,
  organisation,
  drawer,
  ...keys,
]
