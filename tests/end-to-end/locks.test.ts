import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTheatre, type Actor, type Theatre } from './theatre.ts'

let theatre: Theatre
beforeAll(async () => {
  theatre = await openTheatre()
})
afterAll(() => theatre.close())

const path = '/dossier/zuid-west-vlaanderen/challenge'
const patient = { timeout: 30_000 }
const text = ({ page }: Actor, name = 'Maatschappelijke of bestuurlijke opgave') =>
  page.getByRole('textbox', { name, exact: true })

test('[case 35] a section is closed while somebody types: the others’ words stand, and the typist keeps every word', async () => {
  const [ilse, jonas, sofie] = [
    await theatre.be('ilse-baert'),
    await theatre.be('jonas-vanhoutte'),
    await theatre.be('sofie-maes'),
  ]
  await Promise.all([ilse, jonas, sofie].map((one) => one.opens(path)))
  await Promise.all([ilse, jonas, sofie].map((one) => text(one).waitFor(patient)))
  await text(sofie, 'Hefboom').click()
  await sofie.page.keyboard.press('Control+Home')
  await sofie.page.keyboard.type('Sofie was op tijd. ')
  await expect.poll(() => text(jonas, 'Hefboom').textContent(), patient).toContain('Sofie was op tijd.')

  // Jonas goes on without a line; the lock comes, and holds, before his words do.
  await jonas.offline(true)
  await jonas.page
    .getByText(/Offline/u)
    .first()
    .waitFor(patient)
  await text(jonas).click()
  await jonas.page.keyboard.press('Control+Home')
  await jonas.page.keyboard.type('Jonas typte door. ')

  await ilse.page.getByRole('button', { name: 'Zet deze sectie op slot' }).click()
  const dialog = ilse.page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'Niemand' }).check({ force: true })
  await dialog.getByRole('textbox', { name: /Waarom/u }).fill('We lezen B nu samen.')
  await dialog.getByRole('button', { name: 'Zet op slot' }).click()
  await sofie.page.getByText('Deze sectie is op slot.').first().waitFor(patient)
  await sofie.page
    .getByText(/We lezen B nu samen\./u)
    .first()
    .waitFor(patient)
  await expect.poll(() => text(sofie).count(), patient).toBe(0)

  await jonas.offline(false)
  await jonas.page.getByText('Jouw tekst').first().waitFor(patient)
  await jonas.page
    .getByText(/Jonas typte door\./u)
    .first()
    .waitFor(patient)
  await expect.poll(() => sofie.page.getByText(/Jonas typte door\./u).count(), patient).toBe(0)
  expect(await sofie.page.getByText(/Sofie was op tijd\./u).count()).toBeGreaterThan(0)

  await ilse.page.getByRole('button', { name: 'Open weer voor iedereen' }).click()
  await text(sofie).waitFor(patient)
  await text(jonas).waitFor(patient)
  await text(jonas).click()
  await jonas.page.keyboard.type('En nu mag het weer. ')
  await expect.poll(() => text(sofie).textContent(), patient).toContain('En nu mag het weer.')
  expect([...ilse.complaints, ...jonas.complaints, ...sofie.complaints]).toEqual([])
})
