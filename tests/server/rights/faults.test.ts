import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { updateFrame } from '#server/sync/frame.ts'
import { documentName } from '#server/sync/documents.ts'
import { fingerprint } from '#server/people/fingerprint.ts'
import { lockGrace } from '#shared/locks.ts'
import type { PersonId, ProposalId } from '#shared/ids.ts'
import { closeCodes, syncKinds } from '#shared/wire.ts'
import { town, type Town } from '../../helpers/town.ts'

let here: Town
beforeAll(async () => {
  here = await town()
})
afterAll(() => here.close())

const proposal = 'zuid-west-vlaanderen'
const dossier = documentName('dossier', proposal as ProposalId)

const post = (person: Awaited<ReturnType<Town['enter']>>, path: string, body: object) =>
  person.call(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

async function setLock(section: string, kind: string): Promise<void> {
  const ilse = await here.enter('ilse-baert')
  const answer = await post(ilse, `/api/proposals/${proposal}/locks`, { section, kind, reason: '' })
  expect(answer.status).toBe(200)
}

const rows = async (): Promise<number> =>
  (await here.db.selectFrom('updates').select('seq').where('document', '=', dossier).execute()).length

/** A connection without a library: it says what it likes. */
async function raw(cookie: string, options: object = {}) {
  const socket = new WebSocket(`${here.url.replace('http', 'ws')}/sync/dossier/${proposal}`, {
    headers: { cookie, origin: here.url },
    ...options,
  })
  await once(socket, 'open')
  return socket
}

test('[case 36] back from an hour offline, an answer with open and closed sections is refused as a whole', async () => {
  const jonas = await (await here.enter('jonas-vanhoutte')).opens(proposal)
  const sofie = await (await here.enter('sofie-maes')).opens(proposal)
  sofie.provider.disconnect()
  sofie.facts('risks').set('proef', 'uit de trein, gesloten')
  sofie.facts('plan').set('proef', 'uit de trein, open')
  await setLock('risks', 'locked')
  await expect.poll(() => jonas.told.some(({ kind }) => kind === 'locks'), { timeout: lockGrace }).toBe(true)
  await expect.poll(() => lockHolds('risks'), { timeout: 2 * lockGrace }).toBe(true)
  const before = await rows()
  sofie.provider.connect()
  await expect.poll(() => sofie.refusals()).toEqual(['locked'])
  expect(sofie.told.find(({ kind }) => kind === 'refused')).toMatchObject({ section: 'risks' })
  expect(jonas.facts('plan').get('proef')).toBeUndefined()
  expect(await rows()).toBe(before)
  await setLock('risks', 'open')
  for (const client of [jonas, sofie]) client.close()
})

async function lockHolds(section: string): Promise<boolean> {
  const row = await here.db
    .selectFrom('locks')
    .select('holds_from')
    .where('section', '=', section)
    .where('proposal_id', '=', proposal as ProposalId)
    .executeTakeFirst()
  return row !== undefined && row.holds_from <= Date.now()
}

test('[case 37] who loses the role while typing: the next word is refused, the seat is gone within a second', async () => {
  const wim = await (await here.enter('wim-tavernier')).opens(proposal)
  const closed = new Promise<number>((resolve) =>
    wim.provider.once('closed', ({ code }: { code: number }) => resolve(code)),
  )
  const hilde = await here.enter('hilde-goossens')
  const began = performance.now()
  await post(hilde, `/api/proposals/${proposal}/members/remove`, {
    person: 'wim-tavernier',
    organisation: 'fluvius',
  })
  expect(await closed).toBe(closeCodes.notAllowed)
  expect(performance.now() - began).toBeLessThan(1000)
  const before = await rows()
  wim.facts('plan').set('proef', 'te laat')
  expect(await rows()).toBe(before)
  wim.close()
})

test('[case 48] a tab that is killed leaves no cursor behind', async () => {
  const nele = await (await here.enter('nele-callens')).opens(proposal)
  const karel = await (await here.enter('karel-dhondt')).opens(proposal)
  karel.provider.awareness.setLocalState({ place: ['plan'] })
  const others = () => [...nele.provider.awareness.getStates().keys()]
  await expect.poll(others).toContain(karel.doc.clientID)
  const socket = karel.provider.ws as unknown as WebSocket
  karel.provider.shouldConnect = false
  socket.terminate()
  await expect.poll(others).not.toContain(karel.doc.clientID)
  for (const client of [nele, karel]) client.close()
})

test('[case 64] nothing is compressed on the wire, however much a client offers to', async () => {
  const { cookie } = await here.enter('nele-callens')
  const socket = await raw(cookie, { perMessageDeflate: true })
  expect(socket.extensions).toBe('')
  socket.terminate()
})

test('[case 64] a message in a hundred fragments is one message, within the bound of one', async () => {
  const { cookie } = await here.enter('nele-callens')
  const socket = await raw(cookie)
  const closing = once(socket, 'close')
  const part = Buffer.alloc(64 * 1024)
  for (let i = 0; i < 100; i++) socket.send(part, { fin: i === 99 })
  const [code] = (await closing) as [number]
  expect([1006, 1009]).toContain(code)
})

test('[case 30] a viewer’s update is refused as a change and as a sync step 2, on one road', async () => {
  const visit = await here.enter('geert-naessens')
  const geert = await visit.opens(proposal)
  const before = await rows()
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(geert.doc))
  const since = Y.encodeStateVector(doc)
  ;(doc.getMap('plan').get('facts') as Y.Map<unknown>).set('proef', 'toch')
  const change = updateFrame(Y.encodeStateAsUpdate(doc, since))
  const answer = change.slice()
  answer[1] = syncKinds.step2
  for (const frame of [change, answer]) {
    const socket = await raw(visit.cookie)
    const refused = new Promise<void>((resolve) =>
      socket.on('message', (data: Buffer) => data.includes('read-only') && resolve()),
    )
    socket.send(frame)
    await refused
    expect(socket.readyState).toBe(socket.OPEN)
    socket.terminate()
  }
  expect(await rows()).toBe(before)
  geert.close()
})

