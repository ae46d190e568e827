import { createSignal, type Accessor } from 'solid-js'
import { polledSocket } from './polled-socket.ts'

/** How this page reaches the server: over a socket, or, where an office lets none through, over plain HTTP. */
export type RouteKind = 'socket' | 'http'

export interface Route {
  readonly kind: Accessor<RouteKind>
  /** What the next attempt should open. */
  readonly socket: () => typeof WebSocket
  readonly opened: () => void
  /** An attempt ended before it opened. */
  readonly failed: () => void
}

export interface RouteParts {
  readonly socket: typeof WebSocket
  readonly polled?: typeof WebSocket
  /** Does the server answer a plain question? Only then it is the socket that is not let through. */
  readonly reachable?: () => Promise<boolean>
}

/** So often a socket may fail where plain HTTP gets through, before we stop trying it. */
const patience = 2

/** Chosen once for all connections of a page: what an office blocks now it will block in a minute. */
export function makeRoute(parts: RouteParts): Route {
  const [kind, setKind] = createSignal<RouteKind>('socket')
  const polled = parts.polled ?? polledSocket()
  const reachable = parts.reachable ?? answersPlainly
  let failures = 0
  return {
    kind,
    socket: () => (kind() === 'http' ? polled : parts.socket),
    opened: () => (failures = 0),
    failed() {
      if (kind() === 'http') return
      void reachable().then((yes) => {
        failures = yes ? failures + 1 : 0
        if (failures >= patience) setKind('http')
      })
    },
  }
}

const answersPlainly = (): Promise<boolean> =>
  fetch('/healthz', { cache: 'no-store' }).then(
    (answer) => answer.ok,
    () => false,
  )
