import { page, userEvent } from 'vitest/browser'
import { expect, test } from 'vitest'
import { expectAccessible, saying } from '../ui/stage.ts'
import { sees } from '../pages/stage.tsx'
import { kortrijk, leiedal, makeStage } from '../dossier/stage.ts'
import { openDossier } from '../dossier/desk.tsx'

const by = { name: 'Jonas Vanhoutte', organisation: 'Leiedal' }
const given = (names: readonly string[]) => ({
  risks: { kind: 'organisations' as const, names, reason: '', by, from: 0 },
})

test('who holds the pen gives a section to some, and takes that back', async () => {
  await page.viewport(1440, 900)
  const asked: string[] = []
  const stage = makeStage()
  openDossier(stage, 'risks', async (path, init) => {
    asked.push(`${path} ${String(init?.body)}`)
    return Response.json({ locks: {} })
  })
  await sees('Wie schrijft hier?')
  saying('button', 'Wie schrijft hier?').click()
  await sees('Alleen deze organisaties')
  await expectAccessible()
  const radio = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].find(
    ({ value }) => value === 'nobody',
  )
  if (radio) await userEvent.click(radio)
  saying('button', 'Spreek dit zo af').click()
  await expect
    .poll(() => asked)
    .toEqual(['/api/proposals/energie/delegations {"section":"risks","organisations":[]}'])
  stage.setLocks(given([kortrijk]))
  await sees('Hier schrijft Kortrijk, met de penhouder.')
  await expectAccessible()
})

test('a partner of another organisation reads there, is told whose it is, and sees it in the list', async () => {
  const stage = makeStage({ actor: { role: 'partner', organisation: leiedal } })
  openDossier(stage, 'risks')
  stage.setLocks(given([kortrijk]))
  await sees('Hier schrijft Kortrijk, met de penhouder.')
  await sees('Jij leest en maakt opmerkingen.')
  await sees('Voor anderen')
  expect(document.querySelector('main [contenteditable=true]')).toBeNull()
  stage.setLocks(given([leiedal]))
  await expect.poll(() => document.body.textContent).not.toContain('Voor anderen')
})

test('who reads along asks to write, once, and is told who sees it', async () => {
  await page.viewport(390, 844)
  const asked: string[] = []
  const stage = makeStage({ actor: { role: 'observer', organisation: leiedal } })
  openDossier(stage, 'risks', async (path) => {
    asked.push(path)
    return new Response(null, { status: 204 })
  })
  stage.setSaved({ state: 'read-only', because: 'read-only' })
  await sees('Je leest mee als waarnemer.')
  saying('button', 'Vraag schrijfrecht').click()
  await sees('Gevraagd: de penhouder en je begeleider zien het.')
  expect(asked).toEqual(['/api/proposals/energie/wishes'])
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390)
  await expectAccessible()
})