test('[case 68] an invitation for An opens no other account: who opens it is An, and nobody else', async () => {
  const link = await here.app.links.make({
    person: 'an-claeys' as PersonId,
    organisation: 'departement-omgeving' as never,
    leadsTo: '/',
    by: null,
  })
  const answer = await fetch(`${here.url}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: here.url },
    body: JSON.stringify({ token: link.token, email: 'bart@elders.example', person: 'bart-deprez' }),
  })
  expect(await answer.json()).toMatchObject({ person: { id: 'an-claeys' } })
})

test('[case 72] a session row that claims an organisation its person does not speak for is no session', async () => {
  const { cookie, call } = await here.enter('geert-naessens')
  const id = cookie.split('=')[1] ?? ''
  await here.db
    .updateTable('sessions')
    .set({ organisation_id: 'leiedal' as never })
    .where('id_hash', '=', fingerprint(id))
    .execute()
  expect(await (await call('/api/me')).json()).toMatchObject({ person: null })
  expect((await call(`/api/proposals/${proposal}`)).status).toBe(401)
})

test('[case 72] what a client says of its role and organisation, in cursor, body or header, changes nothing', async () => {
  const visit = await here.enter('geert-naessens')
  const geert = await visit.opens(proposal)
  const jonas = await (await here.enter('jonas-vanhoutte')).opens(proposal)
  geert.provider.awareness.setLocalState({
    user: { name: 'Hilde Goossens', organisation: 'VVSG', role: 'coordinator' },
    role: 'coordinator',
    place: ['plan'],
  })
  await expect
    .poll(() => JSON.stringify(jonas.provider.awareness.getStates().get(geert.doc.clientID) ?? {}))
    .toContain('Geert Naessens')
  const asCoordinator = await visit.call(`/api/proposals/${proposal}/locks`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-role': 'coordinator',
      authorization: 'Bearer coordinator',
    },
    body: JSON.stringify({ section: 'plan', kind: 'locked', reason: '', role: 'coordinator' }),
  })
  expect(asCoordinator.status).toBe(403)
  for (const client of [geert, jonas]) client.close()
})
