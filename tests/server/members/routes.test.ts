import { expect, test } from 'vitest'
import type { InviteAnswer, MembersView, OverviewView } from '#shared/api.ts'
import { roles } from '#shared/access.ts'
import { joins, westhoek } from '../calls/region.ts'
import { refusalIn } from '../http/door.ts'
import { an, fatima, joris } from '../people/town.ts'
import { hall, row } from './parish.ts'

const members = '/api/proposals/westhoek/members'
const changes = ['', '/role', '/remove', '/pen', '/link']

test('who is signed out or takes no part hears nothing of the members', async () => {
  const { asks, posts, enters } = await hall()
  expect(await refusalIn(await asks(members))).toEqual([401, 'signed-out'])
  const asAn = await enters(an)
  expect(await refusalIn(await asks('/api/proposals/midwest/members', { as: asAn }))).toEqual([
    404,
    'no-such-proposal',
  ])
  for (const path of changes) {
    expect(await refusalIn(await posts(`${members}${path}`, joris))).toEqual([401, 'signed-out'])
    expect(await refusalIn(await posts(`/api/proposals/midwest/members${path}`, joris, asAn))).toEqual([
      404,
      'no-such-proposal',
    ])
  }
})

test.each(roles)('every change of the members, asked by a %s', async (role) => {
  const there = await hall()
  await joins(there, westhoek, joris, role)
  const asJoris = await there.enters(joris)
  const expected = ['coordinator', 'facilitator', 'cofacilitator', 'penholder'].includes(role)
    ? [400, 'malformed']
    : [403, 'not-your-role']
  for (const path of changes)
    expect([path, await refusalIn(await there.posts(`${members}${path}`, {}, asJoris))]).toEqual([
      path,
      expected,
    ])
  const read = await there.asks(members, { as: asJoris })
  expect(read.status).toBe(role === 'juror' ? 403 : 200)
  expect(there.rechecked).toEqual([])
})

test('many at once: each is invited or refused alone, in the order of the form', async () => {
  const { posts, enters, letters } = await hall()
  const rows = [row('Marijke Desmet'), row('Ilse Baert', 'facilitator'), row('Bart Deprez', 'reader')]
  const response = await posts(members, { rows }, await enters(an))
  const { outcomes, members: now } = (await response.json()) as InviteAnswer
  expect(outcomes).toMatchObject([
    { given: { person: { name: 'Marijke Desmet' }, link: { url: expect.stringContaining('/aanmelden/') } } },
    { refused: { code: 'not-your-role' } },
    { given: { role: 'reader' } },
  ])
  expect(letters.map(({ name }) => name)).toEqual(['Marijke Desmet', 'Bart Deprez'])
  expect(now.map(({ person }) => person.name)).toContain('Bart Deprez')
})

test.each([
  ['nobody', []],
  ['no rows at all', undefined],
  ['too many', Array.from({ length: 61 }, (_, at) => row(`Iemand ${at}`))],
  ['no address', [row('An', 'reader', { email: 'geen adres' })]],
  ['two addresses', [row('An', 'reader', { email: 'a@b.be,c@d.be' })]],
  ['no name', [row('An', 'reader', { name: ' \n ' })]],
  ['a name without end', [row('An', 'reader', { name: 'a'.repeat(201) })]],
  ['an unknown role', [{ ...row('An'), role: 'owner' }]],
  ['an unknown layer', [{ ...row('An'), organisation: { name: 'X', layer: 'constructor' } }]],
])('an invitation of %s is malformed, and nobody is invited', async (_what, rows) => {
  const { db, posts, enters } = await hall()
  expect(await refusalIn(await posts(members, { rows }, await enters(an)))).toEqual([400, 'malformed'])
  expect(await db.selectFrom('people').select('id').execute()).toHaveLength(3)
})

test('a line break in a name stays out of the letter and the list', async () => {
  const { posts, enters, letters } = await hall()
  await posts(
    members,
    { rows: [row('Bart Deprez', 'reader', { name: 'Bart\r\nBcc: allen' })] },
    await enters(an),
  )
  expect(letters[0]?.name).toBe('Bart Bcc: allen')
})

test('every change is answered with the members as they now are, after the open seats were looked at', async () => {
  const { posts, enters, rechecked } = await hall()
  const response = await posts(`${members}/role`, { ...joris, role: 'partner' }, await enters(an))
  const view = (await response.json()) as MembersView
  expect(view.members.find(({ person }) => person.id === 'joris')?.role).toBe('partner')
  expect(rechecked).toContain('westhoek')
})

