import { createMemo, type Accessor } from 'solid-js'
import type { Field } from '#shared/dossier/template.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { fields as words } from '#client/words/fields.ts'
import { referentsOf, sameReferents, type Referent } from './referents.ts'
import { useSurroundings } from './surroundings.ts'

/** What a reference field can point at now; empty for fields of another kind. */
export function createReferents(field: Accessor<Field>): Accessor<readonly Referent[]> {
  const dossier = useDossier()
  const surroundings = useSurroundings()
  return createMemo<readonly Referent[]>(
    () => {
      const here = field()
      if (here.kind !== 'reference' && here.kind !== 'references') return []
      return referentsOf(here.to, dossier.content, surroundings.regions, words.nameless)
    },
    [],
    { equals: sameReferents },
  )
}

/** The name of what an id points at. */
export function createNames(field: Accessor<Field>): (id: string) => string {
  const referents = createReferents(field)
  return (id) => referents().find((referent) => referent.id === id)?.label ?? words.gone
}
