import type { PlanLine } from './projection.ts'

/** A step that is still to come, and how short it could be. */
export interface Shorter {
  readonly id: string
  readonly title: string
  readonly from: number
  readonly to: number
}

/** What is left of a step when it gives way: two thirds, and never less than two minutes. */
export const shortest = (minutes: number): number =>
  Math.min(minutes, Math.max(2, Math.ceil((minutes * 2) / 3)))

/** Steps between now and the next fixed time: only these can give back what was lost before it. */
export function givingSteps(plan: readonly PlanLine[], current: number): readonly PlanLine[] {
  const after = plan.slice(current + 1)
  const fixed = after.findIndex((line) => line.fixed)
  return (fixed < 0 ? after : after.slice(0, fixed)).filter(({ state }) => state === 'waiting')
}

/**
 * Where so many minutes can be won, fairly: each time a minute of what is longest for what it was. As much as there
 * is, when that is less.
 */
export function winTime(plan: readonly PlanLine[], current: number, minutes: number): readonly Shorter[] {
  const all = givingSteps(plan, current).map(({ id, title, minutes: from }) => ({
    id,
    title,
    from,
    to: from,
  }))
  for (let left = minutes; left > 0; left -= 1) {
    const [longest] = all
      .filter(({ from, to }) => to > shortest(from))
      .toSorted((a, b) => b.to - shortest(b.from) - (a.to - shortest(a.from)))
    if (!longest) break
    longest.to -= 1
  }
  return all
}

export const won = (steps: readonly Shorter[]): number =>
  steps.reduce((sum, { from, to }) => sum + from - to, 0)
