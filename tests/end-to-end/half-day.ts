import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Checkpoint } from '#shared/dossier/frozen.ts'
import type { DossierContent } from '#shared/dossier/content.ts'
import type { Report } from '#shared/workshop/report.ts'
import { toldByLog, toldByReport, type LogLine } from '../helpers/told-by-log.ts'
import type { Actor, Theatre } from './theatre.ts'

/** What one does on the pages of a session. */
export async function says(page: Page, words: string | RegExp): Promise<void> {
  const found = page.getByText(words).first()
  // A page that does not say it tells what it says instead: which of twelve pages it was is half of the answer.
  await found.waitFor().catch(async (missed: Error) => {
    const instead = await page.locator('body').innerText()
    throw new Error(`${missed.message}\n${page.url()} says instead:\n${instead}`, { cause: missed })
  })
}
export const taps = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()

/** A second of holding, as the button asks. */
export async function holds(page: Page, name: RegExp): Promise<void> {
  const button = await ready(page, name)
  await button.focus()
  await page.keyboard.down('Enter')
  await button.and(page.locator('[data-holding]')).waitFor()
  await button.and(page.locator('[data-holding]')).waitFor({ state: 'detached' })
  await page.keyboard.up('Enter')
}
/** The same for who is asked instead. */
export async function confirms(page: Page, name: RegExp): Promise<void> {
  await (await ready(page, name)).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Ja' }).click()
}
async function ready(page: Page, name: RegExp) {
  const button = page.getByRole('button', { name }).first()
  await button.waitFor()
  await expect.poll(() => button.getAttribute('aria-disabled')).toBeNull()
  return button
}

interface Harvested {
  readonly target: RegExp
  readonly text: string
  /** As the label of the card says it afterwards. */
  readonly label: RegExp
  readonly who?: string
  readonly amount?: string
}

/** Puts a group in the dossier as one of the rows it can become. */
export async function places(page: Page, group: string, row: Harvested): Promise<void> {
  await taps(page, new RegExp(`^${group}`, 'u'))
  await page.getByRole('radio', { name: row.target }).check({ force: true })
  const form = page
    .locator('section')
    .filter({ has: page.getByRole('button', { name: 'Zet in het dossier' }) })
  await form.locator('textarea').last().fill(row.text)
  if (row.who) {
    const list = form.locator('select').filter({ has: page.locator('option', { hasText: row.who }) })
    await list.first().selectOption({ label: row.who })
  }
  if (row.amount) await form.locator('input[inputmode="decimal"]').fill(row.amount)
  await taps(page, 'Zet in het dossier')
  await page.getByRole('button', { name: new RegExp(`^${group}.*→ ${row.label.source}`, 'u') }).waitFor()
}

/** The dossier as it stands on disk, by way of a working version. */
export async function dossierOf(who: Actor, theatre: Theatre, proposal: string): Promise<DossierContent> {
  const path = `/api/proposals/${proposal}/checkpoints`
  const made = await who.context.request.post(`${theatre.url}${path}`, {
    data: { name: 'Na de werksessie' },
    headers: { origin: theatre.url },
  })
  expect(made.status()).toBe(201)
  const { checkpoints } = (await made.json()) as { checkpoints: { number: number }[] }
  const number = Math.max(...checkpoints.map((one) => one.number))
  const bytes = await who.fetches(`${path}/${number}/workshopversie.json`)
  return (JSON.parse(Buffer.from(bytes).toString('utf8')) as Checkpoint).content
}

/** What the report says and what the log on disk says, each read in its own way. */
export async function tellings(who: Actor, theatre: Theatre, workshop: string) {
  const bytes = await who.fetches(`/api/workshops/${workshop}/report`)
  const report = JSON.parse(Buffer.from(bytes).toString('utf8')) as Report
  const db = new Database(join(theatre.dir, 'doorbraak.sqlite'), { readonly: true })
  const lines = db
    .prepare('SELECT seq, at, type, payload FROM workshop_events WHERE workshop_id = ? ORDER BY seq')
    .all(workshop) as LogLine[]
  db.close()
  const inOrder = (told: ReturnType<typeof toldByLog>) => ({ ...told, came: [...told.came].sort() })
  return { report: inOrder(toldByReport(report)), log: inOrder(toldByLog(lines)) }
}
