import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { hears, tabTo } from './by-ear.ts'
import { openTheatre, type Actor, type Theatre } from './theatre.ts'

let theatre: Theatre
beforeAll(async () => {
  theatre = await openTheatre()
})
afterAll(() => theatre.close())

const patient = { timeout: 30_000 }

const isInBox = (page: Page) =>
  expect.poll(() => page.evaluate(() => document.activeElement?.tagName), patient).toBe('INPUT')

/** A step with a title, at the end of the plan. */
async function addsStep(page: Page, title: string): Promise<void> {
  await tabTo(page, /Voeg een stap toe/u, 'Shift+Tab')
  await page.keyboard.press('Enter')
  await hears(page, /^Titel van de stap/u)
  await isInBox(page)
  await page.keyboard.type(title)
  await page.keyboard.press('Tab')
}

/** A purse for an organisation: of money, or of hours and rooms. */
async function addsPurse(page: Page, organisation: string, inKind: boolean): Promise<void> {
  await tabTo(page, /Voeg een bron toe/u)
  await page.keyboard.press('Enter')
  await hears(page, /^Van welke organisatie/u)
  await page.keyboard.type(organisation)
  await tabTo(page, /^Voeg toe$/u)
  await page.keyboard.press('Enter')
  await hears(page, /Eigen middelen|Soort middelen/u)
  await tabTo(page, /^In natura$/u)
  if (inKind) await page.keyboard.press('Space')
}

interface Line {
  readonly label: string
  readonly amount: string
  readonly paidBy: RegExp
  readonly paid: string
  /** As it is numbered: `2. Proef`. */
  readonly step: string
  readonly inKind: boolean
}

/** A cost line with who pays, the step it belongs to, and whether it is paid in time or things. */
async function addsLine(page: Page, line: Line): Promise<void> {
  await tabTo(page, /Voeg een kostenlijn toe/u, 'Shift+Tab')
  await page.keyboard.press('Enter')
  await isInBox(page)
  await page.keyboard.type(line.label)
  await page.keyboard.press('Tab')
  await hears(page, new RegExp(`${line.label}, Bedrag`, 'u'))
  await page.keyboard.type(line.amount)
  await page.keyboard.press('Tab')
  await tabTo(page, new RegExp(`${line.label}, ${line.paidBy.source}`, 'u'), 'ArrowRight')
  await page.keyboard.type(line.paid)
  await page.keyboard.press('Tab')
  await tabTo(page, /^Stap$/u)
  await page.keyboard.type(line.step)
  await tabTo(page, /^Bijdrage in natura$/u)
  if (line.inKind) await page.keyboard.press('Space')
}

const told = ({ page }: Actor, selector: string) =>
  page.evaluate(
    (wanted) =>
      [...document.querySelectorAll(wanted)].map((one) => one.textContent.replace(/\s+/gu, ' ').trim()),
    selector,
  )

test('two people link their cost lines to steps and bring in hours instead of money, each with a keyboard alone', async () => {
  const [lieve, ilse] = [await theatre.be('lieve-hanssens'), await theatre.be('ilse-baert')]
  for (const data of [
    { name: 'Ysermonde', layer: 'municipality', kind: 'gemeente' },
    { name: 'Zuidpunt', layer: 'intermunicipal', kind: 'intergemeentelijke_vereniging' },
  ]) {
    const headers = { origin: theatre.url }
    const partners = `${theatre.url}/api/proposals/westhoek/partners`
    expect((await ilse.context.request.post(partners, { data, headers })).status()).toBe(201)
  }

  // The steps first: Lieve writes them, and goes on from section to section with Alt and an arrow.
  await lieve.opens('/dossier/westhoek/plan')
  await lieve.page.getByText('Nog geen stappen').waitFor(patient)
  await addsStep(lieve.page, 'Nulmeting')
  await addsStep(lieve.page, 'Proef')
  for (const section of [/^Governance$/u, /^Begroting$/u]) {
    await lieve.page.keyboard.press('Alt+ArrowDown')
    await hears(lieve.page, section)
  }
  await ilse.opens('/dossier/westhoek/budget')
  await Promise.all([lieve, ilse].map(({ page }) => page.getByText('Nog geen kostenlijnen').waitFor(patient)))

  await Promise.all([addsPurse(lieve.page, 'Zuid', false), addsPurse(ilse.page, 'Yser', true)])
  await Promise.all([
    addsLine(lieve.page, {
      label: 'Begeleiding',
      amount: '5000',
      paidBy: /Zuidpunt contant/u,
      paid: '5000',
      step: '2',
      inKind: false,
    }),
    addsLine(ilse.page, {
      label: 'Uren van de dienst',
      amount: '60 uren x 40',
      paidBy: /Ysermonde natura/u,
      paid: '2.400,00',
      step: '1',
      inKind: true,
    }),
  ])

  for (const one of [lieve, ilse])
    await expect
      .poll(() => told(one, '#budget_lists_lines tfoot'), patient)
      .toEqual([expect.stringMatching(/^Totaal€ 7\.400,00.*sluit$/u)])

  const filed = async () => {
    const [head, ...lines] = new TextDecoder()
      .decode(await lieve.fetches('/api/proposals/westhoek/begroting.csv'))
      .split('\r\n')
      .map((row) => row.split(';'))
    const at = (name: string) => head?.indexOf(name) ?? -1
    return lines.map((row) => ['Kostenlijn', 'Stap', 'In natura'].map((name) => row[at(name)]).join(': '))
  }
  await expect
    .poll(filed, patient)
    .toEqual(expect.arrayContaining(['Begeleiding: 2. Proef: ', 'Uren van de dienst: 1. Nulmeting: ja']))

  // What each wrote alone, the other looks up: per source what is no money, per step what it costs.
  await tabTo(ilse.page, /^Per bron$/u)
  const rows = () => told(ilse, '[role=tabpanel] tbody tr')
  await expect.poll(rows, patient).toContainEqual(expect.stringMatching(/^Ysermonde, natura.*€ 2\.400,00/u))
  for (let i = 0; i < 2; i++) await ilse.page.keyboard.press('ArrowRight')
  await hears(ilse.page, /^Per stap$/u)
  await expect.poll(rows, patient).toContainEqual(expect.stringMatching(/Proef.*€ 5\.000,00/u))
  expect([...lieve.complaints, ...ilse.complaints]).toEqual([])
}, 120_000)
