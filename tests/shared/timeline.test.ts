import { describe, expect, test } from 'vitest'
import { emptyText } from '#shared/dossier/rich-text.ts'
import type { RowId } from '#shared/ids.ts'
import type { Milestone, Step } from '#shared/plan/steps.ts'
import { calendarOf, layTimeline, type Frame, type TimelinePlan } from '#shared/plan/timeline.ts'

/** One month is 10 wide, one lane 50 high; a bar of 20 stands 15 under the top of its lane. */
const frame = (lanes: number): Frame => ({
  width: 120,
  lanes: Array.from({ length: lanes }, (_, at) => ({ top: at * 50, height: 50 })),
  barHeight: 20,
  letterWidth: 1,
})

const step = (id: string, start: number | null, end: number | null, dependsOn: string[] = []): Step => ({
  id: id as RowId,
  title: id,
  goal: emptyText,
  start,
  end,
  lead: '',
  partners: [],
  track: '',
  activities: [],
  deliverables: [],
  dependsOn,
})

const milestone = (title: string, month: number | null, at: string): Milestone => ({
  id: title as RowId,
  title,
  month,
  body: '',
  decision: '',
  step: at,
})

const plan = (parts: Partial<TimelinePlan>): TimelinePlan => ({
  steps: [],
  milestones: [],
  labo: new Set(),
  startDate: '2022-01-01',
  months: 12,
  ...parts,
})

describe('the timeline of a plan', () => {
  test('a bar runs from the start of its first month to the end of its last, in the middle of its lane', () => {
    const { bars } = layTimeline(plan({ steps: [step('a', 1, 4), step('b', 12, 12)] }), frame(2))
    expect(bars[0]).toMatchObject({ x: 0, width: 40, y: 15, height: 20 })
    expect(bars[1]).toMatchObject({ x: 110, width: 10, y: 65 })
  })

  test('a step without months, or that ends before it begins, is not drawn, and keeps its lane', () => {
    const steps = [step('a', null, 4), step('b', 5, 2), step('c', 1, 2)]
    const { bars } = layTimeline(plan({ steps }), frame(3))
    expect(bars).toEqual([{ step: 'c', x: 0, width: 20, y: 115, height: 20, labo: false }])
  })

  test('what the organiser pays is marked', () => {
    const steps = [step('a', 1, 2), step('b', 1, 2)]
    const { bars } = layTimeline(plan({ steps, labo: new Set(['b']) }), frame(2))
    expect(bars.map((bar) => bar.labo)).toEqual([false, true])
  })

  test('an arrow leaves under the first bar and enters the second from the left', () => {
    const { arrows } = layTimeline(plan({ steps: [step('a', 1, 4), step('b', 6, 8, ['a'])] }), frame(2))
    expect(arrows).toEqual([
      {
        from: 'a',
        to: 'b',
        early: false,
        points: [
          [28, 35],
          [28, 75],
          [50, 75],
        ],
      },
    ])
  })

  test('who starts in the month in which the other still works, starts early', () => {
    const early = (start: number): boolean | undefined =>
      layTimeline(plan({ steps: [step('a', 1, 4), step('b', start, 8, ['a'])] }), frame(2)).arrows[0]?.early
    expect([3, 4, 5].map(early)).toEqual([true, true, false])
  })

  test('an arrow to a step that begins with the other falls straight onto it', () => {
    const { arrows } = layTimeline(plan({ steps: [step('a', 1, 4), step('b', 1, 4, ['a'])] }), frame(2))
    expect(arrows[0]?.points).toEqual([
      [12, 35],
      [12, 65],
    ])
  })

  test('an arrow to a step that stands higher goes up, and to one that is long over goes back', () => {
    const steps = [step('a', 1, 2, ['b']), step('b', 8, 10)]
    expect(layTimeline(plan({ steps }), frame(2)).arrows[0]?.points).toEqual([
      [82, 65],
      [82, 25],
      [20, 25],
    ])
  })

  test('a step that waits for itself, or for what is gone, has no arrow', () => {
    const steps = [step('a', 1, 4, ['a', 'gone'])]
    expect(layTimeline(plan({ steps }), frame(1)).arrows).toEqual([])
  })

  test('a decision stands at the end of its month; its words beside it, or under it when there is no room', () => {
    const steps = [step('a', 1, 4), step('b', 6, 12)]
    const milestones = [
      milestone('short', 4, 'a'),
      milestone('during', 8, 'b'),
      milestone('x'.repeat(30), 12, 'b'),
    ]
    const { diamonds } = layTimeline(plan({ steps, milestones }), frame(2))
    expect(diamonds.map(({ x, y, label }) => [x, y, label])).toEqual([
      [40, 25, { x: 51, y: 25, anchor: 'start' }],
      [80, 75, { x: 80, y: 95, anchor: 'middle' }],
      [120, 75, { x: 120, y: 95, anchor: 'end' }],
    ])
  })

  test('a decision without a month, or of no step, is not drawn', () => {
    const milestones = [milestone('when', null, 'a'), milestone('whose', 3, '')]
    expect(layTimeline(plan({ steps: [step('a', 1, 4)], milestones }), frame(1)).diamonds).toEqual([])
  })

  test('quarters count from the start of the project and name their year once', () => {
    const { ticks } = layTimeline(plan({ startDate: '2021-10-15', months: 8 }), frame(0))
    expect(
      ticks.map(({ month, calendar, opensYear, width }) => [month, calendar?.month, opensYear, width]),
    ).toEqual([
      [1, 10, true, 45],
      [4, 1, true, 45],
      [7, 4, false, 30],
    ])
  })

  test('without a start date the months have only their number', () => {
    expect(layTimeline(plan({ startDate: null }), frame(0)).ticks.map((tick) => tick.calendar)).toEqual(
      Array(4).fill(null),
    )
  })

  test('the calendar goes on after the turn of a year', () => {
    expect(calendarOf(15, '2022-11-01')).toEqual({ month: 1, year: 2024 })
    expect(calendarOf(1, 'soon')).toBeNull()
  })
})
