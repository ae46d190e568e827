import * as encoding from 'lib0/encoding'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { may, phases, roles, type Actor, type Role } from '#shared/access.ts'
import { newRowId, type PersonId } from '#shared/ids.ts'
import { pack } from '#shared/parcel.ts'
import { remarkKey, remarksRoot } from '#shared/talk/places.ts'
import { closeCodes, messageKinds, ourKinds, syncKinds, type DocumentKind } from '#shared/wire.ts'
import { town, type Town } from '../../helpers/town.ts'
import { plansSession } from '../workshop/session.ts'
import { at, house, own, type House } from './house.ts'
import { clientMessages, serverMessages, sessionMessages, type Needs } from './messages.ts'
import { asCatchUp, asChange, askFrame, changeOf, copyOf, sits, whoFrame } from './seats.ts'

/** Every kind of message there is, sent by everybody who has a seat, and what came of it. */
let here: House
beforeAll(async () => {
  here = await house()
})
afterAll(() => here.close())

const actor = (role: Role): Actor => ({ role, organisation: own })
const sitting = roles.filter((role) => !may(actor(role), 'read', 'draft'))

test('the table is about every kind of message, in both directions, and about no other', () => {
  const known = [
    ...Object.keys(messageKinds).filter((kind) => kind !== 'sync'),
    ...Object.keys(syncKinds).map((kind) => `sync ${kind}`),
  ]
  expect(Object.keys(clientMessages).sort()).toEqual(known.sort())
  expect(Object.keys(serverMessages).sort()).toEqual(Object.keys(ourKinds).sort())
})

function presenceOf(client: number): Uint8Array {
  const inside = encoding.createEncoder()
  encoding.writeVarUint(inside, 1)
  encoding.writeVarUint(inside, client)
  encoding.writeVarUint(inside, 1)
  encoding.writeVarString(inside, JSON.stringify({ place: ['plan'] }))
  const frame = encoding.createEncoder()
  encoding.writeVarUint(frame, messageKinds.awareness)
  encoding.writeVarUint8Array(frame, encoding.toUint8Array(inside))
  return encoding.toUint8Array(frame)
}
const bare = (kind: number): Uint8Array => Uint8Array.of(kind, 0)

/** A well-formed message of every kind, for a document that stands like this. */
function framesFor(copy: Y.Doc, role: Role): Readonly<Record<keyof typeof clientMessages, Uint8Array>> {
  const change = changeOf(copy, (doc) => {
    const facts = doc.getMap('plan').get('facts')
    if (facts instanceof Y.Map) facts.set('proef', String(Math.random()))
    else
      doc
        .getMap(remarksRoot)
        .set(remarkKey({ organisation: own, person: role as PersonId }, newRowId()), new Y.Map())
  })
  return {
    'sync step1': askFrame(new Y.Doc()),
    'sync step2': asCatchUp(change),
    'sync update': asChange(change),
    awareness: presenceOf(Math.floor(Math.random() * 2 ** 31)),
    auth: bare(messageKinds.auth),
    queryAwareness: whoFrame,
  }
}

/** How a line ended: 0 when it did not. */
async function endOf(role: Role, kind: DocumentKind, frame: Uint8Array): Promise<number> {
  const base = `/sync/${kind}/${at('draft')}/lines`
  const opened = await here.asks('POST', base, { as: role })
  const { line } = (await opened.json()) as { line: string }
  await here.asks('POST', `${base}/${line}/up?from=0`, { as: role, body: pack([frame]) })
  let after = 0
  for (;;) {
    const answer = await here.asks('POST', `${base}/${line}/down?after=${after}`, { as: role })
    if (answer.status === 410) return ((await answer.json()) as { code: number }).code
    after = Number(answer.headers.get('last-frame'))
  }
}

describe.each(sitting)('a %s', (role) => {
  test.each(['dossier', 'talk'] as const)('sends every kind of message to a %s', async (kind) => {
    for (const phase of phases) {
      here.passes(10_000)
      const witness = await sits(here, 'observer', phase, kind)
      if (typeof witness === 'number') throw new Error('Nobody looks')
      const frames = framesFor(await copyOf(here, phase, kind), role)
      for (const [name, needs] of Object.entries(clientMessages) as [keyof typeof frames, Needs][]) {
        if (needs === 'unheard') continue
        const chair = await sits(here, role, phase, kind)
        if (typeof chair === 'number') throw new Error('No seat')
        const before = await witness.soFar()
        const changes = await here.changes()
        await chair.says(frames[name])
        const heard = await chair.soFar()
        const after = await witness.soFar()
        const news = after.updates.length - before.updates.length
        const cell = [phase, name] as const
        switch (needs) {
          case 'seat':
            expect([...cell, news, await here.changes()]).toEqual([...cell, 0, changes])
            break
          case 'presence': {
            const place = after.presence.slice(before.presence.length).some((one) => one.includes('plan'))
            expect([...cell, news, place]).toEqual([...cell, 0, true])
            expect([...cell, await here.changes()]).toEqual([...cell, changes])
            break
          }
          case 'write': {
            const denial = may(actor(role), kind === 'talk' ? 'talk' : 'write', phase)
            const refused = heard.told.find((message) => message.kind === 'refused')
            expect([...cell, refused?.code ?? null]).toEqual([...cell, denial])
            if (denial) expect([...cell, news, await here.changes()]).toEqual([...cell, 0, changes])
            break
          }
        }
        await chair.leaves()
      }
      await witness.leaves()
    }
  })
})

test('what only the server says, and what is no message of ours, ends the line of whoever says it', async () => {
  const before = await here.changes()
  const unheard = [...Object.values(ourKinds), messageKinds.auth, 4, 99, 127]
  for (const kind of unheard)
    for (const frame of [bare(kind), Uint8Array.of(kind)])
      expect([kind, await endOf('coordinator', 'dossier', frame)]).toEqual([kind, closeCodes.malformed])
  expect(await endOf('coordinator', 'dossier', Uint8Array.of(messageKinds.sync, 3, 0))).toBe(
    closeCodes.malformed,
  )
  expect(await here.changes()).toBe(before)
})

describe('over the socket of a session', () => {
  let there: Town
  beforeAll(async () => {
    there = await town()
  })
  afterAll(() => there.close())

  test('who may write a card is counted while typing; who waits at the door or only reads is not', async () => {
    expect(Object.keys(sessionMessages).sort()).toEqual(['ping', 'typing'])
    const day = await plansSession(there)
    await day.starts()
    const observer = await day.enters('geert-naessens')
    const waiting = await day.joins('Bo', { name: 'Een nieuwe', layer: 'partner' })
    const tine = await day.joins('Tine Maes')
    await Promise.all([day.ilse, observer, waiting, tine].map((one) => one.listens()))
    for (const one of [observer, waiting]) one.says({ kind: 'typing' })
    const gone: number[] = []
    // An answer to each ping says that what was sent before it was heard.
    for (const one of [observer, waiting]) {
      const answers = one.bytes.length
      one.says({ kind: 'ping', asked: 7 })
      await expect.poll(() => one.bytes.slice(answers).some((text) => text.includes('"pong"'))).toBe(true)
      gone.push(one.gone.length)
    }
    expect((await day.ilse.looks()).counts?.typing).toBe(0)
    tine.says({ kind: 'typing' })
    await day.ilse.sees((view) => view.counts?.typing === 1, 'one who types')
    expect(gone).toEqual([0, 0])
    for (const one of [day.ilse, observer, waiting, tine]) one.leaves()
  })
})
