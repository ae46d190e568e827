import { readClientMessage } from '#server/sync/message.ts'
import type { Room } from '#server/sync/room.ts'
import type { Seat } from '#server/sync/seat.ts'
import { never } from '#shared/never.ts'

/** One frame from a client, whichever way it came. What is no message ends the connection that sent it. */
export function hear(room: Room, seat: Seat, data: unknown, now: number): void {
  if (!seat.open) return
  const bytes = data instanceof ArrayBuffer ? new Uint8Array(data) : data
  if (!seat.allows(now, bytes instanceof Uint8Array ? bytes.length : 0)) return seat.close('flood')
  const message = bytes instanceof Uint8Array ? readClientMessage(bytes) : null
  if (!message) return seat.close('malformed')
  switch (message.kind) {
    case 'ask':
      if (!seat.allowsAsking(now)) return seat.close('flood')
      return room.ask(seat, message.stateVector)
    case 'update':
      return room.receive(seat, message.bytes, message.catchUp)
    case 'presence':
      return room.hear(seat, message.entries)
    case 'who':
      return room.who(seat)
    default:
      return never(message)
  }
}
