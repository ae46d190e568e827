import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { may, phases, roles, type Phase } from '#shared/access.ts'
import { lockGrace } from '#shared/locks.ts'
import { commandTypes, type CommandType } from '#shared/workshop/commands.ts'
import { isGuarded, mayWorkshop } from '#shared/workshop/may-workshop.ts'
import type { SessionState } from '#shared/workshop/session.ts'
import { accounts, halfDay, phones, standings, type Asker, type Guest, type HalfDay } from './half-day.ts'
import { at, forOther, house, other, own, stranger, type House } from './house.ts'
import type { Insider } from './route-row.ts'
import { routes } from './routes.ts'
import { sayings } from './sayings.ts'

/**
 * A session as its doors really stand. Everybody tries everything in a session that was not opened yet, that runs,
 * that ended and that was sealed; what the rules say is compared with what came of it on disk and for the others.
 */
let here: House
const days = new Map<SessionState, HalfDay>()
const states = ['draft', 'live', 'closed', 'sealed'] as const satisfies readonly SessionState[]
let elsewhere: HalfDay

beforeAll(async () => {
  here = await house()
  for (const state of states) days.set(state, await halfDay(here, state))
  elsewhere = await halfDay(here, 'live', 'draft')
})
afterAll(() => here.close())

const dayOf = (state: SessionState): HalfDay => {
  const day = days.get(state)
  if (!day) throw new Error(`No session is ${state}`)
  return day
}

const codeOf = async (answer: Response): Promise<string | null> => {
  if (answer.ok || !/json/u.test(answer.headers.get('content-type') ?? '')) return null
  return ((await answer.json()) as { error?: { code: string } }).error?.code ?? null
}

/** Who is nobody in this session, however they show who they are. */
const outsiders = (day: HalfDay): readonly (readonly [who: string, asker: Asker])[] => [
  ['juror', { as: 'juror' }],
  [stranger, { as: stranger }],
  ['nobody', {}],
  ...roles.map((role) => [forOther(role), { as: forOther(role) }] as const),
  ['somebody with the phone of another session', elsewhere.asker('phone')],
  ['somebody with a made-up phone', { cookie: `doorbraak-werksessie=${'x'.repeat(32)}` }],
  ['somebody who was shown the door', day.asker('removed')],
]
const insiders = (state: SessionState): readonly Exclude<Guest, 'removed'>[] => [
  // Who leads comes last: they may do most to the room.
  ...(state === 'draft' ? [] : (['phone', 'waiting', 'scribe'] as const)),
  ...[...accounts].reverse(),
]

test('the sayings are about every command there is, and about no other', () => {
  expect(Object.keys(sayings).sort()).toEqual([...commandTypes].sort())
})

/** What the others see of the session, whatever moment it is. */
async function seenByOthers(day: HalfDay): Promise<string> {
  const answer = await here.asks('GET', `/api/workshops/${day.id}/state`, { as: 'observer' })
  return JSON.stringify(((await answer.json()) as { view: object }).view)
}

/** These make another session of it. */
const moving: readonly CommandType[] = ['session.open', 'session.seal', 'stokje.take']
const gate = ['not-approved', 'not-your-power', 'no-stokje', 'no-such-workshop', 'not-a-command', 'not-here']

