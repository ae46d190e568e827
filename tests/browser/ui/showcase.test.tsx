import { userEvent } from 'vitest/browser'
import { describe, expect, test } from 'vitest'
import Showcase from '#client/ui/showcase/showcase.tsx'
import { expectAccessible, one, saying, show } from './stage.ts'

describe('the page with every building block', () => {
  test('has nothing an automatic check of WCAG 2.2 AA objects to', async () => {
    show(() => <Showcase />)
    await expectAccessible()
  })

  test('stays so with a dialog open', async () => {
    show(() => <Showcase />)
    await userEvent.click(saying('button', 'Open de dialoog'))
    await expect.poll(() => document.querySelector('[role=dialog]')).not.toBeNull()
    await expectAccessible(one('[role=dialog]'))
  })

  test('stays so with a menu open', async () => {
    show(() => <Showcase />)
    saying('button', 'Open het menu').focus()
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => document.querySelector('[role=menu]')).not.toBeNull()
    await expectAccessible(one('[role=menu]'))
  })

  test('no text is smaller than 12 px', () => {
    const page = show(() => <Showcase />)
    const small = [...page.querySelectorAll('*')]
      .filter((element) =>
        [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
      )
      .filter(
        (element) =>
          !element.closest('[aria-hidden], .visually-hidden') &&
          parseFloat(getComputedStyle(element).fontSize) < 12,
      )
    expect(small.map((element) => element.outerHTML)).toEqual([])
  })

  test('figures line up wherever they stand', () => {
    const page = show(() => <Showcase />)
    expect(getComputedStyle(one('td[data-number]', page)).fontVariantNumeric).toContain('tabular-nums')
  })
})
