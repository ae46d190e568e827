import { afterAll, beforeAll, expect, test } from 'vitest'
import { findings } from './axe.ts'
import { openTheatre, type Actor, type Theatre } from './theatre.ts'

let theatre: Theatre
let jonas: Actor
let ilse: Actor
let nobody: Actor
let lead: Actor
let coordinator: Actor
beforeAll(async () => {
  theatre = await openTheatre()
  jonas = await theatre.be('jonas-vanhoutte')
  ilse = await theatre.be('tine-verhelst')
  nobody = await theatre.be('an-claeys')
  await nobody.context.clearCookies()
  lead = await theatre.be('bert-cools')
  coordinator = await theatre.be('hilde-goossens')
  const { context } = await theatre.be('ilse-baert')
  const headers = { origin: theatre.url }
  await context.request.post(`${theatre.url}/api/proposals/zuid-west-vlaanderen/freeze`, { headers })
})
afterAll(() => theatre.close())

const sections = [
  'identification',
  'challenge',
  'breakthrough',
  'partners',
  'asks',
  'plan',
  'governance',
  'budget',
  'added-value',
  'risks',
  'dissemination',
]
const frozen = '/dossier/zuid-west-vlaanderen'
const pages: readonly (readonly [who: () => Actor, path: string])[] = [
  [() => nobody, '/'],
  [() => nobody, '/aanmelden/geen-link'],
  [() => nobody, '/demo'],
  [() => nobody, '/demo/jonas-vanhoutte'],
  [() => nobody, '/controle'],
  [() => nobody, `/controle/${'0'.repeat(64)}`],
  [() => nobody, '/dossier/rivierenland'],
  [() => jonas, '/'],
  [() => jonas, '/bouwstenen'],
  [() => jonas, '/bestaat-niet'],
  [() => jonas, `${frozen}/versie/1`],
  [() => jonas, `${frozen}/versies`],
  [() => jonas, `${frozen}/budget`],
  [() => jonas, `${frozen}/mensen`],
  [() => lead, '/dossier/rivierenland/challenge'],
  [() => lead, '/dossier/rivierenland/budget'],
  [() => ilse, '/dossier/midwest/mensen'],
  [() => jonas, '/ideeen'],
  [() => jonas, '/ideeen/idee-02'],
  [() => coordinator, '/ideeen/idee-03'],
  [() => coordinator, '/oproep'],
  ...sections.map((section) => [() => ilse, `/dossier/midwest/${section}`] as const),
]

test.each(pages.map(([who, path]) => [path, who] as const))(
  'axe finds nothing on %s, on a desk and on a phone',
  async (path, who) => {
    const { page, opens } = who()
    await page.setViewportSize({ width: 1440, height: 900 })
    await opens(path)
    await page.locator('h1').first().waitFor()
    await page.waitForLoadState('networkidle')
    expect(await findings(page)).toEqual([])
    await page.setViewportSize({ width: 390, height: 844 })
    await page.locator('h1').first().waitFor()
    // As tall as the page: what happens to lie half under the bar at the bottom is one scroll away from it.
    const height = await page.evaluate(() => document.documentElement.scrollHeight)
    await page.setViewportSize({ width: 390, height: Math.max(844, height) })
    expect(await findings(page)).toEqual([])
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow, 'sideways scrolling').toBeLessThanOrEqual(0)
  },
)

test('no page broke a rule of its own content policy, or threw', () => {
  expect([...jonas.complaints, ...ilse.complaints, ...nobody.complaints]).toEqual([])
})
