import { page as screen, userEvent } from 'vitest/browser'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { rowsOf, textIn } from '#shared/dossier/content.ts'
import { one, saying } from '../ui/stage.ts'
import { showSectionField } from './desk.tsx'
import { addTo, makeStage, writes, type Stage } from './stage.ts'

let stage: Stage
beforeEach(() => screen.viewport(1280, 900))
afterEach(() => stage.dispose())

const contacts = () => rowsOf(stage.content(), 'identification', 'contacts').map((row) => textIn(row, 'name'))
const labelled = (words: string) => one<HTMLButtonElement>(`button[aria-label="${words}"]`)

const withContacts = (...names: string[]): HTMLElement => {
  stage = makeStage({
    fill: (doc) => names.forEach((name) => addTo(doc, 'identification', 'contacts', { name })),
  })
  return showSectionField(stage, 'identification', 'contacts')
}

describe('a list', () => {
  test('adds a row and puts me in its first field', async () => {
    withContacts()
    await userEvent.click(saying('button', 'Voeg een contactpersoon toe'))
    await expect.poll(() => document.activeElement?.tagName).toBe('INPUT')
    await userEvent.keyboard('Jonas Vanhoutte')
    expect(contacts()).toEqual(['Jonas Vanhoutte'])
  })

  test('moves a row with its buttons and with the keyboard, and leaves me where I am', async () => {
    const list = withContacts('An', 'Joris', 'Fatima')
    await userEvent.click(labelled('Zet ‘Fatima’ hoger'))
    expect(contacts()).toEqual(['An', 'Fatima', 'Joris'])
    await expect.poll(() => document.activeElement).toBe(labelled('Zet ‘Fatima’ hoger'))
    const box = [...list.querySelectorAll('input')].find((input) => input.value === 'Joris')
    box?.focus()
    await userEvent.keyboard('{Control>}{Shift>}{ArrowUp}{/Shift}{/Control}')
    expect(contacts()).toEqual(['An', 'Joris', 'Fatima'])
    await expect.poll(() => document.activeElement).toBe(box)
  })

  test('keeps my caret when somebody else moves the row I write in', async () => {
    const list = withContacts('An', 'Joris')
    const box = [...list.querySelectorAll('input')].find((input) => input.value === 'Joris')
    box?.focus()
    box?.setSelectionRange(3, 3)
    const [, row] = rowsOf(stage.content(), 'identification', 'contacts')
    writes(stage, ['identification', 'lists', 'contacts', row?.id ?? '', 'order'], 'Zz')
    await expect.poll(() => contacts()).toEqual(['Joris', 'An'])
    await expect.poll(() => document.activeElement).toBe(box)
    expect(box?.selectionStart).toBe(3)
  })

  test('asks before it removes, with the harmless button first in hand', async () => {
    withContacts('An')
    await userEvent.click(labelled('Verwijder ‘An’'))
    await expect.poll(() => document.activeElement?.textContent).toBe('Behoud')
    expect(document.body.textContent).toContain('Niets in het dossier verwijst ernaar.')
    await userEvent.click(saying('button', 'Behoud'))
    expect(contacts()).toEqual(['An'])
    await userEvent.click(labelled('Verwijder ‘An’'))
    await userEvent.click(saying('button', 'Verwijder'))
    await expect.poll(contacts).toEqual([])
  })

  test('on a phone shows names, and opens one row at a time', async () => {
    await screen.viewport(390, 844)
    const list = withContacts('An', 'Joris')
    expect(list.querySelector('input')).toBeNull()
    const names = [...list.querySelectorAll<HTMLButtonElement>('button[aria-expanded]')]
    await userEvent.click(names[0] as HTMLButtonElement)
    await userEvent.click(names[1] as HTMLButtonElement)
    expect(names.map((name) => name.getAttribute('aria-expanded'))).toEqual(['false', 'true'])
  })
})
