import { describe, expect, test } from 'vitest'
import { foremost, seedOf, wayIn } from '#client/call/way-in.ts'
import { emptyHash, proposal, version } from './stage.tsx'

const of = (more: Parameters<typeof proposal>[2]) => proposal('energie', 'Energiegemeenschappen', more)

describe('what somebody comes to do in a proposal', () => {
  test('a penholder writes while it is open, and reads the version once it is frozen', () => {
    expect(wayIn(of({ role: 'penholder' }), 'leiedal')).toEqual({ act: 'write', to: '/dossier/energie' })
    expect(wayIn(of({ role: 'penholder', phase: 'frozen', frozen: [version] }), 'leiedal')).toEqual({
      act: 'read-version',
      to: '/dossier/energie/versie/1',
      version: 1,
    })
  })

  test('an observer follows', () => {
    expect(wayIn(of({ role: 'observer' }), 'kortrijk')).toEqual({ act: 'follow', to: '/dossier/energie' })
  })

  test('a juror waits for a version, and then reads the last one', () => {
    expect(wayIn(of({ role: 'juror' }), 'jury')).toEqual({ act: 'wait' })
    const second = { ...version, number: 2 }
    expect(wayIn(of({ role: 'juror', phase: 'draft', frozen: [version, second] }), 'jury')).toMatchObject({
      version: 2,
    })
  })

  test('who has no role has no way in', () => {
    expect(wayIn(of({ frozen: [version] }), 'kortrijk')).toBeNull()
  })
})

describe('the proposal to put first', () => {
  const at = (id: string, more: Parameters<typeof proposal>[2]) => proposal(id, id, more)

  test('is where Fatima writes, before where she only reads', () => {
    const reads = at('energie', { role: 'reader', phase: 'draft' })
    const writes = at('westhoek', { role: 'penholder', phase: 'workshop' })
    expect(foremost([reads, writes], 'leiedal')).toBe(writes)
  })

  test('is the one furthest on its way of all that she writes in', () => {
    const early = at('westhoek', { role: 'facilitator', phase: 'workshop' })
    const late = at('energie', { role: 'facilitator', phase: 'draft' })
    const frozen = at('sport', { role: 'facilitator', phase: 'frozen', frozen: [version] })
    expect(foremost([early, frozen, late], 'leiedal')).toBe(late)
  })

  test('is the first one of the call in a tie, and none without a part', () => {
    const [first, second] = [at('a1', { role: 'partner' }), at('b1', { role: 'partner' })]
    expect(foremost([first, second], 'leiedal')).toBe(first)
    expect(foremost([at('a1', {})], 'leiedal')).toBeUndefined()
  })
})

describe('the cover', () => {
  test('is drawn from the id while people write, also when an earlier version was frozen', () => {
    expect(seedOf(of({ phase: 'draft', frozen: [version] }))).toBe('energie')
  })

  test('is drawn from the hash once frozen', () => {
    expect(seedOf(of({ phase: 'submitted', frozen: [version] }))).toBe(emptyHash)
  })
})
