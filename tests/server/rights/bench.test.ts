import { afterAll, beforeAll, expect, test } from 'vitest'
import { may, phases, roles, type Actor, type Phase, type Role } from '#shared/access.ts'
import { regionalBreakthroughs2021 as edition } from '#shared/call/regional-breakthroughs/edition.ts'
import { represent, savePerson } from '#server/people/directory.ts'
import { saveMember } from '#server/calls/members.ts'
import type { PersonId } from '#shared/ids.ts'
import { at, forOther, house, own, stranger, type House } from './house.ts'
import { routes } from './routes.ts'
import { sentBack } from '../people/town.ts'

/**
 * The jury room as its doors really stand: everybody tries every route of it, in every phase of the proposal and,
 * as the judging goes on, at every moment of it. Who is refused leaves no trace, and no score reaches anybody early.
 */
let here: House
const cookies = new Map<string, string>()
/** Beside the juror of every house: two more who judge, and one who has an interest. */
const bench = ['rita', 'omar', 'filip'] as const
type Sitter = Role | (typeof bench)[number]

beforeAll(async () => {
  here = await house()
  for (const name of bench) {
    const person = name as PersonId
    await savePerson(here.db, {
      ...{ id: person, name, position: '', email: `${name}@x.example`, created_at: 0 },
    })
    await represent(here.db, person, own)
    await saveMember(here.db, { proposal: at('submitted'), person, organisation: own, role: 'juror' })
    cookies.set(name, sentBack((await here.app.sessions.create(person, own)).cookie))
    await here.asks('GET', '/api/me', { cookie: cookies.get(name) ?? '' })
  }
})
afterAll(() => here.close())

type Act =
  'interest' | 'scores' | 'hand-in' | 'vote' | 'open' | 'reveal' | 'consensus' | 'ballot' | 'decision'
const acts = Object.entries(routes).flatMap(([route, { gate, body }]) =>
  gate.kind === 'jury' && route.startsWith('POST')
    ? [{ act: route.split('/').at(-1) as Act, who: gate.who, body: body ?? {} }]
    : [],
)
const jurorActs = acts.filter(({ who }) => who === 'juror').map(({ act }) => act)
const presidentActs = acts.filter(({ who }) => who === 'president').map(({ act }) => act)
const looks = Object.entries(routes).flatMap(([route, { gate }]) =>
  gate.kind === 'jury' && route.startsWith('GET')
    ? [{ path: route.slice('GET '.length), who: gate.who }]
    : [],
)

const asker = (who: string) => {
  const cookie = cookies.get(who)
  return cookie ? { cookie } : { as: who }
}
const codeOf = async (answer: Response): Promise<string | null> =>
  answer.ok ? null : ((await answer.json()) as { error: { code: string } }).error.code
const does = async (who: string, act: Act, body?: object, phase: Phase = 'submitted') =>
  codeOf(
    await here.asks('POST', `/api/proposals/${at(phase)}/jury/${act}`, {
      ...asker(who),
      body: body ?? acts.find((one) => one.act === act)?.body ?? {},
    }),
  )
const sees = (who: string, path: string, phase: Phase = 'submitted') =>
  here.asks('GET', path.replace(':id', at(phase)), asker(who))

const actor = (role: Role): Actor => ({ role, organisation: own })
/** What the gate says to somebody in this role, before anything about this judging is looked at. */
function atTheGate(
  role: Role,
  who: 'juror' | 'president' | 'either' | 'reader',
  phase: Phase,
): string | null {
  switch (who) {
    case 'juror':
      return may(actor(role), 'assess', phase)
    case 'president':
      return may(actor(role), 'preside', phase)
    case 'either': {
      const denial = may(actor(role), 'assess', phase)
      return denial === 'not-your-role' ? may(actor(role), 'preside', phase) : denial
    }
    case 'reader':
      return may(actor(role), 'read-frozen', phase)
  }
}

test('every route of the jury room is among these', () => {
  expect(acts.map(({ act }) => act).sort()).toEqual([...jurorActs, ...presidentActs].sort())
  expect(acts.length + looks.length).toBe(
    here.app.http.routes.filter(({ method, path }) => method !== 'ALL' && /:id\/jury/u.test(path)).length,
  )
})

