import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { rulesFor } from '#server/sync/documents.ts'
import { presenceFrame, step1Frame, type PresenceEntry } from '#server/sync/frame.ts'
import { Journal } from '#server/sync/journal.ts'
import type { Locks } from '#shared/locks.ts'
import type { Entry, Log } from '#server/sync/log.ts'
import { readClientMessage } from '#server/sync/message.ts'
import type { Meter } from '#server/sync/meter.ts'
import type { Claim } from '#server/sync/owners.ts'
import type { Pacing } from '#server/sync/pace.ts'
import { noRelay, type Relay } from '#server/sync/relay.ts'
import type { Sealed } from '#server/sync/notices.ts'
import type { Room } from '#server/sync/room.ts'
import { Rooms } from '#server/sync/rooms.ts'
import type { Seat } from '#server/sync/seat.ts'
import type { Role } from '#shared/access.ts'
import { regionalBreakthroughs2021 } from '#shared/call/regional-breakthroughs/edition.ts'
import { birth } from '#shared/dossier/birth.ts'
import type { OrganisationId, PersonId } from '#shared/ids.ts'
import { messageKinds, readMessage, syncKinds, type ServerMessage } from '#shared/wire.ts'

/** A log in memory that can be told to wait or to fail; everything else in a scene is the real thing. */
export class TestLog implements Log {
  readonly entries: Entry[]
  frozen = false
  reads = 0
  fails: Error | null = null
  #gate: Promise<void> = Promise.resolve()
  #readable: Promise<void> = Promise.resolve()

  constructor(first: Uint8Array) {
    this.entries = [{ document: 'dossier/test', bytes: first, author: null, at: 0 }]
  }

  /** The disk takes its time until `release` is called. */
  hold(): () => void {
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#gate = promise
    return resolve
  }

  async read(document: string) {
    this.reads += 1
    await this.#readable
    const mine = this.entries.filter((entry) => entry.document === document)
    if (mine.length === 0) return null
    const owners = new Map<number, Claim>()
    for (const { claims = [], author, at } of mine)
      if (author) for (const client of claims) owners.set(client, { person: author.person, firstSeen: at })
    return { updates: mine.map(({ bytes }) => bytes), frozen: this.frozen, lastSeq: mine.length, owners }
  }

  /** Opening a document takes its time until `release` is called. */
  holdReading(): () => void {
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#readable = promise
    return resolve
  }

  async append(entries: readonly Entry[]) {
    await this.#gate
    if (this.fails) throw this.fails
    this.entries.push(...entries)
  }
}

export interface Guest {
  readonly name: string
  readonly doc: Y.Doc
  readonly seat: Seat
  readonly room: Room
  /** What this client was told, besides text. */
  readonly told: ServerMessage[]
  /** States of the others by client id, as JSON text. */
  readonly sees: Map<number, string>
  closed: number | null
  /** Frames of text that arrived, in order. */
  readonly heard: Uint8Array[]
  says(frame: Uint8Array): void
  shows(entries: readonly PresenceEntry[]): void
  writes(field: string, text: string): void
  reads(field: string): string
  /** Counts of `saved`, in the order they came. */
  saved(): number[]
  refusals(): string[]
  leaves(): void
}

