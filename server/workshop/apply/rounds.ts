import type { Consent, ConsentBallot, Dot, VoteRound } from '#shared/workshop/rounds.ts'
import type { RoundId } from '#shared/ids.ts'
import type { Session } from '#shared/workshop/session.ts'
import type { Appliers } from './apply.ts'
import { change, put } from './map.ts'

type RoundEvents =
  | 'vote.opened'
  | 'dot.added'
  | 'dot.taken'
  | 'dots.joined'
  | 'vote.budgeted'
  | 'vote.closed'
  | 'poll.opened'
  | 'poll.answered'
  | 'poll.closed'
  | 'consent.proposed'
  | 'consent.moved'
  | 'consent.opened'
  | 'consent.included'
  | 'consent.positioned'
  | 'consent.closed'
  | 'consent.revealed'
  | 'consent.met'

const vote = (session: Session, id: RoundId, how: (round: VoteRound) => VoteRound): Session => ({
  ...session,
  votes: change(session.votes, id, how),
})

const consent = (session: Session, how: (one: Consent) => Consent): Session =>
  session.consent ? { ...session, consent: how(session.consent) } : session

const ballot = (session: Session, how: (one: ConsentBallot) => ConsentBallot): Session =>
  consent(session, (one) => (one.ballot ? { ...one, ballot: how(one.ballot) } : one))

const dropOne = (dots: readonly Dot[], test: (dot: Dot) => boolean): readonly Dot[] => {
  const at = dots.findLastIndex(test)
  return at < 0 ? dots : [...dots.slice(0, at), ...dots.slice(at + 1)]
}

/** Dots, temperatures, positions. */
export const applyRounds: Appliers<RoundEvents> = {
  'vote.opened': (session, { round }) => ({
    ...session,
    votes: put(session.votes, round.id, round),
    streams: change(session.streams, round.stream, (one) => ({ ...one, phase: 'voting' })),
  }),
  'dot.added': (session, { round, on }, { by }) =>
    vote(session, round, (one) => {
      const author = by[0] ?? null
      const organisation = (author && session.people[author]?.organisation) ?? null
      const dot = { by: author, organisation: one.per === 'organisation' ? organisation : null, on }
      return { ...one, dots: [...one.dots, dot] }
    }),
  'dot.taken': (session, { round, on }, { by }) =>
    vote(session, round, (one) => {
      const author = by[0] ?? null
      const organisation = (author && session.people[author]?.organisation) ?? null
      const isMine = (dot: Dot): boolean =>
        dot.on === on && (one.per === 'organisation' ? dot.organisation === organisation : dot.by === author)
      return { ...one, dots: dropOne(one.dots, isMine) }
    }),
  'dots.joined': (session, { round, into, kept }, { by }) =>
    vote(session, round, (one) => ({
      ...one,
      dots: [
        ...one.dots.filter((dot) => dot.by !== into && !by.some((double) => double === dot.by)),
        ...kept.map((on) => ({ by: into, organisation: null, on })),
      ],
    })),
  'vote.budgeted': (session, { round, budget }) => vote(session, round, (one) => ({ ...one, budget })),
  'vote.closed': (session, { round, result }) => {
    const stream = session.votes[round]?.stream
    const closed = vote(session, round, (one) => ({ ...one, state: 'closed', result }))
    return stream
      ? { ...closed, streams: change(closed.streams, stream, (one) => ({ ...one, phase: 'closed' })) }
      : closed
  },
  'poll.opened': (session, { round }) => ({ ...session, polls: put(session.polls, round.id, round) }),
  'poll.answered': (session, { round, value, reason }, { by }) => ({
    ...session,
    polls: change(session.polls, round, (one) => {
      const author = by[0] ?? null
      const others = one.answers.filter((answer) => author === null || answer.by !== author)
      return { ...one, answers: [...others, { by: author, value, reason }] }
    }),
  }),
  'poll.closed': (session, { round, result }) => ({
    ...session,
    polls: change(session.polls, round, (one) => ({ ...one, state: 'closed', result })),
  }),
  'consent.proposed': (session, { version }) => {
    const before = session.consent
    if (!before)
      return { ...session, consent: { phase: 'proposal', versions: [version], ballot: null, past: [] } }
    // Positions were about another text: void, and kept.
    return consent(session, (one) => ({
      phase: one.ballot ? 'amending' : one.phase,
      versions: [...one.versions, version],
      ballot: null,
      past: one.ballot ? [...one.past, one.ballot] : one.past,
    }))
  },
  'consent.moved': (session, { to }) => consent(session, (one) => ({ ...one, phase: to })),
  'consent.opened': (session, { ballot: opened }) =>
    consent(session, (one) => ({
      ...one,
      phase: 'positions',
      ballot: opened,
      past: one.ballot ? [...one.past, one.ballot] : one.past,
    })),
  'consent.included': (session, { organisation }) =>
    ballot(session, (one) => ({ ...one, eligible: [...one.eligible, organisation] })),
  'consent.positioned': (session, { position }) =>
    ballot(session, (one) => ({
      ...one,
      positions: [
        ...one.positions.filter(({ organisation }) => organisation !== position.organisation),
        position,
      ],
    })),
  'consent.closed': (session) => ballot(session, (one) => ({ ...one, state: 'closed' })),
  'consent.revealed': (session) =>
    consent(
      ballot(session, (one) => ({ ...one, state: 'revealed' })),
      (one) => ({ ...one, phase: 'revealed' }),
    ),
  'consent.met': (session, { organisation, met }) =>
    consent(
      ballot(session, (one) => ({
        ...one,
        positions: one.positions.map((position) =>
          position.organisation === organisation ? { ...position, met } : position,
        ),
      })),
      (one) => ({ ...one, phase: 'integrating' }),
    ),
}
