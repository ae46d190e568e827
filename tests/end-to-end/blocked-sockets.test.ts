import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTheatre, type Theatre } from './theatre.ts'

let theatre: Theatre
beforeAll(async () => {
  theatre = await openTheatre()
})
afterAll(() => theatre.close())

const path = '/dossier/rivierenland/challenge'
const patient = { timeout: 30_000 }

test('an office that lets no sockets through: found out by itself, said in plain words, written in all the same', async () => {
  const joris = await theatre.be('joris-peeters')
  // What such a proxy does: the connection ends before it opens.
  await joris.context.addInitScript(() => {
    class Blocked extends EventTarget {
      static readonly CONNECTING = 0
      static readonly OPEN = 1
      static readonly CLOSING = 2
      static readonly CLOSED = 3
      readyState = 0
      binaryType = 'arraybuffer'
      onclose: ((event: CloseEvent) => void) | null = null
      onerror: ((event: Event) => void) | null = null
      constructor() {
        super()
        setTimeout(() => {
          this.readyState = 3
          this.onerror?.(new Event('error'))
          this.onclose?.(new CloseEvent('close', { code: 1006 }))
        }, 20)
      }
      send(): void {}
      close(): void {}
    }
    window.WebSocket = Blocked as unknown as typeof WebSocket
  })
  const karim = await theatre.be('karim-bennani')
  await Promise.all([joris.opens(path), karim.opens(path)])
  const text = (actor: typeof joris) =>
    actor.page.getByRole('textbox', { name: 'Maatschappelijke of bestuurlijke opgave' })
  await text(karim).waitFor(patient)
  await text(joris).waitFor(patient)
  await joris.page.getByText('via omweg').first().waitFor(patient)

  await text(joris).click()
  await joris.page.keyboard.press('Control+Home')
  await joris.page.keyboard.type('Over een omweg. ')
  await expect.poll(() => text(karim).textContent(), patient).toContain('Over een omweg.')
  await joris.page
    .getByText(/^Bewaard om/u)
    .first()
    .waitFor(patient)
  await karim.page
    .locator('.caret-name[data-name="Joris Peeters"]')
    .first()
    .waitFor({ state: 'attached', ...patient })

  await text(karim).click()
  await karim.page.keyboard.press('Control+Home')
  await karim.page.keyboard.type('En rechtstreeks. ')
  await expect.poll(() => text(joris).textContent(), patient).toContain('En rechtstreeks. Over een omweg.')
  expect([...joris.complaints, ...karim.complaints]).toEqual([])
})
