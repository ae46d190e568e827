import { page as screen, userEvent } from 'vitest/browser'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { expectAccessible, focused, one, saying } from '../ui/stage.ts'
import { openDossier } from './desk.tsx'
import * as on from './stage.ts'

let stage: on.Stage
const desk = () => screen.viewport(1440, 900)
const phone = () => screen.viewport(390, 844)
beforeEach(desk)
afterEach(() => stage.dispose())

const busy = (options: on.StageOptions = {}): on.Stage =>
  on.makeStage({
    ...options,
    fill: (doc) => {
      on.addPartner(doc, 'leiedal', {
        name: 'Leiedal',
        kind: 'intergemeentelijke_vereniging',
        role: 'uitvoerend',
      })
      on.addPartner(doc, 'kortrijk', { name: 'Kortrijk', kind: 'gemeente', role: 'kernpartner' })
      on.addTo(doc, 'identification', 'contacts', { name: 'Jonas Vanhoutte', partner: 'leiedal' })
      on.typeInto(doc, on.placeOf('challenge', 'challengeText'), 'Elf initiatieven liggen klaar.')
      on.typeInto(doc, on.placeOf('challenge', 'leverageText'), 'woord '.repeat(230))
      on.addTo(doc, 'asks', 'asks', { partner: 'kortrijk', type: 'financieel', status: 'open' })
      on.addTo(doc, 'asks', 'asks', { type: 'data', status: 'open' })
      on.commit(doc, 'kortrijk', { strength: 'toegezegd', financialCents: 400_000 }, ['financieel'])
      on.addTo(doc, 'plan', 'steps', { title: 'Nulmeting', startMonth: 1, endMonth: 4 })
      on.addTo(doc, 'governance', 'bodies', { name: 'Stuurgroep' })
      on.addTo(doc, 'budget', 'lines', { label: 'Procesbegeleiding', amountCents: 1_500_000 })
    },
  })
const ready = () => expect.poll(() => document.querySelector('main h1')?.textContent).toBeTruthy()

describe('everybody can read and use', () => {
  const own = ['identification', 'partners', 'asks', undefined] as const
  const cases = [
    ...[...own, 'plan', 'governance', 'budget'].map((section) => ({
      room: { name: 'a desk', go: desk },
      section,
    })),
    ...own.map((section) => ({ room: { name: 'a phone', go: phone }, section })),
  ]

  test.for(cases)('$section at $room.name', async ({ room, section }) => {
    await room.go()
    stage = section === undefined ? on.makeStage() : busy()
    openDossier(stage, section)
    stage.joins(on.joris, on.placeOf('identification', 'title'))
    await ready()
    await expectAccessible()
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth)
  })

  test('with every card of E open, and every panel', async () => {
    stage = busy()
    openDossier(stage, 'asks')
    for (const name of ['Leiedal', 'Kortrijk'])
      await userEvent.click(one(`button[aria-label="Schrijf bij ${name}"]`))
    await userEvent.click(one('#dock_people'))
    await expectAccessible()
    await userEvent.click(one('#dock_checks'))
    await expectAccessible()
  })

  test('while it is offline, frozen, and on its way', async () => {
    stage = busy()
    openDossier(stage, 'identification')
    stage.setSaved({ state: 'offline', waiting: 7, retryAt: null })
    await expectAccessible()
    stage.setPhase('frozen')
    stage.setSaved({ state: 'frozen', version: 1 })
    await expectAccessible()
    stage.setReady(false)
    stage.setSaved({ state: 'loading' })
    await expectAccessible()
  })
})

describe('with the keyboard alone', () => {
  test('from the skip link to the first field', async () => {
    stage = busy()
    openDossier(stage, 'identification')
    await ready()
    await userEvent.tab()
    expect(focused()).toBe('Ga naar de inhoud')
    await userEvent.keyboard('{Enter}')
    expect(document.activeElement?.id).toBe('inhoud')
    for (let i = 0; i < 20 && !document.activeElement?.matches('main input'); i++) await userEvent.tab()
    expect(document.activeElement?.id).toBe('identification_facts_title')
    await userEvent.keyboard('Energie')
    expect(stage.content().sections['identification']?.facts['title']).toBe('Energie')
  })

  test('to the next section, the next field, the checks, and the list of keys', async () => {
    stage = busy()
    openDossier(stage, 'identification')
    await ready()
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}')
    await expect.poll(() => one('main h1').textContent).toBe('Opgave en hefboom')
    await userEvent.keyboard('{Alt>}{Shift>}{ArrowDown}{/Shift}{/Alt}')
    expect(document.activeElement?.matches('main [contenteditable="true"]')).toBe(true)
    await userEvent.keyboard('{Alt>}{Shift>}{ArrowDown}{/Shift}{/Alt}')
    expect(document.activeElement?.matches('main input[type="checkbox"]')).toBe(true)
    await userEvent.keyboard('{Alt>}p{/Alt}')
    await expect.poll(() => one('[role="tab"][aria-selected="true"]').textContent).toContain('Mensen')
    ;(document.activeElement as HTMLElement).blur()
    await userEvent.keyboard('?')
    await expect.poll(() => one('[role="dialog"]').textContent).toContain('Volgende sectie')
    await expectAccessible()
  })

  test('a panel over the page closes with Escape and gives the focus back', async () => {
    stage = busy()
    openDossier(stage, 'asks')
    one('#dock_checks').focus()
    await userEvent.keyboard('{Enter}')
    await userEvent.click(one('aside [role="tab"]'))
    await userEvent.keyboard('{Escape}')
    expect(document.querySelector('aside [role="tab"]')).toBeNull()
    expect(document.activeElement?.id).toBe('dock_checks')
  })
})

