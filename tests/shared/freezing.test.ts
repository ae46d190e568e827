import { describe, expect, test } from 'vitest'
import { dueOf, leftUntil } from '#shared/call/due.ts'
import { regionalBreakthroughs2021 as edition } from '#shared/call/regional-breakthroughs/edition.ts'
import { passedIn } from '#shared/checks/passed.ts'
import { check } from '#shared/checks/check.ts'
import { missingRule, type Finding } from '#shared/checks/finding.ts'
import { turnOf } from '#shared/checks/turn.ts'
import type { DossierContent } from '#shared/dossier/content.ts'
import { rowPath, type Path } from '#shared/dossier/schema.ts'
import type { Lock } from '#shared/locks.ts'

const empty: DossierContent = { sections: {}, engagements: {} }
const due = (label: string, on: string) => dueOf([{ kind: 'proposals-due', label, on }])

describe('until when a proposal can be handed in', () => {
  test.each([
    ['in summer, at the hour of the label', 'Indienen tot 12 uur', '2021-09-30', '2021-09-30T10:00:00.000Z'],
    ['in winter', 'Tot 17.30 uur', '2021-12-01', '2021-12-01T16:30:00.000Z'],
    ['without an hour the whole day', 'Voorstellen binnen', '2021-09-30', '2021-09-30T22:00:00.000Z'],
    ['an hour that is none', 'Tot 99 uur', '2021-09-30', '2021-10-04T01:00:00.000Z'],
  ])('%s', (_, label, on, at) => {
    expect(new Date(due(label, on)?.at ?? 0).toISOString()).toBe(at)
  })

  test('no such day, or no day at all', () => {
    expect(due('Binnen', 'ooit')).toBeNull()
    expect(dueOf([])).toBeNull()
  })

  test('counts whole minutes down to nothing', () => {
    const at = Date.parse('2021-09-30T10:00:00Z')
    expect(leftUntil(at, Date.parse('2021-09-28T12:32:00Z'))).toEqual({ days: 1, hours: 21, minutes: 28 })
    expect(leftUntil(at, at - 59_999)).toEqual({ days: 0, hours: 0, minutes: 0 })
    expect(leftUntil(at, at)).toBeNull()
  })
})

describe('whose turn it is', () => {
  const finding = (path: Path, section = 'budget'): Finding => ({
    rule: 'V60',
    severity: 'error',
    section,
    path,
    sentence: '',
  })
  const lock: Lock = {
    kind: 'organisations',
    names: ['gent'],
    reason: '',
    by: { name: 'An', organisation: 'Leiedal' },
    from: 0,
  }

  test('of what it promised or pays: the organisation itself, also where a section was given away', () => {
    const place = finding(['engagements', 'kortrijk', 'commitments'], 'asks')
    expect(turnOf(place, empty, { asks: lock })).toEqual(['kortrijk'])
  })

  test('of a question: whom it was put to', () => {
    const asks = [{ id: 'vraag', values: { partner: 'provincie' } }]
    const content = {
      ...empty,
      sections: { asks: { texts: {}, facts: {}, choices: {}, lists: { asks } } },
    } as unknown as DossierContent
    expect(turnOf(finding(rowPath('asks', 'asks', 'vraag'), 'asks'), content, {})).toEqual(['provincie'])
    expect(turnOf(finding(rowPath('asks', 'asks', 'weg'), 'asks'), content, {})).toEqual([])
  })

  test('of a section that was given away: to whom; of any other: nobody in particular', () => {
    expect(turnOf(finding(['budget', 'lines']), empty, { budget: lock })).toEqual(['gent'])
    expect(turnOf(finding(['budget', 'lines']), empty, { budget: { ...lock, kind: 'locked' } })).toEqual([])
    expect(turnOf(finding(['budget', 'lines']), empty, {})).toEqual([])
  })
})

describe('what is in order', () => {
  test('every rule is either in order or says why not', () => {
    const findings = check(empty, edition)
    const { passed, of } = passedIn(empty, edition, findings)
    expect(passed.length + new Set(findings.map(({ rule }) => rule)).size).toBe(of)
    expect(passed.map(({ rule }) => rule)).not.toContain(missingRule)
  })

  test('the best known stands first, with its number', () => {
    const { passed } = passedIn(empty, edition, [])
    expect(passed[0]?.sentence).toBe('Alle verplichte velden zijn ingevuld.')
    expect(passed.find(({ rule }) => rule === 'V82')?.sentence).toBe('Alle 11 criteria zijn beantwoord.')
  })
})
