import type { Transaction } from 'kysely'
import { append } from '#server/audit.ts'
import type { Database } from '#server/db/schema.ts'
import {
  ballotDenial,
  decisionDenial,
  judging,
  stageOf,
  type BallotRefusal,
  type DecisionRefusal,
  type Score,
} from '#shared/jury/assessment.ts'
import type { DecisionRequest } from '#shared/jury/api.ts'
import { choices } from '#shared/jury/words.ts'
import { moved } from '#shared/phases.ts'
import { reveal, type Bench } from './judge.ts'
import { loadAssessment, type Loaded } from './load.ts'

export type PresideRefusal =
  | BallotRefusal
  | DecisionRefusal
  | 'not-now'
  | 'not-scoring'
  | 'nobody-handed-in'
  | 'no-such-version'
  | 'no-such-criterion'

interface Chair extends Loaded {
  readonly trx: Transaction<Database>
}

function presiding(
  { db, proposal }: Bench,
  act: (chair: Chair) => Promise<PresideRefusal | null>,
): Promise<PresideRefusal | null> {
  return db.transaction().execute(async (trx) => {
    const loaded = await loadAssessment(trx, proposal)
    return loaded ? act({ ...loaded, trx }) : 'no-such-version'
  })
}

/** The jury begins, on the version that was handed in: its hash is what will stand in the report. */
export const openAssessment = (bench: Bench): Promise<PresideRefusal | null> =>
  presiding(bench, async ({ trx, assessment, judged }) => {
    const next = moved(assessment.phase, 'assess')
    if (!next) return 'not-now'
    const { proposal, by, at } = bench
    const { version, sha256 } = judged
    await trx
      .insertInto('assessments')
      .values({ proposal_id: proposal, version, sha256, opened_at: at, revealed_at: null })
      .execute()
    await trx.updateTable('proposals').set({ phase: next }).where('id', '=', proposal).execute()
    await append(trx, { at, actor: by, act: 'moved-assess', proposal, body: { version, sha256 } })
    return null
  })

/** Ends the scoring although somebody is still missing. */
export const endScoring = (bench: Bench): Promise<PresideRefusal | null> =>
  presiding(bench, async ({ trx, assessment }) => {
    if (stageOf(assessment) !== 'scoring') return 'not-scoring'
    if (!judging(assessment).some(({ handedIn }) => handedIn)) return 'nobody-handed-in'
    await reveal(trx, bench.proposal, bench.by, bench.at)
    return null
  })

/** One line of the sheet on which the jury writes what it agrees about. */
export const agree = (bench: Bench, { criterion, level, reason }: Score): Promise<PresideRefusal | null> =>
  presiding(bench, async ({ trx, assessment }) => {
    if (stageOf(assessment) !== 'revealed') return 'scores-hidden'
    if (!assessment.criteria.includes(criterion)) return 'no-such-criterion'
    const { proposal, at } = bench
    const agreed = { level, reason, at }
    await trx
      .insertInto('consensus')
      .values({ proposal_id: proposal, criterion, ...agreed })
      .onConflict((conflict) => conflict.columns(['proposal_id', 'criterion']).doUpdateSet(agreed))
      .execute()
    return null
  })

/** Opens a secret round, or closes the one that is open. */
export const ballot = (bench: Bench, act: 'open' | 'close'): Promise<PresideRefusal | null> =>
  presiding(bench, async ({ trx, assessment }) => {
    const denial = ballotDenial(assessment, act)
    if (denial) return denial
    const { proposal, by, at } = bench
    const last = assessment.ballot?.round ?? 0
    const round = act === 'open' ? last + 1 : last
    if (act === 'open') {
      await trx
        .insertInto('ballots')
        .values({ proposal_id: proposal, round, opened_at: at, closed_at: null })
        .execute()
      // All choices stand there beforehand: the order in which they were first made would tell of the first voters.
      const papers = choices.map((choice) => ({ proposal_id: proposal, round, choice, votes: 0 }))
      await trx.insertInto('ballot_counts').values(papers).execute()
    } else
      await trx
        .updateTable('ballots')
        .set({ closed_at: at })
        .where('proposal_id', '=', proposal)
        .where('round', '=', round)
        .execute()
    await append(trx, { at, actor: by, act: `ballot-${act}`, proposal, body: { round } })
    return null
  })

/** Final: what the jury agreed or voted, about exactly these bytes. */
export const decide = (bench: Bench, asked: DecisionRequest): Promise<PresideRefusal | null> =>
  presiding(bench, async ({ trx, assessment, judged }) => {
    const next = moved(assessment.phase, 'decide')
    if (!next) return 'not-now'
    const denial = decisionDenial(assessment, asked)
    if (denial) return denial
    const { proposal, by, at } = bench
    const { version, sha256 } = judged
    const conditions = asked.outcome === 'conditions' ? asked.conditions : ''
    await trx
      .insertInto('decisions')
      .values({
        proposal_id: proposal,
        version,
        sha256,
        ...asked,
        conditions,
        at,
        person_id: by.person,
        organisation_id: by.organisation,
      })
      .execute()
    await trx.updateTable('proposals').set({ phase: next }).where('id', '=', proposal).execute()
    const levels = Object.fromEntries(
      assessment.consensus.map(({ criterion, level }) => [criterion, level ?? 0]),
    )
    const body = { version, sha256, outcome: asked.outcome, method: asked.method, levels }
    await append(trx, { at, actor: by, act: 'decided', proposal, body })
    return null
  })
