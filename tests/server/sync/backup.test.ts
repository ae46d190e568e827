import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { backup } from '#server/backup.ts'
import { openDb } from '#server/db/open.ts'
import { step2Frame, updateFrame } from '#server/sync/frame.ts'
import { verifyLog } from '#server/sync/verify-log.ts'
import { regionalBreakthroughs2021 } from '#shared/call/regional-breakthroughs/edition.ts'
import { birth } from '#shared/dossier/birth.ts'
import { table, TestLog, type Guest } from '../../helpers/table.ts'
import { archive, look } from './archive.ts'

let dir: string
let here: Awaited<ReturnType<typeof archive>>
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'doorbraak-'))
  here = await archive()
})
afterEach(async () => {
  await here.close()
  rmSync(dir, { recursive: true, force: true })
})

test('[R25] a backup taken while people write is one whole file, as it was at one moment', async () => {
  const file = join(dir, 'copy.sqlite')
  await here.writes('an', 300)
  const writing = (async () => {
    for (let i = 0; i < 20; i++) await here.writes('joris', 5)
  })()
  const made = await backup(here.db, file)
  await writing
  expect(made.bytes).toBeGreaterThan(10_000)
  expect(['-wal', '-shm', '.unfinished'].filter((end) => existsSync(file + end))).toEqual([])
  const copy = await openDb(file)
  expect(await verifyLog(copy)).toMatchObject({ intact: true })
  expect((await look(copy)).title).toMatch(/^(an 300|joris 5)$/u)
  await copy.destroy()
  expect((await look(here.db)).title).toBe('joris 5')
})

test('[R25] a newer backup takes the place of an older one, also when one was cut off before', async () => {
  const file = join(dir, 'copy.sqlite')
  writeFileSync(`${file}.unfinished`, 'half a backup')
  await backup(here.db, file)
  await here.writes('an', 3)
  await backup(here.db, file)
  const copy = await openDb(file)
  expect((await look(copy)).title).toBe('an 3')
  await copy.destroy()
})

test('[R25] a database in memory, and a folder that is not there, are said to be so', async () => {
  const memory = await openDb(':memory:')
  await expect(backup(memory, join(dir, 'copy.sqlite'))).rejects.toThrow('memory')
  await memory.destroy()
  await expect(backup(here.db, join(dir, 'nowhere', 'copy.sqlite'))).rejects.toThrow()
})

test('[R25] the copy of the file alone would have missed what is in the write-ahead log', async () => {
  await here.writes('an', 3)
  const naive = join(dir, 'naive.sqlite')
  copyFileSync(here.file, naive)
  const copy = await openDb(naive)
  const rows = await copy.selectFrom('updates').select('seq').execute()
  expect(rows.length).toBeLessThan(5)
  await copy.destroy()
})

/** An and Joris went on after the backup; then the backup was put back, and Fatima sits at it. */
async function putBack() {
  const log = new TestLog(birth(regionalBreakthroughs2021.template))
  const before = table({ log })
  const an = await before.sit('An')
  const joris = await before.sit('Joris')
  an.writes('title', 'In de kopie')
  await before.settle()
  const old = new TestLog(log.entries[0]?.bytes ?? new Uint8Array())
  old.entries.push(...log.entries.slice(1))
  an.writes('title', 'Na de kopie')
  joris.writes('summary', 'Ook na de kopie')
  await before.settle()
  expect([an.saved(), joris.saved()]).toEqual([[1, 2], [1]])

  const { sit, settle } = table({ log: old })
  const fatima = await sit('Fatima')
  /** Comes back with the document of before, as a page does whose connection was lost. */
  const comesBack = async (guest: Guest): Promise<Guest> => {
    const back = await sit(guest.name)
    back.says(step2Frame(Y.encodeStateAsUpdate(guest.doc, Y.encodeStateVector(fatima.room.doc))))
    await settle()
    return back
  }
  return { an, joris, fatima, sit, settle, comesBack }
}

test('[R25] case 60: after an older state was put back, who was ahead brings the rest', async () => {
  const { an, joris, fatima, comesBack } = await putBack()
  expect([fatima.reads('title'), fatima.reads('summary')]).toEqual(['In de kopie', ''])
  expect((await comesBack(an)).refusals()).toEqual([])
  expect([fatima.reads('title'), fatima.reads('summary')]).toEqual(['Na de kopie', 'Ook na de kopie'])
  const back = await comesBack(joris)
  expect([back.refusals(), back.saved()]).toEqual([[], [1]])
})

test('[R25] case 60: nobody brings another’s words under that other’s name; they come from who wrote them', async () => {
  const { an, joris, fatima, comesBack } = await putBack()
  expect((await comesBack(joris)).refusals()).toEqual(['not-your-client'])
  expect(fatima.reads('title')).toBe('In de kopie')
  await comesBack(an)
  expect([fatima.reads('title'), fatima.reads('summary')]).toEqual(['Na de kopie', 'Ook na de kopie'])
})

test('[R25] case 60: client ids are still bound', async () => {
  const { an, fatima, settle } = await putBack()
  const forged = new Y.Doc()
  Y.applyUpdate(forged, Y.encodeStateAsUpdate(fatima.doc))
  forged.clientID = an.doc.clientID
  const before = Y.encodeStateVector(forged)
  const facts = forged.getMap('identification').get('facts') as Y.Map<unknown>
  facts.set('title', 'Zogezegd van An')
  fatima.says(updateFrame(Y.encodeStateAsUpdate(forged, before)))
  await settle()
  expect(fatima.refusals()).toEqual(['not-your-client'])
})
