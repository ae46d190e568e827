import { page, userEvent } from 'vitest/browser'
import { beforeEach, describe, expect, test } from 'vitest'
import { Budget } from './budget-page.tsx'
import { joris, makeStage, writes, type Stage } from '../dossier/stage.ts'
import { expectAccessible, one, saying } from '../ui/stage.ts'
import { beginsIn, cellAt, heardAs, openPage, plain, stands, workedExample, writesIn } from './desk.tsx'
import { cell, guidance, laboCell, line, partner, said } from './budget-places.ts'

const totals = () =>
  [...document.querySelectorAll('#budget_lists_lines tfoot :is(th, td)')].map((one) => plain(one.textContent))
/** The button under the name of a line that opens its details. */
const note = (words: string): HTMLElement => {
  const found = [...document.querySelectorAll<HTMLElement>('tbody th button')].find((button) =>
    button.textContent?.includes(words),
  )
  if (!found) throw new Error(`No ${words}`)
  return found
}

beforeEach(() => page.viewport(1440, 900))

describe('the budget', () => {
  const open = (stage: Stage = workedExample()): Stage => {
    openPage(stage, 'budget', Budget)
    return stage
  }

  test('shows what the worked example costs, who pays which share, and that every line closes', () => {
    open()
    expect(said()).toContain('Wie betaalt € 61.500,00')
    expect(plain(one('figure').textContent)).toContain('40,7 %')
    expect(totals()).toContain('€ 61.500,00')
    expect(totals()).toContain('€ 25.000,00')
    expect(totals().at(-1)).toBe('sluit')
    expect(said()).toContain('Niet overschreden')
  })

  test('an amount typed in a cell is written where its organisation keeps it; Enter goes on to the next line', async () => {
    const stage = open()
    const place = cell('kortrijk', guidance, 'bron-kortrijk')
    await writesIn(cellAt(place), '1250')
    expect(stands(stage, place)).toBe(125_000)
    expect(plain(cellAt(place).textContent)).toBe('€ 1.250,00')
    expect(document.activeElement).toBe(cellAt(cell('kortrijk', 'lijn-instrument', 'bron-kortrijk')))
  })

  test('a digit on a cell begins a new amount, a zero empties it', async () => {
    const stage = open()
    const place = laboCell(guidance)
    cellAt(place).focus()
    await userEvent.keyboard('7,5{Enter}')
    expect(stands(stage, place)).toBe(750)
    await writesIn(cellAt(place), '0')
    expect(stands(stage, place)).toBeUndefined()
    expect(plain(cellAt(place).textContent)).toBe('–')
  })

  test('the amount and the name of a line are written in its row', async () => {
    const stage = open()
    await writesIn(cellAt(line(guidance, 'amountCents')), '16.000,50')
    expect(stands(stage, line(guidance, 'amountCents'))).toBe(1_600_050)
    await writesIn(cellAt(line(guidance, 'label')), 'Begeleiding')
    expect(stands(stage, line(guidance, 'label'))).toBe('Begeleiding')
  })

  test('a line that is not paid for says what is missing, in its own row and in the sums', async () => {
    open()
    await writesIn(cellAt(cell('kortrijk', guidance, 'bron-kortrijk')), '1250')
    expect(said()).toContain('Er ontbreekt € 1.250,00. Gefinancierd is € 13.750,00 van € 15.000,00.')
    expect(totals().at(-1)).toBe('− € 1.250,00')
    expect(plain(one('figure').textContent)).toContain('Ontbreekt € 1.250,00')
  })

  test('one cent above the ceiling turns red, with the sentence', async () => {
    open()
    await writesIn(cellAt(laboCell(guidance)), '12500,01')
    expect(said()).toContain('Je vraagt € 25.000,01 aan het Labo. Dat is € 0,01 boven het plafond.')
    expect(said()).toContain('€ 0,01 te veel')
    expect(plain(one('tfoot [data-over]').textContent)).toBe('€ 25.000,01')
  })

  test('what is no amount stays in its box with a sentence, and changes nothing', async () => {
    const stage = open()
    const place = laboCell(guidance)
    await writesIn(cellAt(place), '12,5,0')
    expect(said()).toContain('‘12,5,0’ is geen bedrag. Schrijf bijvoorbeeld 1250,00.')
    expect(one('td input').getAttribute('aria-invalid')).toBe('true')
    expect(stands(stage, place)).toBe(1_250_000)
    await userEvent.keyboard('{Escape}')
    expect(said()).not.toContain('is geen bedrag')
    expect(plain(cellAt(place).textContent)).toBe('€ 12.500,00')
  })

  test('ten million is too much', async () => {
    const stage = open()
    await writesIn(cellAt(laboCell(guidance)), '10.000.000')
    expect(said()).toContain('Dat bedrag is te groot.')
    expect(stands(stage, laboCell(guidance))).toBe(1_250_000)
  })

  test('an amount counts after a pause, and Escape still takes it back', async () => {
    const stage = open()
    const place = laboCell(guidance)
    await beginsIn(cellAt(place), '99')
    expect(stands(stage, place)).toBe(1_250_000)
    await expect.poll(() => stands(stage, place), { timeout: 3000 }).toBe(9_900)
    await userEvent.keyboard('{Escape}')
    expect(stands(stage, place)).toBe(1_250_000)
  })

  test('leaving a cell without typing writes nothing, also when somebody changed it meanwhile', async () => {
    const stage = open()
    const place = laboCell(guidance)
    await beginsIn(cellAt(place), '')
    writes(stage, place, 100)
    await userEvent.keyboard('{Tab}')
    expect(stands(stage, place)).toBe(100)
  })

  test('arrows go from cell to cell', async () => {
    open()
    cellAt(laboCell(guidance)).focus()
    await userEvent.keyboard('{ArrowDown}')
    expect(document.activeElement).toBe(cellAt(laboCell('lijn-instrument')))
    await userEvent.keyboard('{ArrowLeft}')
    expect(document.activeElement).toBe(cellAt(line('lijn-instrument', 'amountCents')))
    await userEvent.keyboard('{ArrowUp}')
    expect(document.activeElement).toBe(cellAt(line(guidance, 'amountCents')))
  })

  test('what Joris writes in another cell leaves my focus and my draft alone', async () => {
    const stage = open()
    await beginsIn(cellAt(laboCell(guidance)), '12')
    const box = document.activeElement
    writes(stage, cell('kortrijk', guidance, 'bron-kortrijk'), 100_000)
    writes(stage, line(guidance, 'label'), 'Begeleiding van het proces')
    await expect.poll(said).toContain('Er ontbreekt € 1.500,00.')
    expect(document.activeElement).toBe(box)
    expect((box as HTMLInputElement).value).toBe('12')
  })

  test('who changed an amount stands under its line, and it can be put back', async () => {
    const stage = open()
    const place = cell('kortrijk', guidance, 'bron-kortrijk')
    writes(stage, place, 125_000)
    stage.changes(place, { by: joris, from: 250_000, to: 125_000, at: 1 })
    expect(said()).toContain(
      'Joris Maes (Kortrijk) wijzigde dit bedrag daarnet van € 2.500,00 naar € 1.250,00.',
    )
    await userEvent.click(saying('button', 'Zet terug'))
    expect(stands(stage, place)).toBe(250_000)
  })

  test('a partner writes its own column, and reads those of others with the reason', async () => {
    const stage = open(workedExample({ actor: partner }))
    const theirs = cell('leiedal', 'lijn-instrument', 'bron-leiedal')
    expect(cellAt(theirs).getAttribute('aria-disabled')).toBe('true')
    expect(cellAt(theirs).getAttribute('aria-label')).toContain('Dit wijzigt enkel de organisatie zelf.')
    await writesIn(cellAt(theirs), '5')
    expect(stands(stage, theirs)).toBe(150_000)
    expect(document.querySelector('td input')).toBeNull()

    await writesIn(cellAt(cell('kortrijk', guidance, 'bron-kortrijk')), '2600')
    expect(stands(stage, cell('kortrijk', guidance, 'bron-kortrijk'))).toBe(260_000)
  })

  test('a frozen budget reads like the printed one: no cell to press', () => {
    open(workedExample({ phase: 'frozen' }))
    expect(totals()).toContain('€ 61.500,00')
    expect(document.querySelectorAll('td [data-cell], tfoot button')).toHaveLength(0)
    expect(document.body.textContent).not.toContain('Voeg een kostenlijn toe')
  })

  test('a cost line is added, filled in, moved up and taken away', async () => {
    const stage = open()
    const ids = () => stage.content().sections.budget?.lists.lines?.map((row) => row.id as string) ?? []
    await userEvent.click(one('header button[data-look="primary"]'))
    await expect.poll(() => document.activeElement?.tagName).toBe('INPUT')
    await userEvent.keyboard('Reserve{Enter}')
    const added = ids().at(-1) ?? ''
    expect(stands(stage, line(added, 'label'))).toBe('Reserve')

    await userEvent.keyboard('{Control>}{Shift>}{ArrowUp}{/Shift}{/Control}')
    expect(ids().indexOf(added)).toBe(ids().length - 2)
    await expect.poll(() => document.activeElement).toBe(cellAt(line(added, 'label')))

    await userEvent.click(heardAs('Verwijder Kostenlijn 6, Reserve'))
    await userEvent.click(saying('[role=dialog] button', 'Verwijder'))
    expect(ids()).not.toContain(added)
  })

  test('the rest of a line is written in the row that opens under it', async () => {
    const stage = open()
    await userEvent.click(note('Toon Kostenlijn 3, Datastudie'))
    const purpose = document.getElementById(
      'budget_lists_lines_lijn-datastudie_category',
    ) as HTMLSelectElement
    await userEvent.selectOptions(purpose, 'software_data')
    expect(stands(stage, line('lijn-datastudie', 'category'))).toBe('software_data')
  })

  test('Kortrijk adds a subsidy it brings in, says how sure it is, and takes it away', async () => {
    const stage = open(workedExample({ actor: partner }))
    await userEvent.click(saying('header button', 'BronVoeg een bron toe'))
    await userEvent.click(saying('[role=dialog] label', 'Andere subsidie'))
    await userEvent.click(saying('[role=dialog] button', 'Voeg toe'))
    const sources = () => stage.content().engagements.kortrijk?.sources ?? []
    expect(sources()).toHaveLength(2)
    expect(sources()[1]?.values.type).toBe('andere_subsidie')
    expect(
      [...document.querySelectorAll('thead [data-cell]')].map((head) => plain(head.textContent)),
    ).toContain('GGemeenteKortrijk')
    await userEvent.click(saying('section label', 'Aangevraagd'))
    expect(sources()[1]?.values.status).toBe('aangevraagd')
    await userEvent.click(heardAs('Verwijder Kortrijk'))
    await userEvent.click(saying('[role=dialog] button', 'Verwijder'))
    expect(sources()).toHaveLength(1)
  })

  test('nobody has to guess what the amounts mean: VAT is chosen on the page', async () => {
    const stage = open()
    await userEvent.click(saying('label', 'Bedragen exclusief btw'))
    expect(stands(stage, ['budget', 'facts', 'vatMode'])).toBe('excl')
  })

  test('without cost lines it says how to begin', async () => {
    open(makeStage())
    expect(said()).toContain('Nog geen kostenlijnen')
    await expectAccessible()
  })

  test('is accessible', async () => {
    const stage = open()
    writes(stage, cell('kortrijk', guidance, 'bron-kortrijk'), 125_000)
    await userEvent.click(note('Toon Kostenlijn 1'))
    await expectAccessible()
  })
})
