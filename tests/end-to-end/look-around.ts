import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { findings } from './axe.ts'
import { walk } from './keyboard.ts'
import type { Actor } from './theatre.ts'

/** Axe on a screen as narrow as it is now, and nothing that has to be pushed sideways. */
export async function onPhone(page: Page): Promise<void> {
  const { width, height } = page.viewportSize()!
  // As tall as the page: what happens to lie half under the bar at the bottom is one scroll away from it.
  const tall = await page.evaluate(() => document.documentElement.scrollHeight)
  if (tall > height) await page.setViewportSize({ width, height: tall })
  expect.soft(await findings(page)).toEqual([])
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect.soft(overflow, 'sideways scrolling').toBeLessThanOrEqual(0)
}

const sizes = [
  { width: 390, height: 844 },
  { width: 320, height: 640 },
] as const

/** The page of a phone as it is now, large and small: axe, nothing sideways, and all of it with Tab alone. */
export async function byPhone({ page, settles }: Actor, where: string): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size)
    await settles()
    expect.soft(await walk(page), `${where} at ${size.width}`).toEqual([])
    await onPhone(page)
  }
}

/** Opens a dialog by keyboard, goes round in it, and out with Escape: the focus is back on what opened it. */
export async function inAndOut({ page }: Actor, name: string | RegExp): Promise<void> {
  const button = page.getByRole('button', { name, exact: true })
  await button.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  expect.soft(await findings(page)).toEqual([])
  expect.soft(await walk(page, '[role=dialog], dialog[open]'), String(name)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await expect
    .poll(() => button.evaluate((element) => element === document.activeElement), { message: String(name) })
    .toBe(true)
}
