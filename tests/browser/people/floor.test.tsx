import { page } from 'vitest/browser'
import { expect, test } from 'vitest'
import type { PersonId } from '#shared/ids.ts'
import type { Hand } from '#shared/hands.ts'
import type { Lock } from '#shared/locks.ts'
import { expectAccessible, saying } from '../ui/stage.ts'
import { sees } from '../pages/stage.tsx'
import { kortrijk, leiedal, makeStage, placeOf, typeInto } from '../dossier/stage.ts'
import { openDossier } from '../dossier/desk.tsx'

const lock = (hands: readonly Hand[] = []): Record<string, Lock> => ({
  challenge: {
    kind: 'facilitators',
    reason: 'We lezen dit stuk samen.',
    by: { name: 'Ilse Baert', organisation: 'Labo Regiovorming' },
    from: Date.UTC(2021, 8, 20, 12, 36),
    hands,
  },
})
const hand: Hand = {
  person: 'joris-maes',
  organisation: kortrijk,
  name: 'Joris Maes',
  organisationName: 'Kortrijk',
  layer: 'municipality',
  state: 'asked',
  at: Date.UTC(2021, 8, 20, 12, 40),
}
const joris = { role: 'partner', organisation: kortrijk, person: 'joris-maes' as PersonId } as const

test.each([1440, 1024, 390])(
  'at %i px a closed section says so over the whole page, and Joris asks for the floor',
  async (width) => {
    await page.viewport(width, 844)
    const asked: string[] = []
    const stage = makeStage({
      actor: joris,
      fill: (doc) =>
        typeInto(doc, placeOf('challenge', 'challengeText'), 'De dertien gemeenten willen samen opwekken.'),
    })
    openDossier(stage, 'challenge', async (path, init) => {
      asked.push(`${path} ${String(init?.body)}`)
      return Response.json({ locks: {} })
    })
    stage.setLocks(lock())
    await sees('Deze sectie is enkel voor de begeleiders.')
    await sees('We lezen dit stuk samen.')
    await sees('Op slot sinds')
    await sees('Alleen-lezen')
    expect(document.querySelector('main [contenteditable=true]')).toBeNull()
    saying('button', 'Vraag het woord').click()
    await expect.poll(() => asked).toEqual(['/api/proposals/energie/floor {"section":"challenge"}'])
    stage.setLocks(lock([hand]))
    await sees('Wie leidt, ziet het.')
    await expectAccessible()
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
    stage.setLocks(lock([{ ...hand, state: 'dismissed' }]))
    await sees('Nu niet, zegt wie leidt.')
    stage.setLocks(lock([{ ...hand, state: 'given' }]))
    await sees('Jij hebt het woord')
    await expect.poll(() => document.querySelector('main [contenteditable=true]')).not.toBeNull()
  },
)

test('Ilse sees who asks wherever she is in the dossier, and what she answers goes to the server', async () => {
  await page.viewport(1440, 900)
  const asked: string[] = []
  const stage = makeStage({ actor: { role: 'facilitator', organisation: leiedal } })
  openDossier(stage, 'risks', async (path, init) => {
    asked.push(`${path} ${String(init?.body)}`)
    return Response.json({ locks: {} })
  })
  stage.setLocks(lock([hand]))
  await sees('Joris Maes, Kortrijk, vraagt het woord')
  await expectAccessible()
  saying('button', 'Geef het woord').click()
  await expect
    .poll(() => asked)
    .toEqual([
      '/api/proposals/energie/floor/answer {"section":"challenge","person":"joris-maes","organisation":"kortrijk","answer":"given"}',
    ])
  stage.setLocks(lock([{ ...hand, state: 'given' }]))
  // Only what was said aloud is left of it.
  await expect
    .poll(() => document.querySelector('header')?.textContent ?? '')
    .not.toContain('vraagt het woord')
})

test('who leads sees no button to ask, and a partner sees nobody’s hand', async () => {
  const stage = makeStage({ actor: { ...joris, organisation: leiedal, person: 'an' as PersonId } })
  openDossier(stage, 'risks')
  stage.setLocks(lock([hand]))
  await sees('Op slot')
  expect(document.body.textContent).not.toContain('vraagt het woord')
})

