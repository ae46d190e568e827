import type { Db } from '#server/db/open.ts'
import { versionsOf } from '#server/calls/proposal-view.ts'
import { editionOf } from '#server/calls/editions.ts'
import { may, type Actor, type Phase } from '#shared/access.ts'
import type { Checkpoint } from '#shared/dossier/frozen.ts'
import { difference } from '#shared/dossier/difference.ts'
import type { ProposalId } from '#shared/ids.ts'
import type { CheckpointView, DifferenceView, HistoryView } from '#shared/version-api.ts'
import { versionOf, type Version } from './versions.ts'

interface Visitor {
  readonly proposal: ProposalId
  readonly actor: Actor
  readonly phase: Phase
}

/** All versions and working versions of a proposal, the oldest first, with why writing went on after each. */
export async function historyOf(
  db: Db,
  { proposal, actor, phase }: Visitor,
  now: number,
): Promise<HistoryView> {
  const versions = (await versionsOf(db, [proposal])).get(proposal) ?? []
  const reopenings = await db
    .selectFrom('reopenings')
    .innerJoin('people', 'people.id', 'reopenings.person_id')
    .select(['version', 'reason', 'at', 'people.name as by'])
    .where('proposal_id', '=', proposal)
    .execute()
  return {
    versions: versions.map((version) => {
      const again = reopenings.find((one) => one.version === version.number)
      const reopened = again && { at: iso(again.at), by: again.by, reason: again.reason }
      return { ...version, reopened: reopened ?? null }
    }),
    checkpoints: await checkpointsOf(db, proposal),
    mayKeep: may(actor, 'checkpoint', phase) === null,
    now: iso(now),
  }
}

async function checkpointsOf(db: Db, proposal: ProposalId): Promise<CheckpointView[]> {
  const rows = await db
    .selectFrom('checkpoints')
    .innerJoin('people', 'people.id', 'checkpoints.person_id')
    .innerJoin('organisations', 'organisations.id', 'checkpoints.organisation_id')
    .select(['number', 'checkpoints.name as name', 'sha256', 'made_at'])
    .select(['people.name as person', 'organisations.name as organisation'])
    .where('proposal_id', '=', proposal)
    .orderBy('number')
    .execute()
  return rows.map(({ number, name, sha256, made_at, person, organisation }) => ({
    number,
    name,
    sha256,
    madeAt: iso(made_at),
    madeBy: { name: person, organisation },
  }))
}

export interface StoredCheckpoint {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly checkpoint: Checkpoint
  readonly madeAt: number
}

export async function checkpointOf(
  db: Db,
  proposal: ProposalId,
  number: number,
): Promise<StoredCheckpoint | null> {
  const row = await db
    .selectFrom('checkpoints')
    .select(['canonical', 'made_at'])
    .where('proposal_id', '=', proposal)
    .where('number', '=', number)
    .executeTakeFirst()
  if (!row) return null
  const bytes = new Uint8Array(row.canonical)
  const checkpoint = JSON.parse(new TextDecoder().decode(bytes)) as Checkpoint
  return { bytes, checkpoint, madeAt: row.made_at }
}

/** What a version says otherwise than the one before it; `null` when its edition is gone, which nothing removes. */
export async function differenceOf(db: Db, version: Version): Promise<DifferenceView | null> {
  const { proposal: now } = version
  const edition = await editionOf(db, now.call, now.edition)
  if (!edition) return null
  const before = await versionOf(db, now.proposal, now.version - 1)
  if (!before) return { since: null, sections: [] }
  return {
    since: { number: before.view.number, reason: now.supersedes?.reason ?? '' },
    sections: difference(before.proposal.content, now.content, edition.template),
  }
}

const iso = (at: number): string => new Date(at).toISOString()
