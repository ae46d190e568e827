import { editionOfProposal } from '#server/calls/editions.ts'
import type { Db } from '#server/db/open.ts'
import type { Edition } from '#shared/call/edition.ts'
import type { PersonId, ProposalId } from '#shared/ids.ts'
import type { Assessment, Ballot, Juror } from '#shared/jury/assessment.ts'
import type { Judged } from '#shared/jury/projection.ts'

/** The judging of one proposal as the database has it: for deciding and for projecting, never for sending. */
export interface Loaded {
  readonly judged: Judged
  readonly assessment: Assessment
  readonly edition: Edition
}

/** `null` while there is no version to judge. */
export async function loadAssessment(db: Db, proposal: ProposalId): Promise<Loaded | null> {
  const about = await editionOfProposal(db, proposal)
  const version = await db
    .selectFrom('versions')
    .select(['number', 'sha256'])
    .where('proposal_id', '=', proposal)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!about || !version) return null
  const opened = await db
    .selectFrom('assessments')
    .selectAll()
    .where('proposal_id', '=', proposal)
    .executeTakeFirst()
  const decision = await db
    .selectFrom('decisions')
    .select(['outcome', 'conditions', 'reason', 'method', 'at'])
    .where('proposal_id', '=', proposal)
    .executeTakeFirst()
  const consensus = await db
    .selectFrom('consensus')
    .select(['criterion', 'level', 'reason'])
    .where('proposal_id', '=', proposal)
    .orderBy('criterion')
    .execute()
  const { title, region, fictional, phase, edition } = about
  return {
    judged: {
      ...{ proposal, title, region, fictional },
      version: opened?.version ?? version.number,
      sha256: opened?.sha256 ?? version.sha256,
    },
    edition,
    assessment: {
      phase,
      criteria: edition.template.criteria.map(({ code }) => code),
      openedAt: opened?.opened_at ?? null,
      revealedAt: opened?.revealed_at ?? null,
      jurors: await jurorsOf(db, proposal),
      consensus,
      ballot: await lastBallot(db, proposal),
      decision: decision ?? null,
    },
  }
}

const jurors = (db: Db, proposal: ProposalId) =>
  db.selectFrom('members').select('person_id').where('proposal_id', '=', proposal).where('role', '=', 'juror')

async function jurorsOf(db: Db, proposal: ProposalId): Promise<Juror[]> {
  const people = await db
    .selectFrom('people')
    .select(['people.id', 'people.name'])
    .where((eb) =>
      eb.or([
        eb('people.id', 'in', jurors(db, proposal)),
        // Who was erased judged all the same: what was handed in and who stood aside stays in the count.
        eb.and([
          eb('people.erased_at', 'is not', null),
          eb.or([
            eb(
              'people.id',
              'in',
              db.selectFrom('hand_ins').select('person_id').where('proposal_id', '=', proposal),
            ),
            eb(
              'people.id',
              'in',
              db
                .selectFrom('interests')
                .select('person_id')
                .where('proposal_id', '=', proposal)
                .where('has_interest', '=', 1),
            ),
          ]),
        ]),
      ]),
    )
    .orderBy('people.name')
    .orderBy('people.id')
    .execute()
  const mine = <Row extends { person_id: PersonId }>(rows: readonly Row[], id: PersonId): Row[] =>
    rows.filter((row) => row.person_id === id)
  const interests = await db.selectFrom('interests').selectAll().where('proposal_id', '=', proposal).execute()
  const scores = await db.selectFrom('scores').selectAll().where('proposal_id', '=', proposal).execute()
  const handed = await db.selectFrom('hand_ins').selectAll().where('proposal_id', '=', proposal).execute()
  return people.map(({ id, name }) => {
    const [interest] = mine(interests, id)
    return {
      id,
      name,
      interest: interest ? { has: interest.has_interest === 1, what: interest.what } : null,
      scores: mine(scores, id).map(({ criterion, level, reason }) => ({ criterion, level, reason })),
      handedIn: mine(handed, id).length > 0,
    }
  })
}

async function lastBallot(db: Db, proposal: ProposalId): Promise<Ballot | null> {
  const last = await db
    .selectFrom('ballots')
    .selectAll()
    .where('proposal_id', '=', proposal)
    .orderBy('round', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!last) return null
  const of = { proposal: last.proposal_id, round: last.round }
  const voters = await db
    .selectFrom('ballot_voters')
    .select('person_id')
    .where('proposal_id', '=', of.proposal)
    .where('round', '=', of.round)
    .orderBy('person_id')
    .execute()
  const counts = await db
    .selectFrom('ballot_counts')
    .select(['choice', 'votes'])
    .where('proposal_id', '=', of.proposal)
    .where('round', '=', of.round)
    .orderBy('choice')
    .execute()
  return {
    round: last.round,
    open: last.closed_at === null,
    voters: voters.map(({ person_id }) => person_id),
    counts: Object.fromEntries(counts.map(({ choice, votes }) => [choice, votes])),
  }
}

/** Has this juror declared to have something to do with this proposal? Then its dossier stays closed to them. */
export async function hasInterest(db: Db, proposal: ProposalId, person: PersonId): Promise<boolean> {
  const row = await db
    .selectFrom('interests')
    .select('has_interest')
    .where('proposal_id', '=', proposal)
    .where('person_id', '=', person)
    .executeTakeFirst()
  return row?.has_interest === 1
}
