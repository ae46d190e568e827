import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { may, phases, roles, type Act, type Actor, type Phase, type Role } from '#shared/access.ts'
import { at, forOther, house, isOpen, own, stranger, type House } from './house.ts'
import type { RouteRow } from './route-row.ts'
import { routes } from './routes.ts'

/**
 * The rights as the server really keeps them. `may()` says who passes; here everybody tries every route, in every
 * phase, and who should not pass must leave no trace on disk.
 */
let here: House
beforeAll(async () => {
  here = await house()
})
afterAll(() => here.close())

/** The codes by which a gate says no; any other answer comes from behind it. */
const gates = new Set<string>([
  ...['signed-out', 'foreign-origin', 'no-such-proposal', 'not-coordinator', 'not-a-member'],
  ...[
    'not-your-role',
    'read-only',
    'frozen',
    'not-your-organisation',
    'locked',
    'not-delegated',
    'not-now',
    'skeleton',
    'not-now',
  ],
])

const split = (route: string): readonly [method: string, pattern: string] => {
  const [method = '', pattern = ''] = route.split(' ')
  return [method, pattern]
}
const pathIn = (pattern: string, phase: Phase): string =>
  pattern
    .replace(':id', at(phase))
    .replace(':kind', 'dossier')
    .replace(':proposal', at(phase))
    .replace(':number', '1')
    .replace(':organisation', 'leiedal')
    .replace(/:(token|line|person|handle|code|sha256)/u, 'onbekend-onbekend')
    .replace('*', 'ergens')

/** What the gate answered, or `null` when it let somebody through. */
async function refusalOf(response: Response): Promise<readonly [number, string] | null> {
  if (!/json/u.test(response.headers.get('content-type') ?? '')) return null
  const { error } = (await response.json()) as { error?: { code: string } }
  return error && gates.has(error.code) ? [response.status, error.code] : null
}

const statusOf: Readonly<Record<string, number>> = { frozen: 409, 'not-now': 409 }
const actor = (role: Role): Actor => ({ role, organisation: own })
const denied = (role: Role, act: Act, phase: Phase): readonly [number, string] | null => {
  const denial = may(actor(role), act, phase)
  return denial && [statusOf[denial] ?? 403, denial]
}

const bodyOf = (method: string, body: object | undefined) => (method === 'GET' ? {} : { body: body ?? {} })

test('the table is about every route the server has, and about no other', () => {
  const known = here.app.http.routes.filter(({ method }) => method !== 'ALL')
  const real = new Set(known.map(({ method, path }) => `${method} ${path}`))
  expect([...real].sort()).toEqual(Object.keys(routes).sort())
})

const rows = Object.entries(routes)
const rowsWith = (...kinds: readonly RouteRow['gate']['kind'][]) =>
  rows.filter(([, { gate }]) => kinds.includes(gate.kind))

describe.each(rowsWith('act', 'seat'))('%s', (route, { gate, body, dear, isSocket = false }) => {
  const [method, pattern] = split(route)

  test('[case 38] each role in each phase is let through or refused as may() says, and who is refused changes nothing', async () => {
    for (const phase of phases)
      for (const role of roles) {
        const refused =
          gate.kind === 'act'
            ? denied(role, gate.act, phase)
            : may(actor(role), 'read', phase) && ([403, 'not-a-member'] as const)
        if (!refused && dear && !(role === 'partner' && phase === 'draft')) continue
        const before = await here.changes()
        const given = refused ? bodyOf(method, body) : bodyOf(method, {})
        // Who may do something to a version is let through to one that is not there: what it does is not for here.
        const there = refused || method === 'GET' ? pattern : pattern.replace(':number', '9')
        const answer = await here.asks(method, pathIn(there, phase), { as: role, isSocket, ...given })
        expect([role, phase, await refusalOf(answer)]).toEqual([role, phase, refused])
        // Nobody in this process can grant a socket: who may gets as far as that.
        if (refused || !isSocket) expect(answer.status, `${role} ${phase}`).toBeLessThan(500)
        if (refused || method === 'GET')
          expect([role, phase, await here.changes()]).toEqual([role, phase, before])
      }
  })

  test('who takes no part hears nothing, who is signed out neither, and nothing changes', async () => {
    const before = await here.changes()
    for (const phase of phases) {
      const path = pathIn(pattern, phase)
      const strange = await here.asks(method, path, { as: stranger, isSocket, ...bodyOf(method, body) })
      const nothing = gate.kind === 'seat' ? [403, 'not-a-member'] : [404, 'no-such-proposal']
      expect(await refusalOf(strange)).toEqual(nothing)
      // A role is of a person for one organisation: for another one they are a stranger too.
      for (const role of roles) {
        const as = forOther(role)
        const answer = await here.asks(method, path, { as, isSocket, ...bodyOf(method, body) })
        expect([as, await refusalOf(answer)]).toEqual([as, nothing])
      }
      const nobody = await here.asks(method, path, { isSocket, ...bodyOf(method, body) })
      expect(await refusalOf(nobody)).toEqual([401, 'signed-out'])
    }
    expect(await here.changes()).toBe(before)
  })
})

