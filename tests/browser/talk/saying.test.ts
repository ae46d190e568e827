import { expect, test } from 'vitest'
import { an, fatima, joris } from '../sync/people.ts'
import { talkTable, texts, type Talker } from './table.ts'

const reading = expect.poll
const patient = { timeout: 10_000 }
const about = { place: ['challenge', 'texts', 'challengeText'] as const, quote: '', passage: null }
const first = ({ talk }: Talker) => {
  const [thread] = talk.threads()
  if (!thread) throw new Error('Nobody said anything')
  return thread
}

test('An remarks, Joris hears of it by name, answers and settles; neither changes what the other said', async () => {
  const { sits } = talkTable([an, joris])
  const [a, j] = [sits(an), sits(joris)]
  for (const { talk } of [a, j]) await reading(talk.state).toBe('live')
  a.talk.say('Van wanneer is dit?', about)
  await reading(() => texts(j)).toEqual(['Van wanneer is dit?'])
  await reading(() => j.news.map(({ text }) => text)).toEqual(['Van wanneer is dit?'])
  expect(j.talk.nameOf(first(j).by)).toBe('An Claeys')
  expect(a.news).toEqual([])
  j.talk.answer(first(j), 'Van 2019.')
  j.talk.edit(first(j), 'Iets anders')
  j.talk.withdraw(first(j))
  j.talk.settle(first(j))
  await reading(() => a.talk.threads()[0]?.settled?.by.person).toBe('joris')
  expect(texts(a)).toEqual(['Van wanneer is dit?', '↳ Van 2019.'])
  a.talk.reopen(first(a))
  a.talk.edit(first(a), 'Van wanneer is dit cijfer?')
  await reading(() => texts(j)).toEqual(['Van wanneer is dit cijfer?', '↳ Van 2019.'])
  expect(first(j).settled).toBeNull()
  await reading(a.talk.waiting).toBe(0)
})

test('without a connection a remark waits, says so, and goes along later', async () => {
  const { server, sits } = talkTable([an, joris])
  const [a, j] = [sits(an), sits(joris)]
  for (const { talk } of [a, j]) await reading(talk.state).toBe('live')
  server.down = true
  server.cut('An Claeys')
  await reading(a.talk.state).toBe('offline')
  a.talk.say('Onderweg geschreven.', about)
  expect(texts(a)).toEqual(['Onderweg geschreven.'])
  expect(a.talk.waiting()).toBe(1)
  expect(texts(j)).toEqual([])
  server.down = false
  await reading(() => texts(j), patient).toEqual(['Onderweg geschreven.'])
  await reading(a.talk.waiting, patient).toBe(0)
})

test('what was refused is kept for its author; what others said stays', async () => {
  const { server, sits } = talkTable([an, joris])
  const [a, j] = [sits(an), sits(joris)]
  for (const { talk } of [a, j]) await reading(talk.state).toBe('live')
  j.talk.say('Van Joris.', about)
  await reading(() => texts(a)).toEqual(['Van Joris.'])
  server.refusesNext = 'frozen'
  const key = a.talk.say('Niet aanvaard.', about)
  await reading(() => a.tray.entries().map(({ path, text, because }) => [path, text, because])).toEqual([
    [['remarks', key], 'Niet aanvaard.', 'frozen'],
  ])
  await reading(() => texts(a)).toEqual(['Van Joris.'])
  a.talk.say('Opnieuw.', about)
  await reading(() => texts(j)).toEqual(['Van Joris.', 'Opnieuw.'])
})

test('who only reads sees all of it, and says nothing', async () => {
  const { server, sits } = talkTable([an, fatima])
  const [a, f] = [sits(an), sits(fatima, 'reader')]
  await reading(a.talk.state).toBe('live')
  a.talk.say('Klopt dit?', about)
  await reading(() => texts(f)).toEqual(['Klopt dit?'])
  expect(f.talk.denial()).toBe('read-only')
  f.talk.say('Ik ook.', about)
  f.talk.settle(first(f))
  expect(texts(f)).toEqual(['Klopt dit?'])
  expect(server.heard.filter(({ by }) => by === 'Fatima Benali')).toEqual([])
})
