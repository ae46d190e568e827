import * as Y from 'yjs'
import { step2Frame, updateFrame } from './frame.ts'
import { apply } from './guard/apply.ts'
import { openRoots, type Accepted } from './guard/guard.ts'
import { addTogether, type AddLetters } from './guard/letters.ts'
import type { GuardSchema } from './guard/schema.ts'
import { Parcel } from './pre-framed.ts'

/** Merging grows faster than its number of updates; beyond this a document is quicker. */
const mostToMerge = 500
/** What is said since a first state was encoded may be sent after it, up to so many updates, or bytes. */
const mostSince = { updates: 200, bytes: 64 * 1024 }
/** So many answers are kept until the next letter. */
const mostDifferences = 16
/** How long, in ms, an encoded first state waits for somebody else who arrives. */
const keepMs = 30_000
/** After so long without a change, in ms for each byte, a document rests: to build it again takes a thousandth. */
const restMsPerByte = 0.1
const leastRestMs = 5000

interface Encoded {
  readonly bytes: Uint8Array
  /** Its sync step 2. */
  readonly parcel: Parcel
  readonly since: Uint8Array[]
  sinceBytes: number
  /** What was said since; made for whoever arrives in this very moment. */
  rest: Parcel | null
}

/**
 * The document of a room. As long as it is only read, it is the bytes from disk; the Y.Doc, which takes ten
 * times as much, is built for the first who writes, or who has part of it already, and let go of again when nobody
 * writes for a while.
 */
export class Content {
  readonly #schema: GuardSchema
  #stored: readonly Uint8Array[] | null
  #doc: Y.Doc | null = null
  /** Encoded; until something more is written. */
  #vector: Uint8Array | null = null
  /** Until then: what somebody lacked, for the crowd that was cut off at the same moment. */
  readonly #differences = new Map<string, readonly Parcel[]>()
  #whole: Encoded | null = null
  #timer: NodeJS.Timeout | null = null
  #rest: NodeJS.Timeout | null = null
  /** In bytes, about. */
  #size: number

  constructor(updates: readonly Uint8Array[], schema: GuardSchema) {
    this.#stored = updates
    this.#size = updates.reduce((sum, { length }) => sum + length, 0)
    this.#schema = schema
  }

  get doc(): Y.Doc {
    this.#doc ??= this.#build()
    return this.#doc
  }

  get isBuilt(): boolean {
    return this.#doc !== null
  }

  /** Encoded. */
  stateVector(): Uint8Array {
    this.#vector ??= this.#stored ? vectorOf(this.#stored) : Y.encodeStateVector(this.doc)
    return this.#vector
  }

  /**
   * The first state, perhaps as it was a moment ago: encoded once for all who arrive meanwhile. What was said
   * since, anybody gets who asks by state vector.
   */
  whole(): Uint8Array {
    return this.#encoded().bytes
  }

  /**
   * What somebody at this state lacks; `null` when that is no state vector. Who has nothing yet gets the same
   * bytes as everybody else who asks in this moment, framed once; what was said since goes before them, and waits
   * there for what it hangs on, so that whoever has the answer has all of it.
   */
  answers(stateVector: Uint8Array): readonly Parcel[] | null {
    if (stateVector.length !== 1 || stateVector[0] !== 0) return this.#difference(stateVector)
    const whole = this.#encoded()
    if (whole.since.length === 0) return [whole.parcel]
    whole.rest ??= new Parcel([updateFrame(Y.mergeUpdates(whole.since))])
    return [whole.rest, whole.parcel]
  }

  /** Takes what was inspected for this very state; returns what may be stored and passed on. */
  apply(update: Uint8Array, found: Accepted): readonly Uint8Array[] {
    const updates = apply(this.doc, update, found)
    for (const bytes of updates) this.#grew(bytes)
    return updates
  }

  /** The same for many that only add letters, each inspected right before it is added; returns all of them. */
  addTogether(work: (add: AddLetters) => void): Uint8Array {
    const bytes = addTogether(this.doc, work)
    this.#grew(bytes)
    return bytes
  }

