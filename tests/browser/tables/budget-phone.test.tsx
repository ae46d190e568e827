import { page, userEvent } from 'vitest/browser'
import { beforeEach, describe, expect, test } from 'vitest'
import { Budget } from './budget-page.tsx'
import { writes, type Stage } from '../dossier/stage.ts'
import { expectAccessible, saying } from '../ui/stage.ts'
import { cell, guidance, line, partner, said } from './budget-places.ts'
import { cellAt, openPage, plain, stands, workedExample } from './desk.tsx'

describe('the budget on a phone', () => {
  beforeEach(() => page.viewport(390, 844))
  const open = (actor: Stage['dossier']['actor'] = partner): Stage => {
    const stage = workedExample({ actor })
    writes(stage, cell('kortrijk', guidance, 'bron-kortrijk'), 125_000)
    openPage(stage, 'budget', Budget)
    return stage
  }
  const folded = () =>
    [...document.querySelectorAll('ol > li > button')].map((head) => head.getAttribute('aria-expanded'))

  test('the line that does not close is open, the others are folded', () => {
    open()
    expect(document.querySelector('#budget_lists_lines table')).toBeNull()
    expect(folded()).toEqual(['true', 'false', 'false', 'false', 'false', 'false'])
  })

  test('what it costs and what is missing stands first, and stays in sight', () => {
    open()
    const told = [...document.querySelectorAll('p')].map((paragraph) => plain(paragraph.textContent))
    const sums = told.indexOf('€ 61.500,00 kosten− € 1.250,00')
    expect(sums).toBeGreaterThanOrEqual(0)
    expect(told.findIndex((words) => words.includes('Er ontbreekt € 1.250,00.'))).toBeGreaterThan(sums)
    expect(getComputedStyle(document.querySelectorAll('p')[sums]!).position).toBe('sticky')
  })

  test('the amount of the line itself is among its details', async () => {
    const stage = open()
    const amount = line(guidance, 'amountCents')
    expect(() => cellAt(amount)).toThrow()
    await userEvent.click(saying('button', 'Wijzig de kostenlijn'))
    await userEvent.click(cellAt(amount))
    await userEvent.keyboard('13750{Enter}')
    expect(stands(stage, amount)).toBe(1_375_000)
  })

  test('what is missing is laid by in one tap, from my own purse', async () => {
    const stage = open()
    await userEvent.click(saying('button', 'Leg € 1.250,00 bij'.replaceAll('€ ', '€\u00a0')))
    expect(stands(stage, cell('kortrijk', guidance, 'bron-kortrijk'))).toBe(250_000)
    expect(said()).not.toContain('Er ontbreekt')
  })

  test('who has no purse of its own is not asked to lay by', () => {
    open({ role: 'partner', organisation: 'harelbeke' as never })
    expect(said()).toContain('Er ontbreekt € 1.250,00.')
    expect(said()).not.toContain('Leg €')
  })

  test('an amount is written in its row', async () => {
    const stage = open()
    await userEvent.click(cellAt(cell('kortrijk', guidance, 'bron-kortrijk')))
    await userEvent.keyboard('2000{Enter}')
    expect(stands(stage, cell('kortrijk', guidance, 'bron-kortrijk'))).toBe(200_000)
  })

  test('is accessible, and never wider than the screen', async () => {
    open()
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390)
    await expectAccessible()
  })
})
