import { afterAll, beforeAll, expect, test } from 'vitest'
import { factsOf } from '#server/workshop/facts.ts'
import { makeDice } from '#server/workshop/rehearsal/dice.ts'
import { callExtras } from '#server/workshop/rehearsal/extras.ts'
import { play } from '#server/workshop/rehearsal/play.ts'
import { asWorkshopId } from '#shared/ids.ts'
import type { Report } from '#shared/workshop/report.ts'
import { town, type Town } from '../../helpers/town.ts'
import { plansSession } from './session.ts'

let here: Town
beforeAll(async () => {
  here = await town()
})
afterAll(() => here.close())

async function rehearses(size: 'small' | 'usual' | 'large', people: number, seed: number) {
  const there = await plansSession(here, size)
  await there.opens()
  const venue = await here.app.venues.open(asWorkshopId(there.id) as never)
  if (!venue) throw new Error('No session')
  const facts = await factsOf(here.db, here.app.rooms, venue.about)
  const dice = makeDice(seed)
  const extras = await callExtras(here.db, venue, facts, people, Date.now())
  const played = await play(venue, there.ilse.participant as never, extras, dice)
  const report = JSON.parse(
    await there.ilse.body(await there.ilse.call(`/api/workshops/${there.id}/report`)),
  ) as Report
  return { there, venue, played, report, extras }
}

test.each([
  ['small', 10],
  ['usual', 30],
  ['large', 50],
] as const)(
  'a rehearsal of the %s day with %i people plays every step, ends, and lands in the dossier',
  async (size, people) => {
    const { venue, played, report, extras } = await rehearses(size, people, 7)
    expect(extras).toHaveLength(people)
    expect(played.refusals).toEqual([])
    expect(played.steps).toBe(venue.sitting.session.draaiboek.steps.length)
    expect(venue.sitting.session.state).toBe('closed')
    expect(report.figures.cards).toBeGreaterThan(people)
    expect(report.figures.placed).toBeGreaterThan(2)
    expect(report.decisions).toHaveLength(1)
    expect(report.promises.length).toBeGreaterThan(3)
    expect(report.sweep.open).toBe(0)
    expect(report.steps.every(({ state }) => state === 'done')).toBe(true)
  },
)

test('the same seed gives the same morning', async () => {
  const [one, two] = [await rehearses('small', 8, 42), await rehearses('small', 8, 42)]
  const figures = ({ report }: typeof one) => [
    report.figures.cards,
    report.steps.map(({ cards }) => cards?.written ?? 0),
  ]
  expect(figures(one)).toEqual(figures(two))
})

test('who leads calls simulated people into an invented session; nobody else does', async () => {
  const there = await plansSession(here, 'small')
  await there.starts()
  await there.goesTo('practice')
  const an = await there.joins('An Maes')
  const calls = (who: typeof an | typeof there.ilse) =>
    who.call(`/api/workshops/${there.id}/extras`, there.json({ people: 12 }))
  expect((await calls(an)).status).toBe(403)
  expect(await (await calls(there.ilse)).json()).toMatchObject({ people: 12 })
  // The same twelve when they are called again.
  await calls(there.ilse)
  const view = await there.ilse.looks()
  expect([view.room.here, (view.counts?.cards ?? 0) > 11]).toEqual([13, true])
})
