import { budgetOf, cellOf, laboSource } from '#shared/budget/budget.ts'
import { sectionContent, type DossierContent } from '#shared/dossier/content.ts'
import { milestonesOf, stepsOf, type Milestone, type Step } from './steps.ts'

/**
 * The plan drawn in time: months become places, steps become bars, dependencies become arrows. Pure geometry in
 * one unit of the caller's (px on screen, points on paper); who draws decides on colours and words.
 */
export interface Timeline {
  readonly ticks: readonly Tick[]
  readonly bars: readonly Bar[]
  readonly diamonds: readonly Diamond[]
  readonly arrows: readonly Arrow[]
}

/** The start of a quarter of the project: months 1, 4, 7 … */
export interface Tick {
  /** Counts from 1. */
  readonly month: number
  readonly x: number
  readonly width: number
  /** The calendar month, from 1, and year; `null` while nobody chose a start date. */
  readonly calendar: { readonly month: number; readonly year: number } | null
  /** The first tick of its year. */
  readonly opensYear: boolean
}

export interface Bar {
  readonly step: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** The organiser pays a cost line of this step. */
  readonly labo: boolean
}

export interface Diamond {
  readonly milestone: string
  readonly title: string
  readonly x: number
  readonly y: number
  readonly label: Label
}

/** From a step to the one that waits for it. */
export interface Arrow {
  readonly from: string
  readonly to: string
  /** Corners of the line; its point is at the last one. */
  readonly points: readonly Point[]
  /** It starts before the other has ended. */
  readonly early: boolean
}

export type Point = readonly [x: number, y: number]

export interface Label {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}

/** Where the row of a step stands. */
export interface Lane {
  readonly top: number
  readonly height: number
}

export interface Frame {
  readonly width: number
  /** One per step, in the same order. */
  readonly lanes: readonly Lane[]
  readonly barHeight: number
  /** Of one letter of a label, about. */
  readonly letterWidth: number
}

export interface TimelinePlan {
  readonly steps: readonly Step[]
  readonly milestones: readonly Milestone[]
  readonly labo: ReadonlySet<string>
  /** `YYYY-MM-DD`, or `null`. */
  readonly startDate: string | null
  readonly months: number
}

export function timelinePlan(content: DossierContent): TimelinePlan {
  const steps = stepsOf(content)
  const milestones = milestonesOf(content)
  const { startDate, durationMonths } = sectionContent(content, 'identification').facts
  return {
    steps,
    milestones,
    labo: laboSteps(content),
    startDate: typeof startDate === 'string' ? startDate : null,
    months: Math.max(
      typeof durationMonths === 'number' ? durationMonths : 1,
      ...steps.flatMap((step) => [step.start ?? 1, step.end ?? 1]),
      ...milestones.map((milestone) => milestone.month ?? 1),
    ),
  }
}

/** Steps of which the organiser pays a cost line. */
export function laboSteps(content: DossierContent): ReadonlySet<string> {
  const budget = budgetOf(content)
  const paid = budget.lines.filter((line) => cellOf(budget, line.id, laboSource.id) > 0)
  return new Set(paid.map((line) => line.step))
}

export function layTimeline(plan: TimelinePlan, frame: Frame): Timeline {
  const bars = drawBars(plan, frame)
  return {
    ticks: drawTicks(plan, frame),
    bars,
    diamonds: drawDiamonds(plan, frame, bars),
    arrows: drawArrows(plan.steps, bars),
  }
}

/** Where a month begins; month `months + 1` begins at the right edge. */
export const monthX = (month: number, plan: TimelinePlan, frame: Frame): number =>
  ((month - 1) * frame.width) / plan.months

const quarter = 3

function drawTicks(plan: TimelinePlan, frame: Frame): Tick[] {
  const ticks: Tick[] = []
  for (let month = 1; month <= plan.months; month += quarter) {
    const calendar = calendarOf(month, plan.startDate)
    const x = monthX(month, plan, frame)
    const next = monthX(Math.min(month + quarter, plan.months + 1), plan, frame)
    const opensYear = calendar !== null && calendar.year !== ticks.at(-1)?.calendar?.year
    ticks.push({ month, x, width: next - x, calendar, opensYear })
  }
  return ticks
}

