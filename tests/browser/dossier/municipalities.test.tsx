import { page as screen, userEvent } from 'vitest/browser'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { setValue } from '#shared/dossier/write.ts'
import { expectAccessible, one, saying } from '../ui/stage.ts'
import { openDossier } from './desk.tsx'
import { addPartner, makeStage, type Stage } from './stage.ts'

let stage: Stage
let asked: unknown[]
beforeEach(() => screen.viewport(1440, 900))
afterEach(() => stage.dispose())

const search = () => one<HTMLInputElement>('[role="dialog"] input[role="combobox"]')
const said = () => one('[role="dialog"] [role="status"]').textContent

/** D of a dossier in the Kempen, where Mol takes part already. */
async function openPicker(): Promise<void> {
  asked = []
  stage = makeStage({
    fill: (doc) => {
      setValue(doc, ['identification', 'facts', 'regionCode'], 'REFREG03', 'others')
      addPartner(doc, 'mol', { name: 'Mol', kind: 'gemeente', nis: '13025' })
    },
  })
  openDossier(stage, 'partners', async (path, init) => {
    asked.push(path, JSON.parse(String(init?.body)))
    return Response.json({ organisations: [{ id: 'x', name: 'x', layer: 'municipality' }] }, { status: 201 })
  })
  await expect.poll(() => document.querySelector('main h1')?.textContent).toBeTruthy()
  await userEvent.click(saying('button', 'Voeg gemeenten toe'))
}

describe('the picker of municipalities', () => {
  test('takes a whole region but for one, and says it so', async () => {
    await openPicker()
    await expectAccessible()
    await userEvent.click(saying('[role="dialog"] button', 'Hele regio Kempen'))
    expect(said()).toBe('Hele regio Kempen. 26 gemeenten gekozen.')
    await userEvent.click(saying('[role="dialog"] label', 'Arendonk'))
    expect(said()).toBe('Hele regio Kempen behalve Arendonk. 25 gemeenten gekozen.')
    await userEvent.click(saying('[role="dialog"] button', 'Voeg 25 gemeenten toe'))
    await expect.poll(() => document.querySelector('[role="dialog"]')).toBeNull()
    const [path, body] = asked as [string, { nis: string[] }]
    expect(path).toBe('/api/proposals/energie/municipalities')
    expect(body.nis).toHaveLength(25)
    expect(body.nis).not.toContain('13025')
  })

  test('finds by name and by code with the keyboard alone', async () => {
    await openPicker()
    await expect.poll(() => document.activeElement).toBe(search())
    await userEvent.keyboard('tiel')
    const options = () =>
      [...document.querySelectorAll('[role="dialog"] [role="option"]')].map((o) => o.textContent)
    expect(options()[0]).toContain('TieltNIS 37015 · Midwest · Ging op 01/01/2025 op in Tielt (37022)')
    await userEvent.keyboard('{ArrowDown}')
    const inHand = document.getElementById(search().getAttribute('aria-activedescendant') ?? '')
    expect(inHand?.textContent).toContain('Tielt')
    await userEvent.keyboard('{Enter}')
    expect(said()).toBe('1 gemeente gekozen.')
    await userEvent.keyboard('34022{Enter}')
    expect(said()).toBe('2 gemeenten gekozen.')
    expect(one('[role="dialog"]').textContent).toContain('Van buiten de regio')
  })

  test('Escape closes the list before it closes the dialog, and nothing fits is said', async () => {
    await openPicker()
    await userEvent.type(search(), 'Brussel')
    expect(one('[role="dialog"]').textContent).toContain('Geen gemeente met die naam of code.')
    await userEvent.keyboard('{Escape}')
    expect(search().getAttribute('aria-expanded')).toBe('false')
    expect(document.querySelector('[role="dialog"]')).not.toBeNull()
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => document.querySelector('[role="dialog"]')).toBeNull()
  })

  test('who takes part already is there, and cannot be taken again', async () => {
    await openPicker()
    const mol = [
      ...document.querySelectorAll<HTMLInputElement>('[role="dialog"] input[type="checkbox"]'),
    ].find((box) => box.labels?.[0]?.textContent === 'Mol')
    expect(mol?.checked).toBe(true)
    expect(mol?.getAttribute('aria-disabled')).toBe('true')
  })
})

test('the code of a partner is found by name, and says what the list knows of it', async () => {
  stage = makeStage({ fill: (doc) => addPartner(doc, 'tielt', { name: 'Tielt', kind: 'gemeente' }) })
  const page = openDossier(stage, 'partners')
  const box = () => one<HTMLInputElement>('#partners_lists_partners_tielt_nis')
  await expect.poll(() => page.querySelector('#partners_lists_partners_tielt_nis')).not.toBeNull()
  await userEvent.type(box(), 'tielt')
  await userEvent.keyboard('{ArrowDown}{Enter}')
  expect(box().value).toBe('37015')
  expect(page.textContent).toContain('Tielt · NIS 37015 · Midwest · Ging op 01/01/2025 op in Tielt (37022)')
  await userEvent.clear(box())
  await userEvent.type(box(), 'nergens')
  await userEvent.tab()
  expect(page.textContent).toContain('nergens is geen NIS-code uit de lijst.')
})
