import { append } from '#server/audit.ts'
import type { Db } from '#server/db/open.ts'
import type { Author } from '#server/sync/log.ts'
import { newTableId, newWorkshopId, type ProposalId, type WorkshopId } from '#shared/ids.ts'
import { laboHalfDay, tablesFor, themes } from '#shared/workshop/labo-half-day/draaiboek.ts'
import type { PlanRequest, WorkshopLine } from '#shared/workshop/door.ts'
import type { Guest, Table } from '#shared/workshop/tables.ts'
import { appendEvents } from './store.ts'
import { newCode } from './venues.ts'
import { withLayers } from './with-layers.ts'

export interface Planned extends PlanRequest {
  /** Made here unless given; shipped data has ids of its own. */
  readonly id?: WorkshopId
  readonly guests?: readonly Guest[]
}

/** A new session at a proposal, with the half-day as its draaiboek and a table for each theme. */
export async function planWorkshop(
  { db, clock }: { readonly db: Db; readonly clock: () => number },
  proposal: ProposalId,
  { id = newWorkshopId(), title, startsAt, size, guests = [] }: Planned,
  /** `null` when the server itself makes it. */
  by: Author | null,
): Promise<WorkshopId> {
  const at = clock()
  const code = newCode()
  const draaiboek = laboHalfDay(size)
  const tables = Array.from({ length: tablesFor[size] }, (_, index): Table => ({
    id: newTableId(),
    name: `Tafel ${index + 1}`,
    theme: themes[Math.floor((index * themes.length) / tablesFor[size])] ?? '',
    scribe: null,
    remote: false,
  }))
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('workshops')
      .values({
        id,
        proposal_id: proposal,
        title,
        starts_at: startsAt,
        state: 'draft',
        code,
        recovery_code: `${newCode()}${newCode()}`,
        created_at: at,
      })
      .execute()
    const planned = {
      type: 'session.planned',
      proposal,
      title,
      startsAt,
      draaiboek,
      tables,
      code,
    } as const
    const organisations = await trx.selectFrom('organisations').select(['id', 'layer']).execute()
    const expected = { type: 'guests.set', guests: withLayers(guests, organisations) } as const
    const events = [planned, ...(guests.length > 0 ? [expected] : [])]
    const stamped = events.map((event, index) => ({
      seq: index + 1,
      at,
      by: [],
      onBehalfOf: null,
      secret: false,
      event,
    }))
    await appendEvents(trx, id, stamped)
    if (by) await append(trx, { at, actor: by, act: 'workshop-planned', proposal, body: { workshop: id } })
  })
  return id
}

/** Every session of a proposal, the newest first. */
export async function workshopsOf(
  db: Db,
  proposal: ProposalId,
  mayLead: boolean,
): Promise<readonly WorkshopLine[]> {
  const rows = await db
    .selectFrom('workshops')
    .select(['id', 'title', 'starts_at', 'state'])
    .where('proposal_id', '=', proposal)
    .orderBy('starts_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(({ id, title, starts_at, state }) => ({ id, title, startsAt: starts_at, state, mayLead }))
}
