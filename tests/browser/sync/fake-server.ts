import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { birth } from '#shared/dossier/birth.ts'
import { rootsOf } from '#client/sync/undo.ts'
import type { Template } from '#shared/dossier/template.ts'
import type { Locks } from '#shared/locks.ts'
import { messageKinds, syncKinds, writeMessage, type Identity, type Refusal } from '#shared/wire.ts'
import { makeWire, type Wire } from './wire.ts'

interface Seat {
  readonly identity: Identity
  readonly wire: Wire
  received: number
  refused: boolean
  /** Presence as this seat gave it: client id to clock and stamped state. */
  readonly presence: Map<number, { clock: number; state: string }>
}

/**
 * A server for a few people in one page: the y-websocket protocol and our own messages, over sockets that are
 * plain objects. It counts, stamps and refuses like the real one; a test tells it when to be slow or strict.
 */
export class FakeServer {
  readonly doc = new Y.Doc()
  readonly seats = new Set<Seat>()
  /** Every change that arrived, by who sent it. */
  readonly heard: { readonly by: string; readonly kind: 'step2' | 'update'; readonly bytes: Uint8Array }[] =
    []
  /** The addresses people came to. */
  readonly addresses: string[] = []
  /** From now on, refuse every change that brings something. */
  refuses: Refusal | null = null
  /** The same, for the next one only. */
  refusesNext: Refusal | null = null
  /** Somebody came in, and has not been asked yet what they bring. */
  onSeat: () => void = () => undefined
  /** Does not answer new connections. */
  down = false
  /** What holds now: everybody who comes in hears of it. */
  readonly #greetings = new Map<string, Uint8Array>()
  #holds = false
  #held: (() => void)[] = []

  constructor(template: Template) {
    rootsOf(this.doc, template)
    Y.applyUpdate(this.doc, birth(template))
  }

  /** What this person's page uses for `WebSocket`. */
  socketOf(identity: Identity): typeof WebSocket {
    return makeWire({
      accepts: () => !this.down,
      open: (wire) => this.#sit(identity, wire),
      hear: (wire, frame) => this.#hear(this.#seatOf(wire), frame),
      close: (wire) => this.#leave(this.#seatOf(wire)),
    })
  }

  /** Changes reach memory, but nothing is confirmed until `saves()`. */
  stopsSaving(): void {
    this.#holds = true
  }

  saves(): void {
    this.#holds = false
    const held = this.#held
    this.#held = []
    for (const tell of held) tell()
  }

  /** Pulls the plug of one person, or of everybody. */
  cut(name?: string, code = 1006): void {
    for (const seat of this.seats) if (!name || seat.identity.name === name) seat.wire.drop(code)
  }

  seal(version: number): void {
    this.refuses = 'frozen'
    this.#greetings.set('sealed', writeMessage({ kind: 'sealed', version, sha256: 'e3b0c442' }))
    this.#tell('sealed')
  }

  /** Nothing holds any more: said to who is here, and to nobody who is not. */
  reopen(version: number): void {
    this.refuses = null
    this.#greetings.clear()
    for (const seat of this.seats) seat.wire.push(writeMessage({ kind: 'reopened', version }))
  }

  lock(locks: Locks): void {
    this.#greetings.set('locks', writeMessage({ kind: 'locks', locks }))
    this.#tell('locks')
  }

  counts(seconds: number): void {
    const by = { name: 'Ilse Baert', organisation: 'VVSG' }
    const countdown = { state: 'counting', inMs: seconds * 1000, by } as const
    this.#greetings.set('countdown', writeMessage({ kind: 'countdown', countdown }))
    this.#tell('countdown')
  }

  #tell(what: string): void {
    for (const seat of this.seats) seat.wire.push(this.#greetings.get(what)!)
  }

  reload(): void {
    for (const seat of this.seats) seat.wire.push(writeMessage({ kind: 'reload' }))
  }

