import { afterEach, beforeEach, expect, test } from 'vitest'
import { createCountdowns, type Wait } from '#server/freeze/countdown.ts'
import type { FreezeParts } from '#server/freeze/freeze.ts'
import { sqlLog } from '#server/sync/log.ts'
import type { ApiError } from '#shared/api.ts'
import type { OrganisationId, PersonId, ProposalId } from '#shared/ids.ts'
import type { ServerMessage } from '#shared/wire.ts'
import { town, type Town } from '../../helpers/town.ts'

const proposal = 'zuid-west-vlaanderen' as ProposalId
const base = `/api/proposals/${proposal}`
const ilseHerself = { person: 'ilse-baert' as PersonId, organisation: 'vvsg' as OrganisationId }
const facilitator = { role: 'facilitator', organisation: ilseHerself.organisation } as const

let here: Town
beforeEach(async () => {
  here = await town()
})
afterEach(() => here.close())

/** A clock that stands still until somebody pushes it. */
function handClock() {
  const runs: { readonly ms: number; readonly run: () => void }[] = []
  const wait: Wait = (ms, run) => {
    const one = { ms, run }
    runs.push(one)
    return () => void runs.splice(runs.indexOf(one), 1)
  }
  return { wait, runs, strike: () => runs.splice(0).forEach(({ run }) => run()) }
}
const parts = (): FreezeParts => ({
  db: here.db,
  log: sqlLog(here.db),
  journal: { flush: async () => {} } as unknown as FreezeParts['journal'],
  rooms: here.app.rooms,
  clock: Date.now,
  publicUrl: 'https://doorbraak.example',
  unprintable: () => [],
  onTrouble: (_what, error) => {
    throw error
  },
})
const countdowns = (told: readonly ServerMessage[]) =>
  told.flatMap((message) => (message.kind === 'countdown' ? [message.countdown] : []))
const versions = () => here.db.selectFrom('versions').select('number').execute()

test('[R27] an announced freeze is seen by all, also by who comes later, and comes when the time is up', async () => {
  const clock = handClock()
  const freezing = createCountdowns(parts(), clock.wait)
  const sofie = await (await here.enter('sofie-maes')).opens(proposal)
  expect(await freezing.announce(proposal, facilitator, ilseHerself, 60)).toHaveProperty('at')
  const by = { name: 'Ilse Baert', organisation: 'VVSG, Labo Regiovorming' }
  await expect.poll(() => countdowns(sofie.told)).toMatchObject([{ state: 'counting', by }])
  expect(clock.runs.map(({ ms }) => Math.round(ms / 1000))).toEqual([60])
  const late = await (await here.enter('marijke-desmet')).opens(proposal)
  await expect.poll(() => countdowns(late.told)).toMatchObject([{ state: 'counting', by }])

  // What is typed while the clock runs is in the version.
  sofie.facts('identification').set('title', 'Nog net op tijd')
  await expect.poll(() => late.facts('identification').get('title')).toBe('Nog net op tijd')
  expect(await freezing.announce(proposal, facilitator, ilseHerself, 60)).toMatchObject({ refusal: 'busy' })
  clock.strike()
  await expect.poll(versions).toEqual([{ number: 1 }])
  await expect.poll(() => late.told.some(({ kind }) => kind === 'sealed')).toBe(true)
  const row = await here.db.selectFrom('versions').select('canonical').executeTakeFirstOrThrow()
  expect(new TextDecoder().decode(row.canonical).includes('Nog net op tijd')).toBe(true)
  expect(await here.db.selectFrom('announced_freezes').selectAll().execute()).toEqual([])
  await freezing.stop()
  for (const one of [sofie, late]) one.close()
})

test('[R27] it is called off for everybody, and the clock that still ticks freezes nothing', async () => {
  const clock = handClock()
  const freezing = createCountdowns(parts(), clock.wait)
  const sofie = await (await here.enter('sofie-maes')).opens(proposal)
  await freezing.announce(proposal, facilitator, ilseHerself, 60)
  const [{ run } = { run: () => {} }] = clock.runs
  expect(await freezing.callOff(proposal, ilseHerself)).toBe(true)
  expect(await freezing.callOff(proposal, ilseHerself)).toBe(false)
  await expect.poll(() => countdowns(sofie.told).at(-1)).toEqual({ state: 'ended', because: 'called-off' })
  run()
  await freezing.stop()
  expect(await versions()).toEqual([])
  const acts = await here.db.selectFrom('audit').select('act').where('act', 'like', 'freeze-%').execute()
  expect(acts.map(({ act }) => act)).toEqual(['freeze-announced', 'freeze-off'])
  sofie.close()
})

test('when the time is up the checks have the last word, and everybody hears why nothing came', async () => {
  const clock = handClock()
  const freezing = createCountdowns(parts(), clock.wait)
  const sofie = await (await here.enter('sofie-maes')).opens(proposal)
  const jonas = await (await here.enter('jonas-vanhoutte')).opens(proposal)
  await freezing.announce(proposal, facilitator, ilseHerself, 60)
  jonas.facts('identification').delete('title')
  await expect.poll(() => sofie.facts('identification').get('title')).toBe(undefined)
  clock.strike()
  await expect.poll(() => countdowns(sofie.told).at(-1)).toEqual({ state: 'ended', because: 'not-ready' })
  expect(await versions()).toEqual([])
  await freezing.stop()
  for (const one of [sofie, jonas]) one.close()
})

test('[R27] a server that was gone when the time came freezes as soon as it is back', async () => {
  const before = createCountdowns(parts(), handClock().wait)
  await before.announce(proposal, facilitator, ilseHerself, 60)
  await before.stop()
  await here.db.updateTable('announced_freezes').set({ due_at: 1 }).execute()
  const clock = handClock()
  const after = createCountdowns(parts(), clock.wait)
  await after.resume()
  expect(clock.runs.map(({ ms }) => ms)).toEqual([0])
  clock.strike()
  await expect.poll(versions).toEqual([{ number: 1 }])
  await after.stop()
})

test('who may not freeze announces nothing, and a time that makes no sense is refused', async () => {
  const ask = async (person: string, body: object, path = '/freezing') => {
    const who = await here.enter(person)
    const headers = { 'content-type': 'application/json' }
    const answer = await who.call(`${base}${path}`, { method: 'POST', body: JSON.stringify(body), headers })
    return answer.status === 204 || answer.ok
      ? answer.status
      : [answer.status, ((await answer.json()) as ApiError).error.code]
  }
  expect(await ask('sofie-maes', { seconds: 60 })).toEqual([403, 'not-your-role'])
  for (const seconds of [0, 4, 901, 6.5, '60', null])
    expect(await ask('ilse-baert', { seconds })).toEqual([400, 'malformed'])
  expect(await ask('ilse-baert', {}, '/freezing/off')).toEqual([409, 'not-announced'])
  expect(await ask('ilse-baert', { seconds: 60 })).toBe(201)
  expect(await ask('ilse-baert', { seconds: 60 })).toEqual([409, 'freezing'])
  expect(await ask('ilse-baert', {}, '/freezing/off')).toBe(204)
})
