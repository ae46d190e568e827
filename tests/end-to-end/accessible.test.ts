import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findings } from './axe.ts'
import { says, taps } from './half-day.ts'
import { walk } from './keyboard.ts'
import { byPhone, inAndOut, onPhone } from './look-around.ts'
import { openTheatre, type Actor, type Theatre } from './theatre.ts'

let theatre: Theatre
let jonas: Actor
let ilse: Actor
let nobody: Actor
let lead: Actor
let coordinator: Actor
let juror: Actor
let partner: Actor
let signer: Actor
/** A session that is about to begin. */
const session = '/werksessie/werksessie-rivierenland'
beforeAll(async () => {
  theatre = await openTheatre()
  ;[jonas, ilse, nobody, lead, coordinator, juror, partner, signer] = (await Promise.all(
    [
      'jonas-vanhoutte',
      'tine-verhelst',
      'an-claeys',
      'bert-cools',
      'hilde-goossens',
      'rita-moens',
      'dirk-somers',
      'marijke-desmet',
    ].map((person) => theatre.be(person)),
  )) as [Actor, Actor, Actor, Actor, Actor, Actor, Actor, Actor]
  await nobody.context.clearCookies()
  const { context } = await theatre.be('ilse-baert')
  const headers = { origin: theatre.url }
  const at = `${theatre.url}/api/proposals/zuid-west-vlaanderen`
  await context.request.post(`${at}/freeze`, { headers })
  await context.request.post(`${at}/versions/1/submit`, { headers, data: {} })
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

/** Pages whose own controls are new to whoever comes from the dossier. */
const isWalked = (path: string): boolean =>
  /^\/(ik|privacy|toegankelijkheid|logboek|organisaties|postvak|jury|werksessie|ideeen|oproep|controle)/u.test(
    path,
  ) || /\/(mensen|versies|versie\/1|werksessies|logboek|challenge)$/u.test(path)

test('a partner looks at what it signs in a dialog, signs it, and finds its declaration', async () => {
  const { page, opens, settles } = signer
  await opens(`${frozen}/versie/1`)
  await settles()
  await inAndOut(signer, /^Onderteken voor/u)
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Onderteken' }).press('Enter')
  await page.getByRole('link', { name: /^Verklaring van Kortrijk/u }).waitFor()
  expect.soft(await findings(page)).toEqual([])
  expect.soft(await walk(page)).toEqual([])
  await page.setViewportSize({ width: 390, height: 844 })
  await settles()
  await onPhone(page)
})

describe('once the jury reads', () => {
  beforeAll(async () => {
    const headers = { origin: theatre.url }
    const at = `${theatre.url}/api/proposals/zuid-west-vlaanderen/jury/open`
    await coordinator.context.request.post(at, { headers, data: {} })
  })
  test.each(pages.map(([who, path]) => [path, who] as const))(
    '%s: axe finds nothing, on a desk and on a phone; with Tab alone its controls are reached, in the order of the page',
    async (path, who) => {
      const { page, opens, settles } = who()
      await page.setViewportSize({ width: 1440, height: 900 })
      await opens(path)
      await settles()
      expect.soft(await findings(page)).toEqual([])
      if (isWalked(path)) expect.soft(await walk(page)).toEqual([])
      await page.setViewportSize({ width: 390, height: 844 })
      await settles()
      await onPhone(page)
    },
  )
})

test('round a dialog with Tab, out with Escape, and the focus is back on what opened it', async () => {
  const opened: readonly (readonly [Actor, string, readonly string[]])[] = [
    [jonas, '/ik', ['Meld overal af']],
    [lead, '/dossier/rivierenland/challenge', ['Zet deze sectie op slot', 'Wie schrijft hier?', 'Bevries']],
  ]
  for (const [who, path, names] of opened) {
    await who.page.setViewportSize({ width: 1440, height: 900 })
    await who.opens(path)
    for (const name of names) await inAndOut(who, name)
  }
})

test('a passage is chosen and said to answer a criterion, by keyboard alone; the panel shows it', async () => {
  const { page, opens, settles } = lead
  await opens('/dossier/rivierenland/challenge')
  await settles()
  await page.getByRole('textbox', { name: 'Maatschappelijke of bestuurlijke opgave' }).focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+Shift+ArrowRight')
  const chosen = await page.evaluate(() => getSelection()?.toString().trim())
  expect(chosen).toBeTruthy()
  const menu = page.getByRole('button', { name: 'Beantwoordt' }).first()
  await menu.press('Enter')
  await page.getByRole('menuitemcheckbox', { name: /^C1\.1/u }).press('Enter')
  await page.getByRole('tab', { name: 'Criteria' }).press('Enter')
  await page.locator('summary', { hasText: 'C1.1' }).press('Enter')
  await page.locator('q', { hasText: chosen! }).waitFor()
  expect.soft(await findings(page)).toEqual([])
  expect.soft(await walk(page)).toEqual([])
})

test('a phone takes part with Tab alone: the code, the name, a card, a temperature', async () => {
  await lead.page.setViewportSize({ width: 1440, height: 900 })
  await lead.opens(session)
  await taps(lead.page, 'Open de deur')
  await says(lead.page, 'Start de werksessie')
  const shown = await lead.page
    .getByText(/^[0-9A-Z]{3}\s[0-9A-Z]{3}$/u)
    .first()
    .textContent()
  const { page, opens } = nobody
  await opens('/m')
  await byPhone(nobody, 'the code')
  await page.getByLabel('Code op het grote scherm').fill(shown!.replaceAll(/\s/gu, ''))
  await page.getByRole('button', { name: 'Verder' }).press('Enter')
  await page.getByLabel('Je naam', { exact: true }).fill('Els Wouters')
  await page.getByLabel('Je organisatie', { exact: true }).selectOption('heist-op-den-berg')
  await byPhone(nobody, 'the name')
  await page.getByRole('button', { name: 'Ga binnen' }).press('Enter')
  await says(page, 'Dag Els')
  await taps(lead.page, 'Start de werksessie')
  // It has begun when the room sees so; before that there is nowhere to go.
  await says(page, 'Kijk even mee')
  await goesTo('Oefenronde', 'Waarom zit jij hier?')
  await says(page, 'Waarom zit jij hier?')
  await byPhone(nobody, 'a card')
  await inAndOut(nobody, 'Meer')
  await goesTo('Begroting en jurycheck', 'Hoe sterk staat dit dossier?')
  await taps(lead.page, 'Open de peiling')
  await page.getByRole('radio').first().waitFor()
  await byPhone(nobody, 'a temperature')
})

async function goesTo(step: string, question: string): Promise<void> {
  await lead.page
    .getByRole('button', { name: `Ga naar ${step}`, exact: true })
    .first()
    .click()
  await says(lead.page, question)
}

test('a hand is put up in a closed section: who leads sees it in the dossier, and in the console of the running session', async () => {
  const { page, opens, settles } = partner
  await page.setViewportSize({ width: 1440, height: 900 })
  await opens('/dossier/rivierenland/risks')
  const ask = page.getByRole('button', { name: 'Vraag het woord' }).first()
  await ask.waitFor()
  await settles()
  expect.soft(await findings(page)).toEqual([])
  expect.soft(await walk(page)).toEqual([])
  await ask.press('Enter')
  await says(page, /Wie leidt, ziet het/u)
  expect.soft(await findings(page)).toEqual([])
  await page.setViewportSize({ width: 390, height: 844 })
  await settles()
  await onPhone(page)
  const hand = (who: Actor) => who.page.getByRole('region', { name: 'Wie vraagt het woord' })
  // The console was open all the time.
  await hand(lead).getByText('Dirk Somers').waitFor()
  expect.soft(await findings(lead.page)).toEqual([])
  expect.soft(await walk(lead.page)).toEqual([])
  await lead.opens('/dossier/rivierenland/challenge')
  await hand(lead)
    .getByText(/Dirk Somers/u)
    .waitFor()
  await lead.settles()
  expect.soft(await findings(lead.page)).toEqual([])
  expect.soft(await walk(lead.page)).toEqual([])
  await lead.opens(session)
  await hand(lead)
    .getByRole('button', { name: /^Geef het woord aan Dirk/u })
    .press('Enter')
  await says(page, 'Jij hebt het woord: schrijf gerust.')
  await hand(lead).waitFor({ state: 'detached' })
})

test('no page broke a rule of its own content policy, or threw', () => {
  for (const actor of [jonas, ilse, nobody, lead, coordinator, juror, partner, signer])
    expect.soft(actor.complaints).toEqual([])
})
