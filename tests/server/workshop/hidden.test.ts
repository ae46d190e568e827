import { extractText, getDocumentProxy } from 'unpdf'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { town, type Town } from '../../helpers/town.ts'
import { card, madeBy, plansSession, proposal, refusedAs, type Command, type Session } from './session.ts'

let here: Town
/** Every line of the server's log. */
const spoken: string[] = []
beforeAll(async () => {
  here = await town({ hear: (line) => void spoken.push(line) })
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

/** Everything else that can be asked for about this proposal and this session, by anybody who may. */
const elsewhere = [
  ...[
    '',
    '/workshops',
    '/amounts',
    '/audit',
    '/bin',
    '/files',
    '/members',
    '/versions',
    '/werkkopie.docx',
  ].map((path) => `/api/proposals/${proposal}${path}`),
  ...['audit', 'call', 'me', 'me/devices', 'overview', 'organisations', 'privacy'].map(
    (path) => `/api/${path}`,
  ),
  '/metrics',
]

test('[W1] [A1] what is hidden reaches nobody on any path, until one reveal shows it to all at once', async () => {
  const there = await plansSession(here)
  await there.starts()
  const { ilse } = there
  const geert = await there.enters('geert-naessens')
  const fatima = await there.enters('fatima-mansouri')
  const an = await there.joins('An Maes')
  const bert = await there.joins('Bert Claes', 'zwevegem')
  const tine = await there.joins('Tine Wouters', 'zwevegem')
  const dirk = await there.joins('Dirk Aerts', { name: 'Zorgnet Leie', layer: 'partner' })
  const [table] = Object.keys((await ilse.looks()).tables)
  await ilse.does({ type: 'table.seat', person: tine.participant, table })
  await ilse.does({ type: 'table.scribe', table, person: tine.participant })
  // Who leads, who helps, who observes, who takes part, who writes down for a table, who waits at the door.
  const others = [ilse, fatima, geert, bert, tine, dirk]
  await Promise.all([an, ...others].map((one) => one.listens()))
  const beamer = await pairsBeamer(there)
  await there.goesTo('practice')
  an.says({ kind: 'typing' } as never)
  const made = madeBy(await an.does(card(`${secret}-te-wissen`)))
  expect(refusedAs(await an.does({ type: 'card.edit', card: made, text: secret }))).toBe('accepted')
  await an.sees((view) => view.mine?.[made]?.text === secret)
  await ilse.sees((view) => view.counts?.cards === 1)
  const ids = { card: made, text: 'weg' }
  for (const one of others) {
    await one.looks()
    // Nothing that is asked about it by its id gives it away, and every answer is the same as about no card at all.
    const [known, unknown] = await Promise.all(
      [made, `${made.slice(0, -1)}${made.endsWith('0') ? '1' : '0'}`].map(async (id) =>
        Promise.all(
          [
            { type: 'card.edit', ...ids, card: id },
            { type: 'card.suggest', ...ids, card: id },
            { type: 'card.withdraw', card: id },
            { type: 'card.accept', card: id },
            { type: 'cluster.put', card: id, cluster: null },
            { type: 'record.park', text: 'x', owner: '', due: '', from: { kind: 'card', id } },
          ].map(async (command) => refusedAs(await one.does(command as Command))),
        ),
      ),
    )
    expect(known, one.participant).not.toContain('accepted')
    if (one !== ilse && one !== fatima) expect(known, one.participant).toEqual(unknown)
    const mine = [
      'report',
      'report.csv',
      'sources/challenge',
      `state?since=${one.cursor}`,
      'state?since=x',
      'qr.svg',
    ]
    await Promise.all(
      mine.map(async (path) => one.body(await one.call(`/api/workshops/${there.id}/${path}`))),
    )
    if (one === ilse) {
      const paper = await one.call(`/api/workshops/${there.id}/report.pdf`)
      const pdf = await getDocumentProxy(new Uint8Array(await paper.arrayBuffer()))
      one.bytes.push((await extractText(pdf, { mergePages: true })).text)
    }
    if (one === ilse || one === geert || one === bert)
      await Promise.all(elsewhere.map(async (path) => one.body(await one.call(path))))
    expect(one.bytes.join('\n'), one.participant).not.toContain(secret)
  }
  for (const one of others) {
    const heard = one.bytes.join('\n')
    expect(heard, one.participant).not.toContain(secret)
    // Not even that this card exists: its id says nothing to others, unless they named it themselves.
    expect(heard.replaceAll(`"${made}"`, ''), one.participant).not.toContain(made)
  }
  // Nor the beamer, on its socket or when it asks; nor whoever stands at the door; nor the log of the server.
  expect(beamer.bytes.length).toBeGreaterThan(1)
  const asked = await fetch(`${there.url}/api/screens/state`, { headers: { cookie: beamer.cookie } })
  const door = await fetch(`${there.url}/api/door/${there.code}`)
  const public_ = [...beamer.bytes, await asked.text(), await door.text(), ...spoken].join('\n')
  expect(public_).not.toContain(secret)
  expect(public_).not.toContain(made)
  const seat = await (await here.enter('jonas-vanhoutte')).opens(proposal)
  const state = Buffer.from(Y.encodeStateAsUpdate(seat.doc)).toString('latin1')
  expect(state + JSON.stringify([...seat.provider.awareness.getStates().values()])).not.toContain(secret)
  seat.close()

  expect(refusedAs(await ilse.does({ type: 'stream.reveal', stream: 'practice' }))).toBe('accepted')
  for (const one of [an, ilse, fatima, geert, bert, tine]) {
    const view = await one.sees(({ cards }) => Object.values(cards).some(({ text }) => text === secret))
    expect(view.stream?.phase).toBe('revealed')
  }
  await expect.poll(() => beamer.bytes.join('')).toContain(secret)
  expect(dirk.bytes.join('')).not.toContain(secret)
  beamer.socket.terminate()
  for (const one of [an, ...others]) one.leaves()
})

test('[W1] [A1] what others receive is the same, byte for byte, whoever wrote and however much', async () => {
  const there = await plansSession(here)
  await there.starts()
  const geert = await there.enters('geert-naessens')
  const [an, bert, tine] = await Promise.all(
    ['An', 'Bert', 'Tine'].map((name) => there.joins(`${name} Maes`)),
  )
  if (!an || !bert || !tine) throw new Error('Nobody')
  const beamer = await pairsBeamer(there)
  await there.goesTo('practice')
  const others = [there.ilse, geert, tine]
  const onScreen = async () => {
    const { headers } = { headers: { cookie: beamer.cookie } }
    const feed = (await (await fetch(`${there.url}/api/screens/state`, { headers })).json()) as {
      view: object
    }
    return feed.view
  }
  const seen = async () =>
    JSON.stringify([...(await Promise.all(others.map((one) => one.looks()))), await onScreen()])
  const short = madeBy(await an.does(card('Ja')))
  const one = await seen()
  expect(one).toContain('"cards":1')
  await an.does({ type: 'card.withdraw', card: short })
  await bert.does(card('Een lange gedachte over alles wat er in de regio beter kan. '.repeat(6).trim()))
  expect(await seen()).toBe(one)
  beamer.socket.terminate()
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