  #seatOf(wire: Wire): Seat | undefined {
    return [...this.seats].find((seat) => seat.wire === wire)
  }

  #sit(identity: Identity, wire: Wire): void {
    const seat: Seat = { identity, wire, received: 0, refused: false, presence: new Map() }
    const here = [...this.seats].flatMap((other) => [...other.presence])
    this.seats.add(seat)
    this.addresses.push(wire.url)
    this.onSeat()
    for (const greeting of this.#greetings.values()) wire.push(greeting)
    wire.push(syncFrame(syncKinds.step1, Y.encodeStateVector(this.doc)))
    if (here.length > 0) wire.push(presenceFrame(here))
  }

  #leave(seat: Seat | undefined): void {
    if (!seat || !this.seats.delete(seat)) return
    const gone = [...seat.presence].map(
      ([id, { clock }]) => [id, { clock: clock + 1, state: 'null' }] as const,
    )
    if (gone.length > 0) for (const other of this.seats) other.wire.push(presenceFrame(gone))
  }

  #hear(seat: Seat | undefined, frame: Uint8Array): void {
    if (!seat) return
    const decoder = decoding.createDecoder(frame)
    const kind = decoding.readVarUint(decoder)
    if (kind === messageKinds.awareness) this.#present(seat, decoding.readVarUint8Array(decoder))
    if (kind !== messageKinds.sync) return
    const sub = decoding.readVarUint(decoder)
    const bytes = decoding.readVarUint8Array(decoder)
    if (sub === syncKinds.step1)
      seat.wire.push(syncFrame(syncKinds.step2, Y.encodeStateAsUpdate(this.doc, bytes)))
    else this.#receive(seat, sub === syncKinds.step2 ? 'step2' : 'update', bytes)
  }

  #receive(seat: Seat, kind: 'step2' | 'update', bytes: Uint8Array): void {
    const count = ++seat.received
    this.heard.push({ by: seat.identity.name, kind, bytes })
    if (seat.refused) return
    const code = this.refusesNext ?? this.refuses
    const emitted = code && !this.#bringsNothing(bytes) ? this.#refuse(seat, count, code) : this.#apply(bytes)
    if (!emitted) return
    for (const update of emitted)
      for (const other of this.seats) if (other !== seat) other.wire.push(syncFrame(syncKinds.update, update))
    const tell = (): void => seat.wire.push(writeMessage({ kind: 'saved', count }))
    if (this.#holds) this.#held.push(tell)
    else tell()
  }

  #bringsNothing(bytes: Uint8Array): boolean {
    const trial = new Y.Doc()
    Y.applyUpdate(trial, Y.encodeStateAsUpdate(this.doc))
    let brought = false
    trial.on('update', () => (brought = true))
    Y.applyUpdate(trial, bytes)
    trial.destroy()
    return !brought
  }

  #refuse(seat: Seat, count: number, code: Refusal): null {
    seat.refused = true
    this.refusesNext = null
    seat.wire.push(writeMessage({ kind: 'refused', count, code, section: 'challenge' }))
    return null
  }

  #apply(bytes: Uint8Array): Uint8Array[] {
    const emitted: Uint8Array[] = []
    const collect = (update: Uint8Array): void => void emitted.push(update)
    this.doc.on('update', collect)
    Y.applyUpdate(this.doc, bytes)
    this.doc.off('update', collect)
    if (this.doc.store.pendingStructs) throw new Error('A change leans on something that never came')
    return emitted
  }

  #present(seat: Seat, bytes: Uint8Array): void {
    const decoder = decoding.createDecoder(bytes)
    const entries: [number, { clock: number; state: string }][] = []
    for (let left = decoding.readVarUint(decoder); left > 0; left--) {
      const client = decoding.readVarUint(decoder)
      const clock = decoding.readVarUint(decoder)
      const said = JSON.parse(decoding.readVarString(decoder)) as { cursor?: unknown; place?: unknown } | null
      const stamp = said && { user: seat.identity, cursor: said.cursor ?? null, place: said.place ?? null }
      const entry = { clock, state: JSON.stringify(stamp) }
      if (said) seat.presence.set(client, entry)
      else seat.presence.delete(client)
      entries.push([client, entry])
    }
    for (const other of this.seats) other.wire.push(presenceFrame(entries))
  }
}

function syncFrame(kind: number, bytes: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, messageKinds.sync)
  encoding.writeVarUint(encoder, kind)
  encoding.writeVarUint8Array(encoder, bytes)
  return encoding.toUint8Array(encoder)
}

function presenceFrame(
  entries: readonly (readonly [number, { readonly clock: number; readonly state: string }])[],
): Uint8Array {
  const inner = encoding.createEncoder()
  encoding.writeVarUint(inner, entries.length)
  for (const [client, { clock, state }] of entries) {
    encoding.writeVarUint(inner, client)
    encoding.writeVarUint(inner, clock)
    encoding.writeVarString(inner, state)
  }
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, messageKinds.awareness)
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(inner))
  return encoding.toUint8Array(encoder)
}
