import type { Phase, Role } from '#shared/access.ts'
import type { IdeaId, PersonId, ProposalId } from '#shared/ids.ts'
import { ideas } from './ideas.ts'
import { people } from './people.ts'

export interface DemoProposal {
  readonly id: ProposalId
  /** The region that does not exist came without one. */
  readonly idea: IdeaId | null
  readonly region: string
  /** Short, as it stands on a card; the dossier has a title of its own. */
  readonly title: string
  readonly phase: Phase
  /** Name, region and state come from the call; all the rest is invented and must say so. */
  readonly fictional: true
  readonly members: readonly DemoMember[]
}

export interface DemoMember {
  readonly person: PersonId
  readonly role: Role
}

const proposal = (id: string, number: number, title: string, phase: Phase): DemoProposal => {
  const idea = ideas.find((one) => one.number === number && one.state === 'invited')
  if (!idea) throw new Error(`Idea ${number} was not invited`)
  return made(id, idea.id, idea.region, title, phase)
}

const made = (
  id: string,
  idea: IdeaId | null,
  region: string,
  title: string,
  phase: Phase,
): DemoProposal => ({
  id: id as ProposalId,
  idea,
  region,
  title,
  phase,
  fictional: true,
  members: people.flatMap(({ id: person, roles }) => {
    const role = roles[id]
    return role ? [{ person, role }] : []
  }),
})

/** Faults are shown in a region that nobody lives in, never in one of the seven. */
export const inventedRegion = 'voorbeeldland' as ProposalId

/** The seven ideas that were invited, each with the people who write it; and one in which everything is wrong. */
export const proposals: readonly DemoProposal[] = [
  proposal('westhoek', 1, 'Activering', 'workshop'),
  proposal('zuid-west-vlaanderen', 2, 'Energiegemeenschappen', 'draft'),
  proposal('midwest', 4, 'Visie regionale sportinfrastructuur', 'workshop'),
  proposal('gent', 5, 'Erfgoed en cultuur', 'workshop'),
  proposal('rivierenland', 9, 'Geestelijke gezondheidszorg', 'workshop'),
  proposal('kempen', 10, 'Buurtgerichte mobiliteitsoplossingen', 'draft'),
  proposal('neteland', 11, 'Collectief RPR', 'draft'),
  made(inventedRegion, null, 'Demoregio Voorbeeldland', 'Warmte delen, met alle fouten', 'workshop'),
]
