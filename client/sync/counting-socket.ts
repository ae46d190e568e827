import * as decoding from 'lib0/decoding'
import { messageKinds, syncKinds } from '#shared/wire.ts'

/** Above this the server takes a change only as part of a catch-up (it allows 64 KiB, frame included). */
const mostLive = 60 * 1024

export interface Tally {
  /** One frame with changes left; `news` when it holds letters or values, not only deletions. */
  readonly onSent: (news: boolean) => void
  /** May this person's changes leave at all? A reader's editor that tidies up must not speak for the reader. */
  readonly mute: boolean
}

/**
 * A WebSocket that counts the changes going out, as the server does, so that both mean the same by "saved".
 * A change made before the catch-up (sync step 2) of this connection is held back: it may lean on earlier
 * ones the server does not have, and the catch-up carries it anyway.
 */
export function countingSocket(Socket: typeof WebSocket, tally: Tally): typeof WebSocket {
  return class extends Socket {
    #caughtUp = false

    override send(data: Parameters<WebSocket['send']>[0]): void {
      if (!(data instanceof Uint8Array) || data[0] !== messageKinds.sync || data[1] === syncKinds.step1)
        return super.send(data)
      if (tally.mute || (data[1] === syncKinds.update && !this.#caughtUp)) return
      this.#caughtUp = true
      super.send(data.length > mostLive ? asCatchUp(data) : data)
      tally.onSent(hasNews(data))
    }
  }
}

function asCatchUp(frame: Uint8Array): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(frame)
  copy[1] = syncKinds.step2
  return copy
}

/** An update begins with the number of clients whose work it holds; deletions come after. */
function hasNews(frame: Uint8Array): boolean {
  const decoder = decoding.createDecoder(frame.subarray(2))
  return decoding.readVarUint(decoding.createDecoder(decoding.readVarUint8Array(decoder))) > 0
}
