import { expect, test } from 'vitest'
import type { PlanLine } from '#shared/workshop/projection.ts'
import { winTime, won } from '#shared/workshop/win-time.ts'

const line = (id: string, minutes: number, more: Partial<PlanLine> = {}): PlanLine => ({
  id,
  part: '',
  title: id,
  state: 'waiting',
  minutes,
  fixed: false,
  plannedAt: 0,
  startedAt: null,
  endedAt: null,
  ...more,
})
const morning = [
  line('welkom', 8, { state: 'done' }),
  line('schrijven', 7, { state: 'active' }),
  line('clusteren', 9),
  line('stippen', 3),
  line('resultaten', 16),
  line('overgeslagen', 20, { state: 'skipped' }),
  line('pauze', 15, { fixed: true }),
  line('tafelwerk', 22),
]
const shorter = (minutes: number) =>
  winTime(morning, 1, minutes)
    .filter(({ from, to }) => to < from)
    .map(({ id, from, to }) => `${id} ${from}→${to}`)

test('minutes are won where there are most, before the fixed time, and no step loses more than a third', () => {
  expect(shorter(0)).toEqual([])
  expect(shorter(2)).toEqual(['resultaten 16→14'])
  expect(shorter(7)).toEqual(['clusteren 9→6', 'resultaten 16→12'])
  // More than there is: all there is, and it says how much that was.
  expect(won(winTime(morning, 1, 60))).toBe(9)
  expect(shorter(60)).toEqual(['clusteren 9→6', 'stippen 3→2', 'resultaten 16→11'])
})

test('without a fixed time ahead the rest of the morning gives way; at the end nothing does', () => {
  expect(winTime(morning, 6, 3)).toEqual([{ id: 'tafelwerk', title: 'tafelwerk', from: 22, to: 19 }])
  expect(winTime(morning, 7, 3)).toEqual([])
})
