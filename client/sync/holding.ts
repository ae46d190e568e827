import type * as Y from 'yjs'
import { read } from '#shared/dossier/read.ts'
import { engagementsRoot, trailRoot } from '#shared/dossier/schema.ts'
import type { Template } from '#shared/dossier/template.ts'
import { rescued } from './rescued.ts'
import type { Rescued } from './tray.ts'

/** What a kind of document holds, as far as opening it, sending it and saving words from it must know. */
export interface Holding {
  /** What may be open at all. Asking for a root also fixes its kind, before anything comes in. */
  readonly roots: readonly string[]
  /** Is there something to show yet? */
  readonly isBorn: (doc: Y.Doc) => boolean
  /** What I have and the server has not, as plain words: `mine` is the server's with my work merged in. */
  readonly rescued: (mine: Y.Doc, server: Y.Doc) => Rescued[]
}

export const dossierHolding = (template: Template): Holding => ({
  roots: [...template.sections.map(({ id }) => id), engagementsRoot, trailRoot],
  // The server makes the drawers of every section: without them there is nothing to show.
  isBorn: (doc) => template.sections.every((section) => doc.getMap(section.id).size > 0),
  rescued: (mine, server) => rescued(read(mine, template), read(server, template), template),
})
