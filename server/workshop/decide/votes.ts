import { newRoundId, type RoundId } from '#shared/ids.ts'
import { sourceKey } from '#shared/workshop/cards.ts'
import { stepAt } from '#shared/workshop/draaiboek.ts'
import type { Dot, PollRound, VoteRound } from '#shared/workshop/rounds.ts'
import { steepest } from '#shared/workshop/rounds.ts'
import type { Session } from '#shared/workshop/session.ts'
import { at as streamAt } from './begin.ts'
import { yes, type Context, type Deciders, type Verdict } from './context.ts'
import { sourcesOf } from './sources.ts'
import { closePoll, closeVote, hasSay, openPoll, openVote } from './tally.ts'

type VoteCommands =
  | 'vote.open'
  | 'vote.add'
  | 'vote.take'
  | 'vote.budget'
  | 'vote.close'
  | 'poll.open'
  | 'poll.answer'
  | 'poll.close'

/** Dots and temperatures: each in a round, hidden until it closes, kept when another begins. */
export const decideVotes: Deciders<VoteCommands> = {
  'vote.open': ({ session }, { only }) => {
    const step = stepAt(session.draaiboek, session.run.step)
    if (step?.activity.kind !== 'vote' || session.state !== 'live') return 'not-this-step'
    if (openVote(session)) return 'wrong-moment'
    const { stream, budget, mostPerCard, per } = step.activity
    const phase = streamAt(session, stream)?.phase
    if (phase === undefined || phase === 'writing') return 'still-hidden'
    const all = sourcesOf(session, stream)
    const wanted = new Set(only.map(sourceKey))
    const options = wanted.size > 0 ? all.filter((source) => wanted.has(sourceKey(source))) : all
    if (options.length === 0) return 'nothing-left'
    const number = Object.values(session.votes).filter((round) => round.step === step.id).length + 1
    const round: VoteRound = {
      id: newRoundId(),
      stream,
      step: step.id,
      number,
      budget,
      mostPerCard,
      per,
      state: 'open',
      options,
      dots: [],
      result: null,
    }
    return yes([{ type: 'vote.opened', round }], { made: round.id })
  },
  'vote.add': (context, { round: id, on }) =>
    inRound(context, id, (round, mine) => {
      const key = sourceKey(on)
      if (!round.options.some((option) => sourceKey(option) === key)) return 'no-such-thing'
      if (mine.length >= round.budget) return 'no-dots-left'
      if (mine.filter((dot) => dot.on === key).length >= round.mostPerCard) return 'most-on-this'
      return yes([{ event: { type: 'dot.added', round: id, on: key }, secret: true }])
    }),
  'vote.take': (context, { round: id, on }) =>
    inRound(context, id, (_, mine) => {
      const key = sourceKey(on)
      return mine.some((dot) => dot.on === key)
        ? yes([{ event: { type: 'dot.taken', round: id, on: key }, secret: true }])
        : 'nothing-left'
    }),
  'vote.budget': ({ session }, { round: id, budget }) => {
    const round = voteAt(session, id)
    if (!round || round.state !== 'open') return 'wrong-moment'
    const spent = new Map<string | null, number>()
    for (const dot of round.dots) {
      const owner = round.per === 'organisation' ? dot.organisation : dot.by
      spent.set(owner, (spent.get(owner) ?? 0) + 1)
    }
    return Math.max(0, ...spent.values()) > budget
      ? 'budget-spent'
      : yes([{ type: 'vote.budgeted', round: id, budget }])
  },
  'vote.close': ({ session }, { round: id }) => {
    const round = voteAt(session, id)
    if (!round) return 'no-such-thing'
    return round.state === 'open' ? yes([closeVote(session, round)]) : 'wrong-moment'
  },
  'poll.open': ({ session }) => {
    const step = stepAt(session.draaiboek, session.run.step)
    if (step?.activity.kind !== 'poll' || session.state !== 'live') return 'not-this-step'
    if (openPoll(session)) return 'wrong-moment'
    const number = Object.values(session.polls).filter((round) => round.step === step.id).length + 1
    const round: PollRound = {
      id: newRoundId(),
      step: step.id,
      number,
      scale: step.activity.scale,
      state: 'open',
      answers: [],
      result: null,
    }
    return yes([{ type: 'poll.opened', round }], { made: round.id })
  },
  'poll.answer': ({ session, who }, { round: id, value, reason }) => {
    const round = pollAt(session, id)
    if (!round) return 'no-such-thing'
    if (round.state !== 'open' || session.state !== 'live') return 'wrong-moment'
    if (!hasSay(who)) return 'not-eligible'
    if (value > steepest[round.scale]) return 'no-such-thing'
    return yes([{ event: { type: 'poll.answered', round: id, value, reason }, secret: true }])
  },
  'poll.close': ({ session }, { round: id }) => {
    const round = pollAt(session, id)
    if (!round) return 'no-such-thing'
    return round.state === 'open' ? yes([closePoll(session, round)]) : 'wrong-moment'
  },
}

const voteAt = (session: Session, id: RoundId): VoteRound | undefined =>
  (session.votes as Readonly<Record<string, VoteRound | undefined>>)[id]
const pollAt = (session: Session, id: RoundId): PollRound | undefined =>
  (session.polls as Readonly<Record<string, PollRound | undefined>>)[id]

/** The dots somebody has a say over: their own, or those of their organisation. */
export const dotsOf = (round: VoteRound, who: { id: string; organisation: string }): readonly Dot[] =>
  round.dots.filter((dot) =>
    round.per === 'organisation' ? dot.organisation === who.organisation : dot.by === who.id,
  )

function inRound(
  { session, who }: Context,
  id: RoundId,
  decide: (round: VoteRound, mine: readonly Dot[]) => Verdict,
): Verdict {
  const round = voteAt(session, id)
  if (!round) return 'no-such-thing'
  if (round.state !== 'open' || session.state !== 'live') return 'wrong-moment'
  return hasSay(who) ? decide(round, dotsOf(round, who)) : 'not-eligible'
}
