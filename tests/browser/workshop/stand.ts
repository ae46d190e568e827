import type { JSX } from 'solid-js'
import { render } from 'solid-js/web'
import { afterEach, expect } from 'vitest'
import '../ui/stage.ts'

let close: () => void = () => undefined
afterEach(() => close())

/** One page at a time: opening another closes what was open, as after a dead battery. */
export function stand(view: () => JSX.Element): void {
  close()
  document.documentElement.lang = 'nl-BE'
  document.title = 'Doorbraak'
  const place = document.body.appendChild(document.createElement('div'))
  const dispose = render(view, place)
  close = () => {
    close = () => undefined
    dispose()
    place.remove()
  }
}

export const sees = (words: string): Promise<void> =>
  expect.poll(() => document.body.textContent).toContain(words)
