import { page } from 'vitest/browser'
import { beforeAll, expect, test } from 'vitest'
import { laboHalfDay } from '#shared/workshop/labo-half-day/draaiboek.ts'
import { expectAccessible, one, saying } from '../ui/stage.ts'
import { sit } from './console-stage.tsx'
import { sees } from './stand.ts'
import { facilitator, writing } from './views.ts'

const draaiboek = laboHalfDay('usual')

beforeAll(async () => {
  await Promise.all([
    import('#client/workshop/console.tsx'),
    import('#client/workshop/draaiboek-page.tsx'),
    import('#client/workshop/sweep-page.tsx'),
  ])
})

test('seven minutes late: where they can be won is proposed, changed by hand, and taken into the draaiboek', async () => {
  await page.viewport(1440, 900)
  const room = sit(facilitator('challenge-four', { stream: writing() }, { draaiboek }))
  await sees('7 min achter')
  saying('button', 'Waar win ik 7 minuten?').click()
  await sees('Pauze staat vast op')
  await sees('Samen 7 minuten gewonnen')
  await expectAccessible()
  const shorter = () =>
    [...document.querySelectorAll('[role=dialog] li')].flatMap((line) =>
      line.querySelector('[data-less]') ? [line.querySelector('span')?.textContent ?? ''] : [],
    )
  const proposed = shorter()
  expect(proposed.length).toBeGreaterThan(0)
  const first = proposed[0] ?? ''
  one(`[role=dialog] [aria-label="${first}: een minuut meer"]`).click()
  await sees('Samen 6 van 7 minuten gewonnen')
  saying('[role=dialog] button', 'Neem 6 minuten over').click()
  const changed = () =>
    room.commands().flatMap((command) => (command.type === 'plan.change' ? [command.step] : []))
  await expect.poll(() => document.querySelector('[role=dialog]')).toBeNull()
  const lost = changed().map(({ id, minutes }) => {
    const planned = draaiboek.steps.find((step) => step.id === id)
    return (planned?.minutes ?? 0) - minutes
  })
  expect(lost.reduce((sum, minutes) => sum + minutes, 0)).toBe(6)
  expect(changed().every(({ fixedAt }) => fixedAt === null)).toBe(true)
})

test('a step is tried as a participant before it is saved; nothing goes out, and the session does not notice', async () => {
  const room = sit(facilitator('welcome', {}, { draaiboek }), '/draaiboek')
  await sees('Bekijk als deelnemer')
  saying('tbody button', 'Opgave en hefboom: alleen').click()
  const question = () => one<HTMLTextAreaElement>('aside textarea')
  await expect.poll(() => question().value).toContain('Wat loopt vandaag vast')
  question().value = 'Wie belt wie, en wanneer?'
  question().dispatchEvent(new InputEvent('input', { bubbles: true }))
  saying('button', 'Bekijk als deelnemer').click()
  await expect.poll(() => one('[role=dialog]').textContent).toContain('Wie belt wie, en wanneer?')
  expect(one('[role=dialog]').textContent).toContain('Anderen zien dit pas')
  const field = one<HTMLTextAreaElement>('[role=dialog] textarea')
  field.value = 'Niemand'
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  saying('[role=dialog] button', 'Verstuur kaart').click()
  expect(room.commands()).toEqual([])
  await expectAccessible()
  saying('[role=dialog] button', 'Sluit').click()
  // A copy of it is a step of its own.
  saying('button', 'Verdubbel').click()
  await expect
    .poll(() => room.commands())
    .toMatchObject([{ type: 'plan.add', after: 'challenge-alone', step: { title: 'alleen (2)' } }])
})

test('in the closing sweep each part of the bar carries its own count and its own word', async () => {
  sit(facilitator('sweep', {}, { sweep: { open: 6, dossier: 58, parked: 10, archived: 0 } }), '/slotveeg')
  await sees('Nog 6 kaarten zonder plaats')
  const parts = [...document.querySelectorAll('dl > div')].map((part) => [
    part.querySelector('dd')?.textContent,
    part.querySelector('dt')?.textContent,
  ])
  expect(parts).toEqual([
    ['58', 'in het dossier'],
    ['10', 'geparkeerd'],
    ['6', 'nog te kiezen'],
  ])
  const widths = [...document.querySelectorAll('dl > div')].map((part) => part.getBoundingClientRect().width)
  expect(widths[0]).toBeGreaterThan((widths[1] ?? 0) * 2)
  await expectAccessible()
})

test('who of an organisation is still expected stands beside it', async () => {
  const line = (id: string) => ({
    id,
    name: id,
    organisation: 'fod',
    organisationName: 'FOD Volksgezondheid',
    layer: 'federal' as const,
    station: 'participant' as const,
    confirmed: false,
    approved: true,
    table: null,
    ready: false,
    contact: 'here' as const,
    arrivedAt: 0,
    twin: null,
  })
  const guests = ['a', 'b', 'c'].map((name) => ({ name, organisation: 'fod' as never }))
  sit(facilitator('welcome', {}, { draaiboek, guests, roster: { a: line('a'), b: line('b') } }))
  await sees('FOD Volksgezondheid')
  await sees('2 van 3')
})