export function calendarOf(month: number, startDate: string | null): Tick['calendar'] {
  const start = /^(\d{4})-(\d{2})/u.exec(startDate ?? '')
  if (!start) return null
  const since = Number(start[2]) - 1 + month - 1
  return { month: (since % 12) + 1, year: Number(start[1]) + Math.floor(since / 12) }
}

/** A step without months, or that ends before it begins, is not drawn; the checks say why. */
function drawBars(plan: TimelinePlan, frame: Frame): Bar[] {
  return plan.steps.flatMap((step, at) => {
    const lane = frame.lanes[at]
    if (!lane || step.start === null || step.end === null || step.end < step.start) return []
    const x = monthX(step.start, plan, frame)
    return [
      {
        step: step.id,
        x,
        y: lane.top + (lane.height - frame.barHeight) / 2,
        width: monthX(step.end + 1, plan, frame) - x,
        height: frame.barHeight,
        labo: plan.labo.has(step.id),
      },
    ]
  })
}

/** A milestone is a decision at the end of its month, in the lane of its step. */
function drawDiamonds(plan: TimelinePlan, frame: Frame, bars: readonly Bar[]): Diamond[] {
  return plan.milestones.flatMap((milestone) => {
    const bar = bars.find((candidate) => candidate.step === milestone.step)
    if (!bar || milestone.month === null) return []
    const x = monthX(milestone.month + 1, plan, frame)
    const y = bar.y + bar.height / 2
    const long = milestone.title.length * frame.letterWidth
    const label = placeLabel(x, y, long, bar, frame)
    return [{ milestone: milestone.id, title: milestone.title, x, y, label }]
  })
}

/** Beside the diamond where the bar has ended and there is room; otherwise under it, never over the edge. */
function placeLabel(x: number, y: number, long: number, bar: Bar, frame: Frame): Label {
  const half = frame.barHeight / 2
  const beside = x + half + frame.letterWidth
  if (x >= bar.x + bar.width && beside + long <= frame.width) return { x: beside, y, anchor: 'start' }
  const under = y + bar.height / 2 + half
  if (x + long / 2 > frame.width) return { x: Math.min(x, frame.width), y: under, anchor: 'end' }
  return x - long / 2 < 0 ? { x, y: under, anchor: 'start' } : { x, y: under, anchor: 'middle' }
}

const drawArrows = (steps: readonly Step[], bars: readonly Bar[]): Arrow[] =>
  steps.flatMap((step) =>
    step.dependsOn.flatMap((id, nth): Arrow[] => {
      const before = steps.find((other) => other.id === id)
      const from = bars.find((bar) => bar.step === id)
      const to = bars.find((bar) => bar.step === step.id)
      if (!before || !from || !to || from === to) return []
      const early = step.start !== null && before.end !== null && step.start <= before.end
      return [{ from: id, to: step.id, points: route(from, to, nth), early }]
    }),
  )

/** How far an arrow keeps from the end of a bar, and from the one before it, in parts of the bar's height. */
const clearance = 0.6
const apart = 0.3

/** Down (or up) from the first bar, then along into the second; straight onto it when the two overlap too much. */
function route(from: Bar, to: Bar, nth: number): readonly Point[] {
  const gap = from.height * clearance
  const down = to.y > from.y
  const leaves = down ? from.y + from.height : from.y
  const middle = to.y + to.height / 2
  const x = Math.max(
    from.x + gap,
    Math.min(from.x + from.width - gap, to.x - gap - nth * from.height * apart),
  )
  const along = (end: number): readonly Point[] => [
    [x, leaves],
    [x, middle],
    [end, middle],
  ]
  if (x + gap / 2 < to.x) return along(to.x)
  const ends = to.x + to.width
  if (ends < x) return along(ends)
  const onto = Math.min(Math.max(x, to.x + gap), ends)
  return [
    [onto, leaves],
    [onto, down ? to.y : to.y + to.height],
  ]
}
