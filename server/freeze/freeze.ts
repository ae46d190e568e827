import * as Y from 'yjs'
import { append } from '#server/audit.ts'
import { editionOfProposal, type ProposalInEdition } from '#server/calls/editions.ts'
import type { Db } from '#server/db/open.ts'
import { filesNamedIn, tieFiles } from '#server/files/frozen-files.ts'
import { sha256 } from '#server/sync/chain.ts'
import { documentName } from '#server/sync/documents.ts'
import type { FindUnprintable } from '#server/print/unprintable.ts'
import type { Journal } from '#server/sync/journal.ts'
import type { Author, Log, Stored } from '#server/sync/log.ts'
import type { Room } from '#server/sync/room.ts'
import type { Rooms } from '#server/sync/rooms.ts'
import { may, type Actor, type Denial } from '#shared/access.ts'
import { canonical, type Json } from '#shared/canonical.ts'
import { blocking, check } from '#shared/checks/check.ts'
import type { DossierContent } from '#shared/dossier/content.ts'
import type { Finding } from '#shared/checks/finding.ts'
import type { FrozenProposal } from '#shared/dossier/frozen.ts'
import { read } from '#shared/dossier/read.ts'
import { partnersOf } from '#shared/dossier/partners.ts'
import type { ProposalId } from '#shared/ids.ts'

export interface FreezeParts {
  readonly db: Db
  readonly log: Log
  readonly journal: Journal
  readonly rooms: Rooms
  readonly clock: () => number
  /** Under which people reach this server: printed in every version, with the page that checks it. */
  readonly publicUrl: string
  readonly unprintable: FindUnprintable
  readonly onTrouble: (what: string, error: unknown) => void
}

export type FreezeRefusal = Denial | 'unknown' | 'not-ready' | 'busy' | 'differs'

export type FreezeOutcome =
  | { readonly done: true; readonly version: number }
  | { readonly done: false; readonly refusal: FreezeRefusal; readonly findings?: readonly Finding[] }

/**
 * Turns the living dossier into one version that never changes. In order: nothing more enters; what is on its
 * way to disk gets there; the document is built anew from disk and compared with the one in memory; then one
 * transaction writes the version, locks the document and tells the audit log. Whoever was refused meanwhile
 * keeps the text. Until that transaction is on disk nobody hears of it; when it fails, the room goes on.
 */
export async function freeze(
  parts: FreezeParts,
  proposal: ProposalId,
  actor: Actor | null,
  by: Author,
): Promise<FreezeOutcome> {
  const about = await editionOfProposal(parts.db, proposal)
  const room = about && (await parts.rooms.open(documentName('dossier', proposal)))
  if (!about || !room) return { done: false, refusal: 'unknown' }
  const denial = may(actor, 'freeze', about.phase)
  if (denial) return { done: false, refusal: denial }
  if (room.sealed) return { done: false, refusal: 'busy' }
  const findings = holdsBack(parts, about, read(room.doc, about.edition.template))
  if (findings.length > 0) return { done: false, refusal: 'not-ready', findings }
  room.hold()
  try {
    return await seal(parts, room, proposal, about, by)
  } finally {
    room.reopen()
  }
}

/** What keeps this content from being frozen: what the checks say, and what no font of ours can print. */
const holdsBack = (parts: FreezeParts, about: ProposalInEdition, content: DossierContent): Finding[] => [
  ...blocking(check(content, about.edition)),
  ...parts.unprintable({ ...about, content }),
]

async function seal(
  parts: FreezeParts,
  room: Room,
  proposal: ProposalId,
  about: ProposalInEdition,
  by: Author,
): Promise<FreezeOutcome> {
  await parts.journal.flush()
  const stored = await parts.log.read(room.name)
  if (!stored) return { done: false, refusal: 'unknown' }
  const fresh = rebuild(stored)
  const content = read(fresh, about.edition.template)
  const inMemory = read(room.doc, about.edition.template)
  if (canonical(content as unknown as Json) !== canonical(inMemory as unknown as Json)) {
    parts.onTrouble('freeze: memory and disk differ', new Error(room.name))
    return { done: false, refusal: 'differs' }
  }
  // Somebody may have typed between the first look and the hold.
  const findings = holdsBack(parts, about, content)
  if (findings.length > 0) return { done: false, refusal: 'not-ready', findings }
  const state = Y.encodeStateAsUpdate(fresh)
  fresh.destroy()

  const at = parts.clock()
  const outcome = await parts.db.transaction().execute(async (trx) => {
    const last = await trx
      .selectFrom('versions')
      .select(({ fn }) => fn.max('number').as('number'))
      .where('proposal_id', '=', proposal)
      .executeTakeFirst()
    const version = Number(last?.number ?? 0) + 1
    const locked = await trx
      .updateTable('documents')
      .set({ frozen_at: at })
      .where('name', '=', room.name)
      .where('frozen_at', 'is', null)
      .executeTakeFirst()
    // Of two freezes at the same moment the database lets one win.
    if (locked.numUpdatedRows !== 1n) return null
    const organisations = await trx
      .selectFrom('organisations')
      .select(['id', 'name', 'layer'])
      .where('id', 'in', [
        by.organisation,
        ...partnersOf(content).map((partner) => partner.id as typeof by.organisation),
      ])
      .orderBy('id')
      .execute()
    const files = await filesNamedIn(trx, proposal, content)
    const frozen: FrozenProposal = {
      format: 'doorbraak/proposal',
      schema: 2,
      call: about.edition.call,
      edition: about.edition.version,
      proposal,
      version,
      region: about.region,
      title: about.title,
      fictional: about.fictional,
      organisations,
      content,
      files,
      checkAt: checkAddress(parts.publicUrl, proposal, version),
    }
    const bytes = new TextEncoder().encode(canonical(frozen as unknown as Json))
    const hash = sha256(bytes)
    await trx
      .insertInto('versions')
      .values({
        proposal_id: proposal,
        number: version,
        canonical: bytes,
        sha256: hash,
        state,
        state_sha256: sha256(state),
        last_seq: stored.lastSeq,
        frozen_at: at,
        frozen_by: by.person,
        organisation_id: by.organisation,
      })
      .execute()
    await tieFiles(trx, proposal, version, files)
    await trx.updateTable('proposals').set({ phase: 'frozen' }).where('id', '=', proposal).execute()
    await append(trx, { at, actor: by, act: 'frozen', proposal, body: { version, sha256: hash } })
    return { version, sha256: hash }
  })
  if (!outcome) return { done: false, refusal: 'frozen' }
  room.seal(outcome)
  return { done: true, version: outcome.version }
}

const checkAddress = (publicUrl: string, proposal: ProposalId, version: number): string =>
  `${publicUrl}/dossier/${encodeURIComponent(proposal)}/versie/${version}`

function rebuild(stored: Stored): Y.Doc {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const update of stored.updates) Y.applyUpdate(doc, update)
  })
  return doc
}
