import { expect, test } from 'vitest'
import { table } from '../../helpers/table.ts'

const entry = (client: number, clock: number, state: unknown) => ({
  client,
  clock,
  state: JSON.stringify(state),
})
const seen = (guest: { sees: Map<number, string> }, client: number) =>
  JSON.parse(guest.sees.get(client) ?? 'null') as { user: { name: string }; place: unknown; extra?: unknown }

test('[R11] the name others see is the name in the session, whatever the client claims (case 45)', async () => {
  const { sit, settle } = table()
  const an = await sit('An')
  const joris = await sit('Joris')
  an.shows([entry(7, 1, { user: { name: 'De minister' }, place: ['plan'], extra: 'x' })])
  await settle()
  expect(seen(joris, 7).user.name).toBe('An')
  expect(seen(joris, 7).place).toEqual(['plan'])
  expect(seen(joris, 7).extra).toBeUndefined()
})

test('[R11] nobody speaks for the client id of another seat (case 44)', async () => {
  const { sit, settle } = table()
  const an = await sit('An')
  const joris = await sit('Joris')
  const fatima = await sit('Fatima')
  an.shows([entry(7, 1, { place: ['plan'] })])
  await settle()
  joris.shows([entry(7, 2, { place: ['budget'] })])
  joris.shows([entry(7, 2 ** 50, null)])
  await settle()
  expect(seen(fatima, 7).user.name).toBe('An')
  expect(seen(fatima, 7).place).toEqual(['plan'])
})

test('[R11] a clock nobody reaches by moving a cursor is not heard (case 46)', async () => {
  const { sit, settle } = table()
  const an = await sit('An')
  const joris = await sit('Joris')
  an.shows([entry(7, 2 ** 40, { place: ['plan'] })])
  await settle()
  expect(joris.sees.has(7)).toBe(false)
})

test('[R11] one seat is at most three clients, and nonsense is not heard (case 47)', async () => {
  const { sit, settle } = table()
  const an = await sit('An')
  const joris = await sit('Joris')
  for (let client = 1; client <= 50; client++) an.shows([entry(client, 1, {})])
  an.shows([{ client: 1, clock: 2, state: '{not json' }])
  an.shows([entry(1, 3, { place: 'x'.repeat(3000) })])
  await settle()
  expect([...joris.sees.keys()]).toEqual([1, 2, 3])
})

test('[R12] who leaves is gone from presence at once', async () => {
  const { sit, settle } = table()
  const an = await sit('An')
  const joris = await sit('Joris')
  an.shows([entry(7, 1, {})])
  await settle()
  expect(joris.sees.has(7)).toBe(true)
  an.leaves()
  await settle()
  expect(joris.sees.has(7)).toBe(false)
})

test('[R12] who arrives sees who is here', async () => {
  const { sit, settle } = table()
  const an = await sit('An')
  an.shows([entry(7, 1, { place: ['budget'] })])
  await settle()
  const joris = await sit('Joris')
  expect(seen(joris, 7).place).toEqual(['budget'])
})
