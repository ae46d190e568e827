import type { Acting } from '#server/members/invite.ts'
import type { Letter } from '#server/people/outbox.ts'
import { actorAt } from '#server/calls/members.ts'
import { memberRoutes } from '#server/http/members.ts'
import { ideaRoutes } from '#server/http/ideas.ts'
import type { InviteRow } from '#shared/api.ts'
import type { Role } from '#shared/access.ts'
import type { OrganisationId, PersonId, ProposalId } from '#shared/ids.ts'
import { joins, region, westhoek } from '../calls/region.ts'
import { door, type Door } from '../http/door.ts'
import type { an, Town } from '../people/town.ts'

/** A row as the form of who invites sends it. */
export const row = (name: string, role: Role = 'partner', more: Partial<InviteRow> = {}): InviteRow => ({
  name,
  email: `${name.toLowerCase().replaceAll(' ', '.')}@voorbeeld.example`,
  position: 'adviseur',
  organisation: { name: 'Stad Ieper', layer: 'municipality' },
  role,
  ...more,
})

/** The region, with the post in hand instead of in a file. */
export async function parish(place?: Town) {
  const there = place ?? (await region())
  const letters: Letter[] = []
  const parts = { ...there, post: async (letter: Letter) => void letters.push(letter) }
  /** Somebody acting at a proposal, with the rights they have there now. */
  const acting = async (who: typeof an, proposal: ProposalId = westhoek): Promise<Acting> => {
    const actor = await actorAt(there.db, who.person, who.organisation, proposal)
    if (!actor) throw new Error(`${who.person} takes no part in ${proposal}`)
    return { proposal, actor, by: who }
  }
  /** Somebody who is here already, in a role. */
  const settles = (who: typeof an, role: Role, proposal: ProposalId = westhoek): Promise<void> =>
    joins(there, proposal, who, role)
  const roleOf = async (who: { person: string; organisation: string }, proposal: ProposalId = westhoek) =>
    (await actorAt(there.db, who.person as PersonId, who.organisation as OrganisationId, proposal))?.role ??
    null
  const acts = async () =>
    (await there.db.selectFrom('audit').select('act').orderBy('seq').execute()).map(({ act }) => act)
  return { ...there, parts, letters, acting, settles, roleOf, acts }
}

/** The same behind HTTP. */
export async function hall(): Promise<Door & { readonly rechecked: string[]; readonly letters: Letter[] }> {
  const rechecked: string[] = []
  const letters: Letter[] = []
  const there = await door({
    routes: ({ db, links, clock }) => [
      ideaRoutes({ db, clock }),
      memberRoutes({
        db,
        links,
        clock,
        post: async (letter) => void letters.push(letter),
        rooms: { recheck: async (proposal) => void rechecked.push(proposal) },
      }),
    ],
  })
  return { ...there, rechecked, letters }
}
