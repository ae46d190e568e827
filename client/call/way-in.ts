import type { ProposalView } from '#shared/api.ts'
import { may, phases, type Actor, type Phase, type Role } from '#shared/access.ts'
import { asOrganisationId } from '#shared/ids.ts'

/** What this person comes to do in a proposal; `wait` when there is nothing to open for them yet. */
export type WayIn =
  | { readonly act: 'write' | 'follow'; readonly to: string }
  | { readonly act: 'read-version'; readonly to: string; readonly version: number }
  | { readonly act: 'wait' }

/** The one main act on a proposal; `null` for who only sees that it exists. */
export function wayIn(proposal: ProposalView, organisation: string): WayIn | null {
  const actor = actorOf(proposal.role, organisation)
  if (!actor) return null
  const dossier = `/dossier/${proposal.id}`
  if (!may(actor, 'write', proposal.phase)) return { act: 'write', to: dossier }
  const latest = lastVersion(proposal)
  const reads = !may(actor, 'read', proposal.phase)
  if (reads && (isOpen(proposal.phase) || !latest)) return { act: 'follow', to: dossier }
  if (latest) return { act: 'read-version', to: `${dossier}/versie/${latest.number}`, version: latest.number }
  return { act: 'wait' }
}

const urgency = ({ act }: WayIn): number => ['write', 'follow', 'read-version', 'wait'].indexOf(act)

/**
 * Of all the proposals somebody has a part in the one to put first: where they write rather than read, and of
 * those the one furthest on its way. In a tie the order of the call decides.
 */
export function foremost(proposals: readonly ProposalView[], organisation: string): ProposalView | undefined {
  const mine = proposals.flatMap((proposal) => {
    const way = wayIn(proposal, organisation)
    return way ? [{ proposal, urgency: urgency(way) }] : []
  })
  const rank = (phase: Phase) => phases.indexOf(phase)
  return mine.toSorted((a, b) => a.urgency - b.urgency || rank(b.proposal.phase) - rank(a.proposal.phase))[0]
    ?.proposal
}

/** The page with the people of a proposal; only for who may see them. */
export const peopleHref = ({ id, role, phase }: ProposalView, organisation: string): string | undefined =>
  may(actorOf(role, organisation), 'read', phase) ? undefined : `/dossier/${id}/mensen`

/** What stands on the cover: the hash of what is frozen, and the id for as long as people write. */
export const seedOf = (proposal: ProposalView): string =>
  isOpen(proposal.phase) ? proposal.id : (lastVersion(proposal)?.sha256 ?? proposal.id)

export const lastVersion = (proposal: ProposalView) => proposal.frozen.at(-1)

const isOpen = (phase: Phase): boolean => phase === 'workshop' || phase === 'draft'

function actorOf(role: Role | null, organisation: string): Actor | null {
  const id = asOrganisationId(organisation)
  return role && id ? { role, organisation: id } : null
}