describe.each(states)('in a session that is %s', (state) => {
  test.each(insiders(state))('%s: each command is taken or refused as mayWorkshop() says', async (who) => {
    const day = dayOf(state)
    const standing = {
      ...standings[who],
      // The stokje is handed out when the doors open.
      stokje: standings[who].stokje && state !== 'draft',
      participant: (day.participant(who) ?? '') as never,
    }
    const seen = await seenByOthers(day)
    const refused = commandTypes.filter((type) => mayWorkshop(standing, type, state))
    for (const type of refused) {
      const before = await here.changes()
      const answer = await day.says(who, type)
      expect([type, await codeOf(answer)]).toEqual([type, mayWorkshop(standing, type, state)])
      expect([type, await here.changes()]).toEqual([type, before])
    }
    expect(await seenByOthers(day)).toBe(seen)
    for (const type of commandTypes.filter((one) => !refused.includes(one))) {
      const isMove = moving.includes(type)
      // With an old count of the stokje: refused behind the gate, so that the session stays as it is.
      const rev = isGuarded(type) ? 10_000 : undefined
      const answer = await (isMove ? await halfDay(here, state) : day).says(who, type, sayings[type], rev)
      const code = await codeOf(answer)
      if (rev) expect([type, code]).toEqual([type, 'already-further'])
      else if (type !== 'stokje.return') expect([type, gate.includes(code ?? '')]).toEqual([type, false])
      expect([type, answer.status < 500]).toEqual([type, true])
    }
  })

  test('who has no place in it finds no session, asks nothing of it, and changes nothing', async () => {
    const day = dayOf(state)
    const before = await here.changes()
    const seen = await seenByOthers(day)
    for (const [who, asker] of outsiders(day))
      for (const [route, { gate, body, isSocket = false }] of Object.entries(routes)) {
        if (gate.kind !== 'session') continue
        const [method = '', pattern = ''] = route.split(' ')
        const path = pattern.replace(':id', day.id)
        const given = { ...asker, key: randomUUID(), isSocket }
        const answer = await here.asks(method, path, {
          ...given,
          ...(method !== 'GET' && { body: body ?? {} }),
        })
        const isNobody = (asker.as === undefined || asker.as === 'removed') && gate.who === 'member'
        expect([route, who, answer.status, await codeOf(answer)]).toEqual([
          ...[route, who],
          ...(isNobody ? [401, 'signed-out'] : [404, 'no-such-workshop']),
        ])
      }
    expect(await here.changes()).toBe(before)
    expect(await seenByOthers(day)).toBe(seen)
  })

  test('each route lets through who is far enough in, and nobody else', async () => {
    const day = dayOf(state)
    for (const [route, { gate, body, isSocket = false, dear }] of Object.entries(routes)) {
      if (gate.kind !== 'session') continue
      const [method = '', pattern = ''] = route.split(' ')
      for (const who of insiders(state)) {
        if (dear && !mayPass(gate.who, who) && !(state === 'closed' && who === 'observer')) continue
        const before = await here.changes()
        const answer = await here.asks(method, pattern.replace(':id', day.id), {
          ...{ ...day.asker(who), key: randomUUID(), isSocket },
          ...(method !== 'GET' && { body: body ?? {} }),
        })
        const code = await codeOf(answer)
        const denial = mayPass(gate.who, who)
        if (denial) {
          expect([route, who, code]).toEqual([route, who, denial])
          expect([route, who, await here.changes()]).toEqual([route, who, before])
        } else
          expect([route, who, ['no-such-workshop', 'signed-out'].includes(code ?? '')]).toEqual([
            route,
            who,
            false,
          ])
      }
    }
  })

  test('the door: whoever knocks with the code, with an account or without, is told the same', async () => {
    const day = dayOf(state)
    const { code } = (await day.session()).door
    const before = await here.changes()
    const expected = state === 'live' ? [200, null] : [409, 'door-closed']
    for (const as of ['', stranger, ...roles])
      for (const path of [`/api/door/${code}`, `/api/door/${code}/guests?q=tin`]) {
        const answer = await here.asks('GET', path, { as })
        expect([as, answer.status, await codeOf(answer)]).toEqual([as, ...expected])
      }
    expect(await here.changes()).toBe(before)
    const body = { name: 'Tine', organisation: own, device: randomUUID() }
    const joins = await here.asks('POST', `/api/door/${code}`, { body })
    expect([joins.status, await codeOf(joins)]).toEqual(state === 'live' ? [201, null] : expected)
    if (state !== 'live') expect(await here.changes()).toBe(before)
  })
})

function mayPass(needed: Insider, who: Exclude<Guest, 'removed'>): string | null {
  const { approved, station } = standings[who]
  const isPhone = phones.some((phone) => phone === who)
  switch (needed) {
    case 'member':
      return isPhone ? 'signed-out' : null
    case 'inside':
      return null
    case 'approved':
      return approved ? null : 'not-approved'
    case 'lead':
      return station === 'facilitator' ? null : 'not-your-power'
  }
}

test('a place belongs to the account or the phone that took it: nobody asks in the name of another', async () => {
  const day = dayOf('live')
  const before = await here.changes()
  for (const who of insiders('live'))
    for (const victim of insiders('live')) {
      if (who === victim) continue
      const query = `?as=${day.participant(victim) ?? ''}`
      const path = `/api/workshops/${day.id}/state${query}`
      expect([who, victim, (await here.asks('GET', path, day.asker(who))).status]).toEqual([who, victim, 404])
    }
  expect(await here.changes()).toBe(before)
})

