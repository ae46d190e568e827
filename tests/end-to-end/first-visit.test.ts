import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTheatre, type Theatre } from './theatre.ts'

let theatre: Theatre
beforeAll(async () => {
  theatre = await openTheatre()
})
afterAll(() => theatre.close())

const patient = { timeout: 30_000 }
const proposal = 'zuid-west-vlaanderen'
const phone = { width: 390, height: 844 }

/** What the facilitator sends: the link of a mayor who was never here. */
async function invitation(): Promise<string> {
  const hilde = await theatre.be('hilde-goossens')
  const row = {
    name: 'Greta Vandewalle',
    email: 'greta.vandewalle@voorbeeld.example',
    position: 'burgemeester',
    organisation: 'avelgem',
    role: 'partner',
  }
  const answer = await hilde.context.request.post(`${theatre.url}/api/proposals/${proposal}/members`, {
    data: { rows: [row] },
    headers: { origin: theatre.url },
  })
  const { outcomes } = (await answer.json()) as { outcomes: { given: { link: { url: string } } }[] }
  await hilde.context.close()
  return outcomes[0]?.given.link.url ?? ''
}

test('a mayor on her phone: from the link in her mail to typing what her municipality promises, in three taps', async () => {
  const link = await invitation()
  const greta = await theatre.be('nele-callens', phone)
  // Her own phone: nobody was ever signed in on it.
  await greta.context.clearCookies()
  const { page } = greta

  // The link in the mail opens this.
  await page.goto(link)
  await page.getByRole('heading', { name: 'Ben jij dit?' }).waitFor(patient)
  await page.getByText('Avelgem').first().waitFor(patient)
  // One: yes, that is me. She lands where her own promise stands, first and open.
  await page.getByRole('button', { name: 'Meld je aan als Greta Vandewalle' }).tap()
  const card = page.getByRole('region', { name: 'Avelgem' })
  await card.waitFor(patient)
  expect(new URL(page.url()).pathname).toBe(`/dossier/${proposal}/asks`)
  const first = page
    .getByRole('region')
    .filter({ has: page.locator('h2') })
    .first()
  expect(await first.getAttribute('aria-label')).toBe('Avelgem')
  // Two: a promise of Avelgem's own.
  await card.getByRole('button', { name: 'Voeg een engagement toe' }).tap()
  // Three: what it is, in her own words.
  await card.locator('[contenteditable=true], textarea, input[type=text]').first().tap()
  await page.keyboard.type('Wij stellen de daken van onze scholen open. ')
  await page.getByText('Bewaard').first().waitFor(patient)

  const jonas = await theatre.be('jonas-vanhoutte')
  await jonas.opens(`/dossier/${proposal}/asks`)
  const hers = jonas.page.getByRole('region', { name: 'Avelgem' })
  await hers.waitFor(patient)
  await hers
    .getByRole('button', { name: /Avelgem/u })
    .first()
    .click()
  await hers
    .getByText(/Wij stellen de daken van onze scholen open\./u)
    .first()
    .waitFor(patient)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width)
  expect([...greta.complaints, ...jonas.complaints]).toEqual([])
})

test('a link that is no link says so on a phone, with the way to what is kept of people', async () => {
  const { page, context } = await theatre.be('nele-callens', phone)
  await context.clearCookies()
  await page.goto(`${theatre.url}/aanmelden/${'x'.repeat(43)}`)
  await page.getByRole('heading', { name: 'Deze link werkt niet meer' }).waitFor(patient)
  await page.getByRole('link', { name: 'Privacy' }).tap()
  await page.getByRole('heading', { name: 'Privacy', level: 1 }).waitFor(patient)
})
