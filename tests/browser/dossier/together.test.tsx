import { page as screen, userEvent } from 'vitest/browser'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#shared/access.ts'
import type { Finding } from '#shared/checks/finding.ts'
import { createSignal } from 'solid-js'
import { one, saying } from '../ui/stage.ts'
import { openDossier, showSectionField } from './desk.tsx'
import * as on from './stage.ts'

let stage: on.Stage
beforeEach(() => screen.viewport(1440, 900))
afterEach(() => stage.dispose())

const title = on.placeOf('identification', 'title')
const controls = 'main :is(input, select, textarea, [contenteditable="true"])'
const rowActs = 'main button[aria-label^="Verwijder"], main button[aria-label^="Zet "]'

const filled = (options: on.StageOptions): on.Stage =>
  on.makeStage({
    ...options,
    fill: (doc) => {
      on.addPartner(doc, 'leiedal', { name: 'Leiedal', kind: 'intergemeentelijke_vereniging' })
      on.addPartner(doc, 'kortrijk', { name: 'Kortrijk', kind: 'gemeente' })
      on.addTo(doc, 'identification', 'contacts', { name: 'Jonas Vanhoutte' })
      on.typeInto(doc, on.placeOf('identification', 'summary'), 'Elf initiatieven liggen klaar.')
      on.commit(doc, 'kortrijk', { conditions: 'Na de gemeenteraad.' })
      on.commit(doc, 'leiedal', { conditions: 'Vanaf januari.' })
    },
  })

describe('another person', () => {
  test('shows in the field they are in, with name and organisation', async () => {
    stage = on.makeStage()
    const page = showSectionField(stage, 'identification', 'title')
    expect(page.textContent).not.toContain('Joris')
    stage.joins(on.joris, title)
    expect(page.textContent).toContain('Joris Maes, Kortrijk, schrijft hier')
    expect(getComputedStyle(one('input', page)).outlineColor).toBe('rgb(11, 74, 66)')
    stage.joins(on.joris, on.placeOf('identification', 'durationMonths'))
    expect(page.textContent).not.toContain('Joris')
  })

  test('[B6] who changed an amount is named, with the old and the new, and a way back', async () => {
    stage = on.makeStage()
    const path = on.placeOf('identification', 'durationMonths')
    on.writes(stage, path, 24)
    const page = showSectionField(stage, 'identification', 'durationMonths')
    stage.changes(path, { by: on.joris, from: 18, to: 24, at: 0 })
    expect(page.textContent).toContain(
      'Joris Maes (Kortrijk) wijzigde dit daarnet van 18 maanden naar 24 maanden.',
    )
    await userEvent.click(saying('button', 'Zet terug'))
    expect(stage.content().sections['identification']?.facts['durationMonths']).toBe(18)
  })

  test('shows in the list of sections and among the people', async () => {
    stage = filled({})
    openDossier(stage, 'identification')
    stage.joins(on.an, on.placeOf('challenge', 'challengeText'))
    const rail = one('nav[aria-label="Secties"]')
    expect(one('a[href$="/challenge"]', rail).textContent).toContain('Hier nu: An Claeys')
    const people = [...document.querySelectorAll('[role="tab"]')].find(({ textContent }) =>
      textContent?.includes('Mensen'),
    )
    await userEvent.click(people!)
    expect(one('[role="tabpanel"]').textContent).toContain('An ClaeysDepartement Omgevingin B')
  })
})

describe('who may not write', () => {
  const observer: Actor = { role: 'observer', organisation: on.kortrijk }

  test.for(['identification', 'partners', 'asks'])('meets no control in %s', async (section) => {
    stage = filled({ actor: observer })
    openDossier(stage, section)
    expect(document.querySelectorAll(controls)).toHaveLength(0)
    expect(document.querySelectorAll(rowActs)).toHaveLength(0)
    expect(one('main').textContent).not.toMatch(/Voeg een .* toe/u)
  })

  test('reads what is written', async () => {
    stage = filled({ actor: observer })
    openDossier(stage, 'identification')
    expect(one('main').textContent).toContain('Elf initiatieven liggen klaar.')
  })

  test('nobody meets a control once the dossier is frozen', async () => {
    stage = filled({})
    openDossier(stage, 'identification')
    expect(document.querySelectorAll(controls).length).toBeGreaterThan(0)
    stage.setPhase('frozen')
    stage.setSaved({ state: 'frozen', version: 1 })
    expect(document.querySelectorAll(controls)).toHaveLength(0)
    expect(document.body.textContent).toContain('Een correctie wordt versie 2, met een reden.')
  })

  test('another organisation’s promise is read, with the reason; my own is mine to write', async () => {
    stage = filled({ actor: { role: 'partner', organisation: on.leiedal } })
    openDossier(stage, 'asks')
    await userEvent.click(one('button[aria-label="Lees Kortrijk"]'))
    const theirs = one('section[aria-label="Kortrijk"]')
    expect(theirs.textContent).toContain('Alleen Kortrijk wijzigt dit engagement.')
    expect(theirs.textContent).toContain('Na de gemeenteraad.')
    expect(theirs.querySelector('textarea')).toBeNull()
    // Who writes for an organisation finds its card open.
    const ours = one('section[aria-label="Leiedal"]')
    expect(ours.querySelector('textarea')).not.toBeNull()
    expect(ours.textContent).not.toContain('Namens')
  })

  test('a penholder writes for another, and it says so', async () => {
    stage = filled({})
    openDossier(stage, 'asks')
    await userEvent.click(one('button[aria-label="Schrijf bij Kortrijk"]'))
    expect(one('section[aria-label="Kortrijk"]').textContent).toContain('Namens Kortrijk')
  })
})

describe('what the checks say', () => {
  const finding = (rule: string, sentence: string): Finding => ({
    rule,
    severity: 'error',
    section: 'identification',
    path: title,
    sentence,
  })

  test('stands under the field, and is heard with it', async () => {
    stage = on.makeStage()
    const [findings, setFindings] = createSignal<readonly Finding[]>([])
    const page = showSectionField(stage, 'identification', 'title', findings)
    const box = one('input', page)
    expect(box.getAttribute('aria-invalid')).toBeNull()
    setFindings([finding('V03', '‘Titel’ is te kort.')])
    expect(box.getAttribute('aria-invalid')).toBe('true')
    const said = box.getAttribute('aria-describedby')?.split(' ') ?? []
    expect(said.map((id) => document.getElementById(id)?.textContent).join()).toContain('‘Titel’ is te kort.')
  })

  test('that a field is empty is said only to who was in it', async () => {
    stage = on.makeStage()
    const page = showSectionField(stage, 'identification', 'title', () => [
      finding('verplicht', '‘Titel’ is nog niet ingevuld.'),
    ])
    expect(page.textContent).not.toContain('nog niet ingevuld')
    one('input', page).focus()
    one('input', page).blur()
    expect(page.textContent).toContain('‘Titel’ is nog niet ingevuld.')
  })

  test('a link in the panel leads to the field, in another section too', async () => {
    stage = filled({})
    openDossier(stage, 'challenge')
    const buttons = [...document.querySelectorAll<HTMLElement>('main ~ aside button')]
    buttons.find((button) => button.textContent?.startsWith('Toon alle'))?.click()
    await userEvent.click(saying('main ~ aside button', 'A · ‘Titel’ is nog niet ingevuld.'))
    await expect.poll(() => document.activeElement?.id).toBe('identification_facts_title')
    expect(one('main h1').textContent).toBe('Identificatie')
  })
})
