import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTheatre, type Actor, type Theatre } from './theatre.ts'

let theatre: Theatre
beforeAll(async () => {
  theatre = await openTheatre()
})
afterAll(() => theatre.close())

const patient = { timeout: 30_000 }
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds, as short sentences. */
async function barriers({ page }: Actor): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> }
    }
    const { violations } = await axe.run()
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
    )
  })
}

const answer = ({ page }: Actor, name: string) => page.getByRole('textbox', { name, exact: true })
const challenge = 'Beschrijf de maatschappelijke of bestuurlijke opgave die je wil aanpakken'
const leverage = 'Welke hefboom zie je? Wat kan het probleem in beweging zetten?'

test('a region writes an idea with two, hands it in, is invited, and begins its proposal with the idea beside it', async () => {
  const [marijke, bart, hilde] = [
    await theatre.be('marijke-desmet'),
    await theatre.be('bart-deprez'),
    await theatre.be('hilde-goossens'),
  ]
  await marijke.opens('/ideeen')
  await marijke.page.getByRole('button', { name: 'Begin een idee' }).click()
  const begin = marijke.page.getByRole('dialog')
  await begin.getByLabel('Titel van het idee').fill('Warmte delen')
  await begin.getByLabel('Referentieregio').selectOption('REFREG08')
  await begin.getByRole('button', { name: 'Begin' }).click()
  await answer(marijke, challenge).waitFor(patient)
  expect(await barriers(marijke)).toEqual([])
  const path = new URL(marijke.page.url()).pathname

  await marijke.page.getByRole('button', { name: 'Nodig iemand uit' }).click()
  for (const [label, words] of [
    ['Naam', 'Bart Deprez'],
    ['E-mailadres', 'bart.deprez@voorbeeld.example'],
    ['Functie', 'burgemeester'],
    ['Organisatie', 'Zwevegem'],
  ] as const)
    await marijke.page.getByRole('textbox', { name: label, exact: true }).fill(words)
  await marijke.page.getByRole('button', { name: 'Nodig uit' }).click()
  await marijke.page.getByText('Bart Deprez komt binnen met de eigen toegang.').waitFor(patient)

  await bart.opens(path)
  await answer(bart, leverage).click(patient)
  await bart.page.keyboard.insertText('Bart kent een leiding.')
  await answer(marijke, challenge).click()
  await marijke.page.keyboard.insertText('Warmte gaat verloren, en huizen hebben ze nodig.')
  await expect.poll(() => answer(bart, challenge).textContent(), patient).toContain('Warmte gaat verloren')
  await expect
    .poll(() => answer(marijke, leverage).textContent(), patient)
    .toContain('Bart kent een leiding.')
  await marijke.page.getByText('12 van 1200 woorden').waitFor(patient)

  const empty = marijke.page.locator(
    '[role="textbox"]:has(.is-editor-empty), [role="textbox"] p[data-placeholder]',
  )
  for (let left = await empty.count(); left > 0; left = await empty.count()) {
    await empty.first().click()
    await marijke.page.keyboard.insertText('Samen.')
  }
  await marijke.page.getByRole('checkbox', { name: 'Kortrijk' }).check({ force: true })
  await marijke.page.getByRole('radio', { name: 'Nee' }).check({ force: true })
  await marijke.page.getByText('Alles is beantwoord.').waitFor(patient)

  await marijke.page.getByRole('button', { name: 'Dien in' }).click()
  const mandate = marijke.page.getByRole('dialog')
  await mandate.getByRole('button', { name: 'Dien in' }).click()
  await mandate.getByText('Kies de dag van het akkoord.').waitFor(patient)
  await mandate.getByLabel('Op welke dag?').fill('2021-05-28')
  await mandate
    .getByRole('textbox', { name: 'Welk burgemeestersoverleg?' })
    .fill('Burgemeestersoverleg Leie en Schelde')
  expect(await barriers(marijke)).toEqual([])
  await mandate.getByRole('button', { name: 'Dien in' }).click()
  await marijke.page.getByText('Dit idee is ingediend en verandert niet meer.').waitFor(patient)
  await bart.page.getByText('Dit idee is ingediend en verandert niet meer.').waitFor(patient)
  expect(await barriers(bart)).toEqual([])

  await hilde.opens('/ideeen')
  await hilde.page.getByRole('button', { name: /Ingediend/u }).click()
  await hilde.page.getByRole('link', { name: 'Warmte delen' }).click()
  const decides = async (act: string, reason: string) => {
    await hilde.page.getByRole('button', { name: act }).click()
    await hilde.page.getByRole('dialog').getByRole('textbox').fill(reason)
    await hilde.page.getByRole('dialog').getByRole('button', { name: act }).click()
    await hilde.page.getByRole('dialog').waitFor({ state: 'detached', ...patient })
  }
  await decides('De pitch is geweest', '')
  await decides('Nodig uit', 'Sterk gedragen door de regio.')
  await hilde.page.getByRole('button', { name: 'Begin het voorstel' }).click()
  await hilde.page.getByRole('dialog').getByRole('button', { name: 'Begin' }).click()
  await hilde.page.waitForURL(/\/dossier\//u, patient)
  const dossier = new URL(hilde.page.url()).pathname

  await marijke.opens(`${dossier}/challenge`)
  await marijke.page.getByRole('tab', { name: 'Idee' }).click(patient)
  const field = answer(marijke, 'Maatschappelijke of bestuurlijke opgave')
  const take = marijke.page.getByRole('button', {
    name: 'Neem over in ‘Maatschappelijke of bestuurlijke opgave’',
  })
  await take.click()
  await expect.poll(() => field.textContent(), patient).toContain('Warmte gaat verloren')
  await marijke.page.getByRole('button', { name: 'Maak ongedaan' }).last().click()
  await expect.poll(() => field.textContent(), patient).not.toContain('Warmte gaat verloren')
  await field.click()
  await marijke.page.keyboard.insertText('Eerst dit.')
  await take.click()
  await marijke.page.getByRole('dialog').getByRole('button', { name: 'Zet eronder' }).click()
  await expect.poll(() => field.textContent(), patient).toMatch(/Eerst dit\..*Warmte gaat verloren/u)
  await marijke.page
    .getByText(/Bewaard/u)
    .first()
    .waitFor(patient)
  expect(await barriers(marijke)).toEqual([])
  expect([...marijke.complaints, ...bart.complaints, ...hilde.complaints]).toEqual([])
})

test('who coordinates prepares the next version of the call, sees what changes, and publishes it', async () => {
  const hilde = await theatre.be('hilde-goossens')
  const { page } = hilde
  await hilde.opens('/')
  await page.getByRole('link', { name: 'Richt de oproep in' }).click(patient)
  await page.getByRole('textbox', { name: 'Plafond per voorstel' }).fill('30.000')
  await page.getByRole('tab', { name: 'Algemeen' }).press('ArrowRight')
  await page.getByRole('tab', { name: 'Vragen van het idee' }).press('ArrowRight')
  await page.getByRole('tab', { name: 'Secties en velden' }).press('ArrowRight')
  await page.getByRole('button', { name: 'Voeg een criterium toe' }).click()
  await page.getByText('Schrijf bij criterium C2.5 waaraan de jury toetst.').waitFor(patient)
  await page.getByRole('textbox', { name: 'Waaraan de jury toetst' }).last().fill('Er zit durf in.')
  await page.getByRole('combobox', { name: 'Waar wordt het beantwoord?' }).selectOption('risks/risks')
  expect(await barriers(hilde)).toEqual([])
  await page.getByRole('button', { name: 'Bewaar ontwerp' }).click()
  await page.getByText('Alles bewaard').waitFor(patient)
  await page.getByRole('tab', { name: 'Verschil' }).click()
  const rows = page.getByRole('row')
  await expect
    .poll(() => rows.filter({ hasText: 'Plafond per voorstel' }).textContent(), patient)
    .toMatch(/25\.000,00.*30\.000,00/u)
  expect(await rows.filter({ hasText: 'Criterium C2.5' }).textContent()).toContain('Er zit durf in.')
  expect(await barriers(hilde)).toEqual([])
  await page.getByRole('button', { name: 'Publiceer' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Publiceer' }).click()
  await page.getByText(/Nu geldt versie 2021\./u).waitFor(patient)

  // What was begun stays with the version it was born with.
  await hilde.opens('/dossier/rivierenland/risks')
  await page.getByRole('tab', { name: 'Criteria' }).click(patient)
  await page.getByText('Meerwaarde en potentie').last().waitFor(patient)
  expect(await page.getByText('Nieuw criterium').count()).toBe(0)
  expect(hilde.complaints).toEqual([])
})
