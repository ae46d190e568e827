import { userEvent } from 'vitest/browser'
import { Phone } from '#client/phone/phone.tsx'
import type { View } from '#shared/workshop/projection.ts'
import { one, saying } from '../ui/stage.ts'
import { fakeRoom, type FakeRoom } from './fake-room.ts'
import { stand } from './stand.ts'

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

export const open = (room: FakeRoom, code: string | null, ticket: string | null = null): void =>
  stand(() => (
    <Phone world={room.world} shelf={() => room.shelf} code={code} ticket={ticket} onCode={() => undefined} />
  ))

export const taps = (words: string): void => saying('button', words).click()
export const types = (selector: string, words: string): Promise<void> => userEvent.fill(one(selector), words)