test.each(phases)(
  '[case 38] in phase %s who may not judge or preside is refused as may() says, and changes nothing',
  async (phase) => {
    const before = await here.changes()
    for (const role of roles)
      for (const { act, who } of acts) {
        const denial = atTheGate(role, who, phase)
        if (denial) expect([role, act, await does(role, act, undefined, phase)]).toEqual([role, act, denial])
      }
    for (const role of roles)
      for (const { path, who } of looks) {
        const denial = atTheGate(role, who, phase)
        if (denial)
          expect([role, path, await codeOf(await sees(role, path, phase))]).toEqual([role, path, denial])
      }
    const outside = [stranger, ...roles.map(forOther), ...(phase === 'submitted' ? [] : bench)]
    for (const who of outside) {
      for (const { act } of acts)
        expect([who, act, await does(who, act, undefined, phase)]).toEqual([who, act, 'no-such-proposal'])
      for (const { path } of looks)
        expect([who, path, await codeOf(await sees(who, path, phase))]).toEqual([
          who,
          path,
          'no-such-proposal',
        ])
    }
    for (const { act } of acts) expect(await does('', act, undefined, phase)).toBe('signed-out')
    expect(await here.changes()).toBe(before)
  },
)

/** Marks in what a juror wrote: found in somebody else's answer, a score got out. */
const mark = (who: string): string => `geheim-van-${who}`

/**
 * Everybody tries everything, and is refused with these words; `null` is for the judging itself to do. Who neither
 * judges nor presides is refused whatever the moment. `shown`: who may read the scores of others by now.
 */
async function sweep(
  when: string,
  expected: Readonly<Partial<Record<Sitter, Readonly<Partial<Record<Act, string | null>>>>>>,
  {
    shown,
    dossier,
  }: { readonly shown: readonly Sitter[]; readonly dossier: Readonly<Partial<Record<Sitter, string>>> },
): Promise<void> {
  const before = await here.changes()
  const phase = await phaseNow()
  for (const who of [...roles, ...bench]) {
    const role: Role = roles.find((one) => one === who) ?? 'juror'
    for (const { act, who: needed } of acts) {
      const denial = atTheGate(role, needed, phase)
      const word = denial ?? expected[who]?.[act]
      expect([when, who, act, word === undefined]).toEqual([when, who, act, false])
      if (word) expect([when, who, act, await does(who, act)]).toEqual([when, who, act, word])
    }
    for (const { path, who: needed } of looks) {
      // Typesetting takes long: what is refused is not set, and what is set is what the page shows.
      if (path.endsWith('report.pdf') || (path.endsWith('.pdf') && shown.includes(who))) continue
      const answer = await sees(who, path)
      const text = await answer.text()
      for (const other of ['juror', ...bench])
        if (other !== who && text.includes(mark(other)))
          expect([when, path, shown]).toEqual([when, path, expect.arrayContaining([who])])
      const { error } = JSON.parse(text) as { error?: { code: string } }
      const denial = atTheGate(role, needed, phase)
      if (denial) expect([when, who, path, error?.code]).toEqual([when, who, path, denial])
      else if (path.endsWith('consensus.pdf'))
        expect([when, who, path, error?.code]).toEqual([when, who, path, dossier[who] ?? 'scores-hidden'])
      else if (path.endsWith('/dossier')) expect([when, who, error?.code]).toEqual([when, who, dossier[who]])
      else if (path.endsWith('report.json')) {
        const word =
          dossier[who] === 'interest' ? 'interest' : phase === 'decided' ? undefined : 'not-decided'
        expect([when, who, path, error?.code]).toEqual([when, who, path, word])
      } else expect([when, who, path, answer.status]).toEqual([when, who, path, 200])
    }
  }
  expect([when, await here.changes()]).toEqual([when, before])
}

async function phaseNow(): Promise<Phase> {
  const { phase } = await here.db
    .selectFrom('proposals')
    .select('phase')
    .where('id', '=', at('submitted'))
    .executeTakeFirstOrThrow()
  return phase
}

const all = <Word extends string | null>(names: readonly Act[], word: Word): Partial<Record<Act, Word>> =>
  Object.fromEntries(names.map((act) => [act, word]))
