import { expect, test } from 'vitest'
import { asCommand, commandTypes } from '#shared/workshop/commands.ts'
import { asJoinCode, codeLetters } from '#shared/workshop/door.ts'
import { isGuarded, mayWorkshop, type Standing } from '#shared/workshop/may-workshop.ts'
import type { ParticipantId } from '#shared/ids.ts'

test('a command is read whole or not at all, and nothing that was not asked for comes along', () => {
  const written = {
    type: 'card.write',
    stream: 'challenge',
    kind: 'idea',
    text: '  Vijf\r\nwachtlijsten ',
    with: [],
  }
  expect(asCommand({ ...written, author: 'an', onBehalf: null })).toEqual({
    type: 'card.write',
    stream: 'challenge',
    kind: 'idea',
    text: 'Vijf\nwachtlijsten',
    with: [],
    onBehalf: null,
    pin: null,
  })
})

test.each([
  [null],
  [[]],
  ['card.write'],
  [{}],
  [{ type: 'constructor' }],
  [{ type: '__proto__' }],
  [{ type: 'card.write', stream: 'x y', kind: 'idea', text: 'a', with: [] }],
  [{ type: 'card.write', stream: 'challenge', kind: 'poem', text: 'a', with: [] }],
  [{ type: 'card.write', stream: 'challenge', kind: 'idea', text: ' ', with: [] }],
  [{ type: 'card.write', stream: 'challenge', kind: 'idea', text: 'a'.repeat(401), with: [] }],
  [{ type: 'card.write', stream: 'challenge', kind: 'idea', text: '\ud800', with: [] }],
  [{ type: 'clock.start', seconds: 0.5 }],
  [{ type: 'clock.start', seconds: '60' }],
  [{ type: 'vote.add', round: 'r1', on: { kind: 'person', id: 'an' } }],
  [{ type: 'poll.answer', round: 'r1', value: 7, reason: '' }],
  [
    {
      type: 'harvest.place',
      source: { kind: 'card', id: 'c1' },
      target: 'step',
      form: { text: 'x' },
      more: 1,
    },
  ],
])('%j is no command', (raw) => {
  expect(asCommand(raw)).toBeNull()
})

test('characters that turn a line round, or cannot be seen, do not get in', () => {
  const asked = { type: 'remark.add', text: 'goed\u202e\u0000 zo' }
  expect(asCommand(asked)).toEqual({ type: 'remark.add', text: 'goed   zo' })
})

const an: Standing = {
  participant: 'an' as ParticipantId,
  station: 'facilitator',
  confirmed: true,
  approved: true,
  scribe: false,
  stokje: true,
}
const joris: Standing = { ...an, station: 'participant', stokje: false }

test('the stokje moves the session; others lead, write down, take part or only read', () => {
  expect(mayWorkshop(an, 'step.next', 'live')).toBeNull()
  expect(mayWorkshop({ ...an, stokje: false }, 'step.next', 'live')).toBe('no-stokje')
  expect(mayWorkshop(joris, 'step.next', 'live')).toBe('not-your-power')
  expect(mayWorkshop(joris, 'cluster.make', 'live')).toBe('not-your-power')
  expect(mayWorkshop({ ...joris, scribe: true }, 'cluster.make', 'live')).toBeNull()
  expect(mayWorkshop({ ...joris, station: 'observer' }, 'card.write', 'live')).toBe('not-your-power')
  expect(mayWorkshop({ ...joris, approved: false }, 'card.write', 'live')).toBe('not-approved')
  expect(mayWorkshop(joris, 'card.write', 'closed')).toBe('wrong-moment')
  expect(mayWorkshop(joris, 'remark.add', 'closed')).toBeNull()
  for (const type of commandTypes) expect(mayWorkshop(an, type, 'sealed'), type).toBe('wrong-moment')
})

test('what moves everybody is compared with where one thought to be; what one writes is not', () => {
  expect(isGuarded('step.next')).toBe(true)
  expect(isGuarded('stream.reveal')).toBe(true)
  expect(isGuarded('card.write')).toBe(false)
})

test('a code is typed as it is read, with or without a space, and has no letters that look alike', () => {
  expect(asJoinCode(' k7m 4rd')).toBe('K7M4RD')
  expect(asJoinCode('K7M-4RD')).toBe('K7M4RD')
  for (const wrong of ['K7M4R', 'K7M4RDD', 'K7M4R0', 'K7M4RI', 7, null]) expect(asJoinCode(wrong)).toBeNull()
  for (const alike of '0O1IL2Z5S8BUV') expect(codeLetters).not.toContain(alike)
})
