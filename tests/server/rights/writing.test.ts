import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { may, mayWriteAt, phases, roles, type Actor, type Phase, type Role } from '#shared/access.ts'
import { regionalBreakthroughs2021 as edition } from '#shared/call/regional-breakthroughs/edition.ts'
import type { Path } from '#shared/dossier/schema.ts'
import { documentName } from '#server/sync/documents.ts'
import type { PersonId } from '#shared/ids.ts'
import { lockFor, lockKinds, type Lock, type LockKind } from '#shared/locks.ts'
import { at, house, own, other, type House } from './house.ts'
import { asCatchUp, asChange, askFrame, changeOf, copyOf, sits, type Chair } from './seats.ts'

/**
 * Every role writes everywhere, in every phase and under every lock. What `mayWriteAt` says is compared with what
 * the writer was told, with the bytes that reached somebody else, and with the rows on disk.
 */
let here: House
const copies = new Map<Phase, Y.Doc>()
const witnesses = new Map<Phase, Chair>()

beforeAll(async () => {
  here = await house()
  for (const phase of phases) {
    copies.set(phase, await copyOf(here, phase))
    witnesses.set(phase, await seated('observer', phase))
  }
})
afterAll(() => here.close())

async function seated(role: Role, phase: Phase): Promise<Chair> {
  const chair = await sits(here, role, phase)
  if (typeof chair === 'number') throw new Error(`${role} gets no seat: ${chair}`)
  return chair
}

const sections = edition.template.sections.map(({ id }) => id)
const fact = (section: string): Path => [section, 'facts', 'proef', 'tekst']
const promise = (organisation: string): Path => ['engagements', organisation, 'allocations', 'lijn:bron']

function write(doc: Y.Doc, [root, drawer = '', key = '']: Path): void {
  const map = doc.getMap(root).get(drawer) as Y.Map<unknown>
  if (root === 'engagements') (map.get(key) as Y.Map<unknown>).set('lijn:bron', Math.random())
  else map.set('proef', String(Math.random()))
}

const actor = (role: Role): Actor => ({ role, organisation: own })

/** What really came of it: the refusal or `null`, whether somebody else heard it, and how many rows it made. */
async function outcome(role: Role, phase: Phase, path: Path, as = asChange) {
  here.passes(2000)
  const copy = copies.get(phase)
  const witness = witnesses.get(phase)
  if (!copy || !witness) throw new Error('Nobody looks')
  const chair = await seated(role, phase)
  const before = (await witness.soFar()).updates.length
  const rows = await rowsOf(phase)
  await chair.says(as(changeOf(copy, (doc) => write(doc, path))))
  const { told } = await chair.hears(({ told }) =>
    told.some(({ kind }) => kind === 'saved' || kind === 'refused'),
  )
  const heard = (await witness.soFar()).updates.length - before
  await chair.leaves()
  const refused = told.find((message) => message.kind === 'refused')
  return { code: refused?.code ?? null, heard, rows: (await rowsOf(phase)) - rows }
}

async function rowsOf(phase: Phase): Promise<number> {
  const rows = await here.db
    .selectFrom('updates')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('document', '=', documentName('dossier', at(phase)))
    .executeTakeFirstOrThrow()
  return rows.count
}

const expected = (denial: string | null) => ({
  code: denial,
  heard: denial ? 0 : 1,
  rows: denial ? 0 : 1,
})

const sitting = roles.filter((role) => !may(actor(role), 'read', 'draft'))

describe.each(sitting)('[case 30] a %s writes', (role) => {
  test.each(phases)('in every phase, %s: a section, their own promise, and one of another', async (phase) => {
    for (const path of [fact('plan'), promise(own), promise(other)])
      expect([path, await outcome(role, phase, path)]).toEqual([
        path,
        expected(mayWriteAt(actor(role), path, phase)),
      ])
  })

  test('in every section, as a change and as an answer to sync step 1', async () => {
    for (const section of sections)
      for (const as of [asChange, asCatchUp])
        expect([section, await outcome(role, 'draft', fact(section), as)]).toEqual([
          section,
          expected(mayWriteAt(actor(role), fact(section), 'draft')),
        ])
  })
})

/** Closes the plan for this reason, and hands over how it stands for each role. */
const locks: Readonly<Record<LockKind, { readonly path: string; readonly body: object }>> = {
  locked: { path: 'locks', body: { section: 'plan', kind: 'locked', reason: '' } },
  facilitators: { path: 'locks', body: { section: 'plan', kind: 'facilitators', reason: '' } },
  tables: { path: 'locks', body: { section: 'plan', kind: 'tables', reason: '', names: ['partner'] } },
  organisations: { path: 'delegations', body: { section: 'plan', organisations: [other] } },
}
const opening: Readonly<Record<string, object>> = {
  locks: { section: 'plan', kind: 'open', reason: '' },
  delegations: { section: 'plan', organisations: null },
}

