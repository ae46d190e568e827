import { page, userEvent } from 'vitest/browser'
import { beforeEach, describe, expect, test } from 'vitest'
import { expectAccessible, one, saying } from '../ui/stage.ts'
import type { Stage } from '../dossier/stage.ts'
import { Budget } from './budget-page.tsx'
import { cell, guidance, line, partner, said } from './budget-places.ts'
import { cellAt, openPage, plain, stands, workedExample, writesIn } from './desk.tsx'

const open = (stage: Stage = workedExample()): Stage => {
  openPage(stage, 'budget', Budget)
  return stage
}
const pastes = (target: Element, text: string): void => {
  const data = new DataTransfer()
  data.setData('text/plain', text)
  target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
}
const ids = (stage: Stage) =>
  stage.content().sections.budget?.lists.lines?.map((row) => row.id as string) ?? []
const preview = () =>
  [...document.querySelectorAll('[role=dialog] tbody tr')].map((row) => plain(row.textContent))

beforeEach(() => page.viewport(1440, 900))

describe('a spreadsheet', () => {
  const rows =
    'Omschrijving\tAantal\tEenheid\tPrijs\tBedrag\tKortrijk contant\n' +
    '"Zaal\nen onthaal"\t3\tavonden\t€ 250,00\t€ 750,00\t500,00\n' +
    'Drukwerk\t\t\t\tveel\t\n' +
    'Totaal\t\t\t\t€ 750,00\t'

  test('rows pasted on the table are seen first, then taken, and undone as one', async () => {
    const stage = open()
    const before = ids(stage)
    cellAt(line(guidance, 'amountCents')).focus()
    pastes(document.activeElement!, rows)
    await expect
      .poll(preview)
      .toEqual([
        'Zaal en onthaal€ 750,00€ 500,00',
        'Drukwerk€ 0,00€ 0,00‘veel’ is geen bedrag. Schrijf bijvoorbeeld 1250,00. Dat blijft leeg.',
      ])
    expect(ids(stage)).toEqual(before)
    await expectAccessible()

    await userEvent.click(saying('[role=dialog] button', 'Neem 2 kostenlijnen over'))
    const [added = '', more = ''] = ids(stage).slice(before.length)
    expect(stands(stage, line(added, 'quantity'))).toBe(3)
    expect(stands(stage, line(added, 'unitCents'))).toBe(25_000)
    expect(stands(stage, cell('kortrijk', added, 'bron-kortrijk'))).toBe(50_000)
    expect(stands(stage, line(more, 'amountCents'))).toBeUndefined()
    expect(plain(cellAt(line(added, 'amountCents')).textContent)).toBe('€ 750,00')
    stage.dossier.undo.undo()
    expect(ids(stage)).toEqual(before)
  })

  test('what a column holds can be said otherwise; leaving writes nothing', async () => {
    const stage = open()
    await userEvent.click(saying('header button', 'Rekenblad'))
    await userEvent.click(saying('[role=menuitem]', 'Plak uit een rekenblad'))
    const box = one<HTMLTextAreaElement>('[role=dialog] textarea')
    await expect.poll(() => document.activeElement).toBe(box)
    await userEvent.fill(box, 'Zaal\t100\t900')
    await expect.poll(preview).toEqual(['Zaal€ 900,00€ 0,00'])
    const [, second] = document.querySelectorAll<HTMLSelectElement>('[role=dialog] select')
    await userEvent.selectOptions(second!, 'amountCents')
    await expect.poll(preview).toEqual(['Zaal€ 100,00€ 0,00'])
    await userEvent.keyboard('{Escape}')
    expect(ids(stage)).toHaveLength(6)
  })

  test('a partner lets only its own purse pay; a reader only takes the file along', async () => {
    open(workedExample({ actor: partner }))
    pastes(
      cellAt(line(guidance, 'amountCents')),
      'Omschrijving\tLeiedal contant\tKortrijk contant\nZaal\t100\t50',
    )
    await expect.poll(preview).toEqual(['Zaal€ 0,00€ 50,00'])
    await userEvent.keyboard('{Escape}')
  })

  test('who only reads finds the files, and nothing to paste into', async () => {
    open(workedExample({ actor: { role: 'reader', organisation: partner.organisation } }))
    await userEvent.click(saying('header button', 'Rekenblad'))
    const items = [...document.querySelectorAll('[role=menuitem]')]
    expect(items.map((item) => item.getAttribute('href'))).toEqual([
      '/api/proposals/zuid-west-vlaanderen/begroting.xlsx',
      '/api/proposals/zuid-west-vlaanderen/begroting.csv',
    ])
    await userEvent.keyboard('{Escape}')
  })
})

describe('the amount of a line', () => {
  test('20 dagen × 750 is a product, and a plain amount takes its place; Escape gives it back', async () => {
    const stage = open()
    const place = line('lijn-campagne', 'amountCents')
    await writesIn(cellAt(place), '8 avonden x 512,50')
    expect(stands(stage, line('lijn-campagne', 'quantity'))).toBe(8)
    expect(stands(stage, place)).toBeUndefined()
    expect(plain(cellAt(place).textContent)).toBe('€ 4.100,00')
    expect(said()).toContain('8 avonden × € 512,50')

    await writesIn(cellAt(place), '4000')
    expect(stands(stage, place)).toBe(400_000)
    expect(stands(stage, line('lijn-campagne', 'unitCents'))).toBeUndefined()
    stage.dossier.undo.undo()
    expect(plain(cellAt(place).textContent)).toBe('€ 4.100,00')
  })
})

describe('the budget from other sides', () => {
  const whole = () => plain(one('[role=tabpanel] tfoot').textContent)
  const rowsOf = () =>
    [...document.querySelectorAll('[role=tabpanel] tbody tr')].map((row) => plain(row.textContent))

  test('every side adds up to the same, and follows what is written', async () => {
    open()
    for (const side of ['Per partner', 'Per stap', 'Per jaar', 'Per categorie', 'Per bron']) {
      await userEvent.click(saying('[role=tab]', side))
      await expect.poll(whole).toContain('€ 61.500,00')
      expect(whole()).toContain('100,0 %')
    }
    expect(said()).toContain('55,3 % van het geld is zeker of toegekend. Nog niet toegekend: West-Vlaanderen')
    await writesIn(cellAt(line('lijn-campagne', 'amountCents')), '5000')
    await expect.poll(rowsOf).toContain('Nog te vinden––€ 1.000,001,6 %')
    expect(whole()).toContain('€ 62.500,00')
  })
})
