import type { ParticipantId } from '#shared/ids.ts'
import { waitingHands } from '#shared/floor.ts'
import { stepAt } from '#shared/workshop/draaiboek.ts'
import type {
  Alert,
  ControlView,
  CountsView,
  LeadSlices,
  NextAct,
  QueueLine,
  RosterLine,
} from '#shared/workshop/lead-views.ts'
import type { TableSlices } from '#shared/workshop/projection.ts'
import type { Session } from '#shared/workshop/session.ts'
import { counts, isHere, type Participant } from '#shared/workshop/tables.ts'
import { at } from '../decide/begin.ts'
import { cardsOf, isShown } from '../decide/sources.ts'
import { returnWindow } from '../decide/stage.ts'
import { openPoll, openVote } from '../decide/tally.ts'
import { cardView, onStage } from './cards.ts'
import { harvestView, sweepView } from './harvest.ts'
import type { Look } from './look.ts'

/** After so long (ms) without a word from who leads the others who may are asked to take over. */
export const missedAfter = 20_000

/** What who leads sees besides: who is who, how far everybody is, what comes next. Counts, never hidden text. */
export function leadSlices(look: Look): LeadSlices & Partial<TableSlices> {
  const { session } = look
  return {
    roster: roster(look),
    guests: session.guests,
    draaiboek: session.draaiboek,
    control: control(look),
    counts: countsOf(look),
    screens: look.screens,
    beamer: session.beamer,
    queue: queueOf(session, null),
    harvest: harvestView(look),
    sweep: sweepView(session),
    checkpoints: session.checkpoints,
    alerts: alerts(look),
    hands: Object.entries(look.locks)
      .flatMap(([section, lock]) => waitingHands(lock).map((hand) => ({ section, ...hand })))
      .sort((a, b) => a.at - b.at),
    ...(session.rules.leadReadsAlong ? { tableCards: readAlong(session) } : {}),
  }
}

/** Only where everybody was told so before anything was written. */
function readAlong(session: Session): TableSlices['tableCards'] {
  const stream = onStage(session)
  const cards = stream ? cardsOf(session, stream).filter((card) => !isShown(card) && !card.heldBack) : []
  return Object.fromEntries(cards.map((card) => [card.id, cardView(card, at(session, card.stream))]))
}

function roster({ session, silentSince }: Look): Readonly<Record<string, RosterLine>> {
  const people = Object.values(session.people).filter((one) => !one.removed && one.mergedInto === null)
  return Object.fromEntries(
    people.map((one) => {
      const line: RosterLine = {
        id: one.id,
        name: one.name,
        organisation: one.organisation,
        organisationName: one.organisationName,
        layer: one.layer,
        station: one.station,
        confirmed: one.confirmed,
        approved: one.approved,
        table: one.table,
        ready: one.ready,
        contact: one.stays.at(-1)?.to !== null ? 'gone' : silentSince(one.id) === null ? 'here' : 'away',
        arrivedAt: one.stays[0]?.from ?? null,
        twin: twinOf(people, one)?.id ?? null,
      }
      return [one.id, line]
    }),
  )
}

/** The same name of the same organisation, and here earlier. */
export function twinOf(people: readonly Participant[], one: Participant): Participant | undefined {
  const arrived = (who: Participant): number => who.stays[0]?.from ?? Infinity
  const plain = (name: string): string => name.trim().toLocaleLowerCase('nl-BE')
  return people.find(
    (other) =>
      other.id !== one.id &&
      counts(other) &&
      other.organisation === one.organisation &&
      plain(other.name) === plain(one.name) &&
      (arrived(other) < arrived(one) || (arrived(other) === arrived(one) && other.id < one.id)),
  )
}

function control({ session, silentSince, now, recoveryCode }: Look): ControlView {
  const { holder, from, since } = session.lead
  const silent = holder ? silentSince(holder) : null
  const until = from !== null && now - since <= returnWindow ? since + returnWindow : null
  return {
    next: nextAct(session),
    leadAway: silent !== null && now - silent >= missedAfter ? silent : null,
    returnUntil: until,
    returnTo: until === null ? null : from,
    recoveryCode,
  }
}

/** What the one filled button does now; nothing happens by itself. */
export function nextAct(session: Session): NextAct {
  if (session.state === 'draft') return { kind: 'open' }
  if (session.state === 'lobby') return { kind: 'start' }
  if (session.state === 'closed' || session.state === 'sealed') return { kind: 'none' }
  const step = stepAt(session.draaiboek, session.run.step)
  const within = step && actIn(session, step.activity)
  if (within) return within
  const next = session.draaiboek.steps[session.draaiboek.steps.findIndex(({ id }) => id === step?.id) + 1]
  return next ? { kind: 'next', to: next.id, title: next.title } : { kind: 'close' }
}

