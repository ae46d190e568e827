import { layers, type Layer } from '#shared/layers.ts'
import { numberOf, plannedStarts, stepAt } from '#shared/workshop/draaiboek.ts'
import { sourceKey } from '#shared/workshop/cards.ts'
import type {
  HallView,
  PlanLine,
  PromiseView,
  RoomSlices,
  StepView,
  TableView,
  TurnView,
  WorkshopView,
} from '#shared/workshop/projection.ts'
import type { Session } from '#shared/workshop/session.ts'
import { counts, isHere, type Participant } from '#shared/workshop/tables.ts'
import { logOf } from '../apply/run.ts'
import { personAt } from '../decide/people.ts'
import { layersHere } from '../decide/tally.ts'
import { clusterViews, onStage, shownCards, streamView } from './cards.ts'
import type { Look } from './look.ts'
import { consentView, pollView, voteView } from './rounds.ts'

/** After so long (ms) without a word from who leads everybody is told, gently. */
export const toldAfter = 60_000

/** What everybody receives, the beamer included: nothing unrevealed, no names of who is here, no running totals. */
export function roomSlices(look: Look): RoomSlices {
  const { session, sheet } = look
  const stream = onStage(session)
  return {
    workshop: workshopView(look),
    plan: planLines(session),
    step: stepView(session),
    clock: session.run.clock,
    room: hallView(session),
    focus: session.focus,
    stream: streamView(session, stream),
    cards: shownCards(session, stream),
    clusters: clusterViews(session, stream),
    vote: voteView(session, stream),
    poll: pollView(session),
    consent: consentView(session),
    tables: tableViews(session),
    turn: turnView(session),
    promises: promiseViews(session),
    record: Object.fromEntries(session.record.map((item) => [item.id, item])),
    sections: Object.fromEntries(Object.entries(session.sections).filter(([, { kind }]) => kind !== 'open')),
    jury: { lines: sheet.jury },
    placed: placedLabels(session),
  }
}

function workshopView({ session, about, silentSince, now }: Look): WorkshopView {
  const { holder } = session.lead
  const lead = holder && personAt(session, holder)
  const silent = holder ? silentSince(holder) : null
  return {
    id: session.id,
    title: session.title,
    region: about.region,
    proposal: session.proposal,
    fictional: about.fictional,
    state: session.state,
    startsAt: session.startsAt,
    code: session.door.code,
    rules: session.rules,
    lead: lead
      ? {
          id: lead.id,
          name: lead.name,
          awaySince: silent !== null && now - silent >= toldAfter ? silent : null,
        }
      : null,
    runRev: session.run.rev,
  }
}

function planLines({ draaiboek, run, startsAt }: Session): readonly PlanLine[] {
  const starts = plannedStarts(draaiboek)
  return draaiboek.steps.map((step, index) => {
    const { state, startedAt, endedAt } = logOf(run, step.id)
    return {
      id: step.id,
      part: step.part,
      title: step.title,
      state,
      minutes: step.minutes,
      fixed: step.fixedAt !== null,
      plannedAt: startsAt + (starts[index] ?? 0) * 60_000,
      startedAt,
      endedAt,
    }
  })
}

function stepView({ draaiboek, run }: Session): StepView | null {
  const step = stepAt(draaiboek, run.step)
  if (!step) return null
  const { id, part, title, question, instructions, minutes, fixedAt, activity, scene, target } = step
  return {
    step: { id, part, title, question, instructions, minutes, fixedAt, activity, scene, target },
    ...numberOf(draaiboek, step.id),
    round: logOf(run, step.id).round,
  }
}

function hallView(session: Session): HallView {
  const people = Object.values(session.people).filter((one) => counts(one) && one.station === 'participant')
  const here = people.filter(isHere)
  return {
    here: here.length,
    expected: Math.max(session.guests.length, people.length),
    layers: layersHere(session),
    expectedLayers: expectedLayers(session.guests, people),
    ready: here.filter(({ ready }) => ready).length,
  }
}

/** Never fewer than came: who was not on the list is here all the same. */
function expectedLayers(
  guests: Session['guests'],
  people: readonly Participant[],
): HallView['expectedLayers'] {
  if (guests.length === 0 || guests.some(({ layer }) => layer === undefined)) return null
  const of = (all: readonly { readonly layer?: Layer }[], one: Layer): number =>
    all.filter(({ layer }) => layer === one).length
  return Object.fromEntries(
    layers.map((layer) => [layer, Math.max(of(guests, layer), of(people, layer))]),
  ) as Record<Layer, number>
}

function tableViews(session: Session): Readonly<Record<string, TableView>> {
  const people = Object.values(session.people).filter(counts)
  return Object.fromEntries(
    session.tables.map((table, index) => {
      const number = index + 1
      const sections = Object.entries(session.sections).flatMap(([section, use]) =>
        use.kind === 'tables' && use.tables.includes(number) ? [section] : [],
      )
      const view: TableView = {
        id: table.id,
        number,
        name: table.name,
        theme: table.theme,
        remote: table.remote,
        scribe: (table.scribe && personAt(session, table.scribe)?.name) ?? null,
        people: people.filter((one) => one.table === table.id).length,
        sections,
      }
      return [table.id, view]
    }),
  )
}

function turnView(session: Session): TurnView | null {
  const { turn } = session
  if (!turn) return null
  const all = Object.values(session.people).filter(counts)
  const who = all.find(({ organisation }) => organisation === turn.organisation)
  if (!who) return null
  return {
    organisation: turn.organisation,
    name: who.organisationName,
    layer: who.layer,
    endsAt: turn.endsAt,
    had: turn.had.length,
    of: new Set(all.filter((one) => one.station === 'participant').map((one) => one.organisation)).size,
  }
}

export function promiseViews(session: Session): Readonly<Record<string, PromiseView>> {
  return Object.fromEntries(
    session.engagements.map((note) => {
      const who = Object.values(session.people).find((one) => one.organisation === note.organisation)
      const view: PromiseView = { ...note, name: who?.organisationName ?? '', layer: who?.layer ?? 'partner' }
      return [note.id, view]
    }),
  )
}

function placedLabels({ harvests }: Session): Readonly<Record<string, string>> {
  const labels: Record<string, string> = {}
  for (const { source, state } of Object.values(harvests)) {
    if (state.kind !== 'placed') continue
    const key = sourceKey(source)
    labels[key] = labels[key] ? `${labels[key]}, ${state.label}` : state.label
  }
  return labels
}
