import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { documentName } from '#server/sync/documents.ts'
import { may, phases, roles, type Actor, type Phase, type Role } from '#shared/access.ts'
import { newRowId, type PersonId } from '#shared/ids.ts'
import type { TalkersView } from '#shared/talk/api.ts'
import { remarksRoot, settledRoot, type Speaker } from '#shared/talk/places.ts'
import { readTalk } from '#shared/talk/read.ts'
import { mayRemarkAt } from '#shared/talk/rights.ts'
import { addRemark, editRemark, reopen, settle, withdrawRemark } from '#shared/talk/write.ts'
import { at, house, other, own, type House } from './house.ts'
import { asCatchUp, asChange, changeOf, copyOf, sits } from './seats.ts'

/** Who says what beside a dossier, and in whose name: the answer of the server, its log, and what others heard. */
let here: House
beforeAll(async () => {
  here = await house()
})
afterAll(() => here.close())

const actor = (role: Role): Actor => ({ role, organisation: own, person: role as PersonId })
const speaker = (role: Role, organisation = own): Speaker => ({ organisation, person: role as PersonId })
const sitting = roles.filter((role) => !may(actor(role), 'read', 'draft'))
const about = { place: ['challenge', 'texts', 'problem'] as const, quote: '', passage: null }
const says = (text: string) => ({ id: newRowId(), text, at: 1 })

async function outcome(role: Role, phase: Phase, change: (doc: Y.Doc) => void, as = asChange) {
  here.passes(2000)
  const copy = await copyOf(here, phase, 'talk')
  const [chair, witness] = [
    await sits(here, role, phase, 'talk'),
    await sits(here, 'observer', phase, 'talk'),
  ]
  if (typeof chair === 'number' || typeof witness === 'number') throw new Error('No seat')
  const before = (await witness.soFar()).updates.length
  const rows = await rowsOf(phase)
  await chair.says(as(changeOf(copy, change)))
  const { told } = await chair.hears(({ told }) =>
    told.some(({ kind }) => kind === 'saved' || kind === 'refused'),
  )
  const heard = (await witness.soFar()).updates.length - before
  for (const one of [chair, witness]) await one.leaves()
  const refused = told.find((message) => message.kind === 'refused')
  return { code: refused?.code ?? null, heard, rows: (await rowsOf(phase)) - rows }
}

async function rowsOf(phase: Phase): Promise<number> {
  const { count } = await here.db
    .selectFrom('updates')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('document', '=', documentName('talk', at(phase)))
    .executeTakeFirstOrThrow()
  return count
}

const expected = (code: string | null) => ({ code, heard: code ? 0 : 1, rows: code ? 0 : 1 })

test.each(sitting)('a %s remarks in every phase, or is told why not, as may() says', async (role) => {
  for (const phase of phases) {
    const made = await outcome(
      role,
      phase,
      (doc) => void addRemark(doc, speaker(role), says('Klopt dit?'), about),
    )
    expect([phase, made]).toEqual([phase, expected(may(actor(role), 'talk', phase))])
  }
})

