import { append } from '#server/audit.ts'
import type { Db } from '#server/db/open.ts'
import type { Version } from '#server/freeze/versions.ts'
import type { SignDenial, SignRequest } from '#shared/signing/api.ts'
import { denialOf, isFresh, latestNumber, type Signer } from './standing.ts'

export type SignRefusal = SignDenial | 'other-hash' | 'sign-in-again'

/**
 * An organisation stands behind one version, by the hash that stood on the signer's screen: a page that showed
 * another text signs nothing. It is asked of somebody who proved a moment ago who they are.
 */
export async function sign(
  db: Db,
  version: Version,
  signer: Signer,
  { sha256, position, statement }: SignRequest,
): Promise<SignRefusal | null> {
  const { actor, who, now } = signer
  const { proposal, view } = version
  if (sha256 !== view.sha256) return 'other-hash'
  if (!(await isFresh(db, signer))) return 'sign-in-again'
  const by = { person: who.person.id, organisation: actor.organisation }
  return db.transaction().execute(async (trx) => {
    // Looked at within: the proposal may have been reopened, or a colleague may have signed a moment ago.
    const row = await trx
      .selectFrom('proposals')
      .select('phase')
      .where('id', '=', proposal.proposal)
      .executeTakeFirstOrThrow()
    const mine = await trx
      .selectFrom('sign_offs')
      .select('at')
      .where('proposal_id', '=', proposal.proposal)
      .where('version', '=', view.number)
      .where('organisation_id', '=', actor.organisation)
      .executeTakeFirst()
    const latest = await latestNumber(trx, proposal.proposal)
    const denial = denialOf(version, latest, { actor, phase: row.phase }, mine !== undefined)
    if (denial) return denial
    await trx
      .insertInto('sign_offs')
      .values({
        proposal_id: proposal.proposal,
        version: view.number,
        organisation_id: actor.organisation,
        person_id: by.person,
        position,
        statement,
        sha256,
        at: now,
      })
      .execute()
    const body = { version: view.number, sha256, position, statement }
    await append(trx, { at: now, actor: by, act: 'signed', proposal: proposal.proposal, body })
    return null
  })
}
