import { page, userEvent } from 'vitest/browser'
import { expect, test } from 'vitest'
import { one } from '../ui/stage.ts'
import { sees } from '../pages/stage.tsx'
import { openDossier } from './desk.tsx'
import { makeStage, type Stage } from './stage.ts'

const by = { name: 'Ilse Baert', organisation: 'VVSG' }
const closes = (stage: Stage) =>
  stage.setLocks({ challenge: { kind: 'locked', names: [], reason: 'We lezen B samen.', by, from: 0 } })
const focused = () => document.activeElement?.id

async function typing(): Promise<Stage> {
  await page.viewport(1440, 500)
  const stage = makeStage()
  openDossier(stage, 'challenge')
  await expect.poll(() => document.querySelector('main [contenteditable=true]')).not.toBeNull()
  const first = one('main [contenteditable=true]')
  await userEvent.click(first)
  await userEvent.keyboard('De dertien gemeenten ')
  await expect.poll(() => first.textContent).toContain('De dertien gemeenten')
  return stage
}

test('a section closes while Fatima types: the text that stands there has the focus, and her letters do nothing', async () => {
  const stage = await typing()
  const id = focused()
  expect(id).toBeTruthy()
  closes(stage)
  await sees('We lezen B samen.')
  expect(document.querySelector('main [contenteditable=true]')).toBeNull()
  await expect.poll(focused).toBe(id)
  expect(document.activeElement?.getAttribute('role')).toBe('group')
  const top = one('main').scrollTop
  await userEvent.keyboard('willen   dat? Ja')
  expect(one('main').scrollTop).toBe(top)
  expect(document.querySelector('[role=dialog]')).toBeNull()
  expect(focused()).toBe(id)
})

test('a key that goes somewhere still does', async () => {
  const stage = await typing()
  const id = focused()
  closes(stage)
  await expect.poll(focused).toBe(id)
  await userEvent.keyboard('{Tab}')
  expect(focused()).not.toBe(id)
})

test('who is elsewhere when it closes, stays there', async () => {
  const stage = await typing()
  const here = one('header a')
  here.focus()
  closes(stage)
  await sees('We lezen B samen.')
  expect(document.activeElement).toBe(here)
})
