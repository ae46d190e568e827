import { afterAll, beforeAll, expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { outboxFile } from '#server/people/outbox.ts'
import type { InviteAnswer, MembersView } from '#shared/api.ts'
import { closeCodes } from '#shared/wire.ts'
import { town, type Town } from '../../helpers/town.ts'
import { row } from './parish.ts'

let here: Town
beforeAll(async () => {
  here = await town()
})
afterAll(() => here.close())

const proposal = 'zuid-west-vlaanderen'
const members = `/api/proposals/${proposal}/members`
const coordinator = 'hilde-goossens'
type Opened = Awaited<ReturnType<Awaited<ReturnType<Town['enter']>>['opens']>>

/** The code with which this client's socket is closed. */
const closing = (client: Opened): Promise<number> =>
  new Promise((resolve) => client.provider.once('closed', ({ code }: { code: number }) => resolve(code)))

async function changes(by: string, path: string, body: object): Promise<Response> {
  const { call } = await here.enter(by)
  return call(`${members}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

const karel = { person: 'karel-dhondt', organisation: 'provincie-west-vlaanderen' }

test('[R15] [case 37] a role change reaches the open socket at once: what comes next is judged by the new role', async () => {
  const visit = await here.enter('karel-dhondt')
  const before = await visit.opens(proposal)
  const jonas = await (await here.enter('jonas-vanhoutte')).opens(proposal)
  const closed = closing(before)
  expect((await changes(coordinator, '/role', { ...karel, role: 'reader' })).status).toBe(200)
  expect(await closed).toBe(closeCodes.changed)
  const after = await visit.opens(proposal)
  after.facts('identification').set('title', 'Karel schrijft toch')
  await expect.poll(() => after.refusals()).toEqual(['read-only'])
  expect(jonas.facts('identification').get('title')).not.toBe('Karel schrijft toch')
  expect(jonas.provider.wsconnected).toBe(true)
  for (const client of [before, after, jonas]) client.close()
})

test('[R15] [case 37] removing somebody takes the seat at once, and the door stays shut', async () => {
  const visit = await here.enter('pieter-lambrecht')
  const pieter = await visit.opens(proposal)
  const closed = closing(pieter)
  const answer = await changes(coordinator, '/remove', {
    person: 'pieter-lambrecht',
    organisation: 'vlaskracht',
  })
  const view = (await answer.json()) as MembersView
  expect(view.members.map(({ person }) => person.id)).not.toContain('pieter-lambrecht')
  expect(await closed).toBe(closeCodes.notAllowed)
  expect((await visit.call(`/api/proposals/${proposal}`)).status).toBe(404)
  pieter.close()
})

test('the new penholder and the old one both take a new seat; others keep theirs', async () => {
  const jonas = await (await here.enter('jonas-vanhoutte')).opens(proposal)
  const nele = await (await here.enter('nele-callens')).opens(proposal)
  const sofie = await (await here.enter('sofie-maes')).opens(proposal)
  const both = Promise.all([closing(jonas), closing(nele)])
  const who = { person: 'nele-callens', organisation: 'leiedal' }
  expect((await changes('jonas-vanhoutte', '/pen', who)).status).toBe(200)
  expect(await both).toEqual([closeCodes.changed, closeCodes.changed])
  expect(sofie.provider.wsconnected).toBe(true)
  for (const client of [jonas, nele, sofie]) client.close()
})

test('an invited mayor comes in by the link that was kept in the outbox, and writes at once', async () => {
  const answer = await changes(coordinator, '', { rows: [row('Ann Vandenbroucke')] })
  const { outcomes } = (await answer.json()) as InviteAnswer
  const given = outcomes[0] && 'given' in outcomes[0] ? outcomes[0].given : null
  const lines = readFileSync(join(here.dir, outboxFile), 'utf8').trimEnd().split('\n')
  const letter = JSON.parse(lines.at(-1) ?? '') as { url: string }
  expect(letter.url).toBe(given?.link?.url)
  const token = letter.url.split('/').at(-1)
  const look = await fetch(`${here.url}/api/sign-in/${token}`)
  expect(look.status).toBe(200)
  const entered = await fetch(`${here.url}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: here.url },
    body: JSON.stringify({ token }),
  })
  expect(await entered.json()).toMatchObject({ to: `/dossier/${proposal}/asks` })
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
  const ann = await here.opens(cookie, proposal)
  ann.facts('identification').set('title', 'De burgemeester was hier')
  await expect.poll(() => ann.told.some((message) => message.kind === 'saved')).toBe(true)
  ann.close()
})
