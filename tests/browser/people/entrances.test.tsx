import { page, userEvent } from 'vitest/browser'
import { expect, test } from 'vitest'
import type { DeviceView, LetterView } from '#shared/entrances.ts'
import { expectAccessible, one, saying } from '../ui/stage.ts'
import { fatima, heading, leiedal, me, nobody, says, sees, visit, type Reply } from '../pages/stage.tsx'
import { at, given, inside, marijke, path } from '../members/stage.ts'
import { makeStage } from '../dossier/stage.ts'
import { openDossier } from '../dossier/desk.tsx'

const taken: Reply = { status: 202, body: {} }
const ways = says({ mail: true, openId: 'ACM/IDM' })

test('who is outside asks for a new link or goes to their account, on a phone too', async () => {
  await page.viewport(390, 844)
  const { asked } = visit('/?aanmelden=not-invited', {
    'GET /api/me': nobody,
    'GET /api/entrances': ways,
    'POST /api/sign-in/request': taken,
  })
  await sees('Met dit account is niemand uitgenodigd.')
  await sees('Meld je aan met ACM/IDM')
  expect(one<HTMLAnchorElement>('a[href^="/api/openid/start"]').rel).toBe('external')
  await expectAccessible()
  await userEvent.fill(one<HTMLInputElement>('input[type=email]'), 'geen adres')
  saying('button', 'Stuur me een nieuwe link').click()
  await sees('Dit is geen e-mailadres.')
  await userEvent.fill(one<HTMLInputElement>('input[type=email]'), 'An@voorbeeld.example')
  saying('button', 'Stuur me een nieuwe link').click()
  await sees('Kennen we dit adres, dan is je nieuwe link onderweg.')
  expect(asked.at(-1)).toBe('POST /api/sign-in/request {"email":"an@voorbeeld.example"}')
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390)
})

test('a session that ended is said in a dialog: nothing is lost, and one way on', async () => {
  await page.viewport(1440, 900)
  const asked: string[] = []
  const stage = makeStage()
  openDossier(stage, 'challenge', async (path) => {
    asked.push(path)
    return path === '/api/entrances'
      ? Response.json({ mail: true, openId: null })
      : new Response(null, { status: 202 })
  })
  stage.setSaved({ state: 'closed', because: 'signed-out' })
  await sees('Meld je opnieuw aan')
  await sees('Er is niets verloren.')
  await sees('code 4401-sessie')
  await expectAccessible()
  saying('button', 'Stuur me een nieuwe link').click()
  await sees('Je nieuwe link is onderweg naar je eigen e-mailadres.')
  expect(asked.at(-1)).toBe('/api/sign-in/request')
  saying('button', 'Lees hier verder').click()
  await expect.poll(() => document.querySelector('[role=dialog]')).toBeNull()
})

const device = (handle: string, more: Partial<DeviceView> = {}): DeviceView => ({
  handle,
  device: 'Firefox op Windows',
  way: 'link',
  organisation: leiedal,
  since: '2021-09-28T14:42:00.000Z',
  seen: null,
  current: false,
  ...more,
})

test('Fatima sees her devices, signs out on one, and everywhere only after a question', async () => {
  const answers = {
    'GET /api/me': me(fatima),
    'GET /api/me/devices': says({
      devices: [device('a', { current: true }), device('b', { device: 'Safari op iPhone', way: 'openid' })],
    }),
    'POST /api/me/devices/end': { status: 204, body: {} },
  }
  const { asked, reloads } = visit('/ik', answers)
  await sees('Safari op iPhone')
  expect(heading()).toBe('Mijn toestellen en gegevens')
  await expectAccessible()
  one<HTMLElement>('button[aria-label="Meld af op Safari op iPhone"]').click()
  await expect.poll(() => document.querySelector('main')?.textContent).not.toContain('Safari op iPhone')
  expect(asked.at(-1)).toBe('POST /api/me/devices/end {"handle":"b"}')
  saying('button', 'Meld overal af').click()
  await expect.poll(() => document.activeElement?.textContent).toBe('Laat zo')
  saying('button', 'Ja, meld overal af').click()
  await expect.poll(() => reloads()).toBe(1)
})

const letter: LetterView = {
  to: 'marijke@kortrijk.example',
  name: 'Marijke Desmet',
  url: 'https://doorbraak.example/aanmelden/x',
  at: '2021-09-28T14:42:00.000Z',
  expiresAt: '2021-10-12T14:42:00.000Z',
  subject: 'Uitnodiging',
  text: 'Dag Marijke Desmet\n\nhttps://doorbraak.example/aanmelden/x',
}

test('letters that wait are there to be sent by hand; without any the page says so', async () => {
  await page.viewport(390, 844)
  visit('/postvak', {
    'GET /api/me': me(fatima),
    'POST /api/outbox': says({ mail: false, letters: [letter] }),
  })
  await sees('Marijke Desmet, marijke@kortrijk.example')
  expect(one<HTMLAnchorElement>('a[href^="mailto:"]').href).toContain('marijke%40kortrijk.example')
  await expectAccessible()
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390)
  visit('/postvak', { 'GET /api/me': me(fatima), 'POST /api/outbox': says({ mail: true, letters: [] }) })
  await sees('Er wacht geen enkele brief.')
  await expectAccessible()
})

test('a list that is pasted fills the form, with what it says of each', async () => {
  await page.viewport(1440, 900)
  visit(path, { ...inside(), [`POST ${at}`]: says({ members: [], outcomes: [{ given: given(marijke) }] }) })
  await sees('Marijke Desmet')
  saying('button', 'Nodig mensen uit').click()
  await sees('Plak een lijst of kies gemeenten')
  one<HTMLElement>('details summary').click()
  const list = 'Jan De Smet\tjan@zwevegem.example\tburgemeester\tZwevegem\nInfo <info@x.example>'
  await userEvent.fill(one<HTMLTextAreaElement>('textarea'), list)
  saying('button', 'Neem over').click()
  await sees('2 mensen overgenomen.')
  const values = [...document.querySelectorAll<HTMLInputElement>('fieldset input')].map(({ value }) => value)
  expect(values).toContain('jan@zwevegem.example')
  expect(values).toContain('burgemeester')
  expect(
    [...document.querySelectorAll('fieldset select')].map((one) => (one as HTMLSelectElement).value),
  ).toContain('zwevegem')
  await expectAccessible()
})
