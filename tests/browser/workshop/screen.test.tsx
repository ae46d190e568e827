import { page } from 'vitest/browser'
import { expect, test } from 'vitest'
import { differences } from '#client/live/differences.ts'
import { linesOf, pageAmong, pageOf, pagesBy, pagesOfText } from '#client/screen/pages.ts'
import { Screen } from '#client/screen/screen.tsx'
import type { View } from '#shared/workshop/projection.ts'
import { expectAccessible, one } from '../ui/stage.ts'
import { beamer } from './beamer.ts'
import { edgeScenes } from './edge-scenes.ts'
import { everyScene } from './every-scene.ts'
import { fakeRoom, type FakeRoom } from './fake-room.ts'
import { lostInTheLight, offTheWall, tooSmall, unlettered } from './on-the-wall.ts'
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

const onTheWall = async (name: string, view: View): Promise<HTMLElement> => {
  const before = document.querySelector('main')
  paired(view)
  await expect
    .poll(() => document.querySelector('main') !== before && document.querySelector('[data-kind]'))
    .toBeTruthy()
  await expect
    .poll(() => one('[data-kind]').dataset.kind, { message: name })
    .toBe(view.scene?.mode === 'black' ? 'black' : view.scene?.kind)
  for (const animation of document.getAnimations()) animation.finish()
  return one('[data-kind]')
}

test.each(sizes)(
  '[S5] [S6] [S7] every scene fits on %d × %d, nothing on it is smaller than %d px, lost in daylight or told by colour alone',
  async (width, height, least) => {
    await page.viewport(width, height)
    for (const [name, view] of everyScene) {
      const scene = await onTheWall(name, view)
      const found = [
        ...tooSmall(scene, least),
        ...offTheWall(scene),
        ...lostInTheLight(scene, 2.2),
        ...unlettered(scene),
      ]
      expect.soft(found.map((words) => `${name}: ${words}`)).toEqual([])
      await expectAccessible(one('main'))
    }
  },
  40_000,
)

test.each(sizes)(
  '[S11] [S12] [S13] [S15] few and many, long and too much fit on %d × %d too, in type of %d px',
  async (width, height, least) => {
    await page.viewport(width, height)
    for (const [name, view] of edgeScenes) {
      const scene = await onTheWall(name, view)
      expect
        .soft([...tooSmall(scene, least), ...offTheWall(scene)].map((words) => `${name}: ${words}`))
        .toEqual([])
    }
    await sees('boven het plafond')
  },
  40_000,
)

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
  expect([linesOf('Lier', 5), linesOf('Lier Mol', 5), linesOf('Puurs Sint-Amands', 5)]).toEqual([1, 2, 4])
  const tall = pagesBy([1, 2, 3, 1, 9], (height) => height, 4)
  expect(tall).toEqual([[1, 2], [3, 1], [9]])
  expect(pageAmong(tall, 4)).toMatchObject({ rows: [3, 1], page: 2, pages: 3, from: 3, to: 4, all: 5 })
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