  /** The server's own hand. */
  change(change: (doc: Y.Doc) => void): readonly Uint8Array[] {
    const updates: Uint8Array[] = []
    const collect = (bytes: Uint8Array): void => void updates.push(bytes)
    this.doc.on('update', collect)
    try {
      this.doc.transact(() => change(this.doc))
    } finally {
      this.doc.off('update', collect)
    }
    for (const bytes of updates) this.#grew(bytes)
    return updates
  }

  /** Another process has taken this. */
  hear(update: Uint8Array): void {
    Y.applyUpdate(this.doc, update, 'relay')
    this.#grew(update)
  }

  destroy(): void {
    for (const timer of [this.#timer, this.#rest]) if (timer) clearTimeout(timer)
    this.#whole = null
    this.#stored = null
    this.#doc?.destroy()
  }

  #difference(stateVector: Uint8Array): readonly Parcel[] | null {
    const asked = Buffer.from(stateVector).toString('base64')
    const known = this.#differences.get(asked)
    if (known) return known
    try {
      const made = [new Parcel([step2Frame(Y.encodeStateAsUpdate(this.doc, stateVector))])]
      if (this.#differences.size < mostDifferences) this.#differences.set(asked, made)
      return made
    } catch {
      return null
    }
  }

  #grew(update: Uint8Array): void {
    this.#vector = null
    this.#differences.clear()
    this.#size += update.length
    this.#rest?.refresh()
    const whole = this.#whole
    if (!whole) return
    whole.since.push(update)
    whole.sinceBytes += update.length
    whole.rest = null
    if (whole.since.length > mostSince.updates || whole.sinceBytes > mostSince.bytes) this.#whole = null
  }

  #encoded(): Encoded {
    const short = this.#stored && this.#stored.length <= mostToMerge ? this.#stored : null
    this.#whole ??= short ? unbuilt(short) : encoded(Y.encodeStateAsUpdate(this.doc))
    if (this.#timer) this.#timer.refresh()
    else this.#timer = setTimeout(() => (this.#whole = null), keepMs).unref()
    return this.#whole
  }

  #build(): Y.Doc {
    const updates = this.#stored
    if (!updates) throw new Error('This document was closed')
    this.#stored = null
    const after = Math.max(leastRestMs, this.#size * restMsPerByte)
    this.#rest = setTimeout(() => this.#letGo(), after).unref()
    return documentOf(updates, this.#schema)
  }

  #letGo(): void {
    if (!this.#doc) return
    const state = Y.encodeStateAsUpdate(this.#doc)
    this.#doc.destroy()
    this.#doc = null
    this.#stored = [state]
    this.#size = state.length
    this.#whole = null
    this.#differences.clear()
  }
}

export function documentOf(updates: readonly Uint8Array[], schema: GuardSchema): Y.Doc {
  const doc = new Y.Doc()
  openRoots(doc, schema)
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  return doc
}

/** In bytes: what is larger stays as it lies on disk, its tail apart, for merging would read all of it. */
const mostToJoin = 512 * 1024

function unbuilt([first, ...tail]: readonly Uint8Array[]): Encoded {
  if (!first) throw new Error('A document has at least its birth')
  const since = tail.length > 0 ? [Y.mergeUpdates(tail)] : []
  const sinceBytes = since.reduce((sum, { length }) => sum + length, 0)
  const isShort = since.length === 0 || first.length + sinceBytes <= mostToJoin
  return isShort ? encoded(Y.mergeUpdates([first, ...since])) : { ...encoded(first), since, sinceBytes }
}

/** Of a whole log: it has no gaps, so that the last clock it names of each client is how far that client got. */
function vectorOf(updates: readonly Uint8Array[]): Uint8Array {
  const vector = new Map<number, number>()
  for (const update of updates)
    for (const [client, clock] of Y.parseUpdateMeta(update).to)
      vector.set(client, Math.max(clock, vector.get(client) ?? 0))
  return Y.encodeStateVector(vector)
}

const encoded = (bytes: Uint8Array): Encoded => ({
  bytes,
  parcel: new Parcel([step2Frame(bytes)]),
  since: [],
  sinceBytes: 0,
  rest: null,
})
