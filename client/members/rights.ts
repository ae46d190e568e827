import { members as words } from '#client/words/members.ts'
import { people } from '#client/words/people.ts'
import { may, mayGrant, mayWriteAt, roles, type Actor, type Denial, type Phase } from '#shared/access.ts'
import { engagementsRoot, type Path } from '#shared/dossier/schema.ts'
import type { Template } from '#shared/dossier/template.ts'

/** One thing somebody may do, or why not. */
export interface Right {
  readonly what: string
  /** `null` means yes. */
  readonly denial: Denial | null
}

export interface RightsQuestion {
  readonly actor: Actor
  /** The name of the organisation they speak for. */
  readonly organisation: string
  readonly phase: Phase
  readonly template: Template
}

/** The effective rights of somebody, by the functions that the server refuses by. */
export function rightsOf({ actor, organisation, phase, template }: RightsQuestion): readonly Right[] {
  const { rights } = words
  const at = (...path: Path) => mayWriteAt(actor, path, phase)
  const promise = (of: string) => at(engagementsRoot, of, 'commitments', 'row')
  const given = roles.filter((role) => mayGrant(actor, role) === null)
  return [
    { what: rights.read, denial: may(actor, 'read', phase) },
    { what: rights.readFrozen, denial: may(actor, 'read-frozen', phase) },
    ...sectionsOf(template, (section) => at(section, 'facts', 'any')),
    { what: rights.own(organisation), denial: promise(actor.organisation) },
    { what: rights.others, denial: promise(`not-${actor.organisation}`) },
    { what: rights.talk, denial: may(actor, 'talk', phase) },
    { what: rights.admit, denial: may(actor, 'admit', phase) },
    { what: rights.freeze, denial: may(actor, 'freeze', phase) },
    { what: rights.invite, denial: may(actor, 'invite', phase) },
    ...(given.length > 0
      ? [{ what: rights.grant(listed(given.map((role) => people.role[role]))), denial: null }]
      : []),
  ]
}

/** Sections with the same answer share a line. */
function sectionsOf(template: Template, ask: (section: string) => Denial | null): readonly Right[] {
  const answers = Map.groupBy(template.sections, ({ id }) => ask(id))
  return [...answers].map(([denial, sections]) => ({
    what: words.rights.write(listed(sections.map(({ letter }) => letter))),
    denial,
  }))
}

const list = new Intl.ListFormat('nl-BE', { type: 'conjunction' })
const listed = (names: readonly string[]): string => list.format(names)
