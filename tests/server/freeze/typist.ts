import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { documentName } from '#server/sync/documents.ts'
import type { Room } from '#server/sync/room.ts'
import type { Seat } from '#server/sync/seat.ts'
import type { OrganisationId, PersonId, ProposalId } from '#shared/ids.ts'
import { messageKinds, readMessage, syncKinds } from '#shared/wire.ts'
import type { Town } from '../../helpers/town.ts'

/** One connection: what left over it, in order, and what the server said of it. */
interface Connection {
  readonly room: Room
  readonly seat: Seat
  /** The words that each update carried. */
  readonly sent: string[][]
  saved: number
}

export type Typist = Awaited<ReturnType<typeof typist>>

/** Somebody with a seat in the room itself, without a network in between, who types words that nobody else types. */
export async function typist(here: Town, proposal: ProposalId, number: number) {
  const doc = new Y.Doc()
  const actor = { role: 'partner', organisation: 'kortrijk' as OrganisationId } as const
  const typed: string[] = []
  const saved = new Set<string>()
  let refused = false
  let now: Connection

  async function connect(): Promise<Connection> {
    const early: Uint8Array[] = []
    let connection: Connection | null = null
    const hear = (frame: Uint8Array): void => {
      if (!connection) return void early.push(frame)
      const decoder = decoding.createDecoder(frame)
      const kind = decoding.readVarUint(decoder)
      if (kind === messageKinds.sync) {
        const isQuestion = decoding.readVarUint(decoder) === syncKinds.step1
        const bytes = decoding.readVarUint8Array(decoder)
        if (isQuestion) answer(connection, bytes)
        else Y.applyUpdate(doc, bytes, 'server')
        return
      }
      const message = readMessage(kind, decoder)
      if (message?.kind === 'refused') refused = true
      if (message?.kind !== 'saved') return
      for (const words of connection.sent.slice(connection.saved, message.count))
        for (const word of words) saved.add(word)
      connection.saved = message.count
    }
    const place = await here.app.rooms.sit(
      documentName('dossier', proposal),
      {
        person: `typist-${number}` as PersonId,
        organisation: actor.organisation,
        session: `session-${number}`,
        identity: { id: '', name: '', organisation: '', organisationId: '', layer: '', color: '' },
        actor: () => actor,
        refresh: async () => actor,
      },
      { send: hear, close: () => {}, waiting: () => 0 },
    )
    if (!place || place === 'crowded') throw new Error('There is no such document')
    connection = { ...place, sent: [], saved: 0 }
    for (const frame of early) hear(frame)
    place.room.ask(place.seat, Y.encodeStateVector(doc))
    return connection
  }

  /** "What do you have that I lack?": all that no earlier connection was told to be saved. */
  function answer({ room, seat, sent }: Connection, stateVector: Uint8Array): void {
    sent.push(typed.filter((word) => !saved.has(word)))
    room.receive(seat, Y.encodeStateAsUpdate(doc, stateVector), true)
  }

  now = await connect()
  Y.applyUpdate(doc, await now.room.firstState(), 'server')
  await now.room.committed()
  doc.on('update', (bytes: Uint8Array, origin: unknown) => {
    if (origin === 'server') return
    now.sent.push(typed.slice(-1))
    now.room.receive(now.seat, bytes, false)
  })
  const text = (): Y.XmlText => {
    const texts = doc.getMap('identification').get('texts') as Y.Map<Y.XmlFragment>
    const paragraph = texts.get('summary')?.get(0)
    return (paragraph instanceof Y.XmlElement ? paragraph.get(0) : null) as Y.XmlText
  }
  const leaves = (): void => here.app.rooms.leave(now.room, now.seat)
  return {
    types(word: string) {
      typed.push(word)
      text().insert(0, word)
    },
    typed,
    saved,
    refused: () => refused,
    /** Everything that was typed has its answer. */
    settled: () => refused || saved.size === typed.length,
    /** What stands on this person's own screen. */
    holds: () => text().toString(),
    leaves,
    /** The line drops, and comes back with what was on its way. */
    async reconnects() {
      leaves()
      now = await connect()
    },
  }
}
