import { page, userEvent } from 'vitest/browser'
import { beforeEach, describe, expect, test } from 'vitest'
import { Budget } from './budget-page.tsx'
import { makeRow, mapAt } from '#shared/dossier/write.ts'
import type { Path } from '#shared/dossier/schema.ts'
import { template, writes } from '../dossier/stage.ts'
import { cell, line, said } from './budget-places.ts'
import { cellAt, openPage, plain } from './desk.tsx'
import { largeBudget } from './large-budget.ts'

const rows = () => [...document.querySelectorAll<HTMLElement>('tbody > tr[id]')]
const rowOf = (id: string) => document.getElementById(`budget_lists_lines_${id}`)!

describe('a budget of two hundred lines and twelve sources', () => {
  beforeEach(() => page.viewport(1440, 900))

  test('is there at once as far as one sees, and whole soon after', async () => {
    openPage(largeBudget(200, 12), 'budget', Budget)
    expect(rows().length).toBeGreaterThanOrEqual(20)
    expect(rows().length).toBeLessThan(100)
    await expect.poll(() => rows().length, { timeout: 10_000 }).toBe(200)
    expect(plain(document.querySelector('tfoot')?.textContent)).toContain('€ 2.400,00')
  })

  test('an amount that Joris changes draws that one cell again, and builds no row', async () => {
    const stage = largeBudget(60, 12)
    openPage(stage, 'budget', Budget)
    await expect.poll(() => rows().length).toBe(60)
    const before = rows()
    const face = cellAt(cell('organisatie-3', 'lijn-7', 'bron-3'))
    const touched = new Set<string>()
    const built: string[] = []
    const sheet = document.querySelector('#budget_lists_lines table')!
    const observer = new MutationObserver((records) => {
      for (const { target, addedNodes } of records) {
        const row = (target instanceof Element ? target : target.parentElement)?.closest('tr')
        if (sheet.contains(target)) touched.add(row?.id || (row?.previousElementSibling?.id ?? 'table'))
        for (const node of addedNodes)
          if (node instanceof Element && node.matches('tr')) built.push(plain(node.textContent))
      }
    })
    const all = { subtree: true, childList: true, characterData: true, attributes: true }
    for (const tbody of document.querySelectorAll('tbody')) observer.observe(tbody, all)
    writes(stage, cell('organisatie-3', 'lijn-7', 'bron-3'), 250)
    await expect.poll(() => plain(face.textContent)).toBe('€ 2,50')
    expect(rows()).toEqual(before)
    expect(face.isConnected).toBe(true)
    // The line does not close any more: a sentence under it says so, and a row of the views below.
    expect(built).toEqual([
      expect.stringContaining('Dat is € 1,50 te veel.'),
      expect.stringContaining('Nog te vinden'),
    ])
    expect([...touched].filter((id) => id !== rowOf('lijn-7').id && id !== 'table')).toEqual([])

    touched.clear()
    writes(stage, line('lijn-9', 'label'), 'Bewonersavonden')
    await expect.poll(() => plain(rowOf('lijn-9').textContent)).toContain('Bewonersavonden')
    expect([...touched].filter((id) => id !== rowOf('lijn-9').id)).toEqual([])
    observer.disconnect()
  })

  test('who stands in a cell stays there while others add a source, are surer of one, and lines close', async () => {
    const stage = largeBudget(3, 2)
    openPage(stage, 'budget', Budget)
    const places = [0, 1].map((j) => (i: number) => cell(`organisatie-${j}`, `lijn-${i}`, `bron-${j}`))
    const [mine] = places as [(i: number) => Path, (i: number) => Path]
    const lines = () => [...document.querySelectorAll('#budget_lists_lines tbody')]
    const speaking = () => lines().map((one) => plain(one.textContent).includes('Er ontbreekt'))
    writes(stage, mine(1), 50)
    await expect.poll(speaking).toEqual([false, true, false])
    const heads = () => document.querySelectorAll('#budget_lists_lines thead tr:last-child th').length
    const here = cellAt(mine(1))
    here.focus()

    writes(stage, ['engagements', 'organisatie-1', 'sources', 'bron-1', 'status'], 'te_bevestigen')
    await expect.poll(() => said()).toContain('41,7 % van het geld is zeker')
    stage.doc.transact(() =>
      mapAt(stage.doc, ['engagements', 'organisatie-1', 'sources']).set(
        'bron-nieuw',
        makeRow(template.source, { type: 'provincie', inKind: false, status: 'zeker' }, 'a1'),
      ),
    )
    await expect.poll(heads).toBe(8)
    // The line above begins to speak, and in the same moment mine has nothing to say any more.
    stage.doc.transact(() => {
      writes(stage, mine(0), 50)
      writes(stage, mine(1), 100)
    })
    await expect.poll(speaking).toEqual([true, false, false])
    expect(cellAt(mine(1))).toBe(here)
    expect(document.activeElement).toBe(here)
  })

  test('is one stop for the Tab key; the arrows go on from where one was', async () => {
    openPage(largeBudget(40, 12), 'budget', Budget)
    const stops = () => document.querySelectorAll('table [tabindex="0"]')
    expect(stops()).toHaveLength(1)
    cellAt(line('lijn-2', 'amountCents')).focus()
    await userEvent.keyboard('{ArrowDown}{ArrowRight}')
    const here = document.activeElement
    expect(stops()).toHaveLength(1)
    await expect.poll(() => stops()[0]).toBe(here)
    await userEvent.keyboard('{Tab}')
    expect(document.activeElement?.closest('table')).toBeNull()
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}')
    expect(document.activeElement).toBe(here)
  })
})
