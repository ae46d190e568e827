import { createContext, useContext } from 'solid-js'

/** Somewhere to keep a word while somebody looks for their link: `localStorage`, or a small fake. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

export interface WayBack {
  /** Remembers the page that asked for a sign-in. */
  readonly keep: (path: string) => void
  /** Where to go after signing in with a link that leads to `to`; forgets what was kept. */
  readonly take: (to: string) => string
}

const key = 'doorbraak-way-back'
const keptMs = 60 * 60 * 1000

/**
 * A link opens in a new tab, often in another window: only storage that the tabs share brings somebody back to
 * the page they came from. Storage may be closed off; then there is no way back, and nothing else is lost.
 */
export function makeWayBack(shelf: () => Shelf, now: () => number): WayBack {
  return {
    keep: (path) => {
      try {
        shelf().setItem(key, JSON.stringify({ path, at: now() }))
      } catch {
        // Private windows of some browsers refuse.
      }
    },
    take: (to) => {
      try {
        const kept = shelf().getItem(key)
        shelf().removeItem(key)
        return destination(to, readKept(kept, now()))
      } catch {
        return destination(to, null)
      }
    },
  }
}

/** What was kept too long ago has nothing to do with this sign-in. */
function readKept(text: string | null, now: number): string | null {
  const kept: unknown = JSON.parse(text ?? 'null')
  if (typeof kept !== 'object' || kept === null || !('path' in kept) || !('at' in kept)) return null
  const { path, at } = kept
  return typeof path === 'string' && typeof at === 'number' && now - at < keptMs ? path : null
}

/** The page somebody came from wins only where the link leads there too: it may have been another person's. */
export function destination(to: string, kept: string | null): string {
  const goal = isOurs(to) ? to : '/'
  if (!kept || !isOurs(kept)) return goal
  return goal === '/' || kept === goal || kept.startsWith(`${goal}/`) ? kept : goal
}

/** A path on this site; `//elsewhere` and `/\elsewhere` are not. */
const isOurs = (path: string): boolean => /^\/(?![/\\])/u.test(path)

export const WayBackContext = createContext<WayBack>()

export function useWayBack(): WayBack {
  return useContext(WayBackContext) ?? { keep: () => undefined, take: (to) => destination(to, null) }
}
