import { append } from '#server/audit.ts'
import { editionOfProposal } from '#server/calls/editions.ts'
import type { Db } from '#server/db/open.ts'
import { sha256 } from '#server/sync/chain.ts'
import { documentName } from '#server/sync/documents.ts'
import type { Author } from '#server/sync/log.ts'
import type { Checkpoint } from '#shared/dossier/frozen.ts'
import type { ProposalId } from '#shared/ids.ts'
import { fromDisk, type DiskParts } from './from-disk.ts'
import { canonicalBytes, described } from './seal.ts'

export interface CheckpointParts extends DiskParts {
  readonly db: Db
  readonly clock: () => number
}

/**
 * A working version with a name, from disk like a frozen one, with bytes and a hash of its own; but nobody stops
 * writing for it, and the checks need not be content. Gives its number.
 */
export async function makeCheckpoint(
  parts: CheckpointParts,
  proposal: ProposalId,
  name: string,
  by: Author,
): Promise<number | 'no-such-proposal'> {
  const about = await editionOfProposal(parts.db, proposal)
  const found = about && (await fromDisk(parts, documentName('dossier', proposal), about))
  if (!about || !found) return 'no-such-proposal'
  const at = parts.clock()
  return parts.db.transaction().execute(async (trx) => {
    const last = await trx
      .selectFrom('checkpoints')
      .select(({ fn }) => fn.max('number').as('number'))
      .where('proposal_id', '=', proposal)
      .executeTakeFirst()
    const number = Number(last?.number ?? 0) + 1
    const checkpoint: Checkpoint = {
      format: 'doorbraak/checkpoint',
      schema: 1,
      ...(await described(trx, { proposal, about, by }, found.content)),
      checkpoint: number,
      name,
      content: found.content,
    }
    const bytes = canonicalBytes(checkpoint)
    const hash = sha256(bytes)
    await trx
      .insertInto('checkpoints')
      .values({
        proposal_id: proposal,
        number,
        name,
        canonical: bytes,
        sha256: hash,
        last_seq: found.lastSeq,
        made_at: at,
        person_id: by.person,
        organisation_id: by.organisation,
      })
      .execute()
    await append(trx, { at, actor: by, act: 'checkpoint', proposal, body: { number, name, sha256: hash } })
    return number
  })
}