test('a phone signs off itself and nobody else; a ticket moves its own place, once', async () => {
  const day = await halfDay(here, 'live')
  const ticket = await here.asks('POST', `/api/workshops/${day.id}/ticket`, {
    ...day.asker('phone'),
    body: {},
  })
  const { url } = (await ticket.json()) as { url: string }
  const body = { ticket: new URL(url).searchParams.get('t'), device: randomUUID() }
  const moved = await here.asks('POST', '/api/door/move', { body })
  expect(await moved.json()).toMatchObject({ participant: day.participant('phone') })
  const path = `/api/workshops/${day.id}/state`
  expect((await here.asks('GET', path, day.asker('phone'))).status).toBe(404)
  expect(await codeOf(await here.asks('POST', '/api/door/move', { body }))).toBe('unknown-token')
  const left = await here.asks('POST', '/api/door/leave', { ...day.asker('scribe'), body: {} })
  expect(left.status).toBe(204)
  expect((await here.asks('GET', path, day.asker('scribe'))).status).toBe(404)
  expect((await here.asks('GET', path, day.asker('waiting'))).status).toBe(200)
  expect(await codeOf(await here.asks('POST', '/api/door/again', { body: { token: 'x'.repeat(32) } }))).toBe(
    'unknown-token',
  )
})

test('the printed code makes a lead of who has it, in this session only; a wrong one of nobody', async () => {
  const day = await halfDay(here, 'live')
  const recover = (code: string, asker: Asker) =>
    here.asks('POST', `/api/workshops/${day.id}/recover`, { ...asker, body: { code } })
  const before = await here.changes()
  expect(await codeOf(await recover(elsewhere.recovery, day.asker('phone')))).toBe('wrong-code')
  expect(await codeOf(await recover(day.recovery, { as: stranger }))).toBe('no-such-workshop')
  expect(await here.changes()).toBe(before)
  expect((await recover(day.recovery, day.asker('phone'))).status).toBe(200)
  const { lead } = await day.session()
  expect(lead.holder).toBe(day.participant('phone'))
})

describe('a beamer', () => {
  const tries = async (asker: Asker) => {
    const answers: unknown[] = []
    for (const [route, { gate, isSocket = false }] of Object.entries(routes)) {
      if (gate.kind !== 'screen') continue
      const [method = '', path = ''] = route.split(' ')
      const code = await codeOf(await here.asks(method, path, { ...asker, isSocket }))
      answers.push(code === 'no-such-screen')
    }
    expect(answers.length).toBeGreaterThan(2)
    return new Set(answers)
  }
  const hello = async () => {
    const answer = await here.asks('POST', '/api/screens', { body: {} })
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    return { cookie, ...((await answer.json()) as { screen: string; code: string }) }
  }
  const refused = new Set([true])

  test('shows nothing to any account or phone, and nothing before somebody who leads typed its code', async () => {
    const day = dayOf('live')
    for (const as of ['', stranger, ...roles]) expect(await tries({ as })).toEqual(refused)
    for (const phone of phones) expect(await tries(day.asker(phone))).toEqual(refused)
    const { cookie, code } = await hello()
    expect(await tries({ cookie })).toEqual(refused)
    for (const who of ['phone', 'scribe', 'partner', 'observer'] as const)
      expect(await codeOf(await day.says(who, 'beamer.pair', { code }))).toBe('not-your-power')
    expect(await tries({ cookie })).toEqual(refused)
  })

  test('hears its own session from the moment it is let in, asks nothing of it, and hears nothing after', async () => {
    const day = await halfDay(here, 'live')
    const { cookie, code, screen } = await hello()
    expect((await day.says('cofacilitator', 'beamer.pair', { code })).status).toBe(200)
    expect(await tries({ cookie })).toEqual(new Set([false]))
    const path = `/api/workshops/${day.id}`
    expect((await here.asks('GET', `${path}/state`, { cookie })).status).toBe(404)
    expect((await here.asks('GET', `${path}/report`, { cookie })).status).toBe(404)
    expect((await day.says('coordinator', 'beamer.unpair', { screen })).status).toBe(200)
    expect(await tries({ cookie })).toEqual(refused)
  })
})

/** A card that everybody sees, for somebody to take to the dossier. */
async function shownCard(day: HalfDay): Promise<object> {
  const stream = await firstStream(day)
  const wrote = await day.says('penholder', 'card.write', { ...sayings['card.write'], stream })
  const { made } = (await wrote.json()) as { made: string }
  await day.says('facilitator', 'stream.reveal', { stream })
  return { kind: 'card', id: made }
}
const rowsAt = async (phase: Phase): Promise<number> =>
  (
    await here.db
      .selectFrom('updates')
      .select('seq')
      .where('document', '=', `dossier/${at(phase)}`)
      .execute()
  ).length
