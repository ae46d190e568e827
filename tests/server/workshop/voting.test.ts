import { afterAll, beforeAll, expect, test } from 'vitest'
import { town, type Town } from '../../helpers/town.ts'
import { card, madeBy, plansSession, refusedAs, type Attendee, type Session } from './session.ts'

let here: Town
beforeAll(async () => {
  here = await town()
})
afterAll(() => here.close())

/** Cards on the table, and the dots open. */
async function opensVote(there: Session, writer: Attendee, texts: readonly string[]) {
  await there.goesTo('results-alone')
  for (const text of texts) madeBy(await writer.does(card(text, 'results', { kind: 'step' })))
  await there.ilse.does({ type: 'stream.reveal', stream: 'results' })
  await there.goesTo('results-dots')
  const round = madeBy(await there.ilse.does({ type: 'vote.open', only: [] }))
  const options = (await writer.looks()).vote?.options ?? []
  return { round, options }
}

test('[W2] [A2] two hundred dots at once are as many as the budget, and one key is one dot', async () => {
  const there = await plansSession(here)
  await there.starts()
  const an = await there.joins('An Maes')
  const { round, options } = await opensVote(there, an, ['Een nummer', 'Een lijst', 'Een loket'])
  const asked = Array.from({ length: 200 }, (_, at) =>
    an.does({ type: 'vote.add', round, on: options[at % 3]?.source }),
  )
  const outcomes = (await Promise.all(asked)).map(refusedAs)
  expect(outcomes.filter((outcome) => outcome === 'accepted')).toHaveLength(5)
  expect((await an.looks()).dots?.left).toBe(0)
  const dots = await here.db
    .selectFrom('workshop_events')
    .select('seq')
    .where('workshop_id', '=', there.id as never)
    .where('type', '=', 'dot.added')
    .execute()
  expect(dots).toHaveLength(5)

  const bert = await there.joins('Bert Claes')
  const key = 'stip-van-bert'
  const both = await Promise.all([
    bert.does({ type: 'vote.add', round, on: options[0]?.source }, { key }),
    bert.does({ type: 'vote.add', round, on: options[0]?.source }, { key }),
  ])
  expect(both.map(refusedAs)).toEqual(['accepted', 'accepted'])
  expect((await bert.looks()).dots).toMatchObject({ left: 4, on: { [options[0]?.key ?? '']: 1 } })
  expect(refusedAs(await there.ilse.does({ type: 'vote.budget', round, budget: 4 }))).toBe('budget-spent')
})

test('[W2] until the vote closes nobody learns a total, not even who leads; then everybody does', async () => {
  const there = await plansSession(here)
  await there.starts()
  const an = await there.joins('An Maes')
  const bert = await there.joins('Bert Claes')
  const { round, options } = await opensVote(there, an, ['Een nummer', 'Een lijst'])
  await Promise.all([there.ilse, bert].map((one) => one.listens()))
  for (let dot = 0; dot < 2; dot += 1) await an.does({ type: 'vote.add', round, on: options[0]?.source })
  for (const one of [there.ilse, bert]) {
    const view = await one.sees(({ vote }) => vote?.voted === 1)
    expect(view.vote?.result).toBeNull()
    expect(JSON.stringify({ ...view, dots: null })).not.toMatch(/"totals":\{/u)
    expect(view.dots?.left ?? 5).toBe(5)
  }
  await there.ilse.does({ type: 'vote.close', round })
  const told = await bert.sees(({ vote }) => vote?.state === 'closed')
  expect(told.vote?.result).toMatchObject({ totals: { [options[0]?.key ?? '']: 2 }, voted: 1, split: null })
  there.ilse.leaves()
  bert.leaves()
})

test('[W2] [B16] [B18] per organisation there is one ballot, whoever of them gives the dots; the round that was closed stays', async () => {
  const there = await plansSession(here, 'large')
  await there.starts()
  const an = await there.joins('An Maes', 'kortrijk')
  const bert = await there.joins('Bert Claes', 'kortrijk')
  const tine = await there.joins('Tine Wouters', 'zwevegem')
  const { round, options } = await opensVote(there, an, ['Een nummer', 'Een lijst', 'Een loket'])
  const gives = (who: Attendee, at: number, to = round) =>
    who.does({ type: 'vote.add', round: to, on: options[at]?.source }).then(refusedAs)
  expect([await gives(an, 0), await gives(an, 0), await gives(bert, 0)]).toEqual([
    'accepted',
    'accepted',
    'most-on-this',
  ])
  expect([await gives(bert, 1), await gives(bert, 1), await gives(an, 2)]).toEqual([
    'accepted',
    'accepted',
    'accepted',
  ])
  expect(await gives(bert, 2)).toBe('no-dots-left')
  expect(await gives(tine, 2)).toBe('accepted')
  expect((await an.looks()).vote).toMatchObject({ voted: 2, eligible: 2 })
  await there.ilse.does({ type: 'vote.close', round })
  expect(await gives(tine, 2)).toBe('wrong-moment')
  const again = madeBy(
    await there.ilse.does({ type: 'vote.open', only: options.slice(0, 2).map(({ source }) => source) }),
  )
  const view = await tine.looks()
  expect(view.vote).toMatchObject({ round: again, number: 2, options: [{}, {}] })
  expect(await gives(tine, 2, again)).toBe('no-such-thing')
})

test('[B11] a person who came in twice has one budget: what goes over it is dropped, and counted in the log', async () => {
  const there = await plansSession(here)
  await there.starts()
  const an = await there.joins('An Maes')
  const double = await there.joins('An Maes')
  const { round, options } = await opensVote(there, an, ['Een nummer', 'Een lijst', 'Een loket'])
  for (const at of [0, 0, 1]) await an.does({ type: 'vote.add', round, on: options[at]?.source })
  for (const at of [0, 1, 2, 2]) await double.does({ type: 'vote.add', round, on: options[at]?.source })
  const alerts = (await there.ilse.looks()).alerts ?? []
  expect(alerts).toContainEqual(expect.objectContaining({ kind: 'twin', name: 'An Maes' }))
  await double.listens()
  await there.ilse.does({ type: 'person.merge', from: double.participant, into: an.participant })
  expect((await an.looks()).dots).toMatchObject({ left: 0 })
  // The second device is the same person from now on: it is told to come back, and comes back as that one.
  await expect.poll(() => double.gone).toEqual(['going-away'])
  expect((await double.looks()).me?.participant).toBe(an.participant)
  expect((await double.call(`/api/workshops/${there.id}/state`)).status).toBe(200)
  const logged = await here.db
    .selectFrom('workshop_events')
    .select('payload')
    .where('workshop_id', '=', there.id as never)
    .where('type', '=', 'dots.joined')
    .executeTakeFirstOrThrow()
  expect(JSON.parse(logged.payload)).toMatchObject({ dropped: 2 })
})
