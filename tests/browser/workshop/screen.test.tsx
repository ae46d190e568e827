import { page } from 'vitest/browser'
import { expect, test } from 'vitest'
import { differences } from '#client/live/differences.ts'
import { pageOf, pagesOfText } from '#client/screen/pages.ts'
import { Screen } from '#client/screen/screen.tsx'
import type { View } from '#shared/workshop/projection.ts'
import { expectAccessible, one } from '../ui/stage.ts'
import { beamer } from './beamer.ts'
import { everyScene } from './every-scene.ts'
import { fakeRoom, type FakeRoom } from './fake-room.ts'
import { sees, stand } from './stand.ts'

const sound = { on: () => false, test: () => undefined, gong: () => undefined, tone: () => undefined }
const play = (room: FakeRoom) =>
  stand(() => <Screen world={room.world} host="doorbraak.example" sound={sound} wakeLock={() => undefined} />)
function paired(view: View): FakeRoom {
  const room = fakeRoom(view)
  room.teach('GET /api/screens/state', () => room.json({ kind: 'whole', cursor: 'c1', now: 0, view }))
  play(room)
  return room
}

const sizes = [
  [1920, 1080, 28],
  [1024, 768, 20],
] as const

test.each(sizes)(
  'every scene fits on %d × %d, and nothing on it is smaller than %d px',
  async (width, height, least) => {
    await page.viewport(width, height)
    for (const [name, view] of everyScene) {
      paired(view)
      await expect.poll(() => document.querySelector('[data-kind]')?.getAttribute('data-kind')).toBe(name)
      for (const animation of document.getAnimations()) animation.finish()
      const scene = one('[data-kind]')
      const small = [...scene.querySelectorAll('*')].filter(
        (element) =>
          [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()) &&
          !element.closest('[data-layer], .visually-hidden') &&
          parseFloat(getComputedStyle(element).fontSize) < least - 0.5,
      )
      expect(small.map((element) => `${name}: ${element.textContent}`)).toEqual([])
      const outside = [...scene.querySelectorAll('h1, h2, li, td, th, dd, p')].filter((element) => {
        const box = element.getBoundingClientRect()
        return (
          box.height > 1 &&
          !element.closest('.visually-hidden') &&
          (box.bottom > height + 1 || box.right > width + 1 || isCut(element, scene))
        )
      })
      expect(outside.map((element) => `${name}: ${element.textContent?.slice(0, 40)}`)).toEqual([])
      await expectAccessible(one('main'))
    }
  },
  40_000,
)

/** Hidden under the edge of the part of the page it stands in. */
function isCut(element: Element, scene: Element): boolean {
  const clipped = [...scene.children].find((child) => child.contains(element))
  if (!clipped || getComputedStyle(clipped).overflowY !== 'hidden') return false
  return element.getBoundingClientRect().bottom > clipped.getBoundingClientRect().bottom + 2
}

test('a beamer shows four figures until a facilitator types them, then the room', async () => {
  await page.viewport(1280, 720)
  const room = fakeRoom(beamer(null, { kind: 'lobby' }))
  room.teach('GET /api/screens/state', () => room.no(404, 'no-such-screen', 'Dit scherm is niet gekoppeld.'))
  room.teach('POST /api/screens', () => room.json({ screen: 's1', code: '4827' }))
  room.block()
  play(room)
  await sees('4827')
  await expectAccessible(one('main'))
  room.teach('GET /api/screens/state', () =>
    room.json({ kind: 'whole', cursor: 'c1', now: 0, view: room.view() }),
  )
  await sees('Doe mee met je telefoon')
  await sees('K7M\u00a04RD')
})

test('[B9] a beamer without a line keeps its last scene, says so after a while, and comes back alone', async () => {
  const room = paired(beamer('challenge-alone', { kind: 'step' }))
  await sees('Wat loopt vandaag vast')
  room.cut()
  await expect.poll(() => room.lines()).toBe(0)
  expect(document.body.textContent).not.toContain('verbinding…')
  await new Promise(requestAnimationFrame)
  await expect.poll(() => (room.passes(1_000), document.body.textContent)).toContain('verbinding…')
  await sees('Wat loopt vandaag vast')
  room.mend()
  await expect.poll(() => document.body.textContent).not.toContain('verbinding…')
})

test('what does not fit is paged, and turning past the end begins anew', () => {
  const rows = Array.from({ length: 16 }, (_, at) => at)
  expect(pageOf(rows, 8, 0)).toMatchObject({ page: 1, pages: 2, from: 1, to: 8, all: 16 })
  expect(pageOf(rows, 8, 1).rows[0]).toBe(8)
  expect(pageOf(rows, 8, 2).page).toBe(1)
  const long = `${'Een zin van dertig letters hier. '.repeat(40)}Het einde.`
  const pages = pagesOfText([{ id: 'a', lines: ['Kort.', long] }], 340)
  expect(
    pages
      .flat()
      .flatMap(({ lines }) => lines)
      .join(' '),
  ).toBe(`Kort. ${long}`)
  expect(pages.every((page) => page.flatMap(({ lines }) => lines).join(' ').length <= 340)).toBe(true)
  expect(pages.map((page) => page[0]?.goesOn)[1]).toBe(true)
  expect(pageOf([], 8, 3)).toMatchObject({ rows: [], pages: 1 })
})

test('of an amended proposal only the new words are marked', () => {
  expect(differences('Een proef van 18 maanden.', 'Een korte proef van 18 maanden, met evaluatie.')).toEqual([
    { text: 'Een ', isNew: false },
    { text: 'korte ', isNew: true },
    { text: 'proef van 18 ', isNew: false },
    { text: 'maanden, met evaluatie.', isNew: true },
  ])
  expect(differences(null, 'Nieuw')).toEqual([{ text: 'Nieuw', isNew: false }])
})
