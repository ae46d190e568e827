import { createEffect, createSignal, onCleanup, untrack, type Accessor } from 'solid-js'
import type { Denial } from '#shared/access.ts'
import type { Path } from '#shared/dossier/schema.ts'
import type { Refusal, ServerMessage } from '#shared/wire.ts'
import { makeDevice, type Device } from './device.ts'
import { waitingOf } from './link.ts'
import { compare, isRecent, isTripped, rescueLeftovers } from './rescue.ts'
import { makeSession, type Session, type SessionParts } from './session.ts'
import type { KeptTray } from './tray.ts'

export interface SessionsParts extends Omit<SessionParts, 'onSynced' | 'onRefused' | 'onSealed'> {
  /** What this dossier is called on this device. */
  readonly name: string
  readonly deny: (path: Path) => Denial | null
  /** May I write, now? If so, what I write is kept on this device as well. */
  readonly mayWrite: () => boolean
  readonly tray: KeptTray
  readonly onSealed: (message: Extract<ServerMessage, { kind: 'sealed' }>) => void
}

export interface Sessions {
  readonly current: Accessor<Session>
  /** The one that is being taken anew, after a refusal. */
  readonly next: Accessor<Session | null>
  readonly ready: Accessor<boolean>
  /** Why nothing more may be written on this page, whatever my role. */
  readonly barred: Accessor<Denial | null>
  readonly connect: () => void
  readonly disconnect: () => void
}

/** In ms: a device that does not answer must not keep the server waiting. */
const devicePatience = 1_500

/**
 * The session this page works in. A refused change leaves a hole in what its document could ever send, so the
 * document is taken anew from the server, and what only I have goes to the tray before the old one goes.
 */
export function createSessions(parts: SessionsParts): Sessions {
  const [ready, setReady] = createSignal(false)
  const [barred, setBarred] = createSignal<Denial | null>(null)
  const [device, setDevice] = createSignal<Device | null>(null)
  const [next, setNext] = createSignal<Session | null>(null)
  const resets: number[] = []
  let over = false
  let refusal: { readonly code: Refusal; readonly section: string } = { code: 'malformed', section: '' }

  const begin = (): Session => {
    const session: Session = makeSession({
      ...parts,
      onSynced: () => (session === next() ? finish(session) : arrived(session)),
      onRefused: ({ code, section }) => refuse(session, code, section),
      onSealed: (message) => {
        parts.onSealed(message)
        if (waitingOf(session.link()) > 0) refuse(session, 'frozen', '')
      },
    })
    return session
  }
  const first = begin()
  const [current, setCurrent] = createSignal(first)

  const connect = (): void => {
    const session = next() ?? current()
    if (parts.connect && !over && session.link().socket.state !== 'final') session.connection.connect()
  }

  const open = (session: Session): Device => {
    const kept = makeDevice(parts.name, session.doc)
    setDevice(kept)
    return kept
  }

  const start = (session: Session): void => {
    if (!parts.mayWrite()) return connect()
    const restored = open(session).restored.then((waiting) => {
      session.tell({ kind: 'restored', waiting, at: parts.now() })
      if (parts.holding.isBorn(session.doc)) setReady(true)
    })
    const patience = new Promise((resolve) => setTimeout(resolve, devicePatience))
    void Promise.race([restored, patience]).then(connect)
  }

  const arrived = (session: Session): void => {
    setReady(true)
    if (device()) return
    const { name, holding, tray, now } = parts
    void rescueLeftovers({
      name,
      holding,
      server: session.doc,
      keep: (found) => tray.keep(found, 'read-only', now()),
    })
  }

  const refuse = (session: Session, code: Refusal, section: string): void => {
    if (session !== current() || next()) return
    refusal = { code, section }
    setBarred('read-only')
    session.connection.disconnect()
    setNext(begin())
    connect()
  }

  const finish = (fresh: Session): void => {
    const old = current()
    const { code, section } = refusal
    // A second refusal so soon means that the first repetition was refused: then all goes to the tray.
    const again = section !== '' && !lasting(code) && code !== 'frozen' && !isRecent(resets, parts.now())
    const found = compare(
      old.doc,
      fresh.doc,
      parts.holding,
      (path) => again && path[0] !== section && !parts.deny(path),
    )
    const kept = parts.tray.keep(found, code, parts.now())
    resets.push(parts.now())
    setNext(null)
    setBarred(lasting(code) ?? (isTripped(resets, parts.now()) ? 'read-only' : null))
    setReady(true)
    setCurrent(fresh)
    void replace(old, fresh, kept)
  }

  /** What could not be put in the tray stays on the device, for a next visit to try again. */
  const replace = async (old: Session, fresh: Session, kept: boolean): Promise<void> => {
    const before = device()
    setDevice(null)
    if (before && kept) await before.forget().catch(() => undefined)
    before?.destroy()
    old.destroy()
    if (before && kept && !over) open(fresh)
  }

  createEffect(() => device()?.remember(waitingOf(current().link())))
  onCleanup(() => {
    over = true
    device()?.destroy()
    next()?.destroy()
    current().destroy()
  })
  untrack(() => start(first))

  return {
    current,
    next,
    ready,
    barred,
    connect,
    disconnect: () => (next() ?? current()).connection.disconnect(),
  }
}

/** Some refusals are about me, not about the change. */
const lasting = (code: Refusal): Denial | null =>
  code === 'read-only' || code === 'not-a-member' ? code : null
