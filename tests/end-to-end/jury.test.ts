import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findings } from './axe.ts'
import { openTheatre, type Actor, type Theatre } from './theatre.ts'

/** A day of the jury, from interests to report. The scenes follow each other. */
let theatre: Theatre
let hilde: Actor
let rita: Actor
let omar: Actor
let greta: Actor
let filip: Actor
const phone = { width: 390, height: 844 }
beforeAll(async () => {
  theatre = await openTheatre()
  const all = ['hilde-goossens', 'rita-moens', 'omar-haddad', 'filip-wauters'].map((who) => theatre.be(who))
  ;[hilde, rita, omar, filip] = (await Promise.all(all)) as [Actor, Actor, Actor, Actor]
  // Greta works on the train.
  greta = await theatre.be('greta-baeten', phone)
})
afterAll(() => theatre.close())

const proposal = 'zuid-west-vlaanderen'
const room = `/jury/${proposal}`
const patient = { timeout: 20_000 }
const post = (who: Actor, path: string, data: object = {}) =>
  who.context.request.post(`${theatre.url}/api/proposals/${proposal}${path}`, {
    data,
    headers: { origin: theatre.url },
  })
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click(patient)
const confirm = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).click(patient)
const criteria = ['C1.1', 'C1.2', 'C1.3', 'C1.4', 'C1.5', 'C1.6', 'C1.7', 'C2.1', 'C2.2', 'C2.3', 'C2.4']

test('the proposal is handed in, and Hilde opens the assessment', async () => {
  const ilse = await theatre.be('ilse-baert')
  expect((await post(ilse, '/freeze')).status()).toBe(201)
  await ilse.opens(`/dossier/${proposal}/versie/1`)
  await press(ilse.page, 'Dien in')
  await confirm(ilse.page, 'Dien in')
  await ilse.page.getByText('Het voorstel is ingediend.').first().waitFor(patient)
  await ilse.context.close()

  await hilde.opens('/jury')
  await hilde.page.getByRole('link', { name: 'Open Energiegemeenschappen' }).click(patient)
  await press(hilde.page, 'Open de beoordeling')
  await hilde.page.getByText('Er worden scores gegeven').first().waitFor(patient)
})

test('everybody declares interests first: Filip has one, and the dossier stays closed to him', async () => {
  await filip.opens(room)
  await filip.page.getByLabel('Ik heb een belang', { exact: true }).check(patient)
  await filip.page.getByLabel('Welk belang?').fill('Ik verkocht de daken.')
  expect(await findings(filip.page)).toEqual([])
  await press(filip.page, 'Bevestig')
  await filip.page.getByText('Dit dossier blijft voor jou gesloten.').waitFor(patient)
  expect(await filip.page.getByText('Energie delen over de gemeentegrens').count()).toBe(0)
  for (const { page, opens } of [rita, omar, greta]) {
    await opens(room)
    await page.getByLabel('Ik heb geen belang bij dit voorstel').check(patient)
    await press(page, 'Bevestig')
    await page
      .getByText('Samenvatting voor de jury')
      .first()
      .waitFor({ ...patient, state: 'attached' })
  }
})

test('Rita scores beside the dossier; what she gave is there after a reload, and for her alone', async () => {
  const { page } = rita
  await page.getByRole('radiogroup', { name: 'Score voor C1.1' }).getByLabel('4 Sterk').check(patient)
  await page.getByLabel('Reden bij C1.1').fill('Dertien gemeenten, één vraag.')
  await page.getByText('Bewaard, enkel voor jou.').first().waitFor(patient)
  await page.reload()
  await expect
    .poll(() => page.getByLabel('Reden bij C1.1').inputValue(), patient)
    .toBe('Dertien gemeenten, één vraag.')
  expect(await page.getByRole('button', { name: 'Geef je scores af' }).getAttribute('aria-disabled')).toBe(
    'true',
  )
  await page.getByRole('button', { name: 'H Begroting' }).first().click()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('dossier-budget')

  for (const { page: other } of [rita, greta]) expect(await findings(other)).toEqual([])

  // The other ten, and Omar's, come by the same door as the page's own.
  for (const [who, level] of [
    [rita, 4],
    [omar, 2],
    [greta, 3],
  ] as const)
    for (const criterion of criteria)
      if (who !== rita || criterion !== 'C1.1')
        await post(who, '/jury/scores', { criterion, level, reason: `Reden ${level} bij ${criterion}` })
  await page.reload()
  await press(page, 'Geef je scores af')
  await confirm(page, 'Geef je scores af')
  await page.getByText('1 van 3 juryleden gaven ze af.').waitFor(patient)
  await hilde.page.reload()
  await hilde.page.getByText('1 van 3 gaven scores af').waitFor(patient)
  expect(await hilde.page.content()).not.toContain('Dertien gemeenten, één vraag.')
})

