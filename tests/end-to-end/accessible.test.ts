import { afterAll, beforeAll, expect, test } from 'vitest'
import { findings } from './axe.ts'
import { walk } from './keyboard.ts'
import { openTheatre, type Actor, type Theatre } from './theatre.ts'

let theatre: Theatre
let jonas: Actor
let ilse: Actor
let nobody: Actor
let lead: Actor
let coordinator: Actor
let juror: Actor
let partner: Actor
/** A session that is about to begin. */
const session = '/werksessie/werksessie-rivierenland'
beforeAll(async () => {
  theatre = await openTheatre()
  jonas = await theatre.be('jonas-vanhoutte')
  ilse = await theatre.be('tine-verhelst')
  nobody = await theatre.be('an-claeys')
  await nobody.context.clearCookies()
  lead = await theatre.be('bert-cools')
  coordinator = await theatre.be('hilde-goossens')
  juror = await theatre.be('rita-moens')
  partner = await theatre.be('dirk-somers')
  const { context } = await theatre.be('ilse-baert')
  const headers = { origin: theatre.url }
  const at = `${theatre.url}/api/proposals/zuid-west-vlaanderen`
  await context.request.post(`${at}/freeze`, { headers })
  await context.request.post(`${at}/versions/1/submit`, { headers, data: {} })
  await coordinator.context.request.post(`${at}/jury/open`, { headers, data: {} })
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
  [() => jonas, '/ik'],
  [() => nobody, '/privacy'],
  [() => nobody, '/toegankelijkheid'],
  [() => coordinator, '/logboek'],
  [() => lead, '/dossier/rivierenland/logboek'],
  [() => coordinator, '/organisaties'],
  [() => coordinator, '/postvak'],
  [() => juror, '/jury'],
  [() => juror, '/jury/zuid-west-vlaanderen'],
  [() => lead, '/dossier/rivierenland/werksessies'],
  [() => lead, session],
  [() => lead, `${session}/draaiboek`],
  [() => lead, `${session}/dossier`],
  [() => lead, `${session}/slotveeg`],
  [() => lead, `${session}/verslag`],
  [() => partner, session],
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

/** Pages whose own controls are new to whoever comes from the dossier. */
const walked = pages.filter(
  ([, path]) =>
    /^\/(ik|privacy|toegankelijkheid|logboek|organisaties|postvak|jury|werksessie|ideeen|oproep|controle)/u.test(
      path,
    ) || /\/(mensen|versies|versie\/1|werksessies|logboek|challenge)$/u.test(path),
)

test.each(walked.map(([who, path]) => [path, who] as const))(
  'with Tab alone every control of %s is reached, in the order of the page, and one sees where one is',
  async (path, who) => {
    const { page, opens } = who()
    await page.setViewportSize({ width: 1440, height: 900 })
    await opens(path)
    await page.locator('h1').first().waitFor()
    await page.waitForLoadState('networkidle')
    expect(await walk(page)).toEqual([])
  },
)

test('Escape closes a dialog, and the focus is back on what opened it', async () => {
  const opened: readonly (readonly [Actor, string, string])[] = [
    [jonas, '/ik', 'Meld overal af'],
    [lead, '/dossier/rivierenland/challenge', 'Zet deze sectie op slot'],
    [lead, '/dossier/rivierenland/challenge', 'Wie schrijft hier?'],
    [lead, '/dossier/rivierenland/challenge', 'Bevries'],
  ]
  for (const [{ page, opens }, path, name] of opened) {
    await page.setViewportSize({ width: 1440, height: 900 })
    await opens(path)
    const button = page.getByRole('button', { name, exact: true })
    await button.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await expect
      .poll(() => button.evaluate((element) => element === document.activeElement), { message: name })
      .toBe(true)
  }
})

test('no page broke a rule of its own content policy, or threw', () => {
  expect([...jonas.complaints, ...ilse.complaints, ...nobody.complaints]).toEqual([])
})