test('a refused change names why, and leaves the seats alone', async () => {
  const { posts, enters, rechecked } = await hall()
  const asFatima = await enters(fatima)
  expect(await refusalIn(await posts(`${members}/remove`, fatima, asFatima))).toEqual([
    409,
    'last-coordinator',
  ])
  expect(await refusalIn(await posts(`${members}/role`, { ...joris, role: 'penholder' }, asFatima))).toEqual([
    409,
    'pen-held',
  ])
  const nobody = { person: 'niemand', organisation: 'veka' }
  expect(await refusalIn(await posts(`${members}/link`, nobody, asFatima))).toEqual([404, 'no-such-member'])
  expect(rechecked).toEqual([])
})

const idea = { number: 14, region: 'REFREG07', title: 'Deelwagens', state: 'invited' }

test('who coordinates writes down an idea and begins a proposal of it, once', async () => {
  const { asks, posts, enters } = await hall()
  const asFatima = await enters(fatima)
  const made = (await (await posts('/api/ideas', idea, asFatima)).json()) as { id: string }
  const begin = { region: 'REFREG07', title: 'Deelwagens in de Westhoek', idea: { id: made.id } }
  const response = await posts('/api/proposals', begin, asFatima)
  const proposal = (await response.json()) as { id: string }
  expect([response.status, proposal]).toMatchObject([
    201,
    {
      region: 'Westhoek',
      title: 'Deelwagens in de Westhoek',
      phase: 'workshop',
      fictional: false,
      role: 'coordinator',
    },
  ])
  expect((await asks(`/api/proposals/${proposal.id}`, { as: asFatima })).status).toBe(200)
  expect(await refusalIn(await posts('/api/proposals', begin, asFatima))).toEqual([409, 'idea-taken'])
  const overview = (await (await asks('/api/overview', { as: asFatima })).json()) as OverviewView
  expect(overview.ideas.map(({ number }) => number)).toContain(14)
  expect(overview.coordinates).toBe(true)
})

test('a proposal takes a new idea with it, or comes from none; a number is given once', async () => {
  const { db, posts, enters } = await hall()
  const asFatima = await enters(fatima)
  const begin = { region: 'REFREG10', title: 'Sportregio' }
  expect((await posts('/api/proposals', { ...begin, idea: { number: 20 } }, asFatima)).status).toBe(201)
  expect(
    await refusalIn(await posts('/api/proposals', { ...begin, idea: { number: 20 } }, asFatima)),
  ).toEqual([409, 'number-taken'])
  expect(await refusalIn(await posts('/api/ideas', { ...idea, number: 20 }, asFatima))).toEqual([
    409,
    'number-taken',
  ])
  expect((await posts('/api/proposals', { ...begin, idea: null }, asFatima)).status).toBe(201)
  expect(await db.selectFrom('proposals').select('id').execute()).toHaveLength(4)
})

test('nobody but the coordinator does so, and nothing half is written', async () => {
  const { db, posts, enters } = await hall()
  const asAn = await enters(an)
  const begin = { region: 'REFREG10', title: 'Sportregio', idea: { number: 20 } }
  expect(await refusalIn(await posts('/api/proposals', begin, asAn))).toEqual([403, 'not-coordinator'])
  expect(await refusalIn(await posts('/api/ideas', idea, asAn))).toEqual([403, 'not-coordinator'])
  expect(await refusalIn(await posts('/api/ideas', idea))).toEqual([401, 'signed-out'])
  expect(await refusalIn(await posts('/api/proposals', begin))).toEqual([401, 'signed-out'])
  expect(await db.selectFrom('ideas').select('id').execute()).toHaveLength(3)
})

test.each([
  ['/api/ideas', { ...idea, number: 0 }],
  ['/api/ideas', { ...idea, number: '14' }],
  ['/api/ideas', { ...idea, region: 'REFREG99' }],
  ['/api/ideas', { ...idea, title: '' }],
  ['/api/ideas', { ...idea, state: 'begun' }],
  ['/api/proposals', { region: 'REFREG07', title: 'Zonder idee' }],
  ['/api/proposals', { region: 'REFREG99', title: 'Nergens', idea: null }],
  ['/api/proposals', { region: 'REFREG07', title: ' ', idea: null }],
])('%s with %j is malformed', async (path, body) => {
  const { posts, enters } = await hall()
  expect(await refusalIn(await posts(path, body, await enters(fatima)))).toEqual([400, 'malformed'])
})
