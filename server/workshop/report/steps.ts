import type { Card } from '#shared/workshop/cards.ts'
import type { ReportStep } from '#shared/workshop/report.ts'
import type { Session } from '#shared/workshop/session.ts'
import { streamOf, type Step } from '#shared/workshop/step.ts'
import { sourceKey } from '#shared/workshop/cards.ts'
import { logOf } from '../apply/run.ts'
import { at } from '../decide/begin.ts'
import { cardsOf, isShown, shownIn, titleOf } from '../decide/sources.ts'
import { cardView } from '../projection/cards.ts'

/** One step: what was asked, how long it took, what came of it. Clusters stand with the step that made them. */
export function stepReport(session: Session, step: Step): ReportStep {
  const { state, startedAt, endedAt } = logOf(session.run, step.id)
  const stream = streamOf(step)
  const written = stream ? cardsOf(session, stream).filter((card) => card.step === step.id) : []
  const showsGroups = step.activity.kind === 'cluster' && stream !== null
  const vote = Object.values(session.votes).findLast((round) => round.step === step.id && round.result)
  const poll = Object.values(session.polls).findLast((round) => round.step === step.id && round.result)
  const view = (card: Card) => cardView(card, at(session, card.stream))
  return {
    title: step.part ? `${step.part}: ${step.title}` : step.title,
    question: step.question,
    state,
    plannedMinutes: step.minutes,
    startedAt,
    endedAt,
    cards: step.activity.kind === 'write' || written.length > 0 ? countsOf(written) : null,
    clusters: showsGroups
      ? Object.values(session.clusters)
          .filter((cluster) => cluster.stream === stream)
          .map((cluster) => ({ title: cluster.title, cards: shownIn(session, cluster).map(view) }))
          .filter(({ cards }) => cards.length > 0)
      : [],
    // Cards of a stream that never came to groups stand with the step they were written in.
    loose: written.filter((card) => isShown(card) && card.cluster === null).map(view),
    vote: vote?.result
      ? {
          budget: vote.budget,
          per: vote.per,
          result: vote.result,
          titles: Object.fromEntries(
            vote.options.map((source) => [sourceKey(source), titleOf(session, source)]),
          ),
        }
      : null,
    poll: poll?.result ? { scale: poll.scale, result: poll.result } : null,
  }
}

const countsOf = (cards: readonly Card[]): NonNullable<ReportStep['cards']> => ({
  written: cards.length,
  revealed: cards.filter(({ revealed }) => revealed).length,
  clustered: cards.filter(({ cluster }) => cluster !== null).length,
  later: cards.filter(({ later }) => later).length,
  unrevealed: cards.filter(({ revealed }) => !revealed).length,
})
