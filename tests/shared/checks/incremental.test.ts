import { describe, expect, test } from 'vitest'
import { check } from '#shared/checks/check.ts'
import { createChecker } from '#shared/checks/checker.ts'
import type { DossierContent } from '#shared/dossier/content.ts'
import { read } from '#shared/dossier/read.ts'
import { reread } from '#shared/dossier/reread.ts'
import { engagementPath, rowPath, type Path } from '#shared/dossier/schema.ts'
import { touchedBy } from '#shared/dossier/touched.ts'
import { binRow, moveRow } from '#shared/dossier/write.ts'
import { anything, pick, seeded } from './anything.ts'
import { edition, fact, openDesk, partner, type Desk } from './desk.ts'

/** A page that stays open on a dossier: it reads and judges only what somebody touched. */
function follow(desk: Desk) {
  const checker = createChecker(edition)
  let content = read(desk.doc, edition.template)
  let touched: Path[] = []
  desk.doc.on('afterTransaction', (transaction) => touched.push(...touchedBy(transaction)))
  return {
    now: (): DossierContent => {
      content = reread(desk.doc, edition.template, content, touched)
      touched = []
      return content
    },
    findings: () => checker.check(content),
  }
}

describe('a page that stays open', () => {
  test.each([2, 8, 43, 2022, 99_990])(
    'reads and says what it would if it had just been opened, whatever anybody does (seed %i)',
    (seed) => {
      const random = seeded(seed)
      const desk = openDesk()
      const page = follow(desk)
      for (let i = 0; i < 60; i += 1) {
        const act = pick(random, ['anything', 'anything', 'words', 'bin', 'move', 'wipe', 'name'] as const)
        const id = pick(random, ['stap-nulmeting', 'stap-proef', 'stap-akkoord'])
        const step = rowPath('plan', 'steps', id)
        const there = desk.content().sections.plan?.lists.steps?.some((one) => one.id === id) ?? false
        if (act === 'anything') anything(desk, random, `row-${i}`)
        else if (act === 'words') desk.type(['challenge', 'texts', 'leverageText'], 'woord '.repeat(i * 5))
        else if (act === 'name') desk.set(partner('fluvius', 'name'), `Fluvius ${i}`)
        else if (act === 'bin' && there) binRow(desk.doc, step, i, 'an')
        else if (act === 'move' && there) moveRow(desk.doc, step, 1, 'an')
        else if (act === 'wipe') desk.set(fact('identification', 'durationMonths'), i % 2 === 0 ? 12 : 18)
        const content = page.now()
        expect(content).toEqual(read(desk.doc, edition.template))
        expect(page.findings()).toEqual(check(read(desk.doc, edition.template), edition))
      }
    },
  )

  test('what nobody touched is the very same object', () => {
    const desk = openDesk()
    const page = follow(desk)
    const before = page.now()
    desk.set([...rowPath('plan', 'steps', 'stap-proef'), 'title'], 'Proef')
    const after = page.now()
    const steps = (content: DossierContent) => content.sections.plan?.lists.steps ?? []
    expect(after.sections.challenge).toBe(before.sections.challenge)
    expect(after.engagements).toBe(before.engagements)
    expect(steps(after).filter((row, at) => row === steps(before)[at])).toHaveLength(steps(before).length - 1)
  })

  test('an organisation that comes in, and one whose promise is written, are read', () => {
    const desk = openDesk()
    const page = follow(desk)
    page.now()
    desk.admit('herentals', { name: 'Herentals', kind: 'gemeente' })
    desk.add(engagementPath('herentals', 'commitments'), 'nieuw', { strength: 'intentie' })
    expect(page.now()).toEqual(desk.content())
  })
})
