import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { town, type Town } from '../../helpers/town.ts'
import { card, madeBy, plansSession, proposal, refusedAs, type Session } from './session.ts'

let here: Town
beforeAll(async () => {
  here = await town()
})
afterAll(() => here.close())

const secret = 'GEHEIM-7f3a'

/** The screen in the room, with every byte it was ever sent. */
async function pairsBeamer(there: Session) {
  const origin = there.url
  const hello = await fetch(`${origin}/api/screens`, { method: 'POST', headers: { origin } })
  const { code } = (await hello.json()) as { code: string }
  const cookie = hello.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  await there.ilse.does({ type: 'beamer.pair', code })
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/screens/live`, {
    headers: { cookie, origin },
  })
  const bytes: string[] = []
  socket.on('message', (data) => void bytes.push((data as Buffer).toString('utf8')))
  await expect.poll(() => bytes.length).toBeGreaterThan(0)
  return { cookie, bytes, socket }
}

test('[W1] what is hidden reaches nobody on any path, until one reveal shows it to all at once', async () => {
  const there = await plansSession(here)
  await there.starts()
  const { ilse } = there
  const geert = await there.enters('geert-naessens')
  const an = await there.joins('An Maes')
  const bert = await there.joins('Bert Claes', 'zwevegem')
  const others = [ilse, geert, bert]
  await Promise.all([an, ...others].map((one) => one.listens()))
  const beamer = await pairsBeamer(there)
  await there.goesTo('practice')
  const made = madeBy(await an.does(card(secret)))
  await an.sees((view) => view.mine?.[made]?.text === secret)
  await ilse.sees((view) => view.counts?.cards === 1)
  for (const one of others) {
    await one.looks()
    expect(refusedAs(await one.does({ type: 'card.edit', card: made, text: 'weg' }))).not.toBe('accepted')
    for (const path of ['report', 'report.csv', `state?since=${one.cursor}`, 'state?since=x'])
      await one.body(await one.call(`/api/workshops/${there.id}/${path}`))
    const error = await one.does({ type: 'card.hide', card: made, hidden: true })
    expect(refusedAs(error)).not.toBe('accepted')
    expect(one.bytes.join('\n'), one.participant).not.toContain(secret)
    // Not even that this card exists: its id says nothing to others.
    expect(one.bytes.join('\n')).not.toContain(made)
  }
  // Nor the beamer, on its socket or when it asks; nor whoever stands at the door.
  expect(beamer.bytes.length).toBeGreaterThan(1)
  expect(
    await (await fetch(`${there.url}/api/screens/state`, { headers: { cookie: beamer.cookie } })).text(),
  ).not.toContain(secret)
  expect(await (await fetch(`${there.url}/api/door/${there.code}`)).text()).not.toContain(secret)
  expect(beamer.bytes.join('\n')).not.toContain(secret)
  expect(beamer.bytes.join('\n')).not.toContain(made)
  const seat = await (await here.enter('jonas-vanhoutte')).opens(proposal)
  expect(Buffer.from(Y.encodeStateAsUpdate(seat.doc)).toString('latin1')).not.toContain(secret)
  seat.close()

  expect(refusedAs(await ilse.does({ type: 'stream.reveal', stream: 'practice' }))).toBe('accepted')
  for (const one of [an, ...others]) {
    const view = await one.sees(({ cards }) => Object.values(cards).some(({ text }) => text === secret))
    expect(view.stream?.phase).toBe('revealed')
  }
  await expect.poll(() => beamer.bytes.join('')).toContain(secret)
  beamer.socket.terminate()
  for (const one of [an, ...others]) one.leaves()
})

test('[W1] who counts what the server answers does not learn when others write', async () => {
  const there = await plansSession(here)
  await there.starts()
  const an = await there.joins('An Maes')
  const bert = await there.joins('Bert Claes')
  await there.goesTo('practice')
  const answers = [await bert.does({ type: 'ready.set', ready: true })]
  for (const text of ['een', 'twee']) await an.does(card(text))
  answers.push(await bert.does({ type: 'ready.set', ready: false }))
  expect(new Set(answers.map((answer) => 'rev' in answer && answer.rev)).size).toBe(1)
  // Ids of cards carry no moment either.
  const ids = Object.keys((await an.looks()).mine ?? {})
  expect(ids.map((id) => id.slice(0, 10))).toEqual(['0000000001', '0000000001'])
})