/** What sticks out of a phone, by its words: an empty list is what one wants. */
const sticksOut = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((one) => one.getBoundingClientRect().right > innerWidth && !one.closest('.visually-hidden'))
      .map((one) => `${one.tagName} ${one.className} ${one.textContent?.slice(0, 40)}`),
  )

test('when the last one hands in, from a phone, the scores open for all three and not for Filip', async () => {
  for (const { page } of [omar, greta]) {
    await page.reload()
    await press(page, 'Geef je scores af')
    await confirm(page, 'Geef je scores af')
  }
  await greta.page.getByText('Spreiding en consensus').first().waitFor(patient)
  expect(await sticksOut(greta.page)).toEqual([])
  // Rita's page hears of it by itself.
  await rita.page.getByText('Spreiding en consensus').first().waitFor(patient)
  await rita.page.getByText('Wat de juryleden schreven').first().click()
  await rita.page.getByText('Reden 2 bij C1.1').first().waitFor(patient)
  await filip.page.reload()
  await filip.page.getByText('Dit dossier blijft voor jou gesloten.').waitFor(patient)
  expect(await filip.page.content()).not.toContain('Reden 2 bij C1.1')
})

test('the jury fills in the sheet and votes in secret', async () => {
  await hilde.page.reload()
  const first = hilde.page.getByRole('radiogroup', { name: 'Consensus over C1.1' })
  await first.getByLabel('3 Goed').check(patient)
  await hilde.page.getByLabel('Motivering bij C1.1').fill('Breed gedragen.')
  await press(hilde.page, 'Noteer')
  await hilde.page.getByText('Genoteerd.').first().waitFor(patient)
  for (const criterion of criteria.slice(1))
    await post(hilde, '/jury/consensus', { criterion, level: 3, reason: `Eens over ${criterion}` })

  expect(await findings(hilde.page)).toEqual([])
  expect(await findings(greta.page)).toEqual([])
  await press(hilde.page, 'Open een stemming')
  for (const [{ page }, choice] of [
    [rita, 'Geselecteerd met voorwaarden'],
    [omar, 'Geselecteerd'],
    [greta, 'Geselecteerd met voorwaarden'],
  ] as const) {
    await page.reload()
    await page
      .getByRole('radiogroup', { name: 'Jouw stem' })
      .getByLabel(choice, { exact: true })
      .check(patient)
    await press(page, 'Stem')
    await page.getByText('Je stem is uitgebracht.').waitFor(patient)
  }
  await press(hilde.page, 'Sluit de stemming')
  await hilde.page.getByText('Meerderheid: geselecteerd met voorwaarden.').waitFor(patient)
})

test('the decision is put on record; the penholder reads the report with the hash that was judged', async () => {
  const { page } = hilde
  await page
    .getByRole('radiogroup', { name: 'Wat beslist de jury?' })
    .getByLabel('Geselecteerd met voorwaarden')
    .check(patient)
  await page.getByLabel('Voorwaarden', { exact: true }).fill('Eerst een jurist.')
  await page.getByRole('radiogroup', { name: 'Hoe?' }).getByLabel('Bij geheime stemming').check()
  await page.getByLabel('Motivering van het besluit').fill('Sterk voorstel, juridisch nog open.')
  await press(page, 'Leg het besluit vast')
  await confirm(page, 'Leg het besluit vast')
  await page.getByRole('link', { name: 'Lees het verslag' }).click(patient)
  await page.getByText('Sterk voorstel, juridisch nog open.').first().waitFor(patient)

  const jonas = await theatre.be('jonas-vanhoutte', phone)
  await jonas.opens(`${room}/verslag`)
  await jonas.page.getByText('Eerst een jurist.').first().waitFor(patient)
  expect(await sticksOut(jonas.page)).toEqual([])
  expect(await findings(jonas.page)).toEqual([])
  const said = await jonas.page.content()
  for (const name of ['Rita', 'Omar', 'Greta', 'Filip']) expect(said).not.toContain(name)
  await jonas.page.getByRole('link', { name: /^[0-9a-f]{8} / }).click(patient)
  await jonas.page.getByText('Deze vingerafdruk hoort bij versie 1.').waitFor(patient)
  await jonas.context.close()
})

test('the browsers had nothing to complain about', () => {
  expect([hilde, rita, omar, greta, filip].flatMap(({ complaints }) => complaints)).toEqual([])
})
