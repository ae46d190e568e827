import { createHash } from 'node:crypto'
import type { Page } from 'playwright-core'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTheatre, type Actor, type Theatre } from './theatre.ts'

/**
 * The README's story, with two browsers of two organisations and a third that comes late. The scenes follow
 * each other: what one leaves in the dossier, the next finds there.
 */
let theatre: Theatre
let jonas: Actor
let sofie: Actor
beforeAll(async () => {
  theatre = await openTheatre()
  jonas = await theatre.be('jonas-vanhoutte')
  sofie = await theatre.be('sofie-maes')
})
afterAll(() => theatre.close())

const dossier = '/dossier/zuid-west-vlaanderen'
const patient = { timeout: 20_000 }
const challenge = (page: Page) =>
  page.getByRole('textbox', { name: 'Maatschappelijke of bestuurlijke opgave' })
const leverage = (page: Page) => page.getByRole('textbox', { name: 'Hefboom', exact: true })
const saved = (page: Page) => page.getByText(/^Bewaard( om \d\d\.\d\d)?$/u).first()

async function typeAtStart(page: Page, field: ReturnType<typeof challenge>, text: string): Promise<void> {
  await field.click()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type(text)
}
/** Opens a cell of a table, writes something else in it, and leaves it with Enter. */
async function retype(page: Page, cell: RegExp, text: string): Promise<void> {
  await page.getByRole('button', { name: cell }).first().click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}
const readsIn = (field: ReturnType<typeof challenge>, text: string) =>
  expect.poll(() => field.textContent(), patient).toContain(text)

test('two organisations write in one text: each sees the other’s words, name and organisation', async () => {
  await Promise.all([jonas.opens(`${dossier}/challenge`), sofie.opens(`${dossier}/challenge`)])
  await Promise.all([challenge(jonas.page).waitFor(), challenge(sofie.page).waitFor()])
  await typeAtStart(jonas.page, challenge(jonas.page), 'Leiedal schrijft dit. ')
  await readsIn(challenge(sofie.page), 'Leiedal schrijft dit.')
  await saved(jonas.page).waitFor()
  await sofie.page.locator('.caret-name[data-name="Jonas Vanhoutte"]').first().waitFor({ state: 'attached' })
  await sofie.page
    .locator('.caret-organisation[data-organisation="Leiedal"]')
    .first()
    .waitFor({ state: 'attached' })
  await typeAtStart(sofie.page, challenge(sofie.page), 'VEKA ook. ')
  await readsIn(challenge(jonas.page), 'VEKA ook. Leiedal schrijft dit.')
})

test('undo takes back only my own work', async () => {
  await jonas.page.keyboard.press('Control+z')
  await expect.poll(() => challenge(sofie.page).textContent(), patient).not.toContain('Leiedal schrijft dit.')
  await readsIn(challenge(jonas.page), 'VEKA ook.')
  await jonas.page.keyboard.press('Control+Shift+z')
  await readsIn(challenge(sofie.page), 'Leiedal schrijft dit.')
})

test('the server is killed while somebody types: all that was shown as saved is there after', async () => {
  await typeAtStart(jonas.page, leverage(jonas.page), 'Dit stond er al. ')
  await readsIn(leverage(sofie.page), 'Dit stond er al.')
  const typing = jonas.page.keyboard.type('En dit werd getypt terwijl de stekker eruit ging. ', { delay: 15 })
  await theatre.kill()
  await typing
  await jonas.page
    .getByText(/Offline|niet bereikbaar/u)
    .first()
    .waitFor(patient)
  await theatre.start()
  // Another person, who was never here before, reads only what is on disk.
  const an = await theatre.be('an-claeys')
  await an.opens(`${dossier}/challenge`)
  await readsIn(challenge(an.page), 'VEKA ook. Leiedal schrijft dit.')
  await readsIn(leverage(an.page), 'Dit stond er al.')
  // And what was typed meanwhile comes after all, by itself.
  await readsIn(leverage(an.page), 'En dit werd getypt terwijl de stekker eruit ging.')
  await saved(jonas.page).waitFor(patient)
  await an.context.close()
})