describe.each(rowsWith('signed-in', 'coordinator'))('%s', (route, { gate, body, writes = false, dear }) => {
  const [method, pattern] = split(route)
  test('is for who should pass only, and who is refused changes nothing', async () => {
    for (const role of [...roles, stranger, forOther('coordinator')] as const) {
      const refused = gate.kind === 'coordinator' && role !== 'coordinator'
      if (dear) continue
      const before = await here.changes()
      const given = refused ? bodyOf(method, body) : bodyOf(method, {})
      const answer = await here.asks(method, pathIn(pattern, 'draft'), { as: role, ...given })
      expect([role, await refusalOf(answer)]).toEqual([role, refused ? [403, 'not-coordinator'] : null])
      if (refused || !writes) expect([role, await here.changes()]).toEqual([role, before])
    }
    const nobody = await here.asks(method, pathIn(pattern, 'draft'), bodyOf(method, body))
    expect(await refusalOf(nobody)).toEqual([401, 'signed-out'])
  })
})

test.each(rows.filter(([route]) => !route.startsWith('GET')))(
  '[case 62] %s from a page of somebody else is refused before anything happens',
  async (route, { body }) => {
    const [method, pattern] = split(route)
    const before = await here.changes()
    for (const origin of ['https://elders.example', 'null', null]) {
      const given = { as: 'coordinator', body: body ?? {}, origin } as const
      const answer = await here.asks(method, pathIn(pattern, 'draft'), given)
      expect(await refusalOf(answer)).toEqual([403, 'foreign-origin'])
    }
    expect(await here.changes()).toBe(before)
  },
)

test.each(rowsWith('open', 'machine'))(
  '%s: without a session there is nothing of a proposal to be had',
  async (route, { writes = false }) => {
    const [method, pattern] = split(route)
    const before = await here.changes()
    const answer = await here.asks(method, pathIn(pattern, 'draft'), bodyOf(method, {}))
    expect(answer.status).not.toBe(500)
    const text = await answer.text()
    for (const phase of phases) expect(text).not.toContain(at(phase))
    if (writes || (await here.changes()) === before) return
    // A countdown that another cell began may have ended just then: what writes by itself writes again.
    const again = await here.changes()
    await here.asks(method, pathIn(pattern, 'draft'), bodyOf(method, {}))
    expect(await here.changes()).toBe(again)
  },
)

test.each(rowsWith('idea'))(
  '%s: to who neither takes part nor coordinates the idea does not exist, and nothing changes',
  async (route, { body }) => {
    const [method, pattern] = split(route)
    const begun = await here.asks('POST', '/api/ideas/begin', {
      as: 'penholder',
      body: { region: 'REFREG07', title: route },
    })
    const { id } = (await begun.json()) as { id: string }
    const path = pattern.replace(':id', id)
    const before = await here.changes()
    for (const role of [...roles, stranger].filter((one) => !['penholder', 'coordinator'].includes(one))) {
      const answer = await here.asks(method, path, { as: role, ...bodyOf(method, body) })
      const { error } = (await answer.json()) as { error?: { code: string } }
      expect([role, answer.status, error?.code]).toEqual([role, 404, 'no-such-idea'])
    }
    expect(await here.changes()).toBe(before)
    const penholder = await here.asks(method, path, { as: 'penholder', ...bodyOf(method, {}) })
    expect(penholder.status).not.toBe(404)
    const nobody = await here.asks(method, path, bodyOf(method, body))
    expect(await refusalOf(nobody)).toEqual([401, 'signed-out'])
  },
)

/** What the real body does, tried by everybody who may, where the dossier is open. */
test.each(rowsWith('act').filter(([, { body }]) => body && Object.keys(body).length > 0))(
  '%s does what it says for who may',
  async (route, { gate, body }) => {
    if (gate.kind !== 'act') return
    const [method, pattern] = split(route)
    const able = roles.filter((role) => !may(actor(role), gate.act, 'workshop'))
    expect(able.length).toBeGreaterThan(0)
    const fresh = await house()
    const [first = 'coordinator'] = able
    const before = await fresh.changes()
    const answer = await fresh.asks(method, pathIn(pattern, 'workshop'), {
      as: first,
      ...bodyOf(method, body),
    })
    expect(answer.status).toBeLessThan(300)
    expect(await fresh.changes()).toBeGreaterThan(before)
    await fresh.close()
  },
)

test('a phase is open or closed as the table says', () => {
  for (const phase of phases) expect(may(actor('penholder'), 'write', phase) === null).toBe(isOpen(phase))
})
