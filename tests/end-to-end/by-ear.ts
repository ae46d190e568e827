import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const patient = { timeout: 30_000 }

/** What a screen reader would say of what has the focus. */
export const heard = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const here = document.activeElement === document.body ? null : document.activeElement
    const labels = here && 'labels' in here ? [...((here as HTMLInputElement).labels ?? [])] : []
    const by = (here?.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id))
    const named = [...labels, ...by].map((one) => one?.textContent ?? '').join(' ')
    return (here?.getAttribute('aria-label') ?? (named.trim() || (here?.textContent ?? '')))
      .replace(/\s+/gu, ' ')
      .trim()
  })

/** Waits until the page has brought the focus somewhere by itself. */
export const hears = (page: Page, words: RegExp): Promise<void> =>
  expect.poll(() => heard(page), patient).toMatch(words)

/** Goes on with Tab until that is what is heard: nobody here has a mouse. */
export async function tabTo(page: Page, words: RegExp, key = 'Tab'): Promise<void> {
  const passed: string[] = []
  for (let i = 0; i < 120; i++) {
    const now = await heard(page)
    if (words.test(now)) return
    passed.push(now.slice(0, 40))
    await page.keyboard.press(key)
  }
  throw new Error(`${String(words)} was not heard, but: ${passed.join(' | ')}`)
}
