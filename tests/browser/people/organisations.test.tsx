import { page, userEvent } from 'vitest/browser'
import { expect, test } from 'vitest'
import type { OrganisationEntry } from '#shared/organisation-api.ts'
import { expectAccessible, one, saying } from '../ui/stage.ts'
import {
  an,
  fatima,
  heading,
  joris,
  kortrijk,
  leiedal,
  me,
  refuses,
  says,
  sees,
  visit,
} from '../pages/stage.tsx'

const entry = (of: typeof kortrijk, more: Partial<OrganisationEntry> = {}): OrganisationEntry => ({
  ...of,
  nis: null,
  kbo: null,
  ovo: null,
  people: [],
  ...more,
})
const all = [
  entry(kortrijk, { nis: '34022', people: [{ id: joris.id, name: joris.name, position: joris.position }] }),
  entry(leiedal),
]
const inside = {
  'GET /api/me': says({ person: fatima, demo: false, coordinates: true }),
  'GET /api/organisations': says({ organisations: all }),
}
/** A button with an icon only. */
const named = (label: string): HTMLElement => one(`button[aria-label="${label}"]`)
const labelled = (label: string): HTMLInputElement => {
  const found = [...document.querySelectorAll('label')].find((candidate) =>
    candidate.textContent?.includes(label),
  )
  const input = document.getElementById(found?.getAttribute('for') ?? '')
  if (!(input instanceof HTMLInputElement)) throw new Error(`No field ${label}`)
  return input
}

test.each([
  ['desk', 1440, 900],
  ['phone', 390, 844],
])('Fatima sees every organisation with layer, codes and people, on a %s', async (_name, width, height) => {
  await page.viewport(width, height)
  visit('/organisaties', inside)
  await sees('34022')
  expect(heading()).toBe('Organisaties')
  await sees('Joris Maes')
  await userEvent.fill(labelled('Zoek'), 'joris')
  await sees('1 van 2 organisaties')
  expect(document.body.textContent).not.toContain('Leiedal, Intergemeentelijk')
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
  await expectAccessible()
})

test('a code that cannot be is refused with the server’s sentence, and what was typed stays', async () => {
  const wrong = refuses(400, 'not-kbo', 'Dit is geen ondernemingsnummer.')
  const { asked } = visit('/organisaties', { ...inside, 'POST /api/organisations/kortrijk': wrong })
  await sees('34022')
  named('Wijzig Kortrijk').click()
  await userEvent.fill(labelled('Ondernemingsnummer'), '123')
  await userEvent.keyboard('{Enter}')
  await sees('Dit is geen ondernemingsnummer.')
  expect(labelled('Ondernemingsnummer').value).toBe('123')
  expect(asked.at(-1)).toContain('"kbo":"123"')
  await expectAccessible()
})

test('Joris stops speaking for Kortrijk only after a question, whose harmless answer has the focus', async () => {
  const after = says({ organisations: [entry(kortrijk, { nis: '34022' }), entry(leiedal)] })
  visit('/organisaties', { ...inside, 'POST /api/organisations/kortrijk/end': after })
  await sees('34022')
  named('Joris Maes spreekt niet meer namens deze organisatie').click()
  await expect.poll(() => document.activeElement?.textContent).toBe('Laat zo')
  await expectAccessible()
  saying('button', 'Ja, beëindig dit').click()
  await expect.poll(() => document.querySelector('main')?.textContent).not.toContain('Joris Maes')
})

test('An speaks for two organisations: the menu says for which now, and switches with a fresh page', async () => {
  const switched = says({ person: { ...an, organisation: kortrijk } })
  const { asked, reloads } = visit('/organisaties', {
    ...inside,
    'GET /api/me': says({ person: an, demo: false, others: [kortrijk] }),
    'POST /api/me/organisation': switched,
  })
  await sees('34022')
  const opener = document.querySelector<HTMLElement>('header button[aria-haspopup]')
  opener?.focus()
  await userEvent.keyboard('{Enter}')
  await sees('Departement Omgeving · Vlaams')
  await sees('Spreek namens Kortrijk')
  const item = [...document.querySelectorAll<HTMLElement>('[role=menuitem]')].find((choice) =>
    choice.textContent?.includes('Kortrijk'),
  )
  if (item) await userEvent.click(item)
  await expect.poll(() => reloads()).toBe(1)
  expect(asked.at(-1)).toBe('POST /api/me/organisation {"organisation":"kortrijk"}')
})

test('who does not coordinate is told so', async () => {
  visit('/organisaties', {
    'GET /api/me': me(joris),
    'GET /api/organisations': refuses(403, 'not-coordinator', 'Dit doet alleen wie de oproep coördineert.'),
  })
  await expect.poll(heading).not.toBe('')
  expect(document.body.textContent).not.toContain('34022')
})
