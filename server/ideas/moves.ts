import type { Transaction } from 'kysely'
import type { IdeaState } from '#shared/api.ts'
import { mayIdea, type IdeaActor, type IdeaDenial } from '#shared/idea/access.ts'
import type { MoveView } from '#shared/idea/api.ts'
import { afterStep, needsReason, type IdeaStep } from '#shared/idea/step.ts'
import type { IdeaId } from '#shared/ids.ts'
import { append } from '#server/audit.ts'
import type { Db } from '#server/db/open.ts'
import type { Database } from '#server/db/schema.ts'
import type { Author } from '#server/sync/log.ts'
import { ideaRow } from './describe.ts'

interface Move {
  readonly idea: IdeaId
  readonly step: IdeaStep
  readonly state: IdeaState
  readonly reason: string
  readonly by: Author
  readonly at: number
}

/** The idea's state, and how it came there; only in the transaction that does what the step means. */
export async function saveMove(
  trx: Transaction<Database>,
  { idea, step, state, reason, by, at }: Move,
): Promise<void> {
  const last = await trx
    .selectFrom('idea_moves')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('idea_id', '=', idea)
    .executeTakeFirst()
  const number = Number(last?.number ?? 0) + 1
  await trx
    .insertInto('idea_moves')
    .values({
      idea_id: idea,
      number,
      step,
      state,
      reason,
      person_id: by.person,
      organisation_id: by.organisation,
      at,
    })
    .execute()
  await trx.updateTable('ideas').set({ state }).where('id', '=', idea).execute()
}

export type MoveRefusal = IdeaDenial | 'no-such-idea' | 'reason-missing' | 'idea-taken'

/** A step of who coordinates the call; handing in is `submitIdea`. */
export function moveIdea(
  { db, clock }: { readonly db: Db; readonly clock: () => number },
  actor: IdeaActor,
  by: Author,
  idea: IdeaId,
  { step, reason }: { readonly step: Exclude<IdeaStep, 'submit'>; readonly reason: string },
): Promise<MoveRefusal | null> {
  return db.transaction().execute(async (trx) => {
    const row = await ideaRow(trx, idea)
    if (!row) return 'no-such-idea'
    const denial = mayIdea(actor, step, row.state)
    if (denial) return denial
    const state = afterStep(row.state, step)
    if (!state) return 'wrong-state'
    if (needsReason(step) && reason === '') return 'reason-missing'
    if (step === 'reconsider' && (await proposalOf(trx, idea))) return 'idea-taken'
    const at = clock()
    await saveMove(trx, { idea, step, state, reason, by, at })
    const body = { idea, step, state, reason }
    await append(trx, { at, actor: by, act: 'idea-moved', proposal: null, body })
    return null
  })
}

/** The proposal that was made of this idea. */
export async function proposalOf(db: Db, idea: IdeaId) {
  const row = await db.selectFrom('proposals').select('id').where('idea_id', '=', idea).executeTakeFirst()
  return row?.id ?? null
}

export async function movesOf(db: Db, idea: IdeaId): Promise<readonly MoveView[]> {
  const rows = await db
    .selectFrom('idea_moves')
    .innerJoin('people', 'people.id', 'idea_moves.person_id')
    .innerJoin('organisations', 'organisations.id', 'idea_moves.organisation_id')
    .select(['step', 'state', 'reason', 'at', 'people.name as person', 'organisations.name as organisation'])
    .where('idea_id', '=', idea)
    .orderBy('number')
    .execute()
  return rows.map(({ step, state, reason, at, person, organisation }) => ({
    step,
    state,
    reason,
    at: new Date(at).toISOString(),
    by: { name: person, organisation },
  }))
}
