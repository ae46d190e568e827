import * as Y from 'yjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { town, type Town } from '../../helpers/town.ts'
import { card, madeBy, plansSession, proposal, refusedAs } from './session.ts'

let here: Town
beforeAll(async () => {
  here = await town()
})
afterAll(() => here.close())

const secret = 'GEHEIM-7f3a'

test('[W1] what is hidden reaches nobody on any path, until one reveal shows it to all at once', async () => {
  const there = await plansSession(here)
  await there.starts()
  const { ilse } = there
  const geert = await there.enters('geert-naessens')
  const an = await there.joins('An Maes')
  const bert = await there.joins('Bert Claes', 'zwevegem')
  const others = [ilse, geert, bert]
  await Promise.all([an, ...others].map((one) => one.listens()))
  await there.goesTo('practice')
  const made = madeBy(await an.does(card(secret)))
  await an.sees((view) => view.mine?.[made]?.text === secret)
  await ilse.sees((view) => view.counts?.cards === 1)
  for (const one of others) {
    await one.looks()
    expect(refusedAs(await one.does({ type: 'card.edit', card: made, text: 'weg' }))).not.toBe('accepted')
    await one.body(await one.call(`/api/workshops/${there.id}/report`))
    expect(one.bytes.join('\n'), one.participant).not.toContain(secret)
    // Not even that this card exists: its id says nothing to others.
    expect(one.bytes.join('\n')).not.toContain(made)
  }
  const seat = await (await here.enter('jonas-vanhoutte')).opens(proposal)
  expect(Buffer.from(Y.encodeStateAsUpdate(seat.doc)).toString('latin1')).not.toContain(secret)
  seat.close()

  expect(refusedAs(await ilse.does({ type: 'stream.reveal', stream: 'practice' }))).toBe('accepted')
  for (const one of [an, ...others]) {
    const view = await one.sees(({ cards }) => Object.values(cards).some(({ text }) => text === secret))
    expect(view.stream?.phase).toBe('revealed')
  }
  for (const one of [an, ...others]) one.leaves()
})
