import { cdp, page } from 'vitest/browser'
import { afterEach, expect, test } from 'vitest'
import { expectAccessible, one } from '../ui/stage.ts'
import { actsOutOfReach, misfits } from './fitting.ts'
import { longName, phoneScreens } from './phone-screens.ts'
import { inHand } from './phone-stage.tsx'
import { sees } from './stand.ts'
import { participant, writing } from './views.ts'

const media = (features: readonly { name: string; value: string }[]) =>
  (cdp() as unknown as { send: (method: string, params: object) => Promise<void> }).send(
    'Emulation.setEmulatedMedia',
    { features },
  )
afterEach(async () => {
  document.documentElement.style.fontSize = ''
  await media([])
})

/** Every screen, one after the other; what is found carries its name. */
async function onEveryScreen(look: (name: string) => readonly string[] | Promise<readonly string[]>) {
  for (const [name, view, words] of phoneScreens) {
    inHand(view)
    await sees(words)
    const found = await look(name)
    expect.soft(found.map((one) => `${name}: ${one}`)).toEqual([])
  }
}

test.each([
  ['[S1] 320 px wide', 320, 568, ''],
  ['[S2] 390 px wide with text of twice the size', 390, 844, '200%'],
  ['[S3] 360 px wide over an open keyboard', 360, 340, ''],
  ['[S4] 740 px wide in landscape', 740, 360, ''],
])(
  '%s every screen of a phone fits, can be tapped, and keeps its acts in reach',
  async (_, width, height, text) => {
    await page.viewport(width, height)
    document.documentElement.style.fontSize = text
    await onEveryScreen(() => {
      const main = one('main')
      return [...misfits(main), ...(text ? [] : actsOutOfReach(main).map((act) => `out of reach: ${act}`))]
    })
  },
)

test('[S7] [S8] in greyscale and in forced colours what is chosen has a sign, and what stands apart an edge', async () => {
  await page.viewport(390, 844)
  await media([{ name: 'forced-colors', value: 'active' }])
  await onEveryScreen(() => {
    const unsaid = [...document.querySelectorAll('[data-layer]')]
      .filter((badge) => badge.closest('svg') === null)
      .filter((badge) => !badge.closest('[aria-hidden]') && badge.textContent.trim() === '')
    const unseen = [...document.querySelectorAll('main button')].filter((button) => {
      const { borderTopStyle, textDecorationLine } = getComputedStyle(button)
      return borderTopStyle === 'none' && !textDecorationLine.includes('underline')
    })
    return [
      ...unsaid.map(() => 'a layer without its letter'),
      ...unseen.map((button) => `no edge: ${button.textContent}`),
    ]
  })
  inHand(phoneScreens.find(([name]) => name === 'position')![1])
  await sees('Kun je met dit voorstel leven?')
  const rows = () => [...document.querySelectorAll('label:has([type=radio])')] as HTMLElement[]
  const signs = () => rows().map((row) => row.querySelectorAll('svg').length)
  expect(signs()).toEqual([1, 1, 1, 1])
  rows()[2]?.click()
  expect(signs()).toEqual([1, 1, 2, 1])
})

test('[S9] [S10] every screen can be read aloud, and each of its controls is reached by Tab and shows it', async () => {
  await page.viewport(390, 844)
  for (const [name, view, words] of phoneScreens) {
    inHand(view)
    await sees(words)
    await expectAccessible()
    const silent = [
      ...document.querySelectorAll<HTMLElement>('main button, main a, main input, main textarea'),
    ]
      .filter((control) => control.tabIndex < 0 || !showsFocus(control))
      .map((control) => `${name}: ${control.outerHTML.slice(0, 80)}`)
    expect.soft(silent).toEqual([])
  }
})
/** On itself, or on what is drawn for it. */
function showsFocus(control: HTMLElement): boolean {
  control.focus({ focusVisible: true } as FocusOptions)
  const around = [control, control.nextElementSibling, control.closest('label')]
  return around.some((element) => {
    if (!element) return false
    const { outlineStyle, boxShadow } = getComputedStyle(element)
    return outlineStyle !== 'none' || boxShadow !== 'none'
  })
}

test('[S14] at zero the clock says so in words, and nothing else happens', async () => {
  const room = inHand(
    participant('challenge-alone', {
      stream: writing(),
      clock: { kind: 'running', endsAt: 0, seconds: 180 },
    }),
  )
  await sees('tijd om')
  await sees('Verstuur kaart')
  expect(room.commands()).toEqual([])
})

test('[S16] without a line every screen says so, and stays what it is', async () => {
  await page.viewport(320, 568)
  const [, view] = phoneScreens.find(([name]) => name === 'dots')!
  const room = inHand(view)
  await sees('Nog 2 stippen')
  room.cut()
  await sees('Geen verbinding sinds')
  await sees('Nog 2 stippen')
  expect([...misfits(one('main')), ...actsOutOfReach(one('main'))]).toEqual([])
})

test('[S11] the longest name of an organisation is never cut off', async () => {
  await page.viewport(390, 844)
  inHand(phoneScreens.find(([name]) => name === 'positions')![1])
  await sees(longName)
  expect(misfits(one('main'))).toEqual([])
})
