import type { Transaction } from 'kysely'
import { append } from '#server/audit.ts'
import type { Db } from '#server/db/open.ts'
import type { Database } from '#server/db/schema.ts'
import type { Author } from '#server/sync/log.ts'
import type { ProposalId } from '#shared/ids.ts'
import { allHandedIn, isComplete, stageOf, type Juror } from '#shared/jury/assessment.ts'
import type { InterestRequest, ScoreRequest } from '#shared/jury/api.ts'
import type { Choice } from '#shared/jury/words.ts'
import { loadAssessment, type Loaded } from './load.ts'

export type JudgeRefusal =
  | 'interest'
  | 'not-declared'
  | 'not-scoring'
  | 'handed-in'
  | 'not-complete'
  | 'no-ballot'
  | 'voted'
  | 'no-such-version'
  | 'no-such-criterion'

export interface Bench {
  readonly db: Db
  readonly proposal: ProposalId
  readonly by: Author
  /** Epoch ms. */
  readonly at: number
}

interface Seat extends Loaded {
  readonly trx: Transaction<Database>
  readonly me: Juror
}

/** What a juror does, in one transaction, on what stands there at that moment. */
function seated(
  { db, proposal, by }: Bench,
  act: (seat: Seat) => Promise<JudgeRefusal | null>,
): Promise<JudgeRefusal | null> {
  return db.transaction().execute(async (trx) => {
    const loaded = await loadAssessment(trx, proposal)
    const me = loaded?.assessment.jurors.find(({ id }) => id === by.person)
    return loaded && me ? act({ ...loaded, trx, me }) : 'no-such-version'
  })
}

/** Comes first, and binds: who has an interest neither reads, nor scores, nor votes here, and cannot unsay it. */
export const declare = (bench: Bench, { has, what }: InterestRequest): Promise<JudgeRefusal | null> =>
  seated(bench, async ({ trx, me }) => {
    if (me.interest?.has) return 'interest'
    if (me.handedIn) return 'handed-in'
    const { proposal, by, at } = bench
    const said = { has_interest: has ? 1 : 0, what, at }
    await trx
      .insertInto('interests')
      .values({ proposal_id: proposal, person_id: by.person, ...said })
      .onConflict((conflict) => conflict.columns(['proposal_id', 'person_id']).doUpdateSet(said))
      .execute()
    if (has)
      await trx
        .deleteFrom('scores')
        .where('proposal_id', '=', proposal)
        .where('person_id', '=', by.person)
        .execute()
    await append(trx, { at, actor: by, act: 'interest', proposal, body: { has } })
    return null
  })

function scoring({ me, assessment }: Seat): JudgeRefusal | null {
  if (!me.interest) return 'not-declared'
  if (me.interest.has) return 'interest'
  if (me.handedIn) return 'handed-in'
  return stageOf(assessment) === 'scoring' ? null : 'not-scoring'
}

/** A draft, for nobody's eyes but the juror's own. */
export const score = (
  bench: Bench,
  { criterion, level, reason }: ScoreRequest,
): Promise<JudgeRefusal | null> =>
  seated(bench, async (seat) => {
    const denial = scoring(seat)
    if (denial) return denial
    if (!seat.assessment.criteria.includes(criterion)) return 'no-such-criterion'
    const { proposal, by, at } = bench
    const given = { level, reason, at }
    await seat.trx
      .insertInto('scores')
      .values({ proposal_id: proposal, person_id: by.person, criterion, ...given })
      .onConflict((conflict) =>
        conflict.columns(['proposal_id', 'person_id', 'criterion']).doUpdateSet(given),
      )
      .execute()
    return null
  })

/** Final. When the last one hands in, the scores open for the whole jury. */
export const handIn = (bench: Bench): Promise<JudgeRefusal | null> =>
  seated(bench, async (seat) => {
    const { me, assessment, trx } = seat
    const denial = scoring(seat)
    if (denial) return denial
    if (!isComplete(assessment.criteria, me.scores)) return 'not-complete'
    const { proposal, by, at } = bench
    await trx.insertInto('hand_ins').values({ proposal_id: proposal, person_id: by.person, at }).execute()
    await append(trx, { at, actor: by, act: 'handed-in', proposal, body: {} })
    const after = await loadAssessment(trx, proposal)
    if (after && allHandedIn(after.assessment)) await reveal(trx, proposal, by, at)
    return null
  })

export async function reveal(
  trx: Transaction<Database>,
  proposal: ProposalId,
  by: Author,
  at: number,
): Promise<void> {
  await trx
    .updateTable('assessments')
    .set({ revealed_at: at })
    .where('proposal_id', '=', proposal)
    .where('revealed_at', 'is', null)
    .execute()
  await append(trx, { at, actor: by, act: 'scores-opened', proposal, body: {} })
}

/** One paper in the urn: that somebody voted and what was voted are written apart, and the log learns neither. */
export const vote = (bench: Bench, choice: Choice): Promise<JudgeRefusal | null> =>
  seated(bench, async ({ trx, me, assessment }) => {
    if (!me.interest) return 'not-declared'
    if (me.interest.has) return 'interest'
    const { ballot } = assessment
    // A ballot that was open when the jury decided otherwise is over.
    if (!ballot?.open || stageOf(assessment) !== 'revealed') return 'no-ballot'
    if (ballot.voters.includes(me.id)) return 'voted'
    const of = { proposal_id: bench.proposal, round: ballot.round }
    await trx
      .insertInto('ballot_voters')
      .values({ ...of, person_id: bench.by.person })
      .execute()
    await trx
      .updateTable('ballot_counts')
      .set((eb) => ({ votes: eb('votes', '+', 1) }))
      .where('proposal_id', '=', of.proposal_id)
      .where('round', '=', of.round)
      .where('choice', '=', choice)
      .execute()
    return null
  })
