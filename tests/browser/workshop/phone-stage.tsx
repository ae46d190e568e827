import { render } from 'solid-js/web'
import { afterEach, expect } from 'vitest'
import { userEvent } from 'vitest/browser'
import { Phone } from '#client/phone/phone.tsx'
import type { View } from '#shared/workshop/projection.ts'
import { one, saying } from '../ui/stage.ts'
import { fakeRoom, type FakeRoom } from './fake-room.ts'

/** A phone of somebody who is in already. */
export function inHand(view: View): FakeRoom {
  const room = fakeRoom(view)
  room.shelf.setItem(
    'doorbraak:deur:hier',
    JSON.stringify({ code: 'K7M4RD', workshop: 'werksessie', token: 'sleutel' }),
  )
  open(room, null)
  return room
}

let close: () => void = () => undefined
afterEach(() => close())

/** Opens the page anew: what was open is closed, as after a dead battery. */
export function open(room: FakeRoom, code: string | null, ticket: string | null = null): void {
  close()
  document.documentElement.lang = 'nl-BE'
  const place = document.body.appendChild(document.createElement('div'))
  const dispose = render(
    () => (
      <Phone
        world={room.world}
        shelf={() => room.shelf}
        code={code}
        ticket={ticket}
        onCode={() => undefined}
      />
    ),
    place,
  )
  close = () => {
    close = () => undefined
    dispose()
    place.remove()
  }
}

export const sees = (words: string): Promise<void> =>
  expect.poll(() => document.body.textContent).toContain(words)
export const taps = (words: string): void => saying('button', words).click()
export const types = (selector: string, words: string): Promise<void> => userEvent.fill(one(selector), words)
