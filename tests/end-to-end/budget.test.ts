import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { heard, tabTo } from './by-ear.ts'
import { openTheatre, type Theatre } from './theatre.ts'

let theatre: Theatre
beforeAll(async () => {
  theatre = await openTheatre()
})
afterAll(() => theatre.close())

const patient = { timeout: 30_000 }

interface Line {
  readonly label: string
  readonly amount: string
  readonly category: string
  readonly spender: string
  /** By column, as its head says. */
  readonly paid: readonly (readonly [column: RegExp, amount: string])[]
  /** From the first year on; of a line that nobody divides, none. */
  readonly years?: readonly string[]
}

/** One cost line from its name to the last who pays, then what kind of cost it is, and what falls in which year. */
async function fills(page: Page, line: Line): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName), patient).toBe('INPUT')
  await page.keyboard.type(line.label)
  await page.keyboard.press('Tab')
  await expect.poll(() => heard(page), patient).toContain(`${line.label}, Bedrag`)
  await page.keyboard.type(line.amount)
  await page.keyboard.press('Tab')
  for (const [column, amount] of line.paid) {
    await tabTo(page, new RegExp(`${line.label}, ${column.source}`, 'u'), 'ArrowRight')
    await page.keyboard.type(amount)
    await page.keyboard.press('Tab')
  }
  await tabTo(page, /^Categorie/u)
  await page.keyboard.type(line.category)
  await tabTo(page, /^Uitgevoerd door/u)
  await page.keyboard.type(line.spender)
  for (const [at, amount] of (line.years ?? []).entries()) {
    await tabTo(page, new RegExp(`^In jaar ${at + 1}`, 'u'))
    await page.keyboard.type(amount)
  }
}

/** A purse for an organisation, sure from the beginning. */
async function addsPurse(page: Page, organisation: string): Promise<void> {
  await tabTo(page, /Voeg een bron toe/u)
  await page.keyboard.press('Enter')
  await expect.poll(() => heard(page), patient).toMatch(/^Van welke organisatie/u)
  await page.keyboard.type(organisation)
  await tabTo(page, /^Voeg toe$/u)
  await page.keyboard.press('Enter')
  await tabTo(page, /Nog te vragen/u)
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowDown')
}

