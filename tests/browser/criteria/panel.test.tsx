import { page as screen, userEvent } from 'vitest/browser'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { trailOf } from '#shared/dossier/trail.ts'
import { edition } from '../dossier/stage.ts'
import { expectAccessible, one } from '../ui/stage.ts'
import { openDossier } from '../dossier/desk.tsx'
import * as on from '../dossier/stage.ts'

let stage: on.Stage
beforeEach(() => screen.viewport(1440, 900))
afterEach(() => stage.dispose())

const filled = (options: on.StageOptions = {}): on.Stage =>
  on.makeStage({
    ...options,
    fill: (doc) => on.typeInto(doc, on.placeOf('challenge', 'challengeText'), 'Warmte gaat verloren.'),
  })
const answer = (code: string) =>
  trailOf(stage.dossier.content, edition.template).find(({ criterion }) => criterion.code === code)
const tab = (name: string) => screen.getByRole('tab', { name })
const ready = () => expect.poll(() => document.querySelector('main h1')?.textContent).toBeTruthy()

test('with the keyboard alone: points at a text, says how strong it is and why, and takes it back', async () => {
  stage = filled()
  openDossier(stage, 'challenge')
  await ready()
  const menu = screen.getByRole('button', { name: 'Beantwoordt' }).first()
  ;(menu.element() as HTMLElement).focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => document.activeElement?.textContent).toContain('C1.1')
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}')
  await expect.poll(() => document.activeElement?.textContent).toContain('C1.5')
  await userEvent.keyboard('{Enter}')
  await expect
    .poll(() => answer('C1.5')?.marks.map(({ label }) => label))
    .toEqual(['Maatschappelijke of bestuurlijke opgave'])
  expect(document.body.textContent).toContain('Beantwoordt C1.5')

  ;(tab('Criteria').element() as HTMLElement).focus()
  await userEvent.keyboard('{Enter}')
  const summary = () =>
    [...document.querySelectorAll('summary')].find((item) => item.textContent?.includes('C1.5'))
  await expect.poll(() => summary()).toBeTruthy()
  summary()?.focus()
  await userEvent.keyboard('{Enter}')
  await userEvent.click(screen.getByRole('radio', { name: 'Sterk' }))
  await userEvent.fill(screen.getByRole('textbox', { name: 'Waarom?' }), 'Het plan is getest.')
  await expect
    .poll(() => answer('C1.5')?.assessment)
    .toEqual({ level: 'strong', reason: 'Het plan is getest.' })
  await expectAccessible()

  await userEvent.click(screen.getByRole('button', { name: /Verwijder de aanduiding bij/u }))
  await expect.poll(() => answer('C1.5')?.marks).toEqual([])
})

test('a passage that is chosen goes with the mark, and what was cut away says so', async () => {
  stage = filled()
  openDossier(stage, 'challenge')
  await ready()
  await expect.poll(() => one('[role="textbox"]').textContent).toContain('Warmte')
  const paragraph = one('[role="textbox"] p')
  document.getSelection()?.selectAllChildren(paragraph)
  const menu = screen.getByRole('button', { name: 'Beantwoordt' }).first().element() as HTMLElement
  await userEvent.click(menu)
  await userEvent.click(screen.getByRole('menuitemcheckbox', { name: /C1\.6/u }))
  await expect.poll(() => answer('C1.6')?.marks[0]?.quote).toBe('Warmte gaat verloren.')
})

test('who reads along sees the criteria and where they are answered, and can point at nothing', async () => {
  stage = filled({ actor: { ...on.penholder, role: 'reader' } })
  openDossier(stage, 'challenge')
  await ready()
  expect(document.body.textContent).not.toContain('Beantwoordt C')
  expect(screen.getByRole('button', { name: 'Beantwoordt' }).query()).toBeNull()
  await userEvent.click(tab('Criteria'))
  await userEvent.click([...document.querySelectorAll('summary')][0]!)
  expect(screen.getByRole('radio', { name: 'Sterk' }).query()).toBeNull()
  await expectAccessible()
})
