import { afterAll, beforeAll, expect, test } from 'vitest'
import { findings } from './axe.ts'
import { openTheatre, type Actor, type Theatre } from './theatre.ts'

let theatre: Theatre
beforeAll(async () => {
  theatre = await openTheatre()
})
afterAll(() => theatre.close())

const path = '/dossier/zuid-west-vlaanderen/challenge'
const patient = { timeout: 30_000 }
const text = ({ page }: Actor) =>
  page.getByRole('textbox', { name: 'Maatschappelijke of bestuurlijke opgave', exact: true })
const cards = ({ page }: Actor) => page.locator('aside article')
const says = async (one: Actor, words: string): Promise<void> => {
  await one.page.getByRole('textbox', { name: 'Jouw opmerking' }).waitFor(patient)
  await one.page.keyboard.type(words)
  await one.page.getByRole('button', { name: 'Plaats opmerking' }).click()
  await cards(one).filter({ hasText: words }).waitFor(patient)
}

/** From now on all that is said to who cannot see the page is kept: the next sentence takes the place of the last. */
const listens = ({ page }: Actor): Promise<void> =>
  page.evaluate(() => {
    const said: string[] = []
    Object.assign(window, { said })
    for (const region of document.querySelectorAll('[aria-live]'))
      new MutationObserver(() => said.push(region.textContent ?? '')).observe(region, {
        ...{ characterData: true, childList: true, subtree: true },
      })
  })
const heard = ({ page }: Actor): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { said: string[] }).said)

test('Jonas remarks on a passage, Sofie answers at once; it follows the passage, waits without a line, and is settled', async () => {
  const [jonas, sofie] = [await theatre.be('jonas-vanhoutte'), await theatre.be('sofie-maes')]
  await Promise.all([jonas, sofie].map((one) => one.opens(path)))
  await Promise.all([jonas, sofie].map((one) => text(one).waitFor(patient)))

  await listens(sofie)

  // With the keyboard: a passage, Alt+O, words.
  await text(jonas).click()
  await jonas.page.keyboard.press('Control+Home')
  for (let letter = 0; letter < 'De dertien'.length; letter += 1)
    await jonas.page.keyboard.press('Shift+ArrowRight')
  await jonas.page.keyboard.press('Alt+o')
  await says(jonas, 'Zijn het er nog dertien?')

  // Sofie has another panel open: she sees it counted, and hears it.
  await sofie.page.getByRole('tab', { name: 'Opmerkingen 1' }).waitFor(patient)
  await expect
    .poll(() => heard(sofie), patient)
    .toContainEqual(expect.stringContaining('Jonas Vanhoutte, Leiedal maakte een opmerking bij B ·'))
  await sofie.page.getByRole('link', { name: /Opgave en hefboom.*1 opmerking open/u }).waitFor(patient)
  await sofie.page.getByRole('tab', { name: 'Opmerkingen 1' }).click()
  await cards(sofie).getByText('Jonas Vanhoutte').waitFor(patient)
  expect(await cards(sofie).getByRole('button', { name: 'Wijzig' }).count()).toBe(0)

  // It follows its passage, whatever comes before it.
  await text(sofie).click()
  await sofie.page.keyboard.press('Control+Home')
  await sofie.page.keyboard.type('Vandaag, zegt Sofie: ')
  await expect.poll(() => text(jonas).textContent(), patient).toContain('zegt Sofie: De dertien')
  await cards(jonas).getByRole('button', { name: 'B · Maatschappelijke of bestuurlijke opgave' }).click()
  await expect
    .poll(() => jonas.page.evaluate(() => document.getSelection()?.toString()), patient)
    .toBe('De dertien')

  // The way back is at the text itself.
  await jonas.page.getByRole('button', { name: /^1 opmerking open bij/u }).click()
  await expect.poll(() => jonas.page.evaluate(() => document.activeElement?.tagName), patient).toBe('ARTICLE')

  // Without a line an answer waits, and says so.
  await sofie.offline(true)
  await sofie.page.getByText(/Wat je hier schrijft, gaat mee/u).waitFor(patient)
  await cards(sofie).getByRole('button', { name: 'Antwoord', exact: true }).click()
  await sofie.page.keyboard.type('Ja, sinds 2019.')
  await sofie.page.getByRole('button', { name: 'Plaats antwoord' }).click()
  await sofie.page.getByText(/1 wijziging wacht nog/u).waitFor(patient)
  expect(await cards(jonas).getByText('Ja, sinds 2019.').count()).toBe(0)
  await sofie.offline(false)
  await cards(jonas).getByText('Ja, sinds 2019.').waitFor(patient)
  expect(await findings(jonas.page)).toEqual([])

  // The passage goes; that is said, and the remark stays until somebody settles it.
  await text(sofie).click()
  await sofie.page.keyboard.press('Control+a')
  await sofie.page.keyboard.type('Alles opnieuw.')
  await cards(jonas).getByText('Deze passage staat er niet meer.').waitFor(patient)
  await cards(jonas).getByRole('button', { name: 'Opgelost' }).click()
  await cards(sofie).waitFor({ state: 'detached', ...patient })
  await sofie.page.getByRole('button', { name: 'Alle (1)' }).click()
  await sofie.page.getByText(/Opgelost door Jonas Vanhoutte op/u).waitFor(patient)
  expect([...jonas.complaints, ...sofie.complaints]).toEqual([])
  await Promise.all([jonas, sofie].map(({ context }) => context.close()))
})

test('Lieve, who only reads, sees on her phone what An says, and says nothing', async () => {
  const [an, lieve] = [
    await theatre.be('an-claeys'),
    await theatre.be('lieve-hanssens', { width: 390, height: 844 }),
  ]
  await Promise.all([an, lieve].map((one) => one.opens(path)))
  await an.page.getByRole('tab', { name: /^Opmerkingen/u }).click()
  await an.page.getByRole('button', { name: 'Nieuwe opmerking' }).click()
  await says(an, 'Dit deel is nog dun.')
  await lieve.page.getByRole('button', { name: /Opmerkingen/u }).tap()
  const card = lieve.page.locator('main article').filter({ hasText: 'Dit deel is nog dun.' })
  await card.getByText('An Claeys').waitFor(patient)
  await card.getByText(/Departement Omgeving/u).waitFor(patient)
  expect(await lieve.page.getByRole('button', { name: 'Nieuwe opmerking' }).count()).toBe(0)
  expect(await card.getByRole('button').allTextContents()).toEqual(['B · Opgave en hefboom'])
  expect(await findings(lieve.page)).toEqual([])
  expect([...an.complaints, ...lieve.complaints]).toEqual([])
})