type Running = NonNullable<ReturnType<typeof stepAt>>['activity']

function actIn(session: Session, activity: Running): NextAct | null {
  const vote = openVote(session)
  if (vote) return { kind: 'close-vote', round: vote.id }
  const poll = openPoll(session)
  if (poll) return { kind: 'close-poll', round: poll.id }
  switch (activity.kind) {
    case 'write':
      return goesOn(session) ? null : reveal(session, activity.stream)
    case 'cluster':
      return reveal(session, activity.stream)
    case 'vote':
      return Object.values(session.votes).some((round) => round.step === session.run.step)
        ? null
        : { kind: 'open-vote' }
    case 'poll':
      return Object.values(session.polls).some((round) => round.step === session.run.step)
        ? null
        : { kind: 'open-poll' }
    case 'consent':
      return positionsAct(session)
    default:
      return null
  }
}

/** The next step goes on writing the same cards: it is not yet the moment to show them. */
function goesOn({ draaiboek, run }: Session): boolean {
  const here = draaiboek.steps.findIndex(({ id }) => id === run.step)
  const activity = draaiboek.steps[here]?.activity
  const next = draaiboek.steps[here + 1]?.activity
  if (activity?.kind !== 'write' || !next) return false
  return next.kind === 'write' && next.stream === activity.stream
}

function reveal(session: Session, stream: Parameters<typeof at>[1]): NextAct | null {
  if (at(session, stream)?.phase !== 'writing') return null
  const cards = cardsOf(session, stream).filter((card) => !card.heldBack).length
  return cards > 0 ? { kind: 'reveal', stream, cards } : null
}

function positionsAct({ consent, draaiboek, run }: Session): NextAct | null {
  const step = stepAt(draaiboek, run.step)
  if (step?.activity.kind !== 'consent' || !consent) return null
  const { ballot } = consent
  if (ballot?.state === 'open') return { kind: 'close-positions', round: ballot.id }
  if (ballot?.state === 'closed') return { kind: 'reveal-positions', round: ballot.id }
  return step.activity.act === 'positions' && !ballot ? { kind: 'open-positions' } : null
}

function countsOf({ session, typing }: Look): CountsView {
  const stream = onStage(session)
  const cards = stream ? cardsOf(session, stream).filter((card) => !card.heldBack) : []
  const people = Object.values(session.people).filter((one) => isHere(one) && one.station === 'participant')
  return {
    cards: cards.length,
    writers: new Set(cards.flatMap(({ authors }) => authors)).size,
    typing,
    tables: Object.fromEntries(
      session.tables.map(({ id }) => {
        const here = people.filter((one) => one.table === id)
        return [
          id,
          {
            ready: here.filter(({ ready }) => ready).length,
            people: here.length,
            cards: cards.filter((card) => card.table === id).length,
            says: here.filter(({ saysIt }) => saysIt !== null).length,
          },
        ]
      }),
    ),
  }
}

/** Of one table, or of all. */
export const queueOf = (session: Session, tables: readonly string[] | null): readonly QueueLine[] =>
  Object.values(session.people)
    .filter((one) => counts(one) && one.saysIt !== null)
    .filter(({ table }) => tables === null || (table !== null && tables.includes(table)))
    .map(({ id, name, table, saysIt }) => ({ id, name, table, since: saysIt ?? 0 }))
    .sort((a, b) => a.since - b.since)

function alerts({ session, wrongCodes, sheet }: Look): readonly Alert[] {
  const people = Object.values(session.people)
  const waiting = people.filter((one) => !one.approved && !one.removed && one.mergedInto === null)
  const letIn = people.filter(counts)
  const twins = letIn.flatMap((one) => {
    const twin = twinOf(letIn, one)
    return twin ? [{ one, twin }] : []
  })
  const present = new Set<string>(letIn.map(({ organisation }) => organisation))
  const isOn = session.state === 'live' || session.state === 'paused'
  const absent = isOn ? sheet.partners.filter(({ id }) => !present.has(id)) : []
  const unscribed = isOn
    ? session.tables.filter(({ id, scribe }) => !scribe && letIn.some(({ table }) => table === id))
    : []
  return [
    ...(wrongCodes > 0 ? [{ kind: 'wrong-codes' as const, count: wrongCodes }] : []),
    ...waiting.map(({ id, name, organisationName }) => ({
      kind: 'to-approve' as const,
      person: id as ParticipantId,
      name,
      organisation: organisationName,
    })),
    ...twins.map(({ one, twin }) => ({ kind: 'twin' as const, person: one.id, of: twin.id, name: one.name })),
    ...unscribed.map(({ id }) => ({ kind: 'no-scribe' as const, table: id })),
    ...absent.map(({ id, name }) => ({ kind: 'missing-organisation' as const, organisation: id, name })),
  ]
}
