import { page as screen, userEvent } from 'vitest/browser'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { openDossier, me } from '../dossier/desk.tsx'
import * as on from '../dossier/stage.ts'
import { an } from '../sync/people.ts'
import { expectAccessible, one, saying } from '../ui/stage.ts'
import { talkTable, texts, type Talker } from './table.ts'

const desk = () => screen.viewport(1600, 900)
const phone = () => screen.viewport(390, 844)
beforeEach(desk)

const text = on.placeOf('challenge', 'challengeText')
const title = on.field('challenge', 'challengeText').label
const about = { place: text, quote: '', passage: null }

/** Fatima has section B open, with its remarks; An has them open elsewhere. */
async function opened(
  role: 'partner' | 'reader' = 'partner',
): Promise<{ a: Talker; f: Talker; stage: on.Stage }> {
  const { sits } = talkTable([an, me])
  const [a, f] = [sits(an), sits(me, role)]
  for (const { talk } of [a, f]) await expect.poll(talk.state).toBe('live')
  const stage = on.makeStage({
    fill: (doc) => on.typeInto(doc, text, 'Elf initiatieven liggen klaar.'),
  })
  onTestFinished(stage.dispose)
  openDossier(stage, 'challenge', undefined, {}, f.talk)
  await expect.poll(() => document.querySelector('main h1')?.textContent).toBe('Opgave en hefboom')
  return { a, f, stage }
}
const boxes = () => [...document.querySelectorAll<HTMLTextAreaElement>('aside textarea')]
const typed = async (words: string): Promise<void> => {
  await expect.poll(() => document.activeElement?.tagName).toBe('TEXTAREA')
  await userEvent.keyboard(words)
}

test('a passage is remarked on with the keyboard alone; typing goes on while somebody else remarks', async () => {
  const { a, f } = await opened()
  const editor = one('[contenteditable="true"]')
  editor.focus()
  await userEvent.keyboard('{Control>}{Home}{/Control}')
  for (let letter = 0; letter < 3; letter += 1) await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}')
  await userEvent.keyboard('{Alt>}o{/Alt}')
  await typed('Welke elf')
  a.talk.say('Van An, intussen.', about)
  await expect.poll(() => document.querySelectorAll('aside article').length).toBe(1)
  await typed('?')
  await expectAccessible()
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect.poll(() => texts(a)).toEqual(['Van An, intussen.', 'Welke elf?'])
  expect(a.talk.threads()[1]).toMatchObject({ place: text, quote: 'Elf' })
  await expect.poll(() => document.activeElement?.textContent).toContain('Welke elf?')
  // Counted where they wait: at the tab, at the text, at the section, and as a warning.
  expect(saying('[role="tab"]', 'Opmerkingen2')).toBeTruthy()
  expect(one(`[aria-label="2 opmerkingen open bij ‘${title}’"]`)).toBeTruthy()
  expect(one('nav [aria-current="page"]').textContent).toContain('2 opmerkingen open')
  expect(f.talk.threads()).toHaveLength(2)
  await userEvent.click(one('[role="tablist"] [role="tab"]'))
  await userEvent.click(saying('aside button', 'Bekijk de opmerkingen'))
  await expect.poll(() => document.activeElement?.textContent).toContain('Van An, intussen.')
})

