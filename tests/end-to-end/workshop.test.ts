import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTheatre, type Actor, type Theatre } from './theatre.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const proposal = 'rivierenland'
const phoneSize = { width: 390, height: 844 }

let theatre: Theatre
let bert: Actor
let fatima: Actor
let luc: Actor
let beamer: Actor
let phones: Actor[]
let workshop = ''
let code = ''

beforeAll(async () => {
  theatre = await openTheatre()
  const stranger = async (size: { width: number; height: number }) => {
    const actor = await theatre.be('an-claeys', size)
    await actor.context.clearCookies()
    return actor
  }
  ;[bert, fatima, luc, beamer] = await Promise.all([
    theatre.be('bert-cools'),
    theatre.be('fatima-mansouri'),
    theatre.be('hilde-goossens'),
    stranger({ width: 1280, height: 720 }),
  ])
  phones = await Promise.all(Array.from({ length: 6 }, () => stranger(phoneSize)))
  for (const { page } of [bert, fatima, luc, beamer, ...phones]) page.setDefaultTimeout(9_000)
})
afterAll(() => theatre.close())

const says = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor()
const taps = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const all = <T>(act: (phone: Actor, at: number) => Promise<T>) => Promise.all(phones.map(act))
/** A second, as the button asks. */
async function holds(page: Page, name: RegExp): Promise<void> {
  const button = page.getByRole('button', { name }).first()
  await button.waitFor()
  await expect.poll(() => button.getAttribute('aria-disabled')).toBeNull()
  await button.focus()
  await page.keyboard.down('Enter')
  await new Promise((resolve) => setTimeout(resolve, 1_150))
  await page.keyboard.up('Enter')
}
async function goesTo(step: string, question: string): Promise<void> {
  await bert.page
    .getByRole('button', { name: `Ga naar ${step}`, exact: true })
    .first()
    .click()
  await says(bert.page, question)
}
async function crash(): Promise<void> {
  await theatre.kill()
  await theatre.start()
}
async function accessible(page: Page): Promise<void> {
  await page.evaluate(axe)
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run(of: Document, how: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
      }
    }
    for (const animation of document.getAnimations()) animation.finish()
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 140)).join(' | ')}`,
    )
  })
  expect.soft(found).toEqual([])
}

test('Bert plans a half-day of the Labo, and opens the door', async () => {
  await bert.opens(`/dossier/${proposal}/werksessies`)
  await says(bert.page, 'Plan een werksessie')
  await accessible(bert.page)
  await bert.page.getByLabel('Dag').fill('2026-12-01')
  await taps(bert.page, 'Plan de werksessie')
  await says(bert.page, '210 minuten')
  await accessible(bert.page)
  workshop = /werksessie\/([^/]+)/u.exec(bert.page.url())?.[1] ?? ''
  await bert.opens(`/werksessie/${workshop}`)
  await taps(bert.page, 'Open de deur')
  await says(bert.page, 'Start de werksessie')
  await fatima.opens(`/werksessie/${workshop}`)
  await says(fatima.page, 'Code in de zaal')
  await luc.opens(`/werksessie/${workshop}`)
})

test('a beamer is paired with four figures, and shows the way in; six phones take it', async () => {
  await beamer.opens('/scherm')
  const figures = beamer.page.locator('p[aria-label]').first()
  await figures.waitFor()
  const typed = (await figures.textContent()) ?? ''
  await bert.page.getByLabel('Vier cijfers op het scherm').fill(typed.trim())
  await taps(bert.page, /^Koppel$/u)
  await says(beamer.page, 'Doe mee met je telefoon')
  await accessible(beamer.page)
  const shown = await beamer.page
    .getByText(/^[0-9A-Z]{3}\s[0-9A-Z]{3}$/u)
    .first()
    .textContent()
  code = (shown ?? '').replaceAll(/\s/gu, '')
  const kinds = ['municipality', 'intermunicipal', 'province', 'flemish', 'federal', 'partner']
  await all(async ({ page, opens }, at) => {
    await opens(`/m/${code}`)
    await page.getByLabel('Je naam', { exact: true }).fill(`Persoon ${at + 1}`)
    await page.getByLabel('Je organisatie', { exact: true }).selectOption('other')
    await page.getByLabel('Naam van je organisatie').fill(`Organisatie ${at + 1}`)
    await page.getByLabel('Wat voor organisatie is het?').selectOption(kinds[at] ?? 'partner')
    await taps(page, 'Ga binnen')
  })
  const waiting = () => bert.page.getByRole('button', { name: 'Laat binnen' }).count()
  await expect.poll(waiting, { timeout: 10_000 }).toBe(6)
  for (let at = 0; at < 6; at++) {
    await taps(bert.page, 'Laat binnen')
    await expect.poll(waiting, { timeout: 10_000 }).toBe(5 - at)
  }
  await all(({ page }) => says(page, 'Dag Persoon'))
  await accessible(phones[0]!.page)
  await accessible(bert.page)
})

test('everybody writes in silence, through a server that dies, and all is revealed at once', async () => {
  await taps(bert.page, 'Start de werksessie')
  await all(({ page }) => says(page, 'Kijk even mee'))
  await goesTo('alleen', 'Wat loopt vandaag vast')
  await all(async ({ page }, at) => {
    await page.getByLabel('Jouw kaart').fill(`Gedachte ${at + 1}: niemand heeft de regie`)
    if (at < 3) await taps(page, 'Verstuur kaart')
  })
  await accessible(phones[5]!.page)
  await crash()
  await all(async ({ page }, at) => {
    if (at >= 3) await taps(page, 'Verstuur kaart')
    await says(page, '1 kaart verstuurd')
    await taps(page, 'Ik ben klaar')
  })
  await says(bert.page, /6 kaarten/u)
  expect(await beamer.page.getByText('niemand heeft de regie').count()).toBe(0)
  await goesTo('onthullen en clusteren', 'Wat hoort bij elkaar?')
  await holds(bert.page, /Onthul 6 kaarten/u)
  await all(({ page }) => says(page, 'Gedachte 1: niemand heeft de regie'))
  await says(beamer.page, 'Gedachte 1: niemand heeft de regie')
})

test('Bert groups them without dragging; dots fall, the server dies again, and nothing is lost', async () => {
  for (const at of [1, 2, 3])
    await bert.page.getByLabel(`Gedachte ${at}: niemand heeft de regie`).first().check()
  await bert.page.getByLabel('Naam van de groep').fill('Regie bij de lokale besturen')
  await taps(bert.page, 'Maak een groep van 3 kaarten')
  await says(phones[0]!.page, 'Regie bij de lokale besturen')
  await goesTo('stippen', 'Wat moet in het dossier?')
  await taps(bert.page, 'Open het stippen')
  await all(async ({ page }) => {
    const plus = page.getByRole('button', { name: 'Een stip erbij voor Regie bij de lokale besturen' })
    await plus.click()
    await plus.click()
    await says(page, 'Nog 1 stip')
  })
  await accessible(phones[1]!.page)
  await crash()
  await holds(bert.page, /Sluit het stippen/u)
  await goesTo('uitslag en tekst', 'Wat schrijven we op?')
  await all(({ page }) => says(page, '12'))
  await says(beamer.page, '6 van 6 stemden')
  await accessible(beamer.page)
})

test('what came out lands in the dossier, with where it came from', async () => {
  await fatima.opens(`/werksessie/${workshop}/dossier`)
  await says(fatima.page, '3 kaarten, 12 stippen')
  await accessible(fatima.page)
  await fatima.page.getByRole('radio', { name: /Stap/u }).check({ force: true })
  await taps(fatima.page, 'Zet in het dossier')
  await says(fatima.page, '→ Stap')
  await luc.opens(`/dossier/${proposal}/plan`)
  await says(luc.page, 'Regie bij de lokale besturen')
})

test('who is given the floor notes what they bring in, and the room sees it', async () => {
  await goesTo('Engagementronde', 'Wat brengt jullie organisatie in?')
  await taps(bert.page, 'Geef Organisatie 2 het woord')
  const { page } = phones[1]!
  await says(page, 'Jullie zijn aan het woord')
  await page.getByLabel('Aantal dagen').fill('24')
  await page.getByLabel('In één zin').fill('Een halve dag per week voor het aanspreekpunt')
  await accessible(page)
  await taps(page, 'Noteer dit engagement')
  await says(page, 'Wat jullie al inbrengen')
  await says(beamer.page, '24 d')
})

test('the sweep leaves nothing behind, and everybody says a word before going home', async () => {
  await goesTo('Slotveeg en acties', 'Wie doet wat, tegen wanneer?')
  await fatima.opens(`/werksessie/${workshop}/slotveeg`)
  await says(fatima.page, /Nog 3 kaarten zonder plaats/u)
  await accessible(fatima.page)
  await taps(fatima.page, /^Archiveer de 3/u)
  await says(fatima.page, 'Elke kaart heeft een plaats')
  await goesTo('Afronden', 'Met welk woord ga je naar huis?')
  await all(async ({ page }, at) => {
    await page.getByRole('radio', { name: String((at % 5) + 1) }).check({ force: true })
    await taps(page, 'Stuur door en sluit af')
    await says(page, 'Doorgestuurd')
  })
  await holds(bert.page, /Sluit de werksessie af/u)
  await says(beamer.page, 'Dank jullie wel')
})

test('the report says what happened, to who led and to who came with a code', async () => {
  const [{ page }] = phones as [Actor]
  await page.getByRole('link', { name: 'Lees het verslag' }).click()
  await bert.opens(`/werksessie/${workshop}/verslag`)
  for (const reader of [page, bert.page]) {
    const report = reader.getByRole('article')
    await report.getByText('Regie bij de lokale besturen').first().waitFor()
    await report.getByText('Persoon 6').first().waitFor()
    await accessible(reader)
    const overflow = await reader.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect.soft(overflow, 'sideways scrolling').toBeLessThanOrEqual(0)
  }
})

test('no page threw, or broke a rule of its own content policy', () => {
  for (const actor of [bert, fatima, luc, beamer, ...phones]) expect.soft(actor.complaints).toEqual([])
})