const stateOf = async (day: HalfDay, item: string) =>
  Object.values((await day.session()).harvests).find(({ id }) => id === item)?.state.kind
const madeIn = async (answer: Response): Promise<string> => ((await answer.json()) as { made: string }).made

describe.each(phases)('[case 38] from a session at a proposal that is %s', (phase) => {
  const isOpen = may({ role: 'penholder', organisation: own }, 'write', phase) === null

  test('nothing gets into a closed dossier', async () => {
    const day = await halfDay(here, 'live', phase)
    const place = { ...sayings['harvest.place'], source: await shownCard(day), target: 'risk' }
    await day.says('facilitator', 'section.use', { section: 'risks', use: { kind: 'open' }, reason: '' })
    here.passes(lockGrace)
    const before = await rowsAt(phase)
    const item = await madeIn(await day.says('scribe', 'harvest.place', place))
    expect(await stateOf(day, item)).toBe(isOpen ? 'placed' : 'waiting')
    expect((await rowsAt(phase)) - before).toBe(isOpen ? 1 : 0)
    const [began] = (await day.session()).checkpoints
    const restore = { section: 'risks', step: began?.step, round: began?.round }
    const restored = await day.says('facilitator', 'section.restore', restore)
    expect(await codeOf(restored)).toBe(isOpen ? null : 'dossier-frozen')
    expect((await rowsAt(phase)) - before).toBe(isOpen ? 2 : 0)
  })
})

test.each([
  ['locked', 'locks', {}, 'waiting', 'section-closed'],
  ['facilitators', 'locks', {}, 'waiting', null],
  ['tables', 'locks', { names: ['partner'] }, 'waiting', null],
  ['of another organisation', 'delegations', { organisations: [other] }, 'waiting', null],
  ['of one’s own', 'delegations', { organisations: [own] }, 'placed', null],
] as const)(
  '[case 32] a section that is %s is so for what comes from the room too',
  async (kind, route, more, becomes, refusal) => {
    const base = `/api/proposals/${at('draft')}/${route}`
    const set = async (body: object): Promise<void> => {
      expect((await here.asks('POST', base, { as: 'facilitator', body })).status).toBe(200)
      here.passes(lockGrace)
    }
    const day = await halfDay(here, 'live', 'draft')
    const place = { ...sayings['harvest.place'], source: await shownCard(day), target: 'risk' }
    await day.says('facilitator', 'section.use', { section: 'risks', use: { kind: 'open' }, reason: '' })
    await set({ section: 'risks', kind, reason: '', ...more })
    const before = await rowsAt('draft')
    const item = await madeIn(await day.says('scribe', 'harvest.place', place))
    expect(await stateOf(day, item)).toBe(becomes)
    expect((await rowsAt('draft')) - before).toBe(becomes === 'placed' ? 1 : 0)
    if (becomes === 'waiting') {
      expect(await codeOf(await day.says('scribe', 'harvest.retry', { item }))).toBe('section-closed')
      expect(await codeOf(await day.says('facilitator', 'harvest.retry', { item }))).toBe(refusal)
      expect((await rowsAt('draft')) - before).toBe(refusal ? 0 : 1)
    }
    await set({ section: 'risks', kind: 'open', reason: '', organisations: null })
  },
)

test('[case 32] with the promises on their lock nobody adds one through the room', async () => {
  const day = await halfDay(here, 'live', 'draft')
  const lock = (kind: string) =>
    here.asks('POST', `/api/proposals/${at('draft')}/locks`, {
      as: 'facilitator',
      body: { section: 'asks', kind, reason: '' },
    })
  await lock('locked')
  here.passes(lockGrace)
  const before = await here.changes()
  expect(await codeOf(await day.says('scribe', 'engagement.note'))).toBe('section-closed')
  expect(await here.changes()).toBe(before)
  await lock('open')
  expect(await codeOf(await day.says('scribe', 'engagement.note'))).toBeNull()
})

/** Goes to the first step in which cards are written. */
async function firstStream(day: HalfDay): Promise<string> {
  const { draaiboek, run } = await day.session()
  for (const { id, activity } of draaiboek.steps) {
    if (activity.kind !== 'write') continue
    if (run.step !== id) await day.says('facilitator', 'step.go', { from: run.step, to: id })
    return activity.stream
  }
  throw new Error('Nobody writes in this session')
}
