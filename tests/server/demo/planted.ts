import * as Y from 'yjs'
import type { DemoDossier } from '#server/demo/dossier.ts'
import { plant } from '#server/demo/plant.ts'
import { regionalBreakthroughs2021 } from '#shared/call/regional-breakthroughs/edition.ts'
import { birth } from '#shared/dossier/birth.ts'
import type { DossierContent } from '#shared/dossier/content.ts'
import { read } from '#shared/dossier/read.ts'

export const { template } = regionalBreakthroughs2021

/** A new document of the call of 2021, with this dossier in it. */
export function planted(dossier: DemoDossier): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, birth(template))
  plant(doc, template, dossier)
  return doc
}

export const readBack = (dossier: DemoDossier): DossierContent => read(planted(dossier), template)