describe('An remarked; Joris, who may remark too', () => {
  const an = speaker('penholder')
  const joris = speaker('partner')
  let first = ''
  beforeAll(async () => {
    const made = await outcome('penholder', 'draft', (doc) => {
      first = addRemark(doc, an, says('Dit cijfer is van 2019.'), about)
    })
    expect(made).toEqual(expected(null))
  })

  const forged: readonly (readonly [string, (doc: Y.Doc) => void, string])[] = [
    ['changes her words', (doc) => editRemark(doc, first, 'Dit cijfer klopt.', 2), 'not-yours'],
    ['takes her remark back', (doc) => withdrawRemark(doc, first, 2), 'not-yours'],
    ['throws it out', (doc) => doc.getMap(remarksRoot).delete(first), 'not-yours'],
    ['puts another in its place', (doc) => doc.getMap(remarksRoot).set(first, new Y.Map()), 'not-yours'],
    ['signs with her name', (doc) => void addRemark(doc, an, says('Ik ga akkoord.'), about), 'not-yours'],
    [
      'speaks for an organisation that is not theirs',
      (doc) => void addRemark(doc, speaker('partner', other), says('Wij betalen.'), about),
      'not-yours',
    ],
    ['settles it in her name', (doc) => settle(doc, first, an, 2), 'not-yours'],
    [
      'writes under a key of nobody',
      (doc) => doc.getMap(remarksRoot).set('van-iedereen', new Y.Map()),
      'skeleton',
    ],
    ['settles nothing in particular', (doc) => doc.getMap(settledRoot).set('alles', 1), 'skeleton'],
    [
      'hides something deeper',
      (doc) => {
        const key = addRemark(doc, joris, says('Zie hier'), about)
        ;(doc.getMap(remarksRoot).get(key) as Y.Map<unknown>).set('in', new Y.Map([['diep', 1]]))
      },
      'skeleton',
    ],
    ['makes a root of their own', (doc) => doc.getMap('namen').set('x', 1), 'malformed'],
  ]
  test.each(forged)('%s: refused, nobody hears it, and nothing is written', async (_what, change, code) => {
    for (const as of [asChange, asCatchUp])
      expect(await outcome('partner', 'draft', change, as)).toEqual(expected(code))
  })

  test('the client id of another is no way in either: what she began under it stays hers', async () => {
    const chair = await sits(here, 'penholder', 'draft', 'talk')
    const copy = await copyOf(here, 'draft', 'talk')
    if (typeof chair === 'number') throw new Error('No seat')
    const hers = new Y.Doc()
    Y.applyUpdate(hers, Y.encodeStateAsUpdate(copy))
    let sent = Y.encodeStateVector(hers)
    addRemark(hers, an, says('Nog iets.'), about)
    await chair.says(asChange(Y.encodeStateAsUpdate(hers, sent)))
    await chair.hears(({ told }) => told.some(({ kind }) => kind === 'saved'))
    sent = Y.encodeStateVector(hers)
    addRemark(hers, joris, says('Onder haar nummer.'), about)
    const thief = await sits(here, 'partner', 'draft', 'talk')
    if (typeof thief === 'number') throw new Error('No seat')
    await thief.says(asChange(Y.encodeStateAsUpdate(hers, sent)))
    const { told } = await thief.hears(({ told }) => told.some(({ kind }) => kind === 'refused'))
    expect(told).toMatchObject([{ code: 'not-your-client' }])
    for (const one of [chair, thief]) await one.leaves()
  })

  test('Joris answers, settles it, and An opens it again', async () => {
    const answer = (doc: Y.Doc): void => void addRemark(doc, joris, says('Nu van 2021.'), { re: first })
    expect(await outcome('partner', 'draft', answer)).toEqual(expected(null))
    expect(await outcome('partner', 'draft', (doc) => settle(doc, first, joris, 3))).toEqual(expected(null))
    const thread = async () => readTalk(await copyOf(here, 'draft', 'talk')).find(({ key }) => key === first)
    expect(await thread()).toMatchObject({
      by: an,
      answers: [{ by: joris, text: 'Nu van 2021.' }],
      settled: { by: joris },
    })
    expect(await outcome('penholder', 'draft', (doc) => reopen(doc, first))).toEqual(expected(null))
    expect((await thread())?.settled).toBeNull()
    // A reader opens nothing.
    await outcome('partner', 'draft', (doc) => settle(doc, first, joris, 4))
    expect(await outcome('reader', 'draft', (doc) => reopen(doc, first))).toEqual(expected('read-only'))
  })

  test('by which names they go, whoever reads the dossier is told; a juror is not', async () => {
    const answer = await here.asks('GET', `/api/proposals/${at('draft')}/talk`, { as: 'reader' })
    const { people } = (await answer.json()) as TalkersView
    expect(people).toEqual(
      expect.arrayContaining([
        { person: 'partner', name: 'partner' },
        { person: 'penholder', name: 'penholder' },
      ]),
    )
    expect(people.map(({ person }) => person)).not.toContain('reader')
    expect((await here.asks('GET', `/api/proposals/${at('draft')}/talk`, { as: 'juror' })).status).toBe(403)
  })
})

test('the rule is about the roots of remarks only, and about nobody who takes no part', () => {
  const place = [remarksRoot, `${own}.partner.rij-1`] as const
  expect(mayRemarkAt(actor('partner'), place, 'insert', 'frozen')).toBeNull()
  expect(mayRemarkAt(actor('partner'), ['plan', 'facts', 'x'], 'insert', 'draft')).toBe('skeleton')
  expect(mayRemarkAt(null, place, 'insert', 'draft')).toBe('not-a-member')
  // A person who now speaks for another organisation is, here, another.
  expect(mayRemarkAt({ ...actor('partner'), organisation: other }, place, 'delete', 'draft')).toBe(
    'not-yours',
  )
})
