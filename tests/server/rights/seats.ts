import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { step1Frame, updateFrame } from '#server/sync/frame.ts'
import type { Phase, Role } from '#shared/access.ts'
import { pack, unpack } from '#shared/parcel.ts'
import { messageKinds, readMessage, syncKinds, type DocumentKind, type ServerMessage } from '#shared/wire.ts'
import { at, type House } from './house.ts'

/** What one seat heard, read from the bytes it was sent. */
export interface Heard {
  readonly told: readonly ServerMessage[]
  /** Updates and answers to step 1, as they came. */
  readonly updates: readonly Uint8Array[]
  readonly presence: readonly string[]
}

export interface Chair {
  readonly says: (...frames: readonly Uint8Array[]) => Promise<number>
  /** All that came until something fits; asks on until then. */
  readonly hears: (fits: (heard: Heard) => boolean) => Promise<Heard>
  /** All that is under way for this seat by now. */
  readonly soFar: () => Promise<Heard>
  readonly leaves: () => Promise<void>
}

export const whoFrame = Uint8Array.of(messageKinds.queryAwareness)
export const askFrame = (doc: Y.Doc): Uint8Array => step1Frame(Y.encodeStateVector(doc))

/** The same bytes as a change, and as the answer to "what do you have that I lack". */
export const asChange = (update: Uint8Array): Uint8Array => updateFrame(update)
export function asCatchUp(update: Uint8Array): Uint8Array {
  const frame = updateFrame(update).slice()
  frame[1] = syncKinds.step2
  return frame
}

/** A seat at a document, over plain HTTP: the frames, rights and rooms are those of a socket. */
export async function sits(
  { asks }: House,
  role: Role,
  phase: Phase,
  kind: DocumentKind = 'dossier',
): Promise<Chair | number> {
  const base = `/sync/${kind}/${at(phase)}/lines`
  const opened = await asks('POST', base, { as: role })
  if (opened.status !== 201) return opened.status
  const { line } = (await opened.json()) as { line: string }
  let sent = 0
  let after = 0
  const frames: Uint8Array[] = []
  const fetchMore = async (): Promise<boolean> => {
    const answer = await asks('POST', `${base}/${line}/down?after=${after}`, { as: role })
    if (answer.status !== 200) return false
    const parcel = unpack(new Uint8Array(await answer.arrayBuffer())) ?? []
    frames.push(...parcel)
    after = Number(answer.headers.get('last-frame'))
    return true
  }
  const says: Chair['says'] = async (...saying) => {
    const answer = await asks('POST', `${base}/${line}/up?from=${sent}`, { as: role, body: pack(saying) })
    sent += saying.length
    return answer.status
  }
  const hears: Chair['hears'] = async (fits) => {
    while (!fits(read(frames))) if (!(await fetchMore())) break
    return read(frames)
  }
  return {
    says,
    hears,
    async soFar() {
      // An answer about presence comes at once, after all that was under way.
      const before = read(frames).presence.length
      await says(whoFrame)
      return hears(({ presence }) => presence.length > before)
    },
    leaves: async () => void (await asks('POST', `${base}/${line}/leave`, { as: role })),
  }
}

function read(frames: readonly Uint8Array[]): Heard {
  const told: ServerMessage[] = []
  const updates: Uint8Array[] = []
  const presence: string[] = []
  for (const frame of frames) {
    const decoder = decoding.createDecoder(frame)
    const kind = decoding.readVarUint(decoder)
    if (kind === messageKinds.sync) {
      const sync = decoding.readVarUint(decoder)
      if (sync !== syncKinds.step1) updates.push(decoding.readVarUint8Array(decoder))
    } else if (kind === messageKinds.awareness) {
      presence.push(new TextDecoder().decode(decoding.readVarUint8Array(decoder)))
    } else {
      const message = readMessage(kind, decoder)
      if (message) told.push(message)
    }
  }
  return { told, updates, presence }
}

/** The document as it stands, for somebody to change. */
export async function copyOf(here: House, phase: Phase, kind: DocumentKind = 'dossier'): Promise<Y.Doc> {
  const chair = await sits(here, 'coordinator', phase, kind)
  if (typeof chair === 'number') throw new Error(`No seat: ${chair}`)
  const doc = new Y.Doc()
  await chair.says(askFrame(doc))
  for (const update of (await chair.soFar()).updates) Y.applyUpdate(doc, update)
  await chair.leaves()
  return doc
}

/** What a change of somebody's copy would send. */
export function changeOf(copy: Y.Doc, change: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(copy))
  const before = Y.encodeStateVector(doc)
  change(doc)
  const update = Y.encodeStateAsUpdate(doc, before)
  doc.destroy()
  return update
}
