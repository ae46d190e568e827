import { beforeAll, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { momentIn } from '#client/workshop/moment.ts'
import { readGuests } from '#client/workshop/guests.tsx'
import type { View } from '#shared/workshop/projection.ts'
import { expectAccessible, one, saying } from '../ui/stage.ts'
import { sit } from './console-stage.tsx'
import { sees } from './stand.ts'
import { byId, card, facilitator, own, participant, stepId, writing } from './views.ts'

const control = (next: object) =>
  ({ next, leadAway: null, returnUntil: null, returnTo: null, recoveryCode: 'X4T7QD' }) as never
const key = (element: Element, type: 'keydown' | 'keyup', name: string) =>
  element.dispatchEvent(new KeyboardEvent(type, { key: name, bubbles: true }))
const held = { control: control({ kind: 'reveal', stream: 'challenge', cards: 31 }) }

// The parts come on demand; here they are there before the first page.
beforeAll(async () => {
  await Promise.all([
    import('#client/workshop/console.tsx'),
    import('#client/workshop/harvest-page.tsx'),
    import('#client/workshop/laptop.tsx'),
  ])
})

test('who waits at the door with a laptop is asked to wait there too, and then sees where the group is', async () => {
  const { me } = own()
  const room = sit({ me: { ...me, approved: false } } as View)
  await sees('Nog even geduld')
  await expectAccessible()
  room.tell(participant('challenge-alone', { stream: writing() }))
  await sees('Wat loopt vandaag vast, en')
})

test('[B14] revealing takes a second of holding; letting go early does nothing', async () => {
  const room = sit(facilitator('challenge-four', { stream: writing() }, held))
  await sees('Onthul 31 kaarten')
  await expectAccessible()
  const button = saying('button', 'Onthul 31 kaarten1 seconde ingedrukt houden')
  key(button, 'keydown', 'Enter')
  key(button, 'keyup', 'Enter')
  expect(room.commands()).toEqual([])
  key(button, 'keydown', 'Enter')
  await expect
    .poll(() => room.commands(), { timeout: 3_000 })
    .toEqual([{ type: 'stream.reveal', stream: 'challenge' }])
  expect(room.asked[0]?.expectedRev).toBe(7)
})

test('the number of the step and its clock go on with the room, on a console that stays open', async () => {
  const writes = { stream: writing() }
  const room = sit(facilitator('challenge-alone', writes, held))
  await sees(' · alleen')
  room.tell(
    facilitator('challenge-pair', { ...writes, clock: { kind: 'paused', left: 61_000, seconds: 300 } }, held),
  )
  await sees(' · in twee')
  await sees('1:01')
  room.tell(
    facilitator('challenge-pair', { ...writes, clock: { kind: 'paused', left: 9_000, seconds: 300 } }, held),
  )
  await sees('0:09')
})

test('when not all are ready the next step asks first, and a minute more is one tap', async () => {
  const room = sit(
    facilitator(
      'challenge-alone',
      { stream: writing() },
      { control: control({ kind: 'next', to: 'x', title: 'in twee' }) },
    ),
  )
  await sees('Volgende: in twee')
  saying('button', 'Volgende: in twee').click()
  await sees('Nog 26 mensen bezig')
  saying('button', 'Geef 1 minuut extra').click()
  await expect.poll(() => room.commands()).toEqual([{ type: 'clock.extend', seconds: 60 }])
  await expect.poll(() => room.view().workshop.runRev).toBe(8)
  await expect.poll(() => one('[class*="acts"] > button').getAttribute('aria-disabled')).toBeNull()
  saying('button', 'Volgende: in twee').click()
  await sees('Ja, naar in twee')
  saying('button', 'Ja, naar in twee').click()
  await expect.poll(() => room.commands().at(-1)).toEqual({ type: 'step.next', from: 'challenge-alone' })
})

test('Fatima without the stokje leads nothing, and takes it over in two taps', async () => {
  const room = sit(
    facilitator('challenge-four', { stream: writing() }, held, {
      stokje: false,
      participant: 'fatima' as never,
    }),
  )
  await sees('An Claeys leidt')
  expect(one('[class*="acts"] > button').getAttribute('aria-disabled')).toBe('true')
  saying('button', 'An Claeys leidt').click()
  await sees('De klok en de stap lopen door.')
  saying('button', 'Neem het stokje over').click()
  await expect.poll(() => room.commands()).toEqual([{ type: 'stokje.take' }])
})

test('cards are grouped by choosing them, and what the server refuses is said', async () => {
  const cards = byId([card('k1', 'Wie belt?'), card('k2', 'Wie betaalt?')])
  const room = sit(facilitator('challenge-clusters', { stream: writing('clustering', 2), cards }))
  room.judge(() => ({ refused: 'in-a-cluster', sentence: 'Deze kaart zit al in een groep.' }))
  await sees('Kaarten groeperen')
  for (const box of document.querySelectorAll<HTMLInputElement>('li > label > input[type="checkbox"]'))
    box.click()
  const name = one<HTMLInputElement>('input[maxlength="100"]')
  name.value = 'Wie doet wat'
  name.dispatchEvent(new InputEvent('input', { bubbles: true }))
  saying('button', 'Maak een groep van 2 kaarten').click()
  await sees('Deze kaart zit al in een groep.')
  expect(room.commands()).toEqual([
    { type: 'cluster.make', stream: 'challenge', title: 'Wie doet wat', cards: ['k1', 'k2'] },
  ])
})

test('a group becomes a row with gaps, by keyboard, and the next group is up', async () => {
  const source = (id: string, title: string, dots: number) => ({
    key: `cluster:${id}`,
    source: { kind: 'cluster' as const, id: id as never },
    stream: 'results',
    title,
    cards: [card('k1', 'Eén nummer')],
    dots,
    fate: 'open' as const,
    euros: [],
    organisation: null,
  })
  const room = sit(
    facilitator(
      'break',
      {},
      {
        harvest: {
          streams: [{ id: 'results', title: 'Resultaten', phase: 'result', naming: 'named', target: 'step' }],
          sources: [source('triage', 'Gedeelde triage', 22), source('nacht', 'Nachtpermanentie', 17)],
          items: [],
          partners: [{ id: 'mechelen', name: 'Mechelen' }],
        },
      },
    ),
    '/dossier',
  )
  await sees('1 kaart, 22 stippen')
  await expectAccessible()
  await sees('Zet in het dossier')
  key(document.body, 'keydown', '4')
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true }))
  await expect
    .poll(() => room.commands())
    .toMatchObject([
      {
        type: 'harvest.place',
        source: { kind: 'cluster', id: 'triage' },
        target: 'result',
        form: { text: 'Gedeelde triage' },
      },
    ])
  await expect.poll(() => document.querySelector('h2')?.textContent).toBe('Nachtpermanentie')
})

