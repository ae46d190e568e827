import { expect, test } from 'vitest'
import { an, joris, table } from './people.ts'

const reading = expect.poll

test('a reload without a network shows what this device has, and still counts what waits', async () => {
  const { server, sit, open } = table()
  const first = await sit(an)
  first.writes('Op de server.')
  await reading(() => first.dossier.saved().state).toBe('saved')
  server.down = true
  server.cut()
  await reading(() => first.dossier.saved().state).toBe('offline')
  first.writes('Op dit toestel.')
  await reading(() => first.dossier.saved()).toMatchObject({ waiting: 1 })
  first.leaves()

  const again = open(an, { connect: false })
  await reading(() => again.dossier.ready()).toBe(true)
  await reading(() => again.reads()).toBe('Op de server.\nOp dit toestel.')
  await reading(() => again.dossier.saved()).toEqual({ state: 'offline', waiting: 1, retryAt: null })
  again.leaves()

  server.down = false
  const back = open(an)
  await reading(() => back.dossier.saved()).toMatchObject({
    state: 'saved',
    at: expect.any(Number) as number,
  })
  const reader = await sit(joris)
  await reading(() => reader.reads()).toBe('Op de server.\nOp dit toestel.')
})

test('without a network and never here before, there is nothing to read yet', async () => {
  const { open } = table()
  const { dossier } = open(an, { connect: false })
  await reading(() => dossier.saved()).toEqual({ state: 'offline', waiting: 0, retryAt: null })
  expect(dossier.ready()).toBe(false)
})

test('two people in one browser do not find each other’s waiting words', async () => {
  const { server, sit, open } = table()
  const first = await sit(an)
  server.down = true
  server.cut()
  first.writes('Van An.')
  first.leaves()
  const other = open(joris, { connect: false })
  await reading(() => other.dossier.saved().state).toBe('offline')
  expect(other.reads()).toBe('')
})
