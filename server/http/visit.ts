import type { Context } from 'hono'
import { actorAt } from '#server/calls/members.ts'
import type { Db } from '#server/db/open.ts'
import { hasInterest } from '#server/jury/load.ts'
import type { Author } from '#server/sync/log.ts'
import { may, type Act, type Actor, type Phase } from '#shared/access.ts'
import { asProposalId, type ProposalId } from '#shared/ids.ts'
import type { HttpRefusal } from './errors.ts'
import type { Env } from './session.ts'

export interface Visit {
  readonly proposal: ProposalId
  readonly actor: Actor
  readonly phase: Phase
  readonly by: Author
}

/** Who asks something of which proposal, and may they? What the answer depends on besides stays with the route. */
export async function visit(
  c: Context<Env>,
  db: Db,
  act: Act,
): Promise<Visit | { readonly refused: HttpRefusal }> {
  const { person } = c.var
  if (!person) return { refused: 'signed-out' }
  const proposal = asProposalId(c.req.param('id'))
  const row =
    proposal &&
    (await db.selectFrom('proposals').select('phase').where('id', '=', proposal).executeTakeFirst())
  if (!proposal || !row) return { refused: 'no-such-proposal' }
  const actor = await actorAt(db, person.person.id, person.organisation.id, proposal)
  // To who takes no part, a proposal does not exist.
  if (!actor) return { refused: 'no-such-proposal' }
  const denial = may(actor, act, row.phase)
  if (denial) return { refused: denial }
  // Who declared an interest neither reads nor judges.
  if (act === 'read-frozen' && actor.role === 'juror' && (await hasInterest(db, proposal, person.person.id)))
    return { refused: 'interest' }
  return {
    proposal,
    actor,
    phase: row.phase,
    by: { person: person.person.id, organisation: person.organisation.id },
  }
}