describe('what others do', () => {
  test('leaves me where I am in a panel', async () => {
    stage = busy()
    openDossier(stage, 'identification')
    const link = saying('aside button', '‘Startdatum’ is nog niet ingevuld.')
    link.focus()
    stage.joins(on.an, on.placeOf('challenge', 'challengeText'))
    on.writes(stage, on.placeOf('identification', 'durationMonths'), 18)
    await expect.poll(() => one('aside').textContent).not.toContain('‘Looptijd’ is nog niet ingevuld.')
    expect(document.activeElement).toBe(link)
  })
})

describe('on a phone', () => {
  beforeEach(phone)

  test('one field at a time, forward, back, and on to the next section', async () => {
    stage = busy()
    openDossier(stage, 'dissemination')
    await ready()
    expect(one('main').textContent).toContain('veld 1 van 9')
    await userEvent.click(saying('button', 'Volgend veld'))
    expect(one('main').textContent).toContain('Verspreidingsacties')
    expect(one('main').textContent).not.toContain('Voorbeeldwaarde')
    await userEvent.click(saying('button', 'Vorig veld'))
    expect(one('main').textContent).toContain('Voorbeeldwaarde')
    await userEvent.click(saying('button', 'Terug naar J'))
    await expect.poll(() => one('main h1').textContent).toBe('Risico’s en kansen')
  })

  test('a check leads to its field, through the list of checks', async () => {
    stage = busy()
    openDossier(stage, 'identification')
    await userEvent.click(one('nav[aria-label="Delen van deze bladzijde"] button:nth-child(2)'))
    await userEvent.click(saying('main button', 'Ga naar het veld'))
    await expect.poll(() => document.activeElement?.id).toBe('challenge_texts_leverageText')
    expect(one('main').textContent).toContain('veld 5 van 7')
  })

  test('the list of sections is one press away', async () => {
    stage = busy()
    openDossier(stage, 'identification')
    await userEvent.click(saying('nav button', 'Dossier'))
    await userEvent.click(one('nav[aria-label="Secties"] a[href$="/partners"]'))
    await expect.poll(() => one('main h1').textContent).toBe('Partners')
  })
})

describe('whether my work is saved', () => {
  const badge = () => one('header p[data-urgent], header p:has(> svg)').textContent

  test('is said when the server said so, and slow saving only after a second', async () => {
    stage = busy()
    openDossier(stage, 'identification')
    stage.setSaved({ state: 'saved', at: Date.parse('2021-09-28T12:32:00Z') })
    expect(badge()).toBe('Bewaard om 14.32')
    stage.setSaved({ state: 'saving', since: Date.now(), waiting: 1 })
    expect(badge()).toBe('Bewaard om 14.32')
    stage.setSaved({ state: 'saving', since: Date.now() - 1000, waiting: 1 })
    await expect.poll(badge).toBe('Bewaren…')
    stage.setSaved({ state: 'offline', waiting: 7, retryAt: null })
    expect(badge()).toBe('Offline · 7 wijzigingen wachten')
    await userEvent.click(saying('header button', 'Probeer nu'))
    expect(stage.retries()).toBe(1)
    stage.setSaved({ state: 'saving', since: Date.now(), waiting: 7 })
    expect(badge()).toBe('Bewaren…')
  })

  test('what the server did not take opens beside the page, and takes no focus', async () => {
    stage = busy()
    openDossier(stage, 'identification')
    const box = one('#identification_facts_title')
    box.focus()
    const path = on.placeOf('challenge', 'challengeText')
    stage.keeps([
      { id: '1', path, text: 'Daardoor krijgt de straat drie antwoorden.', because: 'frozen', at: 0 },
    ])
    await expect.poll(() => one('aside [role="tabpanel"]').textContent).toContain('drie antwoorden')
    expect(document.activeElement).toBe(box)
    await userEvent.click(saying('aside button', 'Gooi weg'))
    await userEvent.click(saying('[role="dialog"] button', 'Gooi weg'))
    expect(stage.dossier.tray.entries()).toEqual([])
  })
})

test('who only reads sees under a text how long it is, and who wrote in it just now', async () => {
  const by = on.an
  stage = on.makeStage({
    actor: { role: 'observer', organisation: on.kortrijk },
    lastWriter: { by, at: Date.now() },
    fill: (doc) => on.typeInto(doc, on.placeOf('challenge', 'challengeText'), 'Dertien gemeenten samen.'),
  })
  openDossier(stage, 'challenge')
  await expect
    .poll(() => one('main').textContent)
    .toMatch(/3 van \d+ woorden · laatst gewijzigd door An Claeys, Departement Omgeving, daarnet/u)
})

describe('an empty dossier', () => {
  test('welcomes with three acts that lead somewhere', async () => {
    stage = on.makeStage()
    openDossier(stage)
    await ready()
    expect(one('main').textContent).toContain('Welkom, Fatima')
    await userEvent.click(saying('main a', 'Voeg toe'))
    await expect.poll(() => one('main h1').textContent).toBe('Partners')
  })

  test('offers a reader nothing to do', async () => {
    stage = on.makeStage({ actor: { role: 'reader', organisation: on.kortrijk } })
    openDossier(stage)
    await ready()
    expect(one('main').querySelectorAll('a, button')).toHaveLength(0)
  })
})
