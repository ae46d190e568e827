import { page, userEvent } from 'vitest/browser'
import { beforeEach, describe, expect, test } from 'vitest'
import { PlanPage } from '#client/plan/plan-page.tsx'
import { rowPath, type Path } from '#shared/dossier/schema.ts'
import { moveRow } from '#shared/dossier/write.ts'
import { kortrijk, makeStage, person, writes, type Stage } from '../dossier/stage.ts'
import { expectAccessible, one, saying } from '../ui/stage.ts'
import { beginsIn, heardAs, openPage, plain, stands, workedExample, writesIn } from './desk.tsx'

const step = (id: string, field: string): Path => [...rowPath('plan', 'steps', id), field]
const steps = (stage: Stage) =>
  stage.content().sections.plan?.lists.steps?.map((row) => row.id as string) ?? []
const row = (number: number) => one<HTMLTableRowElement>(`tbody tr:nth-child(${number})`)
const cell = (number: number, column: string) => one(`[data-cell="${column}"]`, row(number))
const names = () =>
  [...document.querySelectorAll('tbody th [data-cell]')].map((name) => plain(name.textContent))
const karel = person('Karel Dhondt', 'province', 'Provincie')

beforeEach(() => page.viewport(1440, 900))

describe('the plan', () => {
  const open = (stage: Stage = workedExample()): Stage => {
    openPage(stage, 'plan', PlanPage)
    return stage
  }

  test('is a table: each step with who leads it and its months', () => {
    open()
    expect([...row(2).cells].slice(0, 4).map((one) => plain(one.textContent))).toEqual([
      '2',
      'Afsprakenkader tussen gemeentenBestuurlijk proces · Ontwerp verdeelsleutel',
      'IIntergemeentelijkLeiedal',
      '3–8',
    ])
    expect(one('tbody th').getAttribute('scope')).toBe('row')
  })

  test('a title is written where it stands', async () => {
    const stage = open()
    await writesIn(cell(1, 'title'), 'Nulmeting')
    expect(stands(stage, step('stap-nulmeting', 'title'))).toBe('Nulmeting')
    expect(document.activeElement).toBe(cell(1, 'title'))
  })

  test('both months are written in one cell', async () => {
    const stage = open()
    await beginsIn(cell(1, 'months'), '2{Tab}7{Enter}')
    expect(stands(stage, step('stap-nulmeting', 'startMonth'))).toBe(2)
    expect(stands(stage, step('stap-nulmeting', 'endMonth'))).toBe(7)
    expect(plain(cell(1, 'months').textContent)).toBe('2–7')
  })

  test('who leads a step is chosen where it stands', async () => {
    const stage = open()
    await beginsIn(cell(1, 'lead'), '')
    await userEvent.selectOptions(one<HTMLSelectElement>('td select'), 'fluvius')
    expect(stands(stage, step('stap-nulmeting', 'lead'))).toBe('fluvius')
  })

  test('Escape gives back what stood there', async () => {
    const stage = open()
    await beginsIn(cell(1, 'months'), '9{Tab}12{Escape}')
    expect(plain(cell(1, 'months').textContent)).toBe('1–4')
    expect(stands(stage, step('stap-nulmeting', 'startMonth'))).toBe(1)
    expect(document.activeElement).toBe(cell(1, 'months'))
  })

  test('what is no month stays in its box, with the reason', async () => {
    const stage = open()
    await writesIn(cell(1, 'months'), 'mei')
    expect(document.body.textContent).toContain('‘mei’ is geen getal.')
    expect(document.activeElement).toHaveProperty('value', 'mei')
    expect(stands(stage, step('stap-nulmeting', 'startMonth'))).toBe(1)
  })

  test('arrows go from cell to cell', async () => {
    open()
    cell(1, 'title').focus()
    await userEvent.keyboard('{ArrowDown}{ArrowRight}')
    expect(document.activeElement).toBe(cell(2, 'lead'))
    await userEvent.keyboard('{End}')
    expect(document.activeElement).toBe(cell(2, 'open'))
  })

  test('what Karel writes in another row leaves my box and my focus alone', async () => {
    const stage = open()
    await beginsIn(cell(1, 'title'), 'Nul')
    const box = document.activeElement
    writes(stage, step('stap-proef', 'title'), 'Proef in vier buurten')
    stage.joins(karel, step('stap-instrument', 'title'))
    await expect.poll(names).toContain('Proef in vier buurten')
    expect(document.activeElement).toBe(box)
  })

  test('when Karel moves the step I write in, I write on', async () => {
    const stage = open()
    await beginsIn(cell(1, 'title'), 'Nul')
    const box = document.activeElement
    moveRow(stage.doc, rowPath('plan', 'steps', 'stap-nulmeting'), 1, 'others')
    await expect.poll(() => row(2).contains(box)).toBe(true)
    await userEvent.keyboard('meting{Enter}')
    expect(stands(stage, step('stap-nulmeting', 'title'))).toBe('Nulmeting')
    expect(document.activeElement).toBe(cell(2, 'title'))
  })

  test('a row in which somebody else is says who', () => {
    const stage = open()
    stage.joins(karel, step('stap-instrument', 'title'))
    expect(plain(row(3).textContent)).toContain('Karel Dhondt, Provincie, bewerkt deze stap')
    expect(row(3).dataset.others).toBe('')
    expect(row(2).dataset.others).toBeUndefined()
  })

  test('a step is laid open under the table, and written there', async () => {
    const stage = open()
    cell(2, 'open').click()
    expect(one('section header h2 + *').textContent).toBe('Bestuurlijk proces')
    const title = document.getElementById('plan_lists_steps_stap-afsprakenkader_title') as HTMLInputElement
    await userEvent.fill(title, 'Afsprakenkader')
    expect(stands(stage, step('stap-afsprakenkader', 'title'))).toBe('Afsprakenkader')
    expect(plain(one('section').textContent)).toContain('Dertien raden binden zich aan één verdeelsleutel')
  })

  test('a step is added, and its card stands open on its title', async () => {
    const stage = open()
    one('header button[data-look="primary"]').click()
    const added = steps(stage).at(-1) ?? ''
    expect(steps(stage)).toHaveLength(6)
    await expect.poll(() => document.activeElement?.id).toBe(`plan_lists_steps_${added}_title`)
  })

  test('a step moves with Ctrl+Shift+arrow, and the focus goes along', async () => {
    const stage = open()
    cell(4, 'title').focus()
    await userEvent.keyboard('{Control>}{Shift>}{ArrowUp}{/Shift}{/Control}')
    expect(steps(stage).slice(2, 4)).toEqual(['stap-proef', 'stap-instrument'])
    await expect.poll(() => document.activeElement).toBe(cell(3, 'title'))
  })

  test('a step moves with the menu of its row', async () => {
    const stage = open()
    await userEvent.click(heardAs('Meer over Stap 2'))
    await userEvent.click(saying('[role=menuitem]', 'Zet lager'))
    expect(steps(stage).slice(1, 3)).toEqual(['stap-instrument', 'stap-afsprakenkader'])
  })

  test('removing a step first says what points at it', async () => {
    const stage = open()
    cell(3, 'open').click()
    await userEvent.click(heardAs('Verwijder Stap 3'))
    expect(document.body.textContent).toContain('‘Vereveningsinstrument’ verwijderen?')
    expect(one('[role=dialog]').textContent).toMatch(/plaatsen verwijzen ernaar:.*Proef in drie buurten/u)
    await expect.poll(() => document.activeElement?.textContent).toBe('Behoud')
    await userEvent.click(saying('[role=dialog] button', 'Verwijder'))
    expect(steps(stage)).not.toContain('stap-instrument')
  })

  test('the drawing follows the months, and marks what the Labo pays', async () => {
    const stage = open()
    const bars = () => [...document.querySelectorAll<SVGRectElement>('svg rect[rx]')]
    await expect
      .poll(() => bars().map((bar) => bar.dataset.labo))
      .toEqual([undefined, '', '', undefined, undefined])
    const before = bars()[0]?.width.baseVal.value ?? 0
    writes(stage, step('stap-nulmeting', 'endMonth'), 8)
    await expect.poll(() => Math.round((bars()[0]?.width.baseVal.value ?? 0) / before)).toBe(2)
    expect(document.body.textContent).toContain('Stap 4 start vóór het einde van stap 3.')
    expect(document.querySelectorAll('svg [data-early]').length).toBeGreaterThan(0)
  })

  test('in words, the table says what the drawing shows', async () => {
    open()
    await userEvent.click(saying('label', 'Tabel'))
    expect(document.querySelector('figure')).toBeNull()
    expect(plain(row(4).textContent)).toContain('Stap 3, Vereveningsinstrument')
    expect(plain(row(2).textContent)).toContain('betaalt mee')
  })

  test('who reads along has no cell to press', () => {
    open(workedExample({ actor: { role: 'reader', organisation: kortrijk } }))
    expect(document.querySelectorAll('[data-cell="title"], [data-cell="months"]')).toHaveLength(0)
    expect(document.querySelector('header button[data-look="primary"]')).toBeNull()
  })

  test('without steps it says how to begin', async () => {
    open(makeStage())
    expect(document.body.textContent).toContain('Nog geen stappen')
    await expectAccessible()
  })

  test('is accessible, also with a step laid open', async () => {
    const stage = open()
    stage.joins(karel, step('stap-instrument', 'title'))
    cell(2, 'open').click()
    await expectAccessible()
  })

  test('is accessible on a phone, and never wider than the screen', async () => {
    await page.viewport(390, 844)
    open()
    expect(document.querySelector('table')).toBeNull()
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390)
    await expectAccessible()
  })
})
