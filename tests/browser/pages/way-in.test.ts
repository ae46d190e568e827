import { describe, expect, test } from 'vitest'
import { seedOf, wayIn } from '#client/call/way-in.ts'
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

describe('the cover', () => {
  test('is drawn from the id while people write, also when an earlier version was frozen', () => {
    expect(seedOf(of({ phase: 'draft', frozen: [version] }))).toBe('energie')
  })

  test('is drawn from the hash once frozen', () => {
    expect(seedOf(of({ phase: 'submitted', frozen: [version] }))).toBe(emptyHash)
  })
})
