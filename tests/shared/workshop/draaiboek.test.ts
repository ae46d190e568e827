import { expect, test } from 'vitest'
import { regionalBreakthroughs2021 } from '#shared/call/regional-breakthroughs/edition.ts'
import type { StepId } from '#shared/ids.ts'
import { forecast, numberOf, plannedStarts, totalMinutes } from '#shared/workshop/draaiboek.ts'
import { laboHalfDay, sizes } from '#shared/workshop/labo-half-day/draaiboek.ts'
import { readStep } from '#shared/workshop/read-step.ts'

const usual = laboHalfDay('usual')

test('the half-day closes on the minute, with the break and the sweep where they are fixed', () => {
  expect(totalMinutes(usual)).toBe(210)
  const starts = plannedStarts(usual)
  const startOf = (id: string): number | undefined => starts[usual.steps.findIndex((step) => step.id === id)]
  expect([startOf('break'), startOf('engagements'), startOf('consent-proposal'), startOf('sweep')]).toEqual([
    100, 152, 180, 200,
  ])
  // Nothing before a fixed point runs over it.
  let at = 0
  for (const [index, step] of usual.steps.entries()) {
    expect(starts[index], step.id).toBe(at)
    at = (starts[index] ?? 0) + step.minutes
  }
})

test.each(sizes)(
  'every step of the %s day is one the editor could have made, about sections that exist',
  (size) => {
    const { steps } = laboHalfDay(size)
    expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length)
    const known = regionalBreakthroughs2021.template.sections.map(({ id }) => id)
    for (const step of steps) {
      expect(readStep(step), step.id).toEqual(step)
      for (const { section } of step.sections) expect(known).toContain(section)
    }
  },
)

test('few people do not walk round and edit together; many vote per organisation, two tables to a section', () => {
  const few = laboHalfDay('small').steps
  expect(few.map(({ id }) => id)).not.toContain('walk-round')
  expect(few.flatMap(({ sections }) => sections).filter(({ use }) => use.kind === 'tables')).toEqual([])
  const many = laboHalfDay('large').steps
  const votes = many.flatMap(({ activity }) => (activity.kind === 'vote' ? [activity.per] : []))
  expect(votes).toEqual(['organisation', 'organisation'])
  const tables = many.find(({ id }) => id === 'tablework')?.sections
  expect(tables?.[1]?.use).toEqual({ kind: 'tables', tables: [3, 4] })
})

test('what runs late comes out of the step before a fixed point, and the fixed point never moves', () => {
  const startsAt = 0
  const late = 7 * 60_000
  const current = usual.steps.findIndex(({ id }) => id === 'challenge-four')
  const began = 38 * 60_000 + late
  const plan = forecast(usual, { startsAt, current, currentStarted: began, now: began })
  const at = (id: string) => plan[usual.steps.findIndex((step) => step.id === id)]
  expect(at('challenge-clusters')?.starts).toBe(52 * 60_000)
  expect(at('break')?.starts).toBe(100 * 60_000)
  // Four minutes of the result step, and three of the dots before it, are gone.
  expect([at('results-result')?.minutes, at('results-dots')?.minutes]).toEqual([0, 0])
  expect(at('results-show')).toEqual({ starts: 92 * 60_000, minutes: 8 })
})

test('the room counts a part as one step, whatever is in it', () => {
  const at = (id: string) => numberOf(usual, id as StepId)
  expect(at('welcome')).toEqual({ number: 1, of: 12 })
  expect(at('challenge-alone').number).toBe(4)
  expect(at('challenge-result').number).toBe(4)
  expect(at('results-alone').number).toBe(5)
  expect(at('checkout')).toEqual({ number: 12, of: 12 })
})
