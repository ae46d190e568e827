import type { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { richTextVersion } from '#shared/dossier/rich-text.ts'
import type { Countdown } from '#shared/freezing.ts'
import type { Locks } from '#shared/locks.ts'
import { never } from '#shared/never.ts'
import { closeCodes, ourKinds, readMessage, type DocumentKind, type ServerMessage } from '#shared/wire.ts'
import { countingSocket } from './counting-socket.ts'
import type { Closed, LinkEvent } from './link.ts'
import { reconnectWait } from './reconnect-wait.ts'
import type { FirstState } from './first-state.ts'
import type { Route } from './route.ts'

export interface ConnectionParts {
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly kind: DocumentKind
  /** Id of the proposal, or of the idea. */
  readonly proposal: string
  /** `wss://host/sync`. */
  readonly url: string
  readonly route: Route
  readonly firstState: FirstState | null
  readonly mute: boolean
  readonly now: () => number
  /** 0 up to 1. */
  readonly random: () => number
  readonly tell: (event: LinkEvent) => void
  readonly onLocks: (locks: Locks) => void
  readonly onRefused: (message: Extract<ServerMessage, { kind: 'refused' }>) => void
  readonly onSealed: (message: Extract<ServerMessage, { kind: 'sealed' }>) => void
  readonly onCountdown: (countdown: Countdown) => void
  readonly onReopened: () => void
  /** The server greets with what holds, and says nothing of what ended while nobody here was listening. */
  readonly onGreeted: (told: ReadonlySet<ServerMessage['kind']>) => void
}

export interface Connection {
  readonly connect: () => void
  readonly disconnect: () => void
  /** Whether this connection has all that the server had when it opened. */
  readonly synced: () => boolean
  /** The origin of everything that comes in over it. */
  readonly origin: unknown
  readonly destroy: () => void
}

/** One socket at one document, kept open: the y-websocket protocol, plus the server's own messages. */
export function makeConnection(parts: ConnectionParts): Connection {
  const { tell, now, route } = parts
  let opened = false
  /** What was heard of over this connection. */
  const told = new Set<ServerMessage['kind']>()
  const onSent = (news: boolean): void => tell({ kind: 'sent', news, at: now() })
  const socketOf = () => countingSocket(route.socket(), { onSent, mute: parts.mute })
  const provider = new WebsocketProvider(`${parts.url}/${parts.kind}`, parts.proposal, parts.doc, {
    awareness: parts.awareness,
    connect: false,
    // Tabs would sync behind the server's back, and so past its rights.
    disableBc: true,
    params: { schema: String(richTextVersion) },
    WebSocketPolyfill: socketOf(),
  })

  provider.on('status', ({ status }) => {
    if (status === 'connecting') tell({ kind: 'connecting' })
    if (status !== 'connected') return
    opened = true
    told.clear()
    route.opened()
    tell({ kind: 'opened' })
  })
  provider.on('sync', (synced) => {
    if (!synced) return
    parts.onGreeted(told)
    tell({ kind: 'synced' })
  })
  provider.on('connection-close', () => {
    if (!opened) route.failed()
    opened = false
    provider._WS = socketOf()
    // The library has no jitter: after a restart of the server all would come back at the same moment.
    const wait = reconnectWait(provider.wsUnsuccessfulReconnects + 1, parts.random())
    provider.maxBackoffTime = wait
    tell({ kind: 'lost', retryAt: provider.shouldConnect ? now() + wait : null })
  })
  provider.on('closed', ({ code }) => tell({ kind: 'closed', because: closedBecause(code) }))

  const hear = (message: ServerMessage): void => {
    told.add(message.kind)
    switch (message.kind) {
      case 'saved':
        return tell({ kind: 'saved', count: message.count, at: now() })
      case 'locks':
        return parts.onLocks(message.locks)
      case 'refused':
        return parts.onRefused(message)
      case 'sealed':
        return parts.onSealed(message)
      case 'countdown':
        return parts.onCountdown(message.countdown)
      case 'reopened':
        return parts.onReopened()
      case 'reload':
        provider.disconnect()
        return tell({ kind: 'closed', because: 'reload' })
      default:
        return never(message)
    }
  }
  for (const kind of Object.values(ourKinds)) {
    provider.messageHandlers[kind] = (_encoder, decoder) => {
      const message = readMessage(kind, decoder)
      if (message) hear(message)
    }
  }

  /** Only for a page that has nothing yet: what a device kept needs just the difference. */
  const prime = async (): Promise<void> => {
    const bytes =
      parts.doc.store.clients.size === 0 ? await parts.firstState?.(parts.proposal, parts.kind) : null
    if (bytes && !over) Y.applyUpdate(parts.doc, bytes, provider)
  }
  let over = false
  let wanted = false
  let primed: Promise<void> | null = null

  return {
    connect: () => {
      primed ??= prime().catch(() => undefined)
      wanted = true
      void primed.then(() => wanted && !over && provider.connect())
    },
    disconnect: () => {
      wanted = false
      provider.disconnect()
      tell({ kind: 'lost', retryAt: null })
    },
    synced: () => provider.synced,
    origin: provider,
    destroy: () => {
      over = true
      provider.destroy()
    },
  }
}

function closedBecause(code: number): Closed {
  if (code === closeCodes.signedOut) return 'signed-out'
  if (code === closeCodes.notAllowed) return 'not-allowed'
  if (code === closeCodes.changed) return 'changed'
  return code === closeCodes.reload ? 'reload' : 'unknown'
}