test.each(lockKinds)(
  '[case 32] a lock of kind %s: each role, in that section, beside it and at their own promise',
  async (kind) => {
    const { path: route, body } = locks[kind]
    const base = `/api/proposals/${at('workshop')}/${route}`
    expect((await here.asks('POST', base, { as: 'facilitator', body })).status).toBe(200)
    here.passes(5000)
    const names = kind === 'tables' ? ['partner'] : [other]
    const lock: Lock = { kind, names, reason: '', by: { name: '', organisation: '' }, from: 0 }
    const answers = new Set<string | null>()
    for (const role of sitting)
      for (const [path, over] of [
        [fact('plan'), lock],
        [fact('challenge'), null],
        [promise(own), null],
      ] as const) {
        const who = { ...actor(role), person: role as PersonId }
        const denial = mayWriteAt(who, path, 'workshop', lockFor(over, who))
        if (over) answers.add(denial)
        expect([role, path, await outcome(role, 'workshop', path)]).toEqual([role, path, expected(denial)])
      }
    const word = kind === 'organisations' ? 'not-delegated' : 'locked'
    expect([...answers]).toContain(word)
    await here.asks('POST', base, { as: 'facilitator', body: opening[route] ?? {} })
    expect(await outcome('partner', 'workshop', fact('plan'))).toEqual(expected(null))
  },
)

test('[case 32] asks is closed with its promises: an engagement under a lock is refused too', async () => {
  const lock = (kind: string) =>
    here.asks('POST', `/api/proposals/${at('workshop')}/locks`, {
      as: 'facilitator',
      body: { section: 'asks', kind, reason: '' },
    })
  await lock('locked')
  here.passes(5000)
  expect(await outcome('partner', 'workshop', promise(own))).toEqual(expected('locked'))
  await lock('open')
  expect(await outcome('partner', 'workshop', promise(own))).toEqual(expected(null))
})

describe('skeleton is nobody’s', () => {
  const attacks: readonly (readonly [string, (doc: Y.Doc) => void])[] = [
    [
      '[case 33] the whole drawer of another organisation replaced',
      (doc) => doc.getMap('engagements').set(other, new Y.Map()),
    ],
    [
      '[case 33] a drawer for an organisation that has none',
      (doc) => doc.getMap('engagements').set('menen', new Y.Map()),
    ],
    [
      '[case 33] one’s own drawer replaced, and with it what the others wrote there',
      (doc) => (doc.getMap('engagements').get(own) as Y.Map<unknown>).set('sources', new Y.Map()),
    ],
    [
      '[case 34] the owner is the key of the drawer: a value that says otherwise changes no right',
      (doc) => (doc.getMap('engagements').get(other) as Y.Map<unknown>).set('owner', own),
    ],
    ['a section replaced', (doc) => doc.getMap('plan').set('facts', new Y.Map())],
  ]
  test.each(attacks)('%s', async (_name, attack) => {
    for (const role of ['partner', 'penholder', 'coordinator'] as const) {
      here.passes(2000)
      const chair = await seated(role, 'draft')
      const rows = await rowsOf('draft')
      const copy = copies.get('draft')
      if (copy) await chair.says(asChange(changeOf(copy, attack)))
      const { told } = await chair.hears(({ told }) => told.some(({ kind }) => kind === 'refused'))
      expect(told).toMatchObject([{ kind: 'refused', code: 'skeleton' }])
      expect(await rowsOf('draft')).toBe(rows)
      await chair.leaves()
    }
  })
})

test('[case 34] a row of another’s sources is not taken over by writing an owner in it', async () => {
  const path: Path = ['engagements', other, 'sources', 'rij', 'owner']
  expect(mayWriteAt(actor('partner'), path, 'draft')).toBe('not-your-organisation')
  expect(await outcome('partner', 'draft', promise(other))).toEqual(expected('not-your-organisation'))
})

describe('every other kind of message', () => {
  test.each(sitting)(
    'a %s asks, shows a cursor and asks who is here; none of it is a write',
    async (role) => {
      for (const phase of ['draft', 'frozen'] as const) {
        here.passes(5000)
        const chair = await seated(role, phase)
        const before = await here.changes()
        await chair.says(askFrame(new Y.Doc()))
        const { updates } = await chair.hears(({ updates }) => updates.length > 0)
        expect(updates[0]?.length).toBeGreaterThan(100)
        expect((await chair.soFar()).presence.length).toBeGreaterThan(0)
        expect(await here.changes()).toBe(before)
        await chair.leaves()
      }
    },
  )

  test('[case 30] a juror sits at no document of a proposal, in no phase', async () => {
    for (const phase of phases)
      for (const kind of ['dossier', 'talk'] as const)
        expect(await sits(here, 'juror', phase, kind)).toBe(403)
  })

  test('[case 31] what brings nothing new is no write: a reader’s empty answer is not refused', async () => {
    const chair = await seated('reader', 'draft')
    const copy = copies.get('draft')
    if (copy) await chair.says(asCatchUp(Y.encodeStateAsUpdate(copy)))
    const { told } = await chair.hears(({ told }) => told.length > 0)
    expect(told).toMatchObject([{ kind: 'saved', count: 1 }])
    await chair.leaves()
  })
})
