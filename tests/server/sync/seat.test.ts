import * as Y from 'yjs'
import { expect, test } from 'vitest'
import { step2Frame, updateFrame } from '#server/sync/frame.ts'
import { closeCodes } from '#shared/wire.ts'
import { table, TestLog } from '../../helpers/table.ts'
import { birth } from '#shared/dossier/birth.ts'
import { regionalBreakthroughs2021 } from '#shared/call/regional-breakthroughs/edition.ts'

const facts = (doc: Y.Doc, section = 'identification'): Y.Map<unknown> =>
  doc.getMap(section).get('facts') as Y.Map<unknown>

test('[R13] what is no update closes that seat only, after three tries', async () => {
  const { sit, settle } = table()
  const an = await sit('An')
  const joris = await sit('Joris')
  for (let i = 0; i < 3; i++) joris.says(updateFrame(new Uint8Array([9, 9, 9])))
  await settle()
  expect(joris.refusals()).toEqual(['malformed'])
  expect(joris.closed).toBe(closeCodes.malformed)
  an.writes('title', 'Nog hier')
  await settle()
  expect(an.closed).toBeNull()
  expect(an.saved()).toEqual([1])
})

test('[R13] an update that hangs on something we lack is asked for, and not acknowledged until it is whole', async () => {
  const { sit, settle } = table()
  const an = await sit('An')
  const far = new Y.Doc()
  Y.applyUpdate(far, Y.encodeStateAsUpdate(an.doc))
  const updates: Uint8Array[] = []
  far.on('update', (update: Uint8Array) => updates.push(update))
  facts(far).set('title', 'Een')
  facts(far).set('title', 'Twee')
  const [, second] = updates
  if (!second) throw new Error('Two changes make two updates')
  an.says(updateFrame(second))
  await settle()
  expect(an.saved()).toEqual([])
  expect(an.room.doc.store.pendingStructs).toBeNull()
  an.says(step2Frame(Y.encodeStateAsUpdate(far, Y.encodeStateVector(an.room.doc))))
  await settle()
  expect(an.saved()).toEqual([2])
  expect(facts(an.room.doc).get('title')).toBe('Twee')
})

test('[R14] too large is refused, too slow loses the seat; the others go on', async () => {
  let waiting = 0
  const { sit, settle } = table({ waiting: () => waiting })
  const an = await sit('An')
  const joris = await sit('Joris')
  an.writes('title', 'x'.repeat(70_000))
  await settle()
  expect(an.refusals()).toEqual(['too-large'])
  waiting = 9 * 1024 * 1024
  joris.writes('title', 'Kort')
  await settle()
  expect(an.closed).toBe(closeCodes.trouble)
})

test('[R14] too many messages use up what a seat may send', async () => {
  const { sit, later } = table()
  const an = await sit('An')
  let allowed = 0
  for (let i = 0; i < 1000; i++) if (an.seat.allows(1_000_000)) allowed += 1
  expect(allowed).toBeGreaterThan(100)
  expect(allowed).toBeLessThan(1000)
  expect(an.seat.allows(later(10_000))).toBe(true)
})

test('[R15] signing out ends every seat of that session, and no other', async () => {
  const { sit, rooms } = table()
  const an = await sit('An')
  const joris = await sit('Joris')
  rooms.dismiss('session of An')
  expect(an.closed).toBe(closeCodes.signedOut)
  expect(joris.closed).toBeNull()
  expect(an.room.seats.size).toBe(1)
})

test('[R16] what one server committed reaches the seats of another', async () => {
  const hearers = new Map<string, Set<(update: Uint8Array) => void>>()
  const relayOf = () => {
    let own: ((update: Uint8Array) => void) | null = null
    return {
      publish(document: string, update: Uint8Array) {
        for (const hear of hearers.get(document) ?? []) if (hear !== own) hear(update)
      },
      subscribe(document: string, hear: (update: Uint8Array) => void) {
        own = hear
        hearers.set(document, (hearers.get(document) ?? new Set()).add(hear))
        return () => void hearers.get(document)?.delete(hear)
      },
    }
  }
  const log = new TestLog(birth(regionalBreakthroughs2021.template))
  const here = table({ log, relay: relayOf() })
  const there = table({ log, relay: relayOf() })
  const an = await here.sit('An')
  const joris = await there.sit('Joris')
  an.writes('title', 'Over de muur')
  await here.settle()
  expect(joris.reads('title')).toBe('Over de muur')
  expect(log.entries.length).toBe(2)
})