test('offline one goes on writing; back again, both have both', async () => {
  await jonas.offline(true)
  await jonas.page
    .getByText(/Offline/u)
    .first()
    .waitFor(patient)
  await typeAtStart(jonas.page, challenge(jonas.page), 'In de trein bedacht. ')
  await jonas.page
    .getByText(/Offline · \d+ wijziging/u)
    .first()
    .waitFor(patient)
  await typeAtStart(sofie.page, leverage(sofie.page), 'Intussen op kantoor. ')
  await jonas.offline(false)
  await readsIn(challenge(sofie.page), 'In de trein bedacht.')
  await readsIn(leverage(jonas.page), 'Intussen op kantoor.')
  await saved(jonas.page).waitFor(patient)
})

test('a step of the plan and an amount of the budget arrive at the other', async () => {
  await Promise.all([jonas.opens(`${dossier}/plan`), sofie.opens(`${dossier}/plan`)])
  await retype(jonas.page, /^Stap 1, .*, Stap en oplevering/u, 'Nulmeting van daken')
  await sofie.page.getByText('Nulmeting van daken', { exact: true }).first().waitFor(patient)

  await Promise.all([jonas.opens(`${dossier}/budget`), sofie.opens(`${dossier}/budget`)])
  const amount = /^Kostenlijn 6, Lerend netwerk, Bedrag/u
  await retype(jonas.page, amount, '3100')
  await sofie.page
    .getByText(/Er ontbreekt €\s100,00/u)
    .first()
    .waitFor(patient)
  await retype(jonas.page, amount, '3000')
  await expect.poll(() => sofie.page.getByText(/Er ontbreekt €/u).count(), patient).toBe(0)
})

test('a latecomer types offline while the dossier is frozen: refused, and every word kept', async () => {
  const marijke = await theatre.be('marijke-desmet')
  await marijke.opens(`${dossier}/challenge`)
  await challenge(marijke.page).waitFor(patient)
  await readsIn(challenge(marijke.page), 'VEKA ook.')
  await marijke.offline(true)
  await marijke.page
    .getByText(/Offline/u)
    .first()
    .waitFor(patient)
  await typeAtStart(marijke.page, challenge(marijke.page), 'Kortrijk komt te laat. ')

  const ilse = await theatre.be('ilse-baert')
  await ilse.opens(`${dossier}/challenge`)
  await ilse.page.getByRole('button', { name: 'Bevries' }).first().click()
  await ilse.page
    .getByRole('dialog')
    .getByRole('button', { name: /Bevries/u })
    .click()
  await ilse.page
    .getByText(/versie 1/iu)
    .first()
    .waitFor(patient)
  await sofie.page
    .getByText(/Bevroren/u)
    .first()
    .waitFor(patient)

  await marijke.offline(false)
  await marijke.page.getByText('Kortrijk komt te laat.').first().waitFor(patient)
  await marijke.page
    .getByText(/Jouw tekst/u)
    .first()
    .waitFor(patient)
  await expect.poll(() => challenge(sofie.page).count(), patient).toBe(0)
  await marijke.page.reload()
  await marijke.page
    .getByText(/Jouw tekst/u)
    .first()
    .waitFor(patient)
  const json = await marijke.fetches('/api/proposals/zuid-west-vlaanderen/versions/1/voorstel.json')
  expect(new TextDecoder().decode(json)).not.toContain('Kortrijk komt te laat.')
  await marijke.context.close()
  await ilse.context.close()
})

test('the jury’s PDF has the frozen words and the right totals, twice the same bytes', async () => {
  const path = '/api/proposals/zuid-west-vlaanderen/versions/1/voorstel.pdf'
  const [first, second] = [await jonas.fetches(path), await sofie.fetches(path)]
  expect(sha256(second)).toBe(sha256(first))
  const { text } = await extractText(await getDocumentProxy(first), { mergePages: true })
  const words = text.replace(/\s+/gu, ' ')
  for (const said of ['VEKA ook. Leiedal schrijft dit.', 'In de trein bedacht.', 'Nulmeting van daken'])
    expect(words).toContain(said)
  for (const total of ['€ 61.500,00', '€ 25.000,00', '€ 24.000,00', '€ 12.500,00'])
    expect(words).toContain(total)
  const json = await jonas.fetches('/api/proposals/zuid-west-vlaanderen/versions/1/voorstel.json')
  expect(words).toContain(sha256(json).slice(0, 12))
})

test('the browsers had nothing to complain about', () => {
  expect([...jonas.complaints, ...sofie.complaints]).toEqual([])
})

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
