import { page } from 'vitest/browser'
import { expect, test } from 'vitest'
import { expectAccessible, saying } from '../ui/stage.ts'
import { fatima, heading, me, nobody, refuses, says, sees, visit } from '../pages/stage.tsx'

const kept = { sessionDays: 30, linkHours: 336, linkDays: 90, personDays: 0, workshopDays: 730, mail: false }

test.each([
  ['desk', 1440, 900],
  ['phone', 390, 844],
])(
  'anybody reads what is kept, with the settings of this installation, on a %s',
  async (_name, width, height) => {
    await page.viewport(width, height)
    visit('/privacy', { 'GET /api/me': nobody, 'GET /api/privacy': says(kept) })
    await sees(
      'Een aanmelding eindigt 30 dagen na het laatste gebruik. Een persoonlijke link werkt 14 dagen.',
    )
    await sees('Deze server verstuurt geen e-mail')
    await sees('In een werksessie en haar verslag blijven namen 730 dagen')
    expect(heading()).toBe('Privacy')
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
    await expectAccessible()
    visit('/toegankelijkheid', { 'GET /api/me': nobody })
    await sees('Er is nog geen onafhankelijke toetsing gebeurd')
    await expectAccessible()
  },
)

test('where people are erased by themselves, and letters mailed, the page says so', async () => {
  visit('/privacy', {
    'GET /api/me': nobody,
    'GET /api/privacy': says({ ...kept, personDays: 730, mail: true }),
  })
  await sees('Wie 730 dagen niet meer kwam, wordt vanzelf gewist.')
  await sees('vertrekken als e-mail')
})

test('Fatima erases herself only after a question; a refusal stands where she looks', async () => {
  const { asked, reloads } = visit('/ik', {
    'GET /api/me': me(fatima),
    'GET /api/me/devices': says({ devices: [] }),
    'POST /api/me/erase': refuses(409, 'last-coordinator', 'Dit is de laatste coördinator.'),
  })
  await sees('Mijn gegevens')
  saying('button', 'Wis mijn gegevens').click()
  await expect.poll(() => document.activeElement?.textContent).toBe('Laat zo')
  await expectAccessible()
  expect(asked.some((one) => one.includes('erase'))).toBe(false)
  saying('button', 'Ja, wis mijn gegevens').click()
  await sees('Dit is de laatste coördinator.')
  expect(reloads()).toBe(0)
})
