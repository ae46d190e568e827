import { sql } from 'kysely'
import * as Y from 'yjs'
import { expect, test } from 'vitest'
import { step2Frame } from '#server/sync/frame.ts'
import { regionalBreakthroughs2021 } from '#shared/call/regional-breakthroughs/edition.ts'
import { birth } from '#shared/dossier/birth.ts'
import { closeCodes } from '#shared/wire.ts'
import { table, TestLog } from '../../helpers/table.ts'
import { town } from '../../helpers/town.ts'

const proposal = 'zuid-west-vlaanderen'
const titleIn = (doc: Y.Doc): unknown =>
  (doc.getMap('identification').get('facts') as Y.Map<unknown>).get('title')

test('[R3] case 50: every transaction waits for the disk, and the log’s own is waited for after it', async () => {
  const here = await town()
  const level = () => sql<{ synchronous: number }>`PRAGMA synchronous`.execute(here.db)
  expect((await level()).rows).toEqual([{ synchronous: 2 }])
  const jonas = await (await here.enter('jonas-vanhoutte')).opens(proposal)
  jonas.facts('identification').set('title', 'Energie')
  await expect.poll(() => jonas.told.some(({ kind }) => kind === 'saved')).toBe(true)
  expect((await level()).rows).toEqual([{ synchronous: 2 }])
  jonas.close()
  await here.close()
})

test('[R5] case 51: a full disk is told once, nothing is called saved, and the server is unready', async () => {
  const here = await town()
  const jonas = await (await here.enter('jonas-vanhoutte')).opens(proposal)
  const sofie = await (await here.enter('sofie-maes')).opens(proposal)
  const before = titleIn(sofie.doc)
  const saved = () => jonas.told.filter(({ kind }) => kind === 'saved').length
  await expect.poll(saved).toBe(1)
  const { rows } = await sql<{ page_count: number }>`PRAGMA page_count`.execute(here.db)
  await sql.raw(`PRAGMA max_page_count = ${rows[0]?.page_count ?? 0}`).execute(here.db)

  for (let i = 0; i < 5; i++) jonas.facts('identification').set('title', 'x'.repeat(20_000) + String(i))
  await expect.poll(() => here.fatal.length).toBe(1)
  expect(String(here.fatal[0])).toContain('full')
  expect((await fetch(`${here.url}/readyz`)).status).toBe(503)
  jonas.facts('identification').set('title', 'Nog een')
  await new Promise((resolve) => setImmediate(resolve))
  expect(saved()).toBe(1)
  expect(titleIn(sofie.doc)).toBe(before)
  expect(here.fatal.length).toBe(1)
  for (const one of [jonas, sofie]) one.close()
  await here.close()
})

/** A log on which the process ends right after a commit: it is on disk, and nobody hears of it. */
class LastWords extends TestLog {
  dies = false
  override async append(entries: Parameters<TestLog['append']>[0]): Promise<void> {
    await super.append(entries)
    if (this.dies) await new Promise(() => {})
  }
}

test('[R3] case 52: an end between commit and broadcast loses nothing and doubles nothing', async () => {
  const log = new LastWords(birth(regionalBreakthroughs2021.template))
  const before = table({ log })
  const an = await before.sit('An')
  const joris = await before.sit('Joris')
  log.dies = true
  an.writes('title', 'Net op schijf')
  await new Promise((resolve) => setImmediate(resolve))
  await new Promise((resolve) => setImmediate(resolve))
  expect([an.saved(), joris.reads('title')]).toEqual([[], ''])

  log.dies = false
  const after = table({ log })
  const again = await after.sit('Joris')
  expect(again.reads('title')).toBe('Net op schijf')
  const rows = log.entries.length
  const back = await after.sit('An')
  back.says(step2Frame(Y.encodeStateAsUpdate(an.doc)))
  await after.settle()
  expect(back.refusals()).toEqual([])
  expect(back.saved()).toEqual([1])
  expect(log.entries.length).toBe(rows)
})

test('[R8] case 53: who comes back while the last words are on their way to disk finds them', async () => {
  const { sit, settle, log, rooms } = table()
  const an = await sit('An')
  const release = log.hold()
  an.writes('title', 'Onderweg')
  an.leaves()
  await new Promise((resolve) => setTimeout(resolve, 5))
  const joris = sit('Joris')
  await new Promise((resolve) => setTimeout(resolve, 5))
  expect(log.reads).toBe(1)
  release()
  expect((await joris).reads('title')).toBe('Onderweg')
  await settle()
  expect(rooms.census()).toEqual({ rooms: 1, seats: 1 })
})

test('[R7] case 53: who comes in as the room closes sits in a room that is open', async () => {
  const { sit, settle } = table()
  for (let round = 0; round < 20; round++) {
    const an = await sit('An')
    an.writes('title', `Ronde ${round}`)
    an.leaves()
    if (round % 2 === 0) await new Promise((resolve) => setTimeout(resolve, round % 3))
    const joris = await sit('Joris')
    await settle()
    expect(joris.reads('title')).toBe(`Ronde ${round}`)
    joris.leaves()
  }
})

test('[R9] case 53: a room that had to be dropped comes back with what was on its way to disk', async () => {
  const { sit, log, rooms, settle } = table()
  const an = await sit('An')
  const release = log.hold()
  an.writes('title', 'Nog onderweg')
  rooms.drop(an.room)
  expect(an.closed).toBe(closeCodes.trouble)
  const joris = sit('Joris')
  await new Promise((resolve) => setTimeout(resolve, 5))
  release()
  expect((await joris).reads('title')).toBe('Nog onderweg')
  await settle()
})

test('[R7] case 54: who joins before the document is read waits for it, and never sees it empty', async () => {
  const log = new TestLog(birth(regionalBreakthroughs2021.template))
  const release = log.holdReading()
  const { sit } = table({ log })
  const guests = Promise.all([sit('An'), sit('Joris'), sit('Fatima')])
  await new Promise((resolve) => setTimeout(resolve, 5))
  expect(log.reads).toBe(1)
  release()
  for (const guest of await guests) {
    expect(guest.heard.length).toBe(1)
    expect(titleIn(guest.doc)).toBeUndefined()
    expect(guest.doc.getMap('identification').get('facts')).toBeInstanceOf(Y.Map)
  }
})

test('[R24] a server that stops confirms what it took, takes nothing more, and says come back', async () => {
  const { sit, rooms, log } = table()
  const an = await sit('An')
  const joris = await sit('Joris')
  const release = log.hold()
  an.writes('title', 'Op tijd')
  const stopping = rooms.stop()
  an.writes('title', 'Te laat')
  release()
  await stopping
  expect(an.saved()).toEqual([1])
  expect(joris.reads('title')).toBe('Op tijd')
  expect([an.closed, joris.closed]).toEqual([closeCodes.goingAway, closeCodes.goingAway])
  expect(closeCodes.goingAway).toBe(1001)
  const after = table({ log })
  const back = await after.sit('An')
  expect(back.reads('title')).toBe('Op tijd')
  back.says(step2Frame(Y.encodeStateAsUpdate(an.doc)))
  await after.settle()
  expect(titleIn(back.room.doc)).toBe('Te laat')
})