const none = { has: false, what: '' }
const criteria = edition.template.criteria.map(({ code }) => code)
async function scoresAll(who: string): Promise<void> {
  for (const criterion of criteria)
    expect(await does(who, 'scores', { criterion, level: 3, reason: mark(who) })).toBeNull()
}

test('[case 38] from before the interests until after the decision everybody does what is theirs to do then, and nothing else', async () => {
  const undeclared = { ...all(jurorActs, 'not-declared'), interest: null }
  const interested = all(jurorActs, 'interest')
  const asleep = {
    ...all(presidentActs, 'scores-hidden'),
    open: null,
    reveal: 'not-scoring',
    decision: 'not-now',
  }
  await sweep(
    'before the jury was opened',
    { juror: undeclared, rita: undeclared, omar: undeclared, filip: undeclared, coordinator: asleep },
    {
      shown: [],
      dossier: { juror: 'not-declared', rita: 'not-declared', omar: 'not-declared', filip: 'not-declared' },
    },
  )

  expect(await does('coordinator', 'open')).toBeNull()
  expect(await does('juror', 'interest', none)).toBeNull()
  expect(await does('filip', 'interest', { has: true, what: 'Ik verkocht de daken.' })).toBeNull()
  const judging = { interest: null, scores: null, 'hand-in': 'not-complete', vote: 'no-ballot' }
  const scoring = { ...all(presidentActs, 'scores-hidden'), open: 'not-now', reveal: 'nobody-handed-in' }
  const kept = { rita: 'not-declared', omar: 'not-declared', filip: 'interest' }
  await sweep(
    'after the first interests',
    { juror: judging, rita: undeclared, omar: undeclared, filip: interested, coordinator: scoring },
    { shown: [], dossier: kept },
  )

  await scoresAll('juror')
  expect(await does('juror', 'hand-in')).toBeNull()
  const done = { ...all(jurorActs, 'handed-in'), vote: 'no-ballot' }
  await sweep(
    'after one handed in',
    {
      ...{ juror: done, rita: undeclared, omar: undeclared, filip: interested },
      coordinator: { ...scoring, reveal: null },
    },
    { shown: [], dossier: kept },
  )

  for (const who of ['rita', 'omar'] as const) {
    expect(await does(who, 'interest', none)).toBeNull()
    await scoresAll(who)
  }
  await sweep(
    'with all scores written and one handed in',
    {
      juror: done,
      rita: { ...judging, 'hand-in': null },
      omar: { ...judging, 'hand-in': null },
      filip: interested,
      coordinator: { ...scoring, reveal: null },
    },
    { shown: [], dossier: { filip: 'interest' } },
  )

  for (const who of ['rita', 'omar']) expect(await does(who, 'hand-in')).toBeNull()
  const open = { shown: ['juror', 'rita', 'omar', 'coordinator'] as const, dossier: { filip: 'interest' } }
  const judges = (vote: string | null) => ({
    ...{ juror: { ...done, vote }, rita: { ...done, vote }, omar: { ...done, vote }, filip: interested },
  })
  const president = { open: 'not-now', reveal: 'not-scoring', consensus: null, ballot: null }
  await sweep(
    'once the scores are open',
    { ...judges('no-ballot'), coordinator: { ...president, decision: 'no-consensus' } },
    open,
  )

  for (const criterion of criteria)
    expect(await does('coordinator', 'consensus', { criterion, level: 3, reason: 'Eens' })).toBeNull()
  expect(await does('coordinator', 'ballot')).toBeNull()
  const balloting = { ...president, ballot: 'ballot-open', decision: null }
  await sweep('while the ballot is open', { ...judges(null), coordinator: balloting }, open)
  expect(await does('juror', 'vote')).toBeNull()
  await sweep(
    'after one voted',
    { ...judges(null), juror: { ...done, vote: 'voted' }, coordinator: balloting },
    open,
  )

  expect(await does('coordinator', 'decision')).toBeNull()
  const over = {
    ...all(presidentActs, 'scores-hidden'),
    open: 'not-now',
    reveal: 'not-scoring',
    decision: 'not-now',
  }
  await sweep('after the decision', { ...judges('no-ballot'), coordinator: over }, open)
})
