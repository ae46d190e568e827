import type { Page } from 'playwright-core'

interface Stop {
  /** Number of the control, in the order of the page; `null` for what is no control of ours. */
  readonly at: number | null
  readonly name: string
  readonly isSeen: boolean
  readonly hasParts: boolean
}

/** More stops than any page has. */
const most = 400
/** Of a date with a time, with the button that shows a month. */
const mostParts = 7

/**
 * Walks a page with Tab alone, from its top, and says what is wrong: a control that is never reached, a focus that
 * nobody sees, a place one does not get out of, an order other than that of the page. Of a dialog (`within`) the
 * walk goes round, and stays inside.
 */
export async function walk(page: Page, within: string | null = null): Promise<string[]> {
  const count = await page.evaluate(number, within)
  const wrong: string[] = []
  const reached = new Set<number>()
  let before: Stop | null = null
  let last = -1
  let inside = 0
  for (let step = 0; step < most; step++) {
    await page.keyboard.press('Tab')
    const stop: Stop | null = await page.evaluate(stand)
    // Past the last control the browser's own begin; in a dialog that is where one comes from.
    if (!stop && within && step === 0) continue
    if (!stop) break
    if (within && stop.at === null) wrong.push(`the focus leaves the dialog for ${stop.name}`)
    if (stop.at !== null && reached.has(stop.at)) {
      // Day, month and year; hours and minutes: parts of one control.
      inside += 1
      if (stop.hasParts && stop.at === before?.at && inside <= mostParts) continue
      if (stop.at === before?.at) wrong.push(`no way on from ${stop.name}`)
      break
    }
    inside = 0
    if (!stop.isSeen) wrong.push(`nobody sees the focus on ${stop.name}`)
    if (stop.at !== null) {
      if (stop.at < last) wrong.push(`${stop.name} comes too late`)
      last = stop.at
      reached.add(stop.at)
    }
    before = stop
  }
  const missed = await page.evaluate(
    (passed) =>
      [...document.querySelectorAll<HTMLElement>('[data-walk]')].flatMap((element) =>
        passed.includes(Number(element.dataset['walk'])) || !element.checkVisibility()
          ? []
          : [element.outerHTML.slice(0, 120)],
      ),
    [...reached],
  )
  if (count === 0) wrong.push('there is nothing to walk to')
  return [...wrong, ...missed.map((one) => `never reached: ${one}`)]
}

/** Numbers every control that a keyboard must reach; the page then begins at its top, a dialog past its end. */
function number(within: string | null): number {
  for (const element of document.querySelectorAll('[data-walk]')) element.removeAttribute('data-walk')
  const root = within === null ? document : document.querySelector(within)
  if (!root) return 0
  const radios = new Set<string>()
  const isStop = (element: HTMLElement): boolean => {
    if (element.tabIndex < 0 || element.matches(':disabled') || element.closest('[inert]')) return false
    // The ends of a dialog, that send the focus round.
    if (element.dataset['focusTrap'] !== undefined) return false
    if (!element.checkVisibility({ visibilityProperty: true })) return false
    // A group of choices is one stop.
    if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true
    const group = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(
      ({ name, form }) => name === element.name && form === element.form,
    )
    if (group.some(({ checked }) => checked)) return element.checked
    if (radios.has(element.name)) return false
    radios.add(element.name)
    return true
  }
  const all = 'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable="true"]'
  const stops = [...root.querySelectorAll<HTMLElement>(all)].filter(isStop)
  stops.forEach((element, at) => (element.dataset['walk'] = String(at)))
  if (within === null) {
    // A browser goes on from where one was, even after that lost the focus: be at the very top for a moment.
    const top = document.createElement('span')
    top.tabIndex = -1
    document.body.prepend(top)
    top.focus()
    top.remove()
    getSelection()?.removeAllRanges()
    window.scrollTo(0, 0)
  } else stops.at(-1)?.focus()
  return stops.length
}

/** Where the focus is, and whether anything shows it. */
function stand(): Stop | null {
  const element = document.activeElement
  if (!(element instanceof HTMLElement) || element === document.body) return null
  const shows = (one: Element): boolean => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
  }
  // A text shows its focus on the box around it, a hidden control on what is drawn for it.
  const around = [
    element,
    element.parentElement,
    element.parentElement?.parentElement,
    element.nextElementSibling,
    ...(element.nextElementSibling?.children ?? []),
  ]
  const box = element.getBoundingClientRect()
  const name = (element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '').slice(0, 40)
  const walk = element.dataset['walk']
  return {
    at: walk === undefined ? null : Number(walk),
    name: `${element.tagName.toLowerCase()} ‘${name}’`,
    hasParts: element.matches('input[type=date], input[type=time], input[type=datetime-local]'),
    isSeen: around.some((one) => one && shows(one)) && box.width + box.height > 0,
  }
}
