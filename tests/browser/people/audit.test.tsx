import { page } from 'vitest/browser'
import { expect, test } from 'vitest'
import type { AuditEntryView } from '#shared/audit.ts'
import { expectAccessible, saying } from '../ui/stage.ts'
import { fatima, heading, kortrijk, leiedal, me, refuses, says, sees, visit } from '../pages/stage.tsx'

const entry = (seq: number, more: Partial<AuditEntryView> = {}): AuditEntryView => ({
  seq,
  at: '2021-09-28T14:42:00.000Z',
  act: 'role-changed',
  by: { id: 'fatima-aziz', name: 'Fatima Aziz', organisation: leiedal },
  proposal: { id: 'energie', title: 'Energiegemeenschappen' },
  about: [
    ['person', 'Joris Maes'],
    ['role', 'reader'],
  ],
  hash: 'ab'.repeat(32),
  ...more,
})
const view = {
  entries: [entry(9), entry(8, { act: 'frozen', by: null, about: [] })],
  more: true,
  people: [{ id: 'joris-maes', name: 'Joris Maes' }],
}
const at = '/api/proposals/energie/audit'

test.each([
  ['desk', 1440, 900],
  ['phone', 390, 844],
])('the log of a proposal reads as sentences, on a %s', async (_name, width, height) => {
  await page.viewport(width, height)
  visit('/dossier/energie/logboek', { 'GET /api/me': me(fatima), [`GET ${at}`]: says(view) })
  await sees('Fatima Aziz, Leiedal, veranderde een rol')
  await sees('wie: Joris Maes')
  await sees('Het systeem bevroor een versie')
  expect(heading()).toBe('Logboek')
  expect(document.querySelectorAll('[data-look=primary]')).toHaveLength(1)
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
  await expectAccessible()
})

test('older lines come after the ones that are there; a filter begins anew, and may find nothing', async () => {
  const older = {
    entries: [entry(7, { by: { id: 'j', name: 'Joris Maes', organisation: kortrijk } })],
    more: false,
    people: [],
  }
  const { asked } = visit('/dossier/energie/logboek', {
    'GET /api/me': me(fatima),
    [`GET ${at}`]: says(view),
    [`GET ${at}?before=8`]: says(older),
    [`GET ${at}?group=rights`]: says({ entries: [], more: false, people: [] }),
  })
  await sees('Fatima Aziz, Leiedal')
  saying('button', 'Toon oudere').click()
  await sees('Joris Maes, Kortrijk,')
  await sees('Fatima Aziz, Leiedal')
  const what = document.querySelector('select')
  if (what) {
    what.value = 'rights'
    what.dispatchEvent(new Event('change', { bubbles: true }))
  }
  saying('button', 'Toon').click()
  await sees('Niets gevonden')
  expect(asked.at(-1)).toBe(`GET ${at}?group=rights`)
  await expectAccessible()
})

test('taking the log along is asked with a POST, and a refusal is said where one looks', async () => {
  const { asked } = visit('/logboek', {
    'GET /api/me': me(fatima),
    'GET /api/audit': says(view),
    'POST /api/audit/export': refuses(403, 'not-coordinator', 'Dit doet alleen wie de oproep coördineert.'),
  })
  await sees('Energiegemeenschappen')
  saying('button', 'Bewaar voor een rekenblad (CSV)').click()
  await sees('Dit doet alleen wie de oproep coördineert.')
  expect(asked.at(-1)).toBe('POST /api/audit/export {"format":"csv"}')
})
