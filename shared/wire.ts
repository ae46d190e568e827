import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { readCountdown, type Countdown } from './freezing.ts'
import { readLocks, type Locks } from './locks.ts'

/**
 * The socket's messages. 0–3 are the y-websocket protocol, unchanged; a stock client may take part. Ours start
 * at 100, go from server to client only, and a stock client passes over them.
 *
 *     0 sync: 0 step 1 (state vector) · 1 step 2 (update) · 2 update
 *     1 awareness (update)   2 auth   3 query awareness
 *   100 saved    varuint count                       so many of this connection's updates are on disk
 *   101 refused  varuint count, string code, string section    that update was not, and nothing after it will be
 *   102 locks    string JSON                         the locks of all sections, as they are and as they will be
 *   103 reload                                       this page is older than the server: load it anew
 *   104 sealed   varuint version, string sha256      the document was frozen; nothing enters any more
 *   105 countdown string JSON                        it will be frozen, by whom and in how long; or not after all
 *   106 reopened varuint version                     that version stays as it is; writing goes on, for the next
 */
export const messageKinds = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3 } as const
export const syncKinds = { step1: 0, step2: 1, update: 2 } as const
export const ourKinds = {
  saved: 100,
  refused: 101,
  locks: 102,
  reload: 103,
  sealed: 104,
  countdown: 105,
  reopened: 106,
} as const

export const refusals = [
  'malformed',
  'missing',
  'too-large',
  'read-only',
  'frozen',
  'locked',
  'not-your-role',
  'not-your-organisation',
  'not-delegated',
  'not-yours',
  'not-a-member',
  'skeleton',
  'not-your-client',
  'not-now',
] as const
export type Refusal = (typeof refusals)[number]

export type ServerMessage =
  | { readonly kind: 'saved'; readonly count: number }
  | { readonly kind: 'refused'; readonly count: number; readonly code: Refusal; readonly section: string }
  | { readonly kind: 'locks'; readonly locks: Locks }
  | { readonly kind: 'reload' }
  | { readonly kind: 'sealed'; readonly version: number; readonly sha256: string }
  | { readonly kind: 'countdown'; readonly countdown: Countdown }
  | { readonly kind: 'reopened'; readonly version: number }

export function writeMessage(message: ServerMessage): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, ourKinds[message.kind])
  if (message.kind === 'saved') encoding.writeVarUint(encoder, message.count)
  if (message.kind === 'refused') {
    encoding.writeVarUint(encoder, message.count)
    encoding.writeVarString(encoder, message.code)
    encoding.writeVarString(encoder, message.section)
  }
  if (message.kind === 'locks') encoding.writeVarString(encoder, JSON.stringify(message.locks))
  if (message.kind === 'sealed') {
    encoding.writeVarUint(encoder, message.version)
    encoding.writeVarString(encoder, message.sha256)
  }
  if (message.kind === 'countdown') encoding.writeVarString(encoder, JSON.stringify(message.countdown))
  if (message.kind === 'reopened') encoding.writeVarUint(encoder, message.version)
  return encoding.toUint8Array(encoder)
}

/** The rest of one of our messages, its kind already read; bytes of an unknown form give `null`. */
export function readMessage(kind: number, decoder: decoding.Decoder): ServerMessage | null {
  try {
    switch (kind) {
      case ourKinds.saved:
        return { kind: 'saved', count: decoding.readVarUint(decoder) }
      case ourKinds.refused: {
        const count = decoding.readVarUint(decoder)
        const word = decoding.readVarString(decoder)
        const code = refusals.find((known) => known === word) ?? 'malformed'
        return { kind: 'refused', count, code, section: decoding.readVarString(decoder) }
      }
      case ourKinds.locks:
        return { kind: 'locks', locks: readLocks(decoding.readVarString(decoder)) }
      case ourKinds.reload:
        return { kind: 'reload' }
      case ourKinds.sealed:
        return {
          kind: 'sealed',
          version: decoding.readVarUint(decoder),
          sha256: decoding.readVarString(decoder),
        }
      case ourKinds.countdown: {
        const countdown = readCountdown(decoding.readVarString(decoder))
        return countdown && { kind: 'countdown', countdown }
      }
      case ourKinds.reopened:
        return { kind: 'reopened', version: decoding.readVarUint(decoder) }
      default:
        return null
    }
  } catch {
    return null
  }
}

/** Why the server closes a socket. 44xx is final for this page; anything else is worth another try. */
export const closeCodes = {
  malformed: 4400,
  signedOut: 4401,
  notAllowed: 4403,
  unknown: 4404,
  reload: 4426,
  /** Another role, or another organisation: the page must be made anew for what is allowed now. */
  changed: 4427,
  flood: 4429,
  trouble: 4500,
  goingAway: 1001,
} as const
export type CloseReason = keyof typeof closeCodes

/** The two documents of a proposal: what will be frozen, and what people say about it. */
export const proposalDocuments = ['dossier', 'talk'] as const
export type ProposalDocument = (typeof proposalDocuments)[number]

/** And the one of an idea: the answers of step one. */
export const documentKinds = [...proposalDocuments, 'idea'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** Who somebody is, as the server stamps it on every presence; nothing in it comes from the client. */
export interface Identity {
  readonly id: string
  readonly name: string
  readonly organisation: string
  readonly organisationId: string
  readonly layer: string
  /** Colour of the layer, for the caret. */
  readonly color: string
}
