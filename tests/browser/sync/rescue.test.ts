import { expect, test } from 'vitest'
import { an, fatima, joris, otherTextPath, table, textPath, titlePath, type Someone } from './people.ts'

const reading = expect.poll
const kept = ({ dossier }: Someone): unknown[] =>
  dossier.tray.entries().map(({ path, text, because }) => [path.join('/'), text, because])

test('words that were refused are kept, and the page goes on with what the server has', async () => {
  const { server, sit } = table()
  const [a, j] = [await sit(an), await sit(joris)]
  a.writes('Samen geschreven.')
  await reading(() => j.reads()).toBe('Samen geschreven.')
  const before = a.dossier.live()
  server.refusesNext = 'not-your-role'
  a.writes('Niet aanvaard.')
  await reading(() => kept(a)).toEqual([[textPath.join('/'), 'Niet aanvaard.', 'not-your-role']])
  expect(a.dossier.live()).not.toBe(before)
  expect(a.dossier.live().doc.clientID).not.toBe(before.doc.clientID)
  await reading(() => a.reads()).toBe('Samen geschreven.')
  a.writes('En verder.')
  await reading(() => j.reads()).toBe('Samen geschreven.\nEn verder.')
  await reading(() => a.dossier.saved().state).toBe('saved')
})

test('[case 36] after an hour offline, what is still open arrives, and only mine that is not goes to the tray', async () => {
  const { server, sit } = table()
  const [a, j] = [await sit(an), await sit(joris)]
  server.down = true
  server.cut('An Claeys')
  await reading(() => a.dossier.saved().state).toBe('offline')
  a.writes('Van An, onderweg.')
  a.dossier.write.set(titlePath, 'Titel van An')
  j.writes('Van Joris, intussen.', otherTextPath)
  j.dossier.write.set(['identification', 'facts', 'durationMonths'], 12)
  await reading(() => j.dossier.saved().state).toBe('saved')
  server.refusesNext = 'not-your-role'
  server.down = false
  await reading(() => kept(a), { timeout: 8000 }).toEqual([
    [textPath.join('/'), 'Van An, onderweg.', 'not-your-role'],
  ])
  await reading(() => a.reads(otherTextPath)).toBe('Van Joris, intussen.')
  expect(a.dossier.content.sections.identification?.facts.durationMonths).toBe(12)
  await reading(() => j.dossier.content.sections.identification?.facts.title).toBe('Titel van An')
  await reading(() => a.dossier.saved().state).toBe('saved')
})

test('the tray outlives the page, until its owner lets go', async () => {
  const { server, sit } = table()
  const first = await sit(an)
  server.refusesNext = 'not-your-role'
  first.writes('Blijft staan.')
  await reading(() => kept(first).length).toBe(1)
  first.leaves()
  const again = await sit(an)
  expect(kept(again)).toEqual([[textPath.join('/'), 'Blijft staan.', 'not-your-role']])
  expect(kept(await sit(joris))).toEqual([])
  // Folded away for later is still mine, and still folded away.
  again.dossier.tray.setAside(again.dossier.tray.entries()[0]?.id ?? '', true)
  const later = await sit(an)
  expect(later.dossier.tray.entries()).toMatchObject([{ text: 'Blijft staan.', later: true }])
  again.dossier.tray.drop(again.dossier.tray.entries()[0]?.id ?? '')
  again.leaves()
  expect(kept(await sit(an))).toEqual([])
})

test('after a refusal nothing refused is left on the device to be sent again', async () => {
  const { server, sit } = table()
  const first = await sit(an)
  server.refusesNext = 'not-your-role'
  first.writes('Niet aanvaard.')
  await reading(() => first.dossier.saved().state).toBe('saved')
  first.writes('Wel aanvaard.')
  await reading(() => first.dossier.saved().state).toBe('saved')
  first.leaves()
  const again = await sit(an)
  await reading(() => again.dossier.saved().state).toBe('saved')
  expect(again.reads()).toBe('Wel aanvaard.')
})

test('[case 41] refused twice within half a minute, the page no longer tries', async () => {
  const { server, sit } = table()
  const a = await sit(an)
  server.refusesNext = 'not-your-role'
  a.writes('Eén.')
  await reading(() => kept(a).length).toBe(1)
  await reading(() => a.dossier.saved().state).toBe('saved')
  server.refusesNext = 'not-your-role'
  a.writes('Twee.')
  await reading(() => kept(a).length).toBe(2)
  await reading(() => a.dossier.saved()).toEqual({ state: 'read-only', because: 'read-only' })
  expect(a.dossier.deny(titlePath)).toBe('read-only')
  expect(server.addresses.length).toBe(3)
})

