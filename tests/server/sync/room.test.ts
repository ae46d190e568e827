import * as Y from 'yjs'
import { expect, test } from 'vitest'
import { step2Frame } from '#server/sync/frame.ts'
import { table } from '../../helpers/table.ts'

const facts = (doc: Y.Doc, section = 'identification'): Y.Map<unknown> =>
  doc.getMap(section).get('facts') as Y.Map<unknown>

test('[R1] what a person may not write never touches the document', async () => {
  const { sit, settle, log } = table()
  const an = await sit('An', 'penholder')
  const joris = await sit('Joris', 'reader')
  const written = log.entries.length
  joris.writes('title', 'Van Joris')
  await settle()
  expect(an.reads('title')).toBe('')
  expect(facts(an.room.doc).get('title')).toBeUndefined()
  expect(log.entries.length).toBe(written)
  expect(joris.refusals()).toEqual(['read-only'])
})

test('[R1] the skeleton is nobody’s to write, and the refusal names the section', async () => {
  const { sit, settle } = table()
  const an = await sit('An', 'facilitator')
  an.doc.getMap('budget').set('facts', 'gone')
  await settle()
  expect(an.room.doc.getMap('budget').get('facts')).toBeInstanceOf(Y.Map)
  expect(an.told).toContainEqual({ kind: 'refused', count: 1, code: 'skeleton', section: 'budget' })
})

test('[R1] a partner writes its own promises, not those of another organisation', async () => {
  const { sit, settle } = table()
  const an = await sit('An', 'facilitator')
  await an.room.write(null, (doc) => {
    for (const organisation of ['leiedal', 'kortrijk']) {
      const drawers = ['commitments', 'sources', 'allocations'].map((name) => [name, new Y.Map()] as const)
      doc.getMap('engagements').set(organisation, new Y.Map(drawers))
    }
  })
  const fatima = await sit('Fatima', 'partner', 'kortrijk')
  const cells = (organisation: string) =>
    (fatima.doc.getMap('engagements').get(organisation) as Y.Map<Y.Map<number>>).get('allocations')
  cells('kortrijk')?.set('line:source', 150_000)
  await settle()
  expect(fatima.refusals()).toEqual([])
  cells('leiedal')?.set('line:source', 1)
  await settle()
  expect(fatima.refusals()).toEqual(['not-your-organisation'])
  expect(an.doc.getMap('engagements').toJSON()).toMatchObject({
    kortrijk: { allocations: { 'line:source': 150_000 } },
    leiedal: { allocations: {} },
  })
})

test('[R2] a change goes to every other seat, and not back to its sender', async () => {
  const { sit, settle } = table()
  const an = await sit('An')
  const joris = await sit('Joris')
  const fatima = await sit('Fatima', 'reader')
  const before = an.heard.length
  an.writes('title', 'Energie')
  await settle()
  expect(joris.reads('title')).toBe('Energie')
  expect(fatima.reads('title')).toBe('Energie')
  expect(an.heard.length).toBe(before)
})

test('[R3] saved is said only after the log has it, and the others hear nothing before that either', async () => {
  const { sit, settle, log } = table()
  const an = await sit('An')
  const joris = await sit('Joris')
  const release = log.hold()
  an.writes('title', 'Nog niet op schijf')
  await new Promise((resolve) => setImmediate(resolve))
  await new Promise((resolve) => setImmediate(resolve))
  expect(an.saved()).toEqual([])
  expect(joris.reads('title')).toBe('')
  release()
  await settle()
  expect(an.saved()).toEqual([1])
  expect(joris.reads('title')).toBe('Nog niet op schijf')
})

test('[R3] an answer to who arrives shows nothing that is not on disk', async () => {
  const { sit, log, rooms } = table()
  const an = await sit('An')
  const release = log.hold()
  an.writes('title', 'Onderweg')
  const joris = sit('Joris')
  await new Promise((resolve) => setImmediate(resolve))
  const seats = [...((await rooms.open('dossier/test'))?.seats ?? [])]
  expect(seats.length).toBe(2)
  release()
  expect((await joris).reads('title')).toBe('Onderweg')
})

test('[R4] once sealed, nothing enters from anyone, and who comes later hears so', async () => {
  const { sit, settle, log } = table()
  const an = await sit('An', 'facilitator')
  an.room.seal({ version: 1, sha256: 'ab'.repeat(32) })
  const written = log.entries.length
  an.writes('title', 'Te laat')
  await settle()
  expect(an.refusals()).toEqual(['frozen'])
  const joris = await sit('Joris')
  expect(joris.told).toContainEqual({ kind: 'sealed', version: 1, sha256: 'ab'.repeat(32) })
  expect(joris.reads('title')).toBe('')
  expect(log.entries.length).toBe(written)
  expect(await an.room.write(null, (doc) => doc.getMap('plan').set('x', 1))).toBe('sealed')
})

test('[R5] when the log fails nobody is told saved, and the server is told once', async () => {
  const { sit, settle, log, troubles } = table()
  const an = await sit('An')
  const joris = await sit('Joris')
  log.fails = new Error('disk full')
  an.writes('title', 'Verloren')
  await settle()
  an.writes('title', 'Ook verloren')
  await settle()
  expect(an.saved()).toEqual([])
  expect(joris.reads('title')).toBe('')
  expect(troubles).toEqual([log.fails])
})

test('[R6] an update that brings nothing new is no write: a reader may answer a question', async () => {
  const { sit, settle, log } = table()
  const an = await sit('An')
  an.writes('title', 'Energie')
  await settle()
  const joris = await sit('Joris', 'reader')
  const written = log.entries.length
  joris.says(step2Frame(Y.encodeStateAsUpdate(joris.doc)))
  await settle()
  expect(joris.refusals()).toEqual([])
  expect(joris.saved()).toEqual([1])
  expect(log.entries.length).toBe(written)
})

test('[R7] a room is opened once, however many arrive at the same moment', async () => {
  const { sit, log } = table()
  const guests = await Promise.all(Array.from({ length: 20 }, (_, i) => sit(`Gast ${i}`)))
  expect(log.reads).toBe(1)
  expect(new Set(guests.map((guest) => guest.room)).size).toBe(1)
})

test('[R8] an empty room closes after everything is written, [R9] and reopening gives exactly what was logged', async () => {
  const { sit, settle, log, rooms } = table()
  const an = await sit('An')
  const release = log.hold()
  an.writes('title', 'Energie')
  an.leaves()
  await new Promise((resolve) => setTimeout(resolve, 5))
  expect(rooms.census().rooms).toBe(1)
  release()
  await settle()
  await expect.poll(() => rooms.census().rooms).toBe(0)
  const joris = await sit('Joris')
  expect(joris.room).not.toBe(an.room)
  expect(joris.reads('title')).toBe('Energie')
})
