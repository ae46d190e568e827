import type { ProposalId } from '#shared/ids.ts'
import type { Template } from '#shared/dossier/template.ts'
import {
  judging,
  majorityOf,
  spreadOf,
  stageOf,
  type Assessment,
  type Juror,
  type Score,
} from './assessment.ts'
import type { BallotView, DocketRow, JuryView } from './api.ts'

/** Which proposal it is, apart from its judging. */
export interface Judged extends Pick<DocketRow, 'title' | 'region' | 'fictional' | 'version' | 'sha256'> {
  readonly proposal: ProposalId
}

/** `null`: who presides, and so scores nothing. */
export type Recipient = string | null

/** One line of the docket for one person. */
export function rowFor(judged: Judged, assessment: Assessment, recipient: Recipient): DocketRow {
  const me = assessment.jurors.find(({ id }) => id === recipient)
  const judges = judging(assessment)
  return {
    ...judged,
    phase: assessment.phase,
    stage: stageOf(assessment),
    mine: me
      ? { declared: me.interest !== null, blocked: me.interest?.has === true, handedIn: me.handedIn }
      : null,
    handedIn: judges.filter(({ handedIn }) => handedIn).length,
    judging: judges.length,
  }
}

/**
 * The jury room as this one person may see it, and nothing more leaves the server. Until the scores are revealed a
 * juror finds her own in it and nobody else's; who presides finds none. Who has an interest finds no score ever.
 */
export function roomFor(
  judged: Judged,
  assessment: Assessment,
  { criteria, sections }: Pick<Template, 'criteria' | 'sections'>,
  recipient: Recipient,
): JuryView {
  const me = assessment.jurors.find(({ id }) => id === recipient)
  const stage = stageOf(assessment)
  const mayLook = recipient === null || (me?.interest !== undefined && me.interest?.has === false)
  const isOver = stage === 'revealed' || stage === 'decided'
  return {
    ...rowFor(judged, assessment, recipient),
    as: recipient === null ? 'president' : 'juror',
    criteria: criteria.map(({ code, label, text }) => ({ code, label, text })),
    answers: criteria.map(({ code, anchors }) => ({
      criterion: code,
      sections: sections
        .filter(({ id }) => anchors.some(({ section }) => section === id))
        .map(({ id, letter, title }) => ({ id, letter, title })),
    })),
    interest: me?.interest ?? null,
    drafts: me?.interest?.has === false ? me.scores : [],
    jurors: assessment.jurors.map((juror) => ({ name: juror.name, state: stateOf(juror) })),
    revealed:
      isOver && mayLook
        ? {
            spread: spreadOf(assessment),
            scores: judging(assessment)
              .filter(({ handedIn }) => handedIn)
              .flatMap(({ name, scores }) =>
                scores.flatMap(({ criterion, level, reason }) =>
                  level === null
                    ? []
                    : [{ criterion, level, reason, by: name } satisfies Score & { by: string }],
                ),
              ),
            consensus: assessment.consensus,
            ballot: ballotFor(assessment, recipient),
          }
        : null,
    decision: assessment.decision && {
      ...assessment.decision,
      at: new Date(assessment.decision.at).toISOString(),
    },
  }
}

const stateOf = ({ interest, handedIn }: Juror): JuryView['jurors'][number]['state'] => {
  if (!interest) return 'undeclared'
  if (interest.has) return 'blocked'
  return handedIn ? 'handed-in' : 'judging'
}

/** How many voted is for all to see, what only when the round is over, and who what never. */
function ballotFor(assessment: Assessment, recipient: Recipient): BallotView | null {
  const { ballot } = assessment
  if (!ballot) return null
  return {
    round: ballot.round,
    open: ballot.open,
    votes: ballot.voters.length,
    of: judging(assessment).length,
    voted: recipient !== null && ballot.voters.includes(recipient),
    counts: ballot.open ? null : ballot.counts,
    majority: ballot.open ? null : majorityOf(ballot),
  }
}