/** One document and a few people, without network or database. */
export function table(
  options: {
    sealedAs?: Sealed
    locks?: Locks
    relay?: Relay
    log?: TestLog
    waiting?: (name: string) => number
    pacing?: Pacing
    meter?: Meter
  } = {},
) {
  const { template } = regionalBreakthroughs2021
  const log = options.log ?? new TestLog(birth(template))
  const troubles: unknown[] = []
  const journal = new Journal(log, (error) => troubles.push(error))
  let now = 1_000_000
  const rooms = new Rooms({
    log,
    journal,
    relay: options.relay ?? noRelay,
    clock: () => now,
    linger: 0,
    describe: async () => ({
      rules: rulesFor('dossier', template),
      sealedAs: options.sealedAs ?? null,
      locks: options.locks ?? {},
    }),
    onTrouble: (_what, error) => troubles.push(error),
    ...(options.pacing && { pacing: options.pacing }),
    ...(options.meter && { meter: options.meter }),
  })

  async function sit(name: string, role: Role = 'penholder', organisation = 'leiedal'): Promise<Guest> {
    const doc = new Y.Doc()
    const told: ServerMessage[] = []
    const sees = new Map<number, string>()
    const heard: Uint8Array[] = []
    const actor = { role, organisation: organisation as OrganisationId }
    const sitter = {
      person: name.toLowerCase() as PersonId,
      organisation: organisation as OrganisationId,
      session: `session of ${name}`,
      identity: {
        id: name.toLowerCase(),
        name,
        organisation,
        organisationId: organisation,
        layer: 'intermunicipal',
        color: '#3B7466',
      },
      actor: () => actor,
      refresh: async () => actor,
    }
    const line = {
      send: (frame: Uint8Array) => hear(frame),
      close: (code: number) => {
        guest.closed = code
      },
      waiting: () => options.waiting?.(name) ?? 0,
    }
    const early: Uint8Array[] = []
    let hear = (frame: Uint8Array): void => void early.push(frame)
    const place = await rooms.sit('dossier/test', sitter, line)
    if (!place || place === 'crowded') throw new Error('There is no such place')
    const { room, seat } = place

    const guest: Guest = {
      name,
      doc,
      seat,
      room,
      told,
      sees,
      heard,
      closed: null,
      says(frame) {
        const message = readClientMessage(frame)
        if (!message) throw new Error('A test said something that is no message')
        if (message.kind === 'ask') room.ask(seat, message.stateVector)
        if (message.kind === 'update') room.receive(seat, message.bytes, message.catchUp)
        if (message.kind === 'presence') room.hear(seat, message.entries)
      },
      shows: (entries) => guest.says(presenceFrame(entries)),
      writes(field, text) {
        const map = doc.getMap('identification').get('facts') as Y.Map<unknown>
        map.set(field, text)
      },
      reads: (field) =>
        String((doc.getMap('identification').get('facts') as Y.Map<unknown>).get(field) ?? ''),
      saved: () => told.flatMap((message) => (message.kind === 'saved' ? [message.count] : [])),
      refusals: () => told.flatMap((message) => (message.kind === 'refused' ? [message.code] : [])),
      leaves: () => rooms.leave(room, seat),
    }
    hear = (frame) => listen(guest, frame)
    for (const frame of early) hear(frame)
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'server') room.receive(seat, update, false)
    })
    guest.says(step1Frame(Y.encodeStateVector(doc)))
    await settle()
    return guest
  }

  /** Everything that was said has been written and heard. */
  async function settle(): Promise<void> {
    await journal.flush().catch(() => {})
    await new Promise((resolve) => setImmediate(resolve))
    await new Promise((resolve) => setImmediate(resolve))
  }

  return { sit, settle, rooms, journal, log, troubles, later: (ms: number) => (now += ms) }
}

function listen(guest: Guest, frame: Uint8Array): void {
  const decoder = decoding.createDecoder(frame)
  const kind = decoding.readVarUint(decoder)
  if (kind === messageKinds.sync) {
    const sync = decoding.readVarUint(decoder)
    const bytes = decoding.readVarUint8Array(decoder)
    // A real client answers the first question when it joins; in a scene it has nothing yet.
    if (sync === syncKinds.step1) return
    guest.heard.push(bytes)
    Y.applyUpdate(guest.doc, bytes, 'server')
  } else if (kind === messageKinds.awareness) {
    const inner = decoding.createDecoder(decoding.readVarUint8Array(decoder))
    for (let left = decoding.readVarUint(inner); left > 0; left--) {
      const client = decoding.readVarUint(inner)
      decoding.readVarUint(inner)
      const state = decoding.readVarString(inner)
      if (state === 'null') guest.sees.delete(client)
      else guest.sees.set(client, state)
    }
  } else {
    const message = readMessage(kind, decoder)
    if (message) guest.told.push(message)
  }
}
