import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { messageKinds } from '#shared/wire.ts'
import { updateMessage } from './dialect.ts'
import { textIn } from './manuscript.ts'

/**
 * Somebody who types at the end of a paragraph of their own. The first letter comes from Yjs itself; every next
 * one hangs on the one before, as Yjs writes it, without a document of 200 KB for each of two hundred people.
 */
export class Typist {
  readonly client: number
  /** When each letter left, by its clock; milliseconds. */
  readonly sentAt: number[] = []
  readonly #first: Uint8Array
  /** Whoever came in has said once that they are here. */
  #cursorClock = 1

  constructor(doc: Y.Doc, client: number, paragraph: number) {
    this.client = client
    this.#first = firstLetter(doc, client, paragraph)
  }

  get letters(): number {
    return this.sentAt.length
  }

  /** The message with so many more letters. */
  types(letters: number, now: number): Uint8Array {
    const clock = this.sentAt.length
    for (let i = 0; i < letters; i++) this.sentAt.push(now)
    if (clock > 0) return updateMessage(nextLetters(this.client, clock, 'e'.repeat(letters)))
    return updateMessage(
      letters === 1
        ? this.#first
        : Y.mergeUpdates([this.#first, nextLetters(this.client, 1, 'e'.repeat(letters - 1))]),
    )
  }

  /** Where the caret is now, as the editor says it: 380 bytes. */
  moves(): Uint8Array {
    const last = { client: this.client, clock: Math.max(0, this.sentAt.length - 1) }
    return presenceMessage(this.client, ++this.#cursorClock, last)
  }
}

/** A client that only reads is present too, its caret nowhere yet. */
export const presenceMessage = (
  client: number,
  clock: number,
  at: { client: number; clock: number } | null,
): Uint8Array => {
  const place = at && { type: { client: 1000, clock: 1 }, tname: null, item: at, assoc: 0 }
  const state = JSON.stringify({
    user: { name: 'Fatima El Amrani', organisation: 'Stad Kortrijk', layer: 'gemeente', color: '#0B4A42' },
    cursor: place && { anchor: place, head: place },
    place: at && ['identification', 'texts', 'summary'],
  })
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageKinds.awareness)
    encoding.writeVarUint8Array(
      encoder,
      encoding.encode((inner) => {
        encoding.writeVarUint(inner, 1)
        encoding.writeVarUint(inner, client)
        encoding.writeVarUint(inner, clock)
        encoding.writeVarString(inner, state)
      }),
    )
  })
}

function firstLetter(doc: Y.Doc, client: number, paragraph: number): Uint8Array {
  const block = textIn(doc).get(paragraph) as Y.XmlElement
  const letters = block.get(0) as Y.XmlText
  const made: Uint8Array[] = []
  const collect = (bytes: Uint8Array): void => void made.push(bytes)
  doc.clientID = client
  doc.on('update', collect)
  letters.insert(letters.length, 'e')
  const second = nextLetters(client, 1, 'e')
  letters.insert(letters.length, 'e')
  doc.off('update', collect)
  if (!made[0] || !made[1] || Buffer.compare(made[1], second) !== 0)
    throw new Error('Yjs writes a letter in another way than this typist')
  return made[0]
}

/** Letters (content 4) with the letter before as their origin (bit 8); no deletions. */
function nextLetters(client: number, clock: number, letters: string): Uint8Array {
  return encoding.encode((encoder) => {
    for (const number of [1, 1, client, clock]) encoding.writeVarUint(encoder, number)
    encoding.writeUint8(encoder, 0x84)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock - 1)
    encoding.writeVarString(encoder, letters)
    encoding.writeVarUint(encoder, 0)
  })
}
