import * as Y from 'yjs'
import { editionOfProposal } from '#server/calls/editions.ts'
import { locksOf } from '#server/calls/locks.ts'
import type { Db } from '#server/db/open.ts'
import { documentName } from '#server/sync/documents.ts'
import type { Room } from '#server/sync/room.ts'
import type { Rooms } from '#server/sync/rooms.ts'
import type { Edition } from '#shared/call/edition.ts'
import type { ProposalId } from '#shared/ids.ts'
import { at } from '#shared/dossier/write.ts'
import type { DossierFacts } from './dossier-facts.ts'
import { countRows, standsAt } from './dossier-write.ts'

/** The proposal a session is about: fixed for as long as the session runs. */
export interface About {
  readonly proposal: ProposalId
  readonly edition: Edition
  readonly region: string
  readonly title: string
  readonly fictional: boolean
}

export async function aboutProposal(db: Db, proposal: ProposalId): Promise<About | null> {
  const found = await editionOfProposal(db, proposal)
  if (!found) return null
  const { edition, region, title, fictional } = found
  return { proposal, edition, region, title, fictional }
}

export const roomOf = (rooms: Rooms, { proposal }: Pick<About, 'proposal'>): Promise<Room | null> =>
  rooms.open(documentName('dossier', proposal))

/** The dossier as decisions look at it; what costs something is looked up only when asked for. */
export async function factsOf(db: Db, rooms: Rooms, about: About): Promise<DossierFacts> {
  const room = await roomOf(rooms, about)
  if (!room) throw new Error(`No dossier for ${about.proposal}`)
  const { template } = about.edition
  const last = await db
    .selectFrom('updates')
    .select((select) => select.fn.max('seq').as('seq'))
    .where('document', '=', room.name)
    .executeTakeFirst()
  const organisations = await db.selectFrom('organisations').select(['id', 'name', 'layer']).execute()
  return {
    template,
    sections: template.sections.map(({ id }) => id),
    isOpen: !room.sealed,
    locks: await locksOf(db, about.proposal),
    seq: Number(last?.seq ?? 0),
    get partners() {
      return partnersIn(room.doc)
    },
    organisations,
    rows: (target) => countRows(room.doc, target),
    stands: (place) => standsAt(room.doc, template, place),
    state: () => Y.encodeStateAsUpdate(room.doc),
  }
}

export function partnersIn(doc: Y.Doc): readonly { readonly id: string; readonly name: string }[] {
  const rows = at(doc, ['partners', 'lists', 'partners'])
  if (!(rows instanceof Y.Map)) return []
  return [...rows.entries()]
    .map(([id, row]) => ({
      id,
      name: row instanceof Y.Map && typeof row.get('name') === 'string' ? String(row.get('name')) : '',
    }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}