test('two people fill in a whole budget together, each with a keyboard alone', async () => {
  const [lieve, ilse] = [await theatre.be('lieve-hanssens'), await theatre.be('ilse-baert')]
  for (const data of [
    { name: 'Ysermonde', layer: 'municipality', kind: 'gemeente' },
    { name: 'Zuidpunt', layer: 'intermunicipal', kind: 'intergemeentelijke_vereniging' },
  ]) {
    const headers = { origin: theatre.url }
    const admitted = await ilse.context.request.post(`${theatre.url}/api/proposals/westhoek/partners`, {
      data,
      headers,
    })
    expect(admitted.status()).toBe(201)
  }
  await Promise.all([lieve, ilse].map((one) => one.opens('/dossier/westhoek/budget')))
  await Promise.all([lieve, ilse].map(({ page }) => page.getByText('Nog geen kostenlijnen').waitFor(patient)))

  await Promise.all([addsPurse(lieve.page, 'Zuid'), addsPurse(ilse.page, 'Yser')])

  const write = async (page: Page, lines: readonly Line[]): Promise<void> => {
    await tabTo(page, /Voeg een kostenlijn toe/u, 'Shift+Tab')
    for (const line of lines) {
      await page.keyboard.press('Enter')
      await fills(page, line)
      await tabTo(page, /Voeg een kostenlijn toe/u, 'Shift+Tab')
    }
  }
  await Promise.all([
    write(lieve.page, [
      {
        label: 'Begeleiding',
        amount: '20 dagen x 750',
        category: 'Externe',
        spender: 'Zuid',
        paid: [
          [/Labo gevraagd/u, '12500'],
          [/Zuidpunt contant/u, '2.500,00'],
        ],
        years: ['10000', '4.000', '1000,00'],
      },
      {
        label: 'Jurist',
        amount: '14000',
        category: 'Externe',
        spender: 'Zuid',
        paid: [[/Zuidpunt contant/u, '14.000']],
      },
    ]),
    write(ilse.page, [
      {
        label: 'Bewonersavonden',
        amount: '8 x 512,50',
        category: 'Comm',
        spender: 'Yser',
        paid: [[/Ysermonde contant/u, '4100']],
      },
      {
        label: 'Lerend netwerk',
        amount: '3.000,00',
        category: 'Vorming',
        spender: 'Zuid',
        paid: [[/Labo gevraagd/u, '3000']],
      },
    ]),
  ])

  const sums = ({ page }: typeof lieve) =>
    page.evaluate(() => document.querySelector('#budget_lists_lines tfoot')?.textContent.replace(/\s/gu, ' '))
  for (const one of [lieve, ilse])
    await expect.poll(() => sums(one), patient).toMatch(/^Totaal€ 36\.100,00.*sluit$/u)
  expect(await sums(lieve)).toBe(await sums(ilse))

  const csv = async () =>
    new TextDecoder()
      .decode(await lieve.fetches('/api/proposals/westhoek/begroting.csv'))
      .split('\r\n')
      .slice(1)
  const filed = async () => (await csv()).map((row) => row.replace(/^\d+;/u, '')).sort()
  await expect
    .poll(filed, patient)
    .toEqual(
      expect.arrayContaining([
        expect.stringContaining('Begeleiding;Externe expertise;20;dagen;750,00;15000,00;Zuidpunt;'),
        expect.stringContaining('Bewonersavonden;Communicatie en verspreiding;8;;512,50;4100,00;Ysermonde;'),
        expect.stringContaining('Jurist;Externe expertise;;;;14000,00;Zuidpunt;'),
        expect.stringContaining('Lerend netwerk;Vorming en lerend netwerk;;;;3000,00;Zuidpunt;'),
      ]),
    )

  // What Lieve divided over the years, Ilse looks up: three tabs to the right of the one that stands open.
  await tabTo(ilse.page, /^Per bron$/u)
  for (let i = 0; i < 3; i++) await ilse.page.keyboard.press('ArrowRight')
  const years = () =>
    ilse.page.evaluate(() =>
      [...document.querySelectorAll('[role=tabpanel] tbody tr')].map((row) =>
        [...row.querySelectorAll('th, td')]
          .slice(0, 2)
          .map((cell) => cell.textContent.replace(/\s/gu, ' '))
          .join(': '),
      ),
    )
  await expect
    .poll(years, patient)
    .toEqual(expect.arrayContaining(['Jaar 1: € 10.000,00', 'Jaar 2: € 4.000,00', 'Jaar 3: € 1.000,00']))

  // Two on one amount: the last one counts, the other is told at once, and takes it back.
  await tabTo(lieve.page, /^Kostenlijn \d, /u)
  for (let i = 0; i < 6; i++) await lieve.page.keyboard.press('ArrowUp')
  await tabTo(lieve.page, /Bewonersavonden/u, 'ArrowDown')
  await tabTo(lieve.page, /Bewonersavonden, Ysermonde contant/u, 'ArrowLeft')
  await lieve.page.keyboard.type('4000')
  await lieve.page.keyboard.press('Enter')
  await ilse.page
    .getByText(/^Lieve Hanssens \(DVV Westhoek\) wijzigde dit bedrag daarnet van €.4\.100,00/u)
    .waitFor(patient)
  expect(await sums(ilse)).toMatch(/− € 100,00$/u)
  await tabTo(ilse.page, /^Zet het bedrag van Ysermonde terug$/u)
  await ilse.page.keyboard.press('Enter')
  for (const one of [lieve, ilse]) await expect.poll(() => sums(one), patient).toMatch(/sluit$/u)
  expect([...lieve.complaints, ...ilse.complaints]).toEqual([])
}, 120_000)