test('answered, settled, found again, taken back: each with its words, and the focus stays near', async () => {
  const { a, f } = await opened()
  a.talk.say('Van wanneer is dit?', about)
  f.talk.say('Van mij.', about)
  await userEvent.click(
    one('[role="tablist"]').querySelectorAll<HTMLElement>('[role="tab"]')[1] as HTMLElement,
  )
  await expect.poll(() => document.querySelectorAll('aside article').length).toBe(2)
  const cards = [...document.querySelectorAll<HTMLElement>('aside article')]
  const his = cards.find((card) => card.textContent?.includes('Van wanneer is dit?'))
  const mine = cards.find((card) => card.textContent?.includes('Van mij.'))
  expect(his?.textContent).toContain('An Claeys')
  expect([...(his?.querySelectorAll('button') ?? [])].map((button) => button.textContent)).not.toContain(
    'Wijzig',
  )
  const press = (card: HTMLElement | undefined, words: string) =>
    userEvent.click(
      [...(card?.querySelectorAll('button') ?? [])].find(
        (button) => button.textContent === words,
      ) as HTMLElement,
    )
  await press(his, 'Antwoord')
  await typed('Van 2019.')
  await press(his, 'Plaats antwoord')
  await expect.poll(() => texts(a)).toEqual(['Van wanneer is dit?', '↳ Van 2019.', 'Van mij.'])
  expect(document.activeElement).toBe(his)
  await press(his, 'Opgelost')
  await expect.poll(() => document.querySelectorAll('aside article').length).toBe(1)
  expect(document.activeElement?.closest('aside')).toBeTruthy()
  await press(mine, 'Wijzig')
  await expect.poll(() => boxes()[0]?.value).toBe('Van mij.')
  await userEvent.clear(boxes()[0] as HTMLElement)
  await press(mine, 'Bewaar')
  expect(mine?.textContent).toContain('Schrijf eerst je opmerking.')
  await userEvent.type(boxes()[0] as HTMLElement, 'Van mij, beter.')
  await press(mine, 'Bewaar')
  await expect.poll(() => texts(a)).toContain('Van mij, beter.')
  await press(mine, 'Trek in')
  await userEvent.click(saying('[role="dialog"] button', 'Trek in'))
  await expect.poll(() => texts(a)).toEqual(['Van wanneer is dit?', '↳ Van 2019.'])
  expect(
    saying(
      'p',
      'Er staan geen opmerkingen open.Selecteer een passage en kies ‘Opmerking’, of druk Alt + O.'.replace(
        '.S',
        '. S',
      ),
    ),
  ).toBeTruthy()
  await userEvent.click(saying('aside button', 'Alle (1)'))
  await expect.poll(() => one('aside article').textContent).toContain('Opgelost door Fatima Aziz')
  await expectAccessible()
})

test('who only reads finds no way to say anything', async () => {
  const { a } = await opened('reader')
  a.talk.say('Klopt dit?', about)
  await userEvent.click(
    one('[role="tablist"]').querySelectorAll<HTMLElement>('[role="tab"]')[1] as HTMLElement,
  )
  await expect.poll(() => document.querySelectorAll('aside article').length).toBe(1)
  expect(one('aside').textContent).toContain('Je leest de opmerkingen mee.')
  expect(document.querySelectorAll('aside article button')).toHaveLength(1)
  await expectAccessible()
})

test('beside what is frozen remarks go on, and it is said that they are no part of it', async () => {
  const { f, stage } = await opened()
  stage.setPhase('frozen')
  stage.setSaved({ state: 'frozen', version: 1 })
  await userEvent.click(saying('[role="tab"]', 'Opmerkingen'))
  await expect
    .poll(() => one('aside').textContent)
    .toContain('Opmerkingen staan nooit in de bevroren versie.')
  await userEvent.click(saying('aside button', 'Nieuwe opmerking'))
  await typed('Voor versie 2.')
  await userEvent.click(saying('aside button', 'Plaats opmerking'))
  await expect.poll(() => texts(f)).toEqual(['Voor versie 2.'])
  await expectAccessible()
})

test('on a phone the remarks have a screen of their own', async () => {
  await phone()
  const { a } = await opened()
  await expect
    .poll(() => document.querySelectorAll('nav[aria-label="Delen van deze bladzijde"] button').length)
    .toBe(4)
  a.talk.say('Van wanneer is dit?', about)
  await userEvent.click(one('nav[aria-label="Delen van deze bladzijde"] button:nth-child(3)'))
  await expect.poll(() => one('main h1').textContent).toBe('Opmerkingen')
  await expect.poll(() => document.querySelectorAll('main article').length).toBe(1)
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth)
  await expectAccessible()
})
