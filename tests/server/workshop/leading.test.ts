import { afterAll, beforeAll, expect, test } from 'vitest'
import { town, type Town } from '../../helpers/town.ts'
import { card, madeBy, plansSession, refusedAs } from './session.ts'

let here: Town
beforeAll(async () => {
  here = await town()
})
afterAll(() => here.close())

test('[W3] [A3] [B2] of two who go on at the same moment one does, the other learns that we are further', async () => {
  const there = await plansSession(here)
  await there.starts()
  const { ilse } = there
  const tablet = await there.enters('ilse-baert')
  const fatima = await there.enters('fatima-mansouri')
  const { workshop, step } = await ilse.looks()
  const rev = workshop.runRev
  const next = { type: 'step.next', from: step?.step.id ?? null } as const
  const outcomes = await Promise.all([
    ilse.does(next, { rev }),
    tablet.does(next, { rev }),
    fatima.does(next, { rev }),
  ])
  expect(outcomes.map(refusedAs).sort()).toEqual(['accepted', 'already-further', 'no-stokje'])
  expect((await ilse.looks()).step?.step.id).toBe('practice')
  // The same tap again, from the same page, goes nowhere either.
  expect(refusedAs(await ilse.does(next, { rev: rev + 1 }))).toBe('already-further')
})

test('[W3] a command that comes twice under one key is carried out once and answered the same', async () => {
  const there = await plansSession(here)
  await there.starts()
  const key = 'een-sleutel-1'
  const rev = (await there.ilse.looks()).workshop.runRev
  const next = { type: 'step.next', from: 'welcome' } as const
  const [one, two] = await Promise.all([
    there.ilse.does(next, { key, rev }),
    there.ilse.does(next, { key, rev }),
  ])
  expect(one).toEqual(two)
  expect(await there.ilse.does(next, { key, rev })).toEqual(one)
  expect((await there.ilse.looks()).step?.number).toBe(2)
})

test('[W5] [A5] [B1] who leads is gone in the middle of a vote: another takes the stokje and closes it, nothing is lost', async () => {
  const there = await plansSession(here)
  await there.starts()
  const { ilse } = there
  const fatima = await there.enters('fatima-mansouri')
  await fatima.listens()
  await ilse.listens()
  const an = await there.joins('An Maes')
  await there.goesTo('challenge-alone')
  await an.does(card('Vijf wachtlijsten', 'challenge'))
  await ilse.does({ type: 'stream.reveal', stream: 'challenge' })
  await there.goesTo('challenge-dots')
  const round = madeBy(await ilse.does({ type: 'vote.open', only: [] }))
  const [option] = (await an.looks()).vote?.options ?? []
  if (!option) throw new Error('Nothing to vote for')
  expect(refusedAs(await an.does({ type: 'vote.add', round, on: option.source }))).toBe('accepted')
  ilse.leaves()

  expect(refusedAs(await fatima.does({ type: 'vote.close', round }))).toBe('no-stokje')
  expect(refusedAs(await fatima.does({ type: 'stokje.take' }))).toBe('accepted')
  const told = await fatima.sees((view) => view.me?.stokje === true)
  expect(told.control?.returnTo).toBe(ilse.participant)
  expect(refusedAs(await fatima.does({ type: 'vote.close', round }))).toBe('accepted')
  const closed = await an.looks()
  expect(closed.vote?.result?.totals[option.key]).toBe(1)
  // Who comes back leads no longer, and asks for it if need be.
  const back = await ilse.looks()
  expect([back.me?.stokje, back.workshop.lead?.name]).toEqual([false, 'Fatima Mansouri'])
  expect(refusedAs(await ilse.does({ type: 'vote.open', only: [] }))).toBe('no-stokje')
  fatima.leaves()
})

test('[W5] with nobody left who leads, the code of the printed draaiboek gives the stokje; a guess does not', async () => {
  const there = await plansSession(here)
  await there.starts()
  const { recoveryCode = '' } = (await there.ilse.looks()).control ?? {}
  const an = await there.joins('An Maes')
  const says = (code: string) => an.call(`/api/workshops/${there.id}/recover`, there.json({ code }))
  expect((await says('AAAAAAAAAAAA')).status).toBe(404)
  expect((await an.looks()).me?.stokje).toBe(false)
  expect((await says(recoveryCode.toLowerCase())).status).toBe(200)
  expect((await an.looks()).me).toMatchObject({ stokje: true, station: 'facilitator' })
  expect(refusedAs(await an.does({ type: 'clock.pause' }))).toBe('accepted')
})

test('[W6] [B7] the server has the clock: a page learns the difference, more time is a duration, and zero does nothing', async () => {
  const there = await plansSession(here)
  await there.starts()
  const an = await there.joins('An Maes')
  await an.listens()
  await there.goesTo('practice')
  await there.ilse.does({ type: 'clock.start', seconds: 1 })
  const view = await an.sees(({ clock }) => clock.kind === 'running' && clock.seconds === 1)
  if (view.clock.kind !== 'running') throw new Error('No clock')
  const { endsAt } = view.clock
  await expect.poll(() => Date.now() > endsAt, { timeout: 3000 }).toBe(true)
  // Time is up, and everything goes on: the pointer stands, cards are taken, only the facilitator acts.
  expect((await an.looks()).step?.step.id).toBe('practice')
  expect(refusedAs(await an.does(card('Na de gong')))).toBe('accepted')
  await there.ilse.does({ type: 'clock.extend', seconds: 60 })
  const more = await an.sees(({ clock }) => clock.kind === 'running' && clock.endsAt > endsAt + 59_000)
  expect(more.clock.kind).toBe('running')
  await there.ilse.does({ type: 'clock.pause' })
  const still = await an.sees(({ clock }) => clock.kind === 'paused')
  expect(still.clock).toMatchObject({ seconds: 61 })
  const before = an.bytes.length
  an.says({ kind: 'ping', asked: 42 })
  await expect.poll(() => an.bytes.slice(before).some((text) => text.includes('"pong"'))).toBe(true)
  const pong = an.bytes
    .map((text) => JSON.parse(text) as { kind?: string; asked?: number; now?: number })
    .find(({ kind }) => kind === 'pong')
  expect(pong?.asked).toBe(42)
  expect(Math.abs((pong?.now ?? 0) - Date.now())).toBeLessThan(1000)
  an.leaves()
})

test('[W8] [A8] what was being written when the step went on still arrives; going back loses nothing', async () => {
  const there = await plansSession(here)
  await there.starts()
  const an = await there.joins('An Maes')
  await there.goesTo('practice')
  await an.does(card('Op tijd'))
  await there.goesTo('criteria')
  expect(refusedAs(await an.does(card('Nog net')))).toBe('accepted')
  const back = await there.ilse.does({ type: 'step.back', from: 'criteria' })
  expect(refusedAs(back)).toBe('accepted')
  const view = await an.looks()
  expect(view.step).toMatchObject({ round: 2, step: { id: 'practice' } })
  expect(
    Object.values(view.mine ?? {})
      .map(({ text }) => text)
      .sort(),
  ).toEqual(['Nog net', 'Op tijd'])
})
