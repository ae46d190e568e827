import { page, userEvent } from 'vitest/browser'
import { beforeEach, describe, expect, test } from 'vitest'
import { GovernancePage } from '#client/governance/governance-page.tsx'
import { raciVerdict } from '#client/governance/raci.ts'
import { rowPath } from '#shared/dossier/schema.ts'
import { raciPath } from '#shared/governance/bodies.ts'
import { an, makeStage, writes, type Stage } from '../dossier/stage.ts'
import { expectAccessible, one, saying } from '../ui/stage.ts'
import { heardAs, openPage, plain, stands, workedExample } from './desk.tsx'

const trial = 'Stap 4, Proef in drie buurten'
const said = () => plain(document.body.textContent)
const cell = (party: string) => heardAs(`${trial}, ${party}`)

describe('the verdict on a step', () => {
  test('asks for exactly one A and at least one R', () => {
    expect(raciVerdict(['A', 'R', null])).toBe('fine')
    expect(raciVerdict(['A', 'R', 'R', 'C', 'I'])).toBe('fine')
    expect(raciVerdict(['R', 'C'])).toBe('no-a')
    expect(raciVerdict(['A', 'A', 'R'])).toBe('many-a')
    expect(raciVerdict(['A', 'C'])).toBe('no-r')
    expect(raciVerdict([null, null])).toBe('blank')
  })
})

describe('governance', () => {
  beforeEach(() => page.viewport(1440, 900))
  const open = (stage: Stage = workedExample()): Stage => {
    openPage(stage, 'governance', GovernancePage)
    return stage
  }

  test('says of each body first whether it decides', () => {
    open()
    const cards = [...document.querySelectorAll('ul > li:has(h3)')].map((card) => plain(card.textContent))
    expect(cards[0]).toMatch(/^Burgemeestersoverleg.*beslist/u)
    expect(cards[0]).toContain('Anzegem, Avelgem, Deerlijk en 10 andere')
    expect(cards[3]).toMatch(/^Klankbordgroep.*adviseert/u)
  })

  test('a body is laid open and written in', async () => {
    const stage = open()
    await userEvent.click(heardAs('Toon Stuurgroep'))
    const rhythm = document.getElementById('governance_lists_bodies_stuurgroep_frequency') as HTMLInputElement
    await userEvent.fill(rhythm, 'Elke maand')
    expect(stands(stage, [...rowPath('governance', 'bodies', 'stuurgroep'), 'frequency'])).toBe('Elke maand')
  })

  test('a body is added, and taken away again', async () => {
    const stage = open()
    const bodies = () => stage.content().sections.governance?.lists.bodies ?? []
    await userEvent.click(one('header button[data-look="primary"]'))
    expect(bodies()).toHaveLength(5)
    await userEvent.click(heardAs('Verwijder Orgaan zonder naam'))
    await userEvent.click(saying('[role=dialog] button', 'Verwijder'))
    expect(bodies()).toHaveLength(4)
  })

  test('a letter typed in a cell is written, Delete empties it', async () => {
    const stage = open()
    const place = raciPath('stap-proef', 'stuurgroep')
    cell('Stuurgroep').focus()
    await userEvent.keyboard('c')
    expect(stands(stage, place)).toBe('C')
    expect(said()).toContain('Stap 4, ‘Proef in drie buurten’, heeft geen eindverantwoordelijke. Kies één A.')
    expect(said()).toContain('Geen A')
    await userEvent.keyboard('{Delete}')
    expect(stands(stage, place)).toBeUndefined()
    await userEvent.keyboard('A')
    expect(stands(stage, place)).toBe('A')
    expect(said()).not.toContain('Geen A')
  })

  test('a second A is one too many', async () => {
    open()
    cell('Kernteam').focus()
    await userEvent.keyboard('a')
    expect(said()).toContain('heeft meer dan één eindverantwoordelijke')
    expect(said()).toContain('2 × A')
  })

  test('arrows go from cell to cell', async () => {
    open()
    cell('Burgemeestersoverleg').focus()
    await userEvent.keyboard('{ArrowRight}')
    expect(document.activeElement).toBe(cell('Stuurgroep'))
    await userEvent.keyboard('{ArrowUp}')
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Stap 3, .*, Stuurgroep/u)
  })

  test('Enter shows the choice; a letter chosen there is written and the focus is back in the cell', async () => {
    const stage = open()
    cell('Stuurgroep').focus()
    await userEvent.keyboard('{Enter}')
    await expect
      .poll(() => document.activeElement?.getAttribute('aria-label'))
      .toBe('A, eindverantwoordelijk')
    await userEvent.keyboard('{ArrowRight}{Enter}')
    expect(stands(stage, raciPath('stap-proef', 'stuurgroep'))).toBe('R')
    await expect.poll(() => document.activeElement).toBe(cell('Stuurgroep'))
  })

  test('Escape leaves the choice as it was', async () => {
    const stage = open()
    cell('Stuurgroep').focus()
    await userEvent.keyboard('{Enter}')
    await expect
      .poll(() => document.activeElement?.getAttribute('aria-label'))
      .toBe('A, eindverantwoordelijk')
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => document.activeElement).toBe(cell('Stuurgroep'))
    expect(stands(stage, raciPath('stap-proef', 'stuurgroep'))).toBe('A')
  })

  test('what An sets elsewhere leaves my focus alone, and where she is stands beside the cell', async () => {
    const stage = open()
    const mine = cell('Stuurgroep')
    mine.focus()
    writes(stage, raciPath('stap-proef', 'veka'), 'R')
    stage.joins(an, raciPath('stap-proef', 'leiedal'))
    await expect.poll(() => cell('Vlaams Energie').textContent).toBe('R')
    expect(document.activeElement).toBe(mine)
    expect(said()).toContain('An Claeys')
  })

  test('a partner without a part gets a column when asked for', async () => {
    open()
    expect(said()).not.toContain('Stap 1, Nulmeting daken en netten, Menen')
    await userEvent.selectOptions(
      one<HTMLSelectElement>('section[aria-labelledby="raci-title"] select'),
      'menen',
    )
    expect(heardAs(`${trial}, Menen`)).toBeTruthy()
  })

  test('a frozen matrix is read, not pressed', () => {
    open(workedExample({ phase: 'frozen' }))
    expect(document.querySelectorAll('table button')).toHaveLength(0)
    expect(plain(one('tbody tr:nth-child(4)').textContent)).toContain('A, eindverantwoordelijk')
  })

  test('without bodies or steps it says how to begin', async () => {
    open(makeStage())
    expect(said()).toContain('Nog geen organen')
    expect(said()).toContain('Deze tabel vult zich zodra het projectplan stappen heeft.')
    await expectAccessible()
  })

  test('is accessible', async () => {
    open()
    await expectAccessible()
  })
})

describe('governance on a small screen', () => {
  test('the matrix is shown per step, and letters work there too', async () => {
    await page.viewport(1024, 768)
    const stage = workedExample()
    openPage(stage, 'governance', GovernancePage)
    expect(document.querySelectorAll('table')).toHaveLength(1)
    await userEvent.click(saying('button', '4Proef in drie buurtenIn orde'))
    cell('Stuurgroep').focus()
    await userEvent.keyboard('r')
    expect(stands(stage, raciPath('stap-proef', 'stuurgroep'))).toBe('R')
  })

  test('is accessible on a phone, and never wider than the screen', async () => {
    await page.viewport(390, 844)
    openPage(workedExample(), 'governance', GovernancePage)
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390)
    await expectAccessible()
  })
})
