import { newItemId, newRoundId } from '#shared/ids.ts'
import { stepAt } from '#shared/workshop/draaiboek.ts'
import { stances, type Consent, type ConsentBallot, type Stance } from '#shared/workshop/rounds.ts'
import type { Session } from '#shared/workshop/session.ts'
import { consentMay } from '#shared/workshop/transitions.ts'
import { yes, type Context, type Deciders, type Verdict } from './context.ts'

type ConsentCommands =
  | 'consent.propose'
  | 'consent.amend'
  | 'consent.phase'
  | 'consent.open'
  | 'consent.include'
  | 'consent.position'
  | 'consent.close'
  | 'consent.reveal'
  | 'consent.meet'
  | 'consent.decide'

/** One proposal, and whether everybody can live with it. A position is about one text, and void with the next. */
export const decideConsent: Deciders<ConsentCommands> = {
  'consent.propose': (context, { text }) =>
    context.session.consent ? 'already-placed' : proposes(context, text, 1),
  'consent.amend': (context, { text }) =>
    on(context, (consent) => {
      if (consent.phase === 'decided') return 'wrong-moment'
      const last = consent.versions.at(-1)
      return last?.text === text ? yes([]) : proposes(context, text, (last?.number ?? 0) + 1)
    }),
  'consent.phase': (context, { to }) =>
    on(context, ({ phase }) => {
      if (phase === to) return yes([])
      return consentMay(phase, to) && phase !== 'positions'
        ? yes([{ type: 'consent.moved', to }])
        : 'wrong-moment'
    }),
  'consent.open': (context, { organisations }) =>
    on(context, ({ phase, versions }) => {
      const step = stepAt(context.session.draaiboek, context.session.run.step)
      if (step?.activity.kind !== 'consent') return 'not-this-step'
      if (!consentMay(phase, 'positions')) return 'wrong-moment'
      const version = versions.at(-1)
      const known = new Set(organisationsIn(context.session))
      if (!version || !organisations.every((id) => known.has(id))) return 'no-such-thing'
      const ballot: ConsentBallot = {
        id: newRoundId(),
        version: version.number,
        hash: version.hash,
        state: 'open',
        eligible: [...new Set(organisations)],
        positions: [],
      }
      return yes([{ type: 'consent.opened', ballot }], { made: ballot.id })
    }),
  'consent.include': (context, { organisation }) =>
    onBallot(context, ({ state, eligible }) => {
      if (state !== 'open') return 'wrong-moment'
      if (!organisationsIn(context.session).includes(organisation)) return 'no-such-thing'
      return eligible.includes(organisation) ? yes([]) : yes([{ type: 'consent.included', organisation }])
    }),
  'consent.position': (context, { round, organisation, stance, reason, onBehalf }) =>
    onBallot(context, (ballot) => {
      const { who, standing } = context
      if (ballot.id !== round) return 'other-version'
      if (ballot.state !== 'open') return 'wrong-moment'
      if (!ballot.eligible.includes(organisation)) return 'not-eligible'
      const isWriter = standing.station === 'facilitator' || standing.scribe
      if (onBehalf && !isWriter) return 'not-your-power'
      if (!onBehalf && (who.organisation !== organisation || who.station !== 'participant'))
        return 'not-yours'
      if (stance === 'objection' && reason === '') return 'reason-needed'
      const confirmed = who.confirmed && !onBehalf
      const position = { organisation, stance, reason, by: who.name, confirmed, met: null }
      return yes([{ type: 'consent.positioned', position }])
    }),
  'consent.close': (context, { round }) =>
    onBallot(context, ({ id, state }) =>
      id === round && state === 'open' ? yes([{ type: 'consent.closed' }]) : 'wrong-moment',
    ),
  'consent.reveal': (context, { round }) =>
    onBallot(context, ({ id, state }) =>
      id === round && state === 'closed' ? yes([{ type: 'consent.revealed' }]) : 'wrong-moment',
    ),
  'consent.meet': (context, { organisation, outcome, how }) =>
    onBallot(context, ({ state, positions }) => {
      if (state !== 'revealed') return 'wrong-moment'
      if (outcome === 'noted' && !context.session.rules.mayNoteObjection) return 'not-your-power'
      const position = positions.find((one) => one.organisation === organisation)
      return position?.stance === 'objection'
        ? yes([{ type: 'consent.met', organisation, met: { outcome, how } }])
        : 'no-such-thing'
    }),
  'consent.decide': (context, { text }) =>
    on(context, ({ phase, ballot }) => {
      if (!consentMay(phase, 'decided') || ballot?.state !== 'revealed') return 'wrong-moment'
      const isOpen = ballot.positions.some(({ stance, met }) => stance === 'objection' && met === null)
      if (isOpen) return 'objection-open'
      const decisions = context.session.record.filter(({ kind }) => kind === 'decision')
      const id = newItemId()
      return yes(
        [
          {
            type: 'record.added',
            item: {
              kind: 'decision',
              id,
              number: decisions.length + 1,
              text,
              at: context.now,
              method: 'consent',
              positions: countsOf(ballot),
              corrects: null,
            },
          },
          { type: 'consent.moved', to: 'decided' },
        ],
        { made: id },
      )
    }),
}

const countsOf = ({ positions }: ConsentBallot): Readonly<Record<Stance, number>> =>
  Object.fromEntries(
    stances.map((stance) => [stance, positions.filter((one) => one.stance === stance).length]),
  ) as Readonly<Record<Stance, number>>

/** Organisations of people who were let in. */
const organisationsIn = ({ people }: Session) =>
  Object.values(people)
    .filter(({ approved, removed, station }) => approved && !removed && station === 'participant')
    .map(({ organisation }) => organisation)

const proposes = ({ hash, session }: Context, text: string, number: number): Verdict =>
  session.state === 'live'
    ? yes([{ type: 'consent.proposed', version: { number, text, hash: hash(text) } }])
    : 'wrong-moment'

const on = ({ session }: Context, decide: (consent: Consent) => Verdict): Verdict =>
  session.consent && session.state === 'live' ? decide(session.consent) : 'wrong-moment'

const onBallot = (context: Context, decide: (ballot: ConsentBallot) => Verdict): Verdict =>
  on(context, ({ ballot }) => (ballot ? decide(ballot) : 'wrong-moment'))
