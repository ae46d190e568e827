import { expect, test } from 'vitest'
import {
  acts,
  may,
  mayGrant,
  mayTakePen,
  mayWriteAt,
  phases,
  roles,
  type Actor,
  type Role,
} from '#shared/access.ts'
import type { Path } from '#shared/dossier/schema.ts'
import type { OrganisationId } from '#shared/ids.ts'

const as = (role: Role, organisation = 'leiedal'): Actor => ({
  role,
  organisation: organisation as OrganisationId,
})

test('who takes no part may nothing', () => {
  for (const act of acts) for (const phase of phases) expect(may(null, act, phase)).toBe('not-a-member')
})

test('nobody writes, admits or freezes once a dossier is frozen, whatever the role', () => {
  for (const role of roles)
    for (const phase of ['frozen', 'submitted', 'assessed', 'decided'] as const)
      for (const act of ['write', 'admit', 'freeze'] as const)
        expect(may(as(role), act, phase)).toBe('frozen')
})

test.each([
  ['coordinator', null, null, null],
  ['facilitator', null, null, null],
  ['cofacilitator', null, null, null],
  ['penholder', null, null, 'not-your-role'],
  ['partner', null, null, 'not-your-role'],
  ['reader', null, 'read-only', 'not-your-role'],
  ['observer', null, 'read-only', 'not-your-role'],
  ['juror', 'not-your-role', 'read-only', 'not-your-role'],
] as const)('while it is written, a %s: read %s, write %s, freeze %s', (role, read, write, freeze) => {
  expect(may(as(role), 'read', 'draft')).toBe(read)
  expect(may(as(role), 'write', 'draft')).toBe(write)
  expect(may(as(role), 'freeze', 'draft')).toBe(freeze)
  expect(may(as(role), 'read-frozen', 'frozen')).toBeNull()
})

const own: Path = ['engagements', 'leiedal', 'allocations', 'line:source']
const others: Path = ['engagements', 'kortrijk', 'allocations', 'line:source']

test('what an organisation promises is its own; those who lead write on its behalf', () => {
  expect(mayWriteAt(as('partner'), own, 'draft')).toBeNull()
  expect(mayWriteAt(as('partner'), others, 'draft')).toBe('not-your-organisation')
  for (const role of ['penholder', 'facilitator', 'coordinator'] as const)
    expect(mayWriteAt(as(role), others, 'draft')).toBeNull()
  expect(mayWriteAt(as('reader'), own, 'draft')).toBe('read-only')
})

test.each<[string, Path]>([
  ['a root’s drawer', ['plan', 'lists']],
  ['a whole list', ['plan', 'lists', 'steps']],
  ['a whole text', ['challenge', 'texts', 'challengeText']],
  ['a whole set of choices', ['challenge', 'choices', 'policyDomains']],
  ['a whole table', ['governance', 'cells', 'raci']],
  ['an organisation’s drawers', ['engagements', 'leiedal']],
  ['a drawer of an organisation', ['engagements', 'leiedal', 'allocations']],
  ['an unknown drawer of an organisation', ['engagements', 'leiedal', 'secrets', 'x']],
  ['the row of a partner', ['partners', 'lists', 'partners', 'leiedal']],
])('%s is skeleton, for a facilitator too', (_name, path) => {
  expect(mayWriteAt(as('facilitator'), path, 'draft')).toBe('skeleton')
})

test.each<[string, Path]>([
  ['a fact', ['identification', 'facts', 'title']],
  ['a letter in a text', ['challenge', 'texts', 'challengeText', '1:0']],
  ['a choice', ['challenge', 'choices', 'policyDomains', 'wonen']],
  ['a new step', ['plan', 'lists', 'steps', 'stap-1']],
  ['a value of a step', ['plan', 'lists', 'steps', 'stap-1', 'title']],
  ['a cell', ['governance', 'cells', 'raci', 'a:b']],
  ['a value of a partner', ['partners', 'lists', 'partners', 'leiedal', 'role']],
])('%s is for people who write', (_name, path) => {
  expect(mayWriteAt(as('partner'), path, 'draft')).toBeNull()
})

test.each([
  ['coordinator', roles],
  ['facilitator', ['facilitator', 'cofacilitator', 'penholder', 'partner', 'reader', 'observer']],
  ['cofacilitator', ['cofacilitator', 'penholder', 'partner', 'reader', 'observer']],
  ['penholder', ['partner', 'reader', 'observer']],
  ['partner', []],
  ['reader', []],
  ['observer', []],
  ['juror', []],
] as const)('a %s gives exactly these roles: %j, in every phase', (role, given) => {
  expect(roles.filter((one) => mayGrant(as(role), one) === null)).toEqual(given)
  for (const phase of phases)
    expect(may(as(role), 'invite', phase)).toBe(given.length > 0 ? null : 'not-your-role')
})

test('nobody gives a role that gives more than their own', () => {
  const powers = (role: Role) => roles.filter((one) => mayGrant(as(role), one) === null)
  for (const role of roles)
    for (const given of powers(role))
      expect(powers(given).filter((one) => !powers(role).includes(one))).toEqual([])
  expect(mayGrant(null, 'reader')).toBe('not-a-member')
})

test('the pen goes to who takes part without leading or judging', () => {
  expect(roles.filter(mayTakePen)).toEqual(['partner', 'reader', 'observer'])
})

test('a closed section is for nobody, or for who leads', () => {
  const place: Path = ['plan', 'lists', 'steps', 'stap-1', 'title']
  for (const role of roles) {
    expect(mayWriteAt(as(role), place, 'draft', 'locked'), role).not.toBeNull()
    const leads = ['coordinator', 'facilitator', 'cofacilitator'].includes(role)
    expect(mayWriteAt(as(role), place, 'draft', 'facilitators') === null, role).toBe(leads)
  }
  expect(mayWriteAt(as('penholder'), place, 'draft', 'facilitators')).toBe('locked')
  expect(mayWriteAt(as('facilitator'), place, 'frozen', 'facilitators')).toBe('frozen')
})

test('a partner is shown the door by who lets partners in, and by nobody else', () => {
  const door: Path = ['partners', 'lists', 'partners', 'kortrijk', 'removed']
  expect(mayWriteAt(as('penholder'), door, 'draft')).toBeNull()
  expect(mayWriteAt(as('facilitator'), door, 'draft')).toBeNull()
  expect(mayWriteAt(as('partner', 'kortrijk'), door, 'draft')).toBe('not-your-role')
  expect(mayWriteAt(as('penholder'), door, 'frozen')).toBe('frozen')
  expect(
    mayWriteAt(
      as('partner'),
      ['partners', 'lists', 'partners', 'kortrijk', 'people', 'an', 'removed'],
      'draft',
    ),
  ).toBeNull()
})
