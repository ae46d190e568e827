import type { Denial } from '#shared/access.ts'
import type { SavedState } from './dossier.ts'
import { waitingOf, type Link } from './link.ts'

export interface Standing {
  readonly ready: boolean
  /** Why I may write nowhere at all. */
  readonly denial: Denial | null
  /** The version this dossier was last frozen as, as long as it is frozen. */
  readonly frozen: number | null
}

/** What the badge may say. `saved` is only ever said of what the server confirmed. */
export function savedState(link: Link, standing: Standing): SavedState {
  const { socket } = link
  if (socket.state === 'final') return { state: 'closed', because: socket.because }
  if (standing.frozen !== null) return { state: 'frozen', version: standing.frozen }
  const waiting = waitingOf(link)
  if (socket.state === 'away') return { state: 'offline', waiting, retryAt: socket.retryAt }
  if (!standing.ready) return { state: 'loading' }
  if (standing.denial) return { state: 'read-only', because: standing.denial }
  if (waiting > 0) return { state: 'saving', since: link.since ?? 0, waiting }
  return socket.state === 'live' ? { state: 'saved', at: link.savedAt } : { state: 'loading' }
}
