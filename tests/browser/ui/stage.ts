import '#client/ui/fonts.css'
import '#client/ui/tokens.css'
import '#client/ui/base.css'
import axe from 'axe-core'
import type { JSX } from 'solid-js'
import { render } from 'solid-js/web'
import { afterEach, expect } from 'vitest'

let clear: () => void = () => undefined
afterEach(() => {
  clear()
  clear = () => undefined
})

/** Puts one component on an empty page, and takes it away after the test. */
export function show(view: () => JSX.Element): HTMLElement {
  document.documentElement.lang = 'nl-BE'
  document.title = 'Doorbraak'
  const place = document.body.appendChild(document.createElement('div'))
  const dispose = render(view, place)
  clear = () => {
    dispose()
    place.remove()
  }
  return place
}

/** The one element that answers to the selector; a test that finds none has nothing to say. */
export function one<E extends HTMLElement = HTMLElement>(selector: string, within: ParentNode = document): E {
  const found = within.querySelector<E>(selector)
  if (!found) throw new Error(`Nothing answers to ${selector}`)
  return found
}

/** The one element of this kind with these words. */
export function saying<E extends HTMLElement = HTMLElement>(selector: string, words: string): E {
  const found = [...document.querySelectorAll<E>(selector)].find(
    (element) => element.textContent?.trim() === words,
  )
  if (!found) throw new Error(`No ${selector} says ${words}`)
  return found
}

export const focused = (): string => {
  const element = document.activeElement
  return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? ''
}

/** What a screen reader hears besides the name: the elements the control points at, in that order. */
export const described = (control: Element): string =>
  (control.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent?.trim() ?? `(missing ${id})`)
    .join(' · ')

export async function expectAccessible(root: Element | Document = document): Promise<void> {
  const { violations } = await axe.run(root as Document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  })
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual(
    [],
  )
}
