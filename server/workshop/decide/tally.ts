import { layers, type Layer } from '#shared/layers.ts'
import type { PollRound, PollResult, VoteResult, VoteRound, VoteSplit } from '#shared/workshop/rounds.ts'
import { steepest } from '#shared/workshop/rounds.ts'
import { sourceKey } from '#shared/workshop/cards.ts'
import type { Session } from '#shared/workshop/session.ts'
import { tellApart } from '#shared/workshop/small-layers.ts'
import { counts, isHere, type Participant } from '#shared/workshop/tables.ts'
import type { EventOf } from '../events.ts'

export const openVote = (session: Session): VoteRound | undefined =>
  Object.values(session.votes).find(({ state }) => state === 'open')
export const openPoll = (session: Session): PollRound | undefined =>
  Object.values(session.polls).find(({ state }) => state === 'open')

/** Who has a say: whoever takes part; who leads the conversation stays out of it. */
export const hasSay = (one: Participant): boolean => counts(one) && one.station === 'participant'

export const eligibleIn = (session: Session, per: 'person' | 'organisation'): number => {
  const people = Object.values(session.people).filter((one) => hasSay(one) && isHere(one))
  return per === 'person' ? people.length : new Set(people.map(({ organisation }) => organisation)).size
}

export const votersOf = ({ dots, per }: VoteRound): number =>
  new Set(dots.map((dot) => (per === 'organisation' ? dot.organisation : dot.by))).size

const countOn = (dots: VoteRound['dots']): Readonly<Record<string, number>> => {
  const totals: Record<string, number> = {}
  for (const { on } of dots) totals[on] = (totals[on] ?? 0) + 1
  return totals
}

export function tally(session: Session, round: VoteRound): VoteResult {
  const none = Object.fromEntries(round.options.map((option) => [sourceKey(option), 0]))
  const voted = votersOf(round)
  return {
    totals: { ...none, ...countOn(round.dots) },
    split: round.per === 'organisation' ? null : splitOf(session, round),
    voted,
    eligible: Math.max(voted, eligibleIn(session, round.per)),
  }
}

/** Told apart by who voted, so that behind each figure stand three people at least. */
function splitOf(session: Session, { dots }: VoteRound): readonly VoteSplit[] | null {
  const voters = new Set(dots.flatMap(({ by }) => (by ? [by] : [])))
  const layerOf = (id: string | null): Layer | undefined =>
    (session.people as Readonly<Record<string, Participant | undefined>>)[id ?? '']?.layer
  const people: Partial<Record<Layer, number>> = {}
  for (const voter of voters) {
    const layer = layerOf(voter)
    if (layer) people[layer] = (people[layer] ?? 0) + 1
  }
  const groups = tellApart(people)
  return (
    groups?.map((group) => ({
      layers: group,
      totals: countOn(dots.filter(({ by }) => group.some((layer) => layer === layerOf(by)))),
    })) ?? null
  )
}

export const closeVote = (session: Session, round: VoteRound): EventOf<'vote.closed'> => ({
  type: 'vote.closed',
  round: round.id,
  result: tally(session, round),
})

export function closePoll(session: Session, round: PollRound): EventOf<'poll.closed'> {
  const counted = Array.from(
    { length: steepest[round.scale] },
    (_, at) => round.answers.filter(({ value }) => value === at + 1).length,
  )
  const result: PollResult = {
    counts: counted,
    voted: round.answers.length,
    eligible: Math.max(round.answers.length, eligibleIn(session, 'person')),
    // By the alphabet: the order in which they came could tell whose they are.
    reasons: round.answers.flatMap(({ reason }) => (reason ? [reason] : [])).sort(),
  }
  return { type: 'poll.closed', round: round.id, result }
}

/** How many people of each layer are here. */
export function layersHere(session: Session): Readonly<Record<Layer, number>> {
  const people = Object.values(session.people).filter((one) => hasSay(one) && isHere(one))
  return Object.fromEntries(
    layers.map((layer) => [layer, people.filter((one) => one.layer === layer).length]),
  ) as Record<Layer, number>
}
