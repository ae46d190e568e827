import { sourceKey } from '#shared/workshop/cards.ts'
import type { ConsentView, PollView, VoteView } from '#shared/workshop/round-views.ts'
import type { Session } from '#shared/workshop/session.ts'
import { titleOf } from '../decide/sources.ts'
import { eligibleIn, votersOf } from '../decide/tally.ts'

/** The round of the stream or step the room is at; open or just closed, never with totals before the closing. */
export function voteView(session: Session, stream: string | null): VoteView | null {
  const round = Object.values(session.votes).findLast((one) => one.stream === stream)
  if (!round) return null
  const voted = round.result?.voted ?? votersOf(round)
  return {
    round: round.id,
    number: round.number,
    state: round.state,
    budget: round.budget,
    mostPerCard: round.mostPerCard,
    per: round.per,
    options: round.options.map((source) => ({
      key: sourceKey(source),
      source,
      title: titleOf(session, source),
    })),
    voted,
    eligible: round.result?.eligible ?? Math.max(voted, eligibleIn(session, round.per)),
    result: round.result,
  }
}

export function pollView(session: Session): PollView | null {
  const round = Object.values(session.polls).findLast(({ step }) => step === session.run.step)
  if (!round) return null
  const { result, answers } = round
  const voted = result?.voted ?? answers.length
  return {
    round: round.id,
    number: round.number,
    scale: round.scale,
    state: round.state,
    voted,
    eligible: result?.eligible ?? Math.max(voted, eligibleIn(session, 'person')),
    result,
  }
}

export function consentView({ consent, people }: Session): ConsentView | null {
  const version = consent?.versions.at(-1)
  if (!consent || !version) return null
  const { ballot } = consent
  const named = (id: string) => Object.values(people).find(({ organisation }) => organisation === id)
  return {
    phase: consent.phase,
    text: version.text,
    version: version.number,
    hash: version.hash,
    before: consent.versions.at(-2)?.text ?? null,
    ballot: ballot && {
      round: ballot.id,
      state: ballot.state,
      given: ballot.positions.length,
      organisations: ballot.eligible.map((organisation) => {
        const position = ballot.positions.find((one) => one.organisation === organisation)
        const who = named(organisation)
        return {
          organisation,
          name: who?.organisationName ?? '',
          layer: who?.layer ?? 'partner',
          given: position !== undefined,
          position:
            position && ballot.state === 'revealed'
              ? {
                  stance: position.stance,
                  reason: position.reason,
                  by: position.by,
                  confirmed: position.confirmed,
                  met: position.met,
                }
              : null,
        }
      }),
    },
  }
}
