import { createMemo, type Accessor } from 'solid-js'
import { engagementsRoot } from '#shared/dossier/schema.ts'
import type { Section, Template } from '#shared/dossier/template.ts'
import { useDossier, type Present } from '#client/sync/dossier.ts'
import { dossier as words } from '#client/words/dossier.ts'
import { sectionOfPath } from './section-of-path.ts'

/** Everybody here once, however many windows they have open; where they write counts before where they read. */
export function createPersons(): Accessor<readonly Present[]> {
  const dossier = useDossier()
  return createMemo<readonly Present[]>((before) => {
    const persons = new Map<string, Present>()
    // Without a connection nobody knows who is still here.
    const away = dossier.saved().state === 'offline'
    for (const present of dossier.people().filter((one) => one.me || !away)) {
      const known = persons.get(present.identity.id)
      if (!known || depth(present) > depth(known) || (present.me && !known.me))
        persons.set(present.identity.id, { ...present, me: present.me || (known?.me ?? false) })
    }
    const known = new Map(before.map((one) => [one.identity.id, one]))
    return [...persons.values()]
      .map((one) => keep(known.get(one.identity.id), one))
      .sort((a, b) => a.identity.name.localeCompare(b.identity.name, 'nl-BE'))
  }, [])
}

/** The same person at the same place is the same line in a list. */
const keep = (before: Present | undefined, now: Present): Present =>
  before && before.me === now.me && before.place?.join('/') === now.place?.join('/') ? before : now

const depth = (present: Present): number => present.place?.length ?? 0

export const sectionOfPerson = (template: Template, present: Present): Section | undefined =>
  present.place ? sectionOfPath(template, present.place) : undefined

/** In a field or a row, not merely on a page: see `createEntry` for where one is between two fields. */
export const writes = (present: Present): boolean =>
  depth(present) > (present.place?.[0] === engagementsRoot ? 3 : 1)

/** `in B`, or `in het dossier` while it is not known where. */
export function whereabouts(template: Template, present: Present): string {
  const section = sectionOfPerson(template, present)
  return section ? words.people.inSection(section.letter) : words.people.around
}
