import { userEvent } from 'vitest/browser'
import { describe, expect, test } from 'vitest'
import { Menu, MenuChoice, MenuItem } from '#client/ui/menu.tsx'
import { focused, one, saying, show } from './stage.ts'

const inHand = () => one('[role=menu] [data-highlighted]').textContent?.trim()

describe('a menu', () => {
  const open = async (chosen: string[] = []) => {
    show(() => (
      <Menu label="Meer over stap 4">
        <MenuItem icon="pencil" onSelect={() => chosen.push('Wijzig')}>
          Wijzig
        </MenuItem>
        <MenuItem onSelect={() => chosen.push('Opmerking')}>Opmerking</MenuItem>
        <MenuItem notYet="Alleen de begeleider doet dit." onSelect={() => chosen.push('Zet op slot')}>
          Zet op slot
        </MenuItem>
        <MenuChoice checked onChange={(on) => chosen.push(`Toon namen: ${on}`)}>
          Toon namen
        </MenuChoice>
      </Menu>
    ))
    one('button[aria-label="Meer over stap 4"]').focus()
    await userEvent.keyboard('{ArrowDown}')
    await expect.poll(inHand).toBe('Wijzig')
  }

  test('opens with the arrow on its first item and walks with the arrows', async () => {
    await open()
    await userEvent.keyboard('{ArrowDown}')
    expect(inHand()).toBe('Opmerking')
    await userEvent.keyboard('{End}')
    expect(inHand()).toBe('Toon namen')
  })

  test('Enter chooses, closes and gives the focus back', async () => {
    const chosen: string[] = []
    await open(chosen)
    await userEvent.keyboard('{ArrowDown}{Enter}')
    expect(chosen).toEqual(['Opmerking'])
    await expect.poll(focused).toBe('Meer over stap 4')
  })

  test('Escape closes without choosing', async () => {
    const chosen: string[] = []
    await open(chosen)
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => document.querySelector('[role=menu]')).toBeNull()
    expect(chosen).toEqual([])
  })

  test('typing the first letters finds an item', async () => {
    await open()
    await userEvent.keyboard('to')
    expect(inHand()).toBe('Toon namen')
  })

  test('what cannot be done yet says why and does nothing', async () => {
    const chosen: string[] = []
    await open(chosen)
    const item = [...document.querySelectorAll('[role=menuitem]')].find((found) =>
      found.textContent?.includes('Zet op slot'),
    )
    expect(item?.getAttribute('aria-disabled')).toBe('true')
    expect(item?.textContent).toContain('Alleen de begeleider doet dit.')
    await userEvent.click(item as HTMLElement, { force: true })
    expect(chosen).toEqual([])
  })

  test('a choice says whether it is on', async () => {
    const chosen: string[] = []
    await open(chosen)
    expect(one('[role=menuitemcheckbox]').getAttribute('aria-checked')).toBe('true')
    await userEvent.keyboard('{End}{Enter}')
    expect(chosen).toEqual(['Toon namen: false'])
  })

  test('its button says what it is about', async () => {
    await open()
    expect(saying('[role=menuitem]', 'Wijzig')).toBeTruthy()
    expect(one('[role=menu]').getAttribute('aria-label')).toBe('Meer over stap 4')
  })
})