test('a guest list is read line by line, and names what it does not know', () => {
  const known = new Map([['mechelen', 'mechelen']])
  expect(readGuests('An Claeys, Mechelen\n\nWim Torfs, Onbekend', known)).toEqual({
    guests: [{ name: 'An Claeys', organisation: 'mechelen' }],
    unknown: ['Onbekend'],
  })
})

test('nine o’clock in Flanders is nine o’clock there, in winter and in summer', () => {
  expect(momentIn('2026-12-01', '09:00')).toBe(Date.parse('2026-12-01T08:00:00Z'))
  expect(momentIn('2026-07-01', '09:00')).toBe(Date.parse('2026-07-01T07:00:00Z'))
  expect(momentIn('', '09:00')).toBeNull()
})

test('a section goes back to how it was when a step began: one chooses both, is asked, and it is said', async () => {
  const at = Date.parse('2026-11-17T08:31:00Z')
  const checkpoints = [{ step: stepId('tablework'), round: 1, at, dossierSeq: 3 }]
  const room = sit(facilitator('tablework', {}, { checkpoints }))
  await sees('Wie schrijft waar')
  one('details:has(select) summary').click()
  const choose = (label: string, value: string) =>
    userEvent.selectOptions(one(`#${saying<HTMLLabelElement>('label', label).htmlFor}`), value)
  await choose('Sectie terugzetten', 'risks')
  await choose('Zoals bij het begin van', 'tablework 1')
  await expectAccessible()
  saying('button', 'Zet terug').click()
  await sees('Risico’s en kansen terugzetten naar')
  expect(room.commands()).toEqual([])
  saying('[role=dialog] button', 'Zet terug').click()
  await sees('staat weer zoals')
  expect(room.commands()).toEqual([
    { type: 'section.restore', section: 'risks', step: 'tablework', round: 1 },
  ])
})

test('a section is pointed at, and pointing stops, from where one says who writes in it', async () => {
  const room = sit(facilitator('tablework'))
  await sees('Wie schrijft waar')
  one('details:has(select) summary').click()
  one('[aria-label="Wijs Begroting aan"]').click()
  await expect
    .poll(() => room.commands())
    .toEqual([{ type: 'focus.set', focus: { kind: 'section', section: 'budget', row: null } }])
  room.tell(facilitator('tablework', { focus: { kind: 'section', section: 'budget', row: null } }))
  await expect
    .poll(() => document.querySelectorAll('[aria-pressed="true"][aria-label="Stop met aanwijzen"]').length)
    .toBe(1)
})
