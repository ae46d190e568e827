import { page } from 'vitest/browser'
import { beforeAll, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { makeRow, mapAt } from '#shared/dossier/write.ts'
import { openDossier } from '../dossier/desk.tsx'
import { addPartner, field, makeStage, template } from '../dossier/stage.ts'

/** An organisation that exists, nearly. */
const office = 'Intergemeentelijkesamenwerkingsovereenkomstencoördinatiecommissie'
const endless = 'Wegen'.repeat(24)

function fill(doc: Y.Doc): void {
  const lines = field('budget', 'lines')
  const steps = field('plan', 'steps')
  if (lines.kind !== 'list' || steps.kind !== 'list') throw new Error('Lines and steps are lists')
  doc.transact(() => {
    for (const [at, name] of [office, endless, 'Kortrijk'].entries()) {
      addPartner(doc, `organisatie-${at}`, { name, kind: 'gemeente' })
      const purse = { type: 'eigen', inKind: false, status: 'zeker' }
      mapAt(doc, ['engagements', `organisatie-${at}`, 'sources']).set(
        `bron-${at}`,
        makeRow(template.source, purse, 'a0'),
      )
    }
    const cost = { label: endless, category: 'personeel', amountCents: 999_999_999 }
    mapAt(doc, ['budget', 'lists', 'lines']).set('lijn-1', makeRow(lines.fields, cost, 'a0'))
    const step = { title: endless.slice(0, 100), startMonth: 1, endMonth: 3 }
    mapAt(doc, ['plan', 'lists', 'steps']).set('stap-1', makeRow(steps.fields, step, 'a0'))
  })
}

/** What stands past the edge of the screen, and of what scrolls by itself nothing. */
const outside = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('main *')].flatMap((one) => {
    const box = one.getBoundingClientRect()
    if (box.right <= innerWidth + 1 || box.width < 2) return []
    for (let at = one.parentElement; at && at.tagName !== 'MAIN'; at = at.parentElement)
      if (getComputedStyle(at).overflowX !== 'visible') return []
    return [`${one.tagName} ${one.textContent.slice(0, 30)}`]
  })

/** Names that lie over the column beside their own. */
const spilled = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('thead th span')].flatMap((one) => {
    const [own, cell] = [one.getBoundingClientRect(), one.closest('th')!.getBoundingClientRect()]
    return own.width > 2 && (own.left < cell.left - 1 || own.right > cell.right + 1)
      ? [one.textContent.slice(0, 30)]
      : []
  })

beforeAll(async () => {
  await Promise.all([import('#client/plan/plan-page.tsx'), import('#client/budget/budget-page.tsx')])
})

for (const width of [1440, 1024, 390, 320])
  for (const [section, shown] of [
    ['budget', 'Kostenlijn'],
    ['asks', office],
    ['plan', endless.slice(0, 100)],
  ] as const)
    test(`at ${width} px words of sixty and of a hundred letters stay on the page of ${section}`, async () => {
      await page.viewport(width, 800)
      openDossier(makeStage({ fill }), section)
      await expect.poll(() => document.querySelector('main')?.textContent).toContain(shown)
      await expect.poll(outside).toEqual([])
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
      expect(spilled()).toEqual([])
    })
