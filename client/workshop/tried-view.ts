import type { Layer } from '#shared/layers.ts'
import type { MeView, StepView, StreamView, View } from '#shared/workshop/projection.ts'
import type { PollView, VoteView } from '#shared/workshop/round-views.ts'
import { numberOf, type Draaiboek } from '#shared/workshop/draaiboek.ts'
import type { Step } from '#shared/workshop/step.ts'
import { plan } from '#client/words/workshop-harvest.ts'

const municipality: Layer = 'municipality'
const round = 'voorbeeld'

/** What somebody with a phone would see if this step ran now, as it is being drafted: nothing of what was written. */
export function triedView(view: View, step: Step, draaiboek: Draaiboek): View {
  const number = draaiboek.steps.some(({ id }) => id === step.id)
    ? numberOf(draaiboek, step.id)
    : { number: 1, of: 1 }
  const stepView: StepView = { step, ...number, round: 1 }
  const { activity } = step
  const seconds = step.minutes * 60
  return {
    ...view,
    workshop: { ...view.workshop, state: 'live' },
    step: stepView,
    clock: { kind: 'paused', left: seconds * 1000, seconds },
    focus: null,
    stream: streamOf(step),
    cards: {},
    clusters: {},
    vote: activity.kind === 'vote' ? voteOf(activity) : null,
    poll: activity.kind === 'poll' ? pollOf(activity.scale) : null,
    consent: null,
    turn: null,
    placed: {},
    ...(view.me && { me: someone(view.me) }),
    mine: {},
    dots: activity.kind === 'vote' ? { round, left: activity.budget, on: {} } : null,
    answer: null,
    position: null,
    line: null,
    missed: [],
    todo: [],
    tableCards: {},
  }
}

const someone = (me: MeView): MeView => ({
  ...me,
  station: 'participant',
  stokje: false,
  scribe: false,
  name: plan.tried.name,
  layer: municipality,
  organisationName: plan.tried.organisation,
  ready: false,
  checkedOut: false,
})

function streamOf({ activity }: Step): StreamView | null {
  if (activity.kind !== 'write') return null
  const { stream: id, naming } = activity
  return { id, phase: 'writing', naming, labels: null, revealed: 0, later: 0 }
}

const voteOf = ({ budget, mostPerCard, per }: Extract<Step['activity'], { kind: 'vote' }>): VoteView => ({
  round,
  number: 1,
  state: 'open',
  budget,
  mostPerCard,
  per,
  options: plan.tried.groups.map((title, at) => ({
    key: `cluster:${at}`,
    source: { kind: 'cluster', id: String(at) as never },
    title,
  })),
  voted: 0,
  eligible: 0,
  result: null,
})

const pollOf = (scale: PollView['scale']): PollView => ({
  round,
  number: 1,
  scale,
  state: 'open',
  voted: 0,
  eligible: 0,
  result: null,
})
