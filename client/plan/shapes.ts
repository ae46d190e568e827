import type { Arrow, Bar, Diamond, Lane, Point, TimelinePlan } from '#shared/plan/timeline.ts'

/** The drawing on screen, in px. */
export const barHeight = 20
/** Of one letter of 13 px. */
export const letterWidth = 6.6
/** From the middle of a diamond to its corner. */
const reach = 9
/** Of the point of an arrow: length, and half its width. */
const point = [7, 4] as const

const ownHead = 48
const ownLane = 52

/** Lanes of a drawing that stands by itself. */
export const ownLanes = (plan: TimelinePlan): { readonly head: number; readonly lanes: readonly Lane[] } => ({
  head: ownHead,
  lanes: plan.steps.map((_, at) => ({ top: ownHead + at * ownLane, height: ownLane })),
})

/** A decision at the very end is drawn whole. */
export const roomIn = (width: number): number => Math.max(0, width - reach - 1)

export const bottomOf = (lanes: readonly Lane[], head: number): number =>
  lanes.reduce((low, lane) => Math.max(low, lane.top + lane.height), head)

export const lineUnder = (lane: Lane, width: number): string => `M0 ${lane.top + lane.height}H${width}`

/** Where the word in a bar stands. */
export const inside = (bar: Bar): Point => [bar.x + 8, bar.y + bar.height / 2]

export const diamondPath = ({ x, y }: Diamond): string =>
  `M${x} ${y - reach}l${reach} ${reach}l${-reach} ${reach}l${-reach} ${-reach}z`

export const arrowPath = ({ points }: Arrow): string =>
  points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join('')

/** The point of an arrow, in the direction of its last stretch. */
export function arrowHead({ points }: Arrow): string {
  const [x, y] = points.at(-1) ?? [0, 0]
  const [fromX, fromY] = points.at(-2) ?? [x, y]
  const [alongX, alongY] = [Math.sign(x - fromX), Math.sign(y - fromY)]
  const [long, wide] = point
  const [backX, backY] = [x - alongX * long, y - alongY * long]
  return `M${x} ${y}L${backX - alongY * wide} ${backY - alongX * wide}L${backX + alongY * wide} ${backY + alongX * wide}z`
}
