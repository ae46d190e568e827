import { expect, test } from 'vitest'
import { an, fatima, joris, otherTextPath, table, textPath, titlePath } from './people.ts'

const reading = expect.poll

test('people are named by the server, and known by where they are', async () => {
  const { sit } = table()
  const [a, j] = [await sit(an), await sit(joris)]
  await reading(() => a.dossier.people().map(({ identity, me }) => [identity.name, me])).toEqual([
    ['An Claeys', true],
    ['Joris Vermeulen', false],
  ])
  j.dossier.goTo(textPath)
  await reading(() => a.dossier.inside(['challenge']).map(({ identity }) => identity.name)).toEqual([
    'Joris Vermeulen',
  ])
  expect(a.dossier.inside(titlePath)).toEqual([])
  expect(j.dossier.inside(textPath)).toEqual([])
})

test('who claims to be somebody else is shown as who they are', async () => {
  const { sit } = table()
  const [a, j] = [await sit(an), await sit(joris)]
  j.dossier.live().awareness.setLocalStateField('user', { name: 'Minister', color: '#000000' })
  j.dossier.goTo(textPath)
  await reading(() => a.dossier.inside(textPath).map(({ identity }) => identity.name)).toEqual([
    'Joris Vermeulen',
  ])
})

test('who leaves a field for the next is never nowhere in between', async () => {
  const { sit } = table()
  const [a, j] = [await sit(an), await sit(joris)]
  j.dossier.goTo(textPath)
  await reading(() => a.dossier.inside(textPath).length).toBe(1)
  const places: unknown[] = []
  a.dossier.live().awareness.on('change', () => places.push(a.dossier.people().find(({ me }) => !me)?.place))
  j.dossier.goTo(null)
  j.dossier.goTo(titlePath)
  await reading(() => a.dossier.inside(titlePath).length).toBe(1)
  expect(places).not.toContain(null)
  j.dossier.goTo(null)
  await reading(() => a.dossier.inside(titlePath).length).toBe(0)
})

test('nobody is shown as present who cannot be known to be', async () => {
  const { server, sit } = table()
  const [a] = [await sit(an), await sit(joris)]
  await reading(() => a.dossier.people().length).toBe(2)
  server.down = true
  server.cut('An Claeys')
  await reading(() => a.dossier.people().map(({ me }) => me)).toEqual([true])
})

test('a value that another changed says who, from what, to what; my own change ends that', async () => {
  let now = 1_000
  const { sit } = table()
  const [a, j] = [await sit(an, { now: () => now }), await sit(joris)]
  j.dossier.write.set(titlePath, 'Energie')
  await reading(() => a.dossier.lastChange(titlePath)?.to).toBe('Energie')
  now = 2_000
  j.dossier.write.set(titlePath, 'Energie delen')
  await reading(() => a.dossier.lastChange(titlePath)).toMatchObject({
    by: { name: 'Joris Vermeulen' },
    from: 'Energie',
    to: 'Energie delen',
    at: 2_000,
  })
  expect(j.dossier.lastChange(titlePath)).toBeNull()
  a.dossier.write.set(titlePath, 'Samen energie delen')
  expect(a.dossier.lastChange(titlePath)).toBeNull()
})

test('clearing a value is known by who stands in the field', async () => {
  const { sit } = table()
  const [a, j] = [await sit(an), await sit(joris)]
  a.dossier.write.set(titlePath, 'Energie')
  await reading(() => j.dossier.content.sections.identification?.facts.title).toBe('Energie')
  j.dossier.goTo(titlePath)
  await reading(() => a.dossier.inside(titlePath).length).toBe(1)
  j.dossier.write.set(titlePath, null)
  await reading(() => a.dossier.lastChange(titlePath)).toMatchObject({
    by: { name: 'Joris Vermeulen' },
    from: 'Energie',
    to: null,
  })
})

test('what was there before I came is nobody’s news', async () => {
  const { sit } = table()
  const j = await sit(joris)
  j.dossier.write.set(titlePath, 'Energie')
  await reading(() => j.dossier.saved().state).toBe('saved')
  const a = await sit(an)
  await reading(() => a.dossier.content.sections.identification?.facts.title).toBe('Energie')
  expect(a.dossier.lastChange(titlePath)).toBeNull()
})

test('a reader sends no change, whatever their page does, and keeps nothing on the device', async () => {
  const { server, sit, proposal } = table()
  const [a, f] = [await sit(an), await sit(fatima, { role: 'observer' })]
  expect(f.dossier.saved()).toEqual({ state: 'read-only', because: 'read-only' })
  f.dossier.write.set(titlePath, 'Van mij')
  f.writes('Ook van mij')
  a.writes('Van An')
  await reading(() => f.reads()).toContain('Van An')
  expect(server.heard.filter(({ by }) => by === 'Fatima Benali')).toEqual([])
  expect(a.reads()).toBe('Van An')
  const kept = (await indexedDB.databases()).map(({ name }) => name ?? '')
  expect(kept.filter((name) => name.includes(proposal))).toEqual([`doorbraak/${proposal}/an`])
})

test('who last wrote in a text is known from what came in while the page was open, and from nothing else', async () => {
  let now = 1_000
  const { sit } = table()
  const j = await sit(joris)
  j.writes('Van vroeger')
  await reading(() => j.dossier.saved().state).toBe('saved')
  const f = await sit(fatima, { role: 'observer', now: () => now })
  await reading(() => f.reads()).toBe('Van vroeger')
  expect(f.dossier.lastWriter(textPath)).toBeNull()
  const a = await sit(an)
  await reading(() => f.dossier.people().length).toBe(3)
  a.writes('Van An')
  await reading(() => f.dossier.lastWriter(textPath)).toMatchObject({ by: { name: 'An Claeys' }, at: 1_000 })
  expect(f.dossier.lastWriter(otherTextPath)).toBeNull()
  now = 2_000
  j.writes('Van Joris')
  await reading(() => f.dossier.lastWriter(textPath)).toMatchObject({
    by: { name: 'Joris Vermeulen' },
    at: 2_000,
  })
  // Of my own words nobody has to tell me.
  await reading(() => a.dossier.lastWriter(textPath)?.by.name).toBe('Joris Vermeulen')
  a.writes('Weer van An')
  expect(a.dossier.lastWriter(textPath)).toBeNull()
})