test('who may no longer write keeps what was refused, and reads on', async () => {
  const { server, sit } = table()
  const [a, j] = [await sit(an), await sit(joris)]
  server.refusesNext = 'read-only'
  a.writes('Te laat.')
  await reading(() => kept(a).length).toBe(1)
  expect(a.dossier.deny(titlePath)).toBe('read-only')
  j.writes('Nog van Joris.')
  await reading(() => a.reads()).toBe('Nog van Joris.')
})

test('a freeze reaches every page; what it came too late for goes to the tray', async () => {
  const { server, sit } = table()
  const [a, j] = [await sit(an), await sit(joris)]
  a.writes('Bewaard.')
  await reading(() => j.reads()).toBe('Bewaard.')
  server.seal(2)
  j.writes('Net te laat.')
  await reading(() => a.dossier.saved()).toEqual({ state: 'frozen', version: 2 })
  await reading(() => j.dossier.saved()).toEqual({ state: 'frozen', version: 2 })
  await reading(() => kept(j)).toEqual([[textPath.join('/'), 'Net te laat.', 'frozen']])
  expect([kept(a), a.dossier.phase(), a.dossier.deny(titlePath)]).toEqual([[], 'frozen', 'frozen'])
})

test('what was handed in is greeted with the seal it has, and stays handed in', async () => {
  const { server, sit } = table()
  server.seal(1)
  const a = await sit(an, { phase: 'submitted' })
  await reading(() => a.dossier.saved()).toEqual({ state: 'frozen', version: 1 })
  expect([a.dossier.phase(), a.dossier.deny(titlePath)]).toEqual(['submitted', 'frozen'])
})

test('words from a train, with the dossier frozen before the next visit, are found again', async () => {
  const { server, sit } = table()
  const first = await sit(fatima)
  server.down = true
  server.cut()
  await reading(() => first.dossier.saved().state).toBe('offline')
  first.writes('Geschreven in de trein.')
  await reading(() => first.dossier.saved()).toMatchObject({ waiting: 1 })
  first.leaves()
  server.down = false
  server.seal(1)
  const later = await sit(fatima, { phase: 'frozen' })
  await reading(() => kept(later)).toEqual([[textPath.join('/'), 'Geschreven in de trein.', 'read-only']])
})

test('what is refused again when it is repeated goes to the tray, and the page stops trying', async () => {
  const { server, sit } = table()
  const a = await sit(an)
  server.refuses = 'not-your-role'
  a.dossier.write.set(titlePath, 'Titel van An')
  await reading(() => kept(a)).toEqual([[titlePath.join('/'), 'Titel van An', 'not-your-role']])
  await reading(() => a.dossier.deny(titlePath)).toBe('read-only')
  expect(server.addresses.length).toBe(3)
})

test('who was away while a freeze was called off, a section opened or writing went on, may write when back', async () => {
  const { server, sit } = table()
  const a = await sit(an)
  const locked = { kind: 'locked', reason: '', by: { name: 'Ilse', organisation: 'VVSG' }, from: 0 } as const
  server.counts(60)
  server.lock({ challenge: locked })
  await reading(() => a.dossier.countdown()?.state).toBe('counting')
  server.seal(1)
  await reading(() => [a.dossier.phase(), a.dossier.deny(titlePath)]).toEqual(['frozen', 'frozen'])

  // The line drops and comes back: what holds, still holds.
  const before = server.heard.length
  server.cut('An Claeys')
  await reading(() => server.heard.length, { timeout: 8000 }).toBeGreaterThan(before)
  expect(a.dossier.phase()).toBe('frozen')
  expect(a.dossier.locks()).toHaveProperty('challenge')

  server.down = true
  server.cut('An Claeys')
  await reading(() => server.seats.size).toBe(0)
  server.reopen(1)
  server.down = false
  await reading(() => a.dossier.phase(), { timeout: 8000 }).toBe('draft')
  expect([a.dossier.locks(), a.dossier.countdown(), a.dossier.deny(titlePath)]).toEqual([{}, null, null])
  a.writes('Verder met versie 2.')
  await reading(() => a.dossier.saved().state, { timeout: 8000 }).toBe('saved')
  expect(server.heard.at(-1)?.kind).toBe('update')
})