const late = 'Een bewoner van Lauwe deelt met zijn buur in Rekkem.'
const place = placeOf('challenge', 'challengeText')
const kept = {
  id: '1',
  path: place,
  text: late,
  because: 'locked',
  at: Date.UTC(2021, 8, 20, 12, 36),
} as const

test.each([1440, 390])(
  'at %i px words of Joris that came too late go to who leads, wait for later, or go back',
  async (width) => {
    await page.viewport(width, 844)
    const asked: string[] = []
    const stage = makeStage({
      actor: joris,
      fill: (doc) => typeInto(doc, place, 'De dertien gemeenten willen samen opwekken.'),
    })
    openDossier(stage, 'challenge', async (path, init) => {
      asked.push(`${path} ${String(init?.body)}`)
      return Response.json({ locks: {} })
    })
    stage.setLocks(lock())
    stage.keeps([kept])
    if (width < 768) {
      const tab = () =>
        [...document.querySelectorAll('button')].find((one) => one.textContent?.includes('Jouw tekst'))
      await expect.poll(tab).toBeInstanceOf(HTMLButtonElement)
      tab()!.click()
    }
    await sees('Dit schreef je nog')
    await sees('getypt om 14.36 · 10 woorden')
    await sees('Gaat de sectie weer open')
    saying('button', 'Stel voor aan de begeleider').click()
    await expect
      .poll(() => asked)
      .toEqual([`/api/proposals/energie/floor {"section":"challenge","words":"${late}"}`])
    stage.setLocks(lock([{ ...hand, hasWords: true }]))
    await sees('Voorgesteld om 14.40. Wie leidt, ziet het.')
    await expectAccessible()
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)

    saying('button', 'Bewaar voor later').click()
    await sees('Bewaard voor later (1)')
    expect(document.querySelector('details')?.open).toBe(false)
    expect(stage.dossier.tray.entries()).toEqual([{ ...kept, later: true }])
    document.querySelector<HTMLElement>('summary')?.click()

    // Open again: nothing to propose, it goes back where it was typed.
    stage.setLocks({})
    await sees('Zet je je tekst terug op dezelfde plaats?')
    expect(document.body.textContent).not.toContain('Stel voor aan de begeleider')
    saying('button', 'Zet terug').click()
    await expect.poll(() => JSON.stringify(stage.content().sections.challenge?.texts)).toContain(late)
    expect(stage.dossier.tray.entries()).toEqual([])
  },
)

test.each([1440, 390])('at %i px Ilse reads what Joris would write, and copies it', async (width) => {
  await page.viewport(width, 844)
  const stage = makeStage({ actor: { role: 'facilitator', organisation: leiedal } })
  openDossier(stage, 'challenge', async () =>
    Response.json({
      words: [{ section: 'challenge', person: 'joris-maes', organisation: kortrijk, words: late }],
    }),
  )
  stage.setLocks(lock([{ ...hand, hasWords: true }]))
  await sees(late)
  expect(saying('button', 'Kopieer').getAttribute('aria-label')).toBe('Kopieer wat Joris Maes voorstelt')
  await expectAccessible()
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
})

test('Joris is seated late at the table that has the section: from then on nothing there says it is closed', async () => {
  await page.viewport(1440, 900)
  const stage = makeStage({ actor: joris })
  openDossier(stage, 'plan')
  const given = (names: readonly string[]): Record<string, Lock> => ({
    plan: { kind: 'tables', reason: '', by: { name: 'Ilse Baert', organisation: 'Labo' }, from: 0, names },
  })
  const rail = () => document.querySelector('nav [aria-current]')?.textContent ?? ''
  const adds = () =>
    [...document.querySelectorAll('main button')].some((one) => /stap/iu.test(one.textContent))
  stage.setLocks(given([]))
  await sees('Deze sectie is voor een andere tafel.')
  expect([rail().includes('Op slot'), adds()]).toEqual([true, false])
  stage.setLocks(given(['joris-maes']))
  await expect.poll(adds).toBe(true)
  await sees('Deze sectie is voor jouw tafel.')
  expect(rail()).not.toContain('Op slot')
  const said = document.querySelector('[aria-live="assertive"]')?.textContent
  expect(said).toBe('Deze sectie is voor jouw tafel.')
})
