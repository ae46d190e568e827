import { userEvent } from 'vitest/browser'
import { afterEach, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { ApiContext, type Api, type Failure } from '#client/api.ts'
import { PreviewPanel } from '#client/preview/preview-panel.tsx'
import { DossierProvider } from '#client/sync/dossier.ts'
import type { PreviewView } from '#shared/preview.ts'
import { expectAccessible, one, show } from '../ui/stage.ts'
import { makeStage, type Stage } from './stage.ts'

let stage: Stage
afterEach(() => stage.dispose())

/** A server whose answers are let go one by one. */
function open(section: string) {
  stage = makeStage()
  const asked: ((answer: PreviewView | Failure) => void)[] = []
  const api = { preview: () => new Promise((resolve) => asked.push(resolve as never)) } as unknown as Api
  const page = show(() => (
    <ApiContext.Provider value={api}>
      <DossierProvider value={stage.dossier}>
        <PreviewPanel proposal="kempen" section={section} />
      </DossierProvider>
    </ApiContext.Provider>
  ))
  const write = (title: string): void =>
    void (stage.dossier.live().doc.getMap('identification').get('facts') as Y.Map<unknown>).set(
      'title',
      title,
    )
  return { page, asked, write }
}
const view = (revision: string): PreviewView => ({
  revision,
  pages: 9,
  spots: { identification: 3, challenge: 5, 'challenge/leverageText': 6 },
})
const asking = (asked: readonly unknown[], count: number) => expect.poll(() => asked.length).toBe(count)

test('it opens at my section, goes where I write, and stays where I leaf until I come back', async () => {
  const { page, asked } = open('challenge')
  expect(page.textContent).toContain('Het voorbeeld wordt gemaakt')
  await asking(asked, 1)
  asked[0]?.(view('1'))
  await expect.poll(() => page.textContent).toContain('Bladzijde 5 van 9')
  stage.dossier.goTo(['challenge', 'texts', 'leverageText'])
  await expect.poll(() => page.textContent).toContain('Bladzijde 6 van 9')
  await userEvent.click(one('button[aria-label="Volgende bladzijde"]'))
  await expect.poll(() => page.textContent).toContain('Bladzijde 7 van 9')
  await expectAccessible(page)
  const back = [...page.querySelectorAll('button')].find(
    (button) => button.textContent === 'Terug naar waar ik schrijf',
  )
  await userEvent.click(back!)
  await expect.poll(() => page.textContent).toContain('Bladzijde 6 van 9')
})

test('a change asks anew, once at a time; what changed meanwhile is asked after', async () => {
  const { asked, write } = open('identification')
  await asking(asked, 1)
  asked[0]?.(view('1'))
  write('a')
  await asking(asked, 2)
  write('ab')
  write('abc')
  asked[1]?.(view('2'))
  await asking(asked, 3)
  asked[2]?.(view('3'))
  write('abcd')
  await asking(asked, 4)
})

test('without an answer it says so, and tries again when asked to', async () => {
  const { page, asked } = open('identification')
  await asking(asked, 1)
  asked[0]?.({ unreachable: true })
  await expect.poll(() => page.querySelector('[role=status]')?.textContent).toContain('Zonder verbinding')
  await userEvent.click(
    [...page.querySelectorAll('button')].find((button) => button.textContent === 'Probeer opnieuw')!,
  )
  await asking(asked, 2)
  asked[1]?.(view('1'))
  await expect.poll(() => page.querySelector('[role=status]')).toBeNull()
})
