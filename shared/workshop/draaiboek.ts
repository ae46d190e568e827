import type { StepId } from '#shared/ids.ts'
import type { Step } from './step.ts'

/** The plan of a session: its steps in order, and when it begins on the clock of the room. */
export interface Draaiboek {
  readonly title: string
  readonly steps: readonly Step[]
}

export const mostSteps = 60

export const totalMinutes = ({ steps }: Draaiboek): number =>
  steps.reduce((sum, { minutes }) => sum + minutes, 0)

export const indexOfStep = ({ steps }: Draaiboek, id: StepId): number =>
  steps.findIndex((step) => step.id === id)

export const stepAt = (draaiboek: Draaiboek, id: StepId | null): Step | null =>
  draaiboek.steps.find((step) => step.id === id) ?? null

/** As a room counts: steps of one part are one. Counted from one. */
export function numberOf({ steps }: Draaiboek, id: StepId): { readonly number: number; readonly of: number } {
  const begins = steps.map(({ part }, at) => part === '' || steps[at - 1]?.part !== part)
  const counted = (until: number): number => begins.slice(0, until).filter(Boolean).length
  return { number: counted(steps.findIndex((step) => step.id === id) + 1), of: counted(steps.length) }
}

/** Minutes after the start at which each step begins by the plan. A fixed point begins when it says. */
export function plannedStarts({ steps }: Draaiboek): readonly number[] {
  let at = 0
  return steps.map(({ minutes, fixedAt }) => {
    const start = fixedAt ?? at
    at = start + minutes
    return start
  })
}

export interface Forecast {
  /** Epoch ms at which the step began, or is expected to. */
  readonly starts: number
  /** What is left of it when a fixed point follows too soon; else its own minutes. */
  readonly minutes: number
}

/**
 * When each step will begin now. What ran late pushes what follows, up to a fixed point: that one never moves,
 * the steps before it give way, the last first.
 */
export function forecast(
  { steps }: Draaiboek,
  { startsAt, current, currentStarted, now }: Standing,
): readonly Forecast[] {
  const minute = 60_000
  const starts: Forecast[] = []
  let at = startsAt
  for (const [index, step] of steps.entries()) {
    const begins = index === current ? currentStarted : at
    starts.push({ starts: begins, minutes: step.minutes })
    const over =
      index === current ? Math.max(now, begins + step.minutes * minute) : begins + step.minutes * minute
    at = index < current ? begins + step.minutes * minute : over
    const next = steps[index + 1]
    if (!next || next.fixedAt === null || index + 1 <= current) continue
    const fixed = startsAt + next.fixedAt * minute
    if (at > fixed) giveWay(starts, index, (at - fixed) / minute, current)
    at = fixed
  }
  return starts
}

interface Standing {
  /** Epoch ms of the planned start. */
  readonly startsAt: number
  /** Index of the running step; -1 before the start. */
  readonly current: number
  readonly currentStarted: number
  readonly now: number
}

function giveWay(starts: Forecast[], last: number, over: number, current: number): void {
  let left = over
  for (let index = last; index > current && left > 0; index -= 1) {
    const entry = starts[index]
    if (!entry) continue
    const given = Math.min(entry.minutes, left)
    starts[index] = { starts: entry.starts, minutes: Math.ceil(entry.minutes - given) }
    left -= given
    for (let later = index + 1; later <= last; later += 1) {
      const moved = starts[later]
      if (moved) starts[later] = { ...moved, starts: moved.starts - given * 60_000 }
    }
  }
}
