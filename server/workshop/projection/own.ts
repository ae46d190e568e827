import type { MissedLine, OwnCard, OwnSlices, TableSlices } from '#shared/workshop/projection.ts'
import type { Card } from '#shared/workshop/cards.ts'
import type { TableId } from '#shared/ids.ts'
import type { Session } from '#shared/workshop/session.ts'
import { counts, type Participant } from '#shared/workshop/tables.ts'
import { logOf } from '../apply/run.ts'
import { at } from '../decide/begin.ts'
import { personAt } from '../decide/people.ts'
import { cardsOf, isShown } from '../decide/sources.ts'
import { dotsOf } from '../decide/votes.ts'
import { standingOf } from '../turn.ts'
import { cardView, onStage } from './cards.ts'

/** What one person alone receives: their own words and choices, hidden or not. */
export function ownSlices(session: Session, who: Participant): OwnSlices {
  const vote = Object.values(session.votes).findLast(({ stream }) => stream === onStage(session))
  const poll = Object.values(session.polls).findLast(({ step }) => step === session.run.step)
  const answer = poll?.answers.find(({ by }) => by === who.id)
  const ballot = session.consent?.ballot
  const position = ballot?.positions.find(({ organisation }) => organisation === who.organisation)
  const mine = vote ? dotsOf(vote, who) : []
  const on: Record<string, number> = {}
  for (const dot of mine) on[dot.on] = (on[dot.on] ?? 0) + 1
  return {
    me: {
      ...standingOf(session, who),
      name: who.name,
      organisation: who.organisation,
      organisationName: who.organisationName,
      layer: who.layer,
      table: who.table,
      ready: who.ready,
      arrivedAt: who.stays[0]?.from ?? 0,
      checkedOut: session.checkouts.some(({ by }) => by === who.id),
    },
    mine: Object.fromEntries(
      Object.values(session.cards)
        .filter(({ authors }) => authors.includes(who.id))
        .map((card) => [card.id, ownCard(card)]),
    ),
    dots: vote?.state === 'open' ? { round: vote.id, left: vote.budget - mine.length, on } : null,
    answer: answer ? { value: answer.value, reason: answer.reason } : null,
    position:
      ballot && position
        ? { round: ballot.id, stance: position.stance, reason: position.reason, by: position.by }
        : null,
    line: placeInLine(session, who),
    missed: missedBy(session, who),
    todo: session.record.filter((item) => item.kind !== 'decision' && isOwner(item.owner, who)),
  }
}

const ownCard = ({ id, stream, kind, text, later, suggestion, pin, revealed }: Card): OwnCard => ({
  id,
  stream,
  kind,
  text,
  later,
  suggestion,
  pin,
  revealed,
})

const isOwner = (owner: string, { name, organisationName }: Participant): boolean =>
  owner !== '' && (owner.includes(name) || owner.includes(organisationName))

/** Who would rather say it waits for the scribe of the own table; without one, for whoever leads. */
function placeInLine(session: Session, who: Participant): OwnSlices['line'] {
  const since = who.saysIt
  if (since === null) return null
  const before = Object.values(session.people).filter(
    (one) => counts(one) && one.saysIt !== null && one.saysIt < since && one.table === who.table,
  )
  const scribe = session.tables.find(({ id }) => id === who.table)?.scribe
  const helper = scribe ?? session.lead.holder
  return { place: before.length + 1, scribe: (helper && personAt(session, helper)?.name) ?? null }
}

/** At most three lines of what happened before somebody came in late. */
function missedBy(session: Session, who: Participant): readonly MissedLine[] {
  const arrived = who.stays[0]?.from ?? 0
  const lines: MissedLine[] = []
  for (const step of session.draaiboek.steps) {
    const { startedAt, endedAt } = logOf(session.run, step.id)
    if (startedAt === null || endedAt === null || endedAt > arrived) continue
    const title = step.question || step.title
    const shown =
      'stream' in step.activity ? cardsOf(session, step.activity.stream).filter(isShown).length : 0
    switch (step.activity.kind) {
      case 'write':
        lines.push({ at: startedAt, what: 'cards', title, count: shown })
        break
      case 'cluster':
        lines.push({
          at: startedAt,
          what: 'groups',
          title,
          count: Object.values(session.clusters).filter(
            ({ stream }) => step.activity.kind === 'cluster' && stream === step.activity.stream,
          ).length,
        })
        break
      case 'vote':
        lines.push({ at: startedAt, what: 'vote', title, count: 0 })
        break
      default:
        lines.push({ at: startedAt, what: 'step', title, count: 0 })
    }
  }
  return lines.slice(-3)
}

/** What a table sees of its own before the others may. */
export function tableSlices(session: Session, table: TableId): TableSlices {
  const stream = onStage(session)
  const cards = stream
    ? cardsOf(session, stream).filter(
        (card) => card.table === table && !card.hidden && !card.heldBack && !isShown(card),
      )
    : []
  return {
    tableCards: Object.fromEntries(cards.map((card) => [card.id, cardView(card, at(session, card.stream))])),
    tableMates: Object.values(session.people)
      .filter((one) => counts(one) && one.table === table)
      .map(({ id, name, ready, layer, organisationName }) => ({ id, name, ready, layer, organisationName })),
  }
}
