import { never } from '#shared/never.ts'
import type { SavedState } from './dossier.ts'

/**
 * What is known of one connection and of my changes on their way to disk. A change is waiting until the server
 * has confirmed a frame that carries it, and a confirmation of an earlier connection says nothing of this one.
 */
export interface Link {
  readonly socket: Socket
  /** My changes that no frame of this connection carries yet. */
  readonly unsent: number
  /** Frames with changes that left over this connection; the server counts along. */
  readonly sent: number
  /** Changes carried by frames up to a count, oldest first. */
  readonly underway: readonly { readonly upTo: number; readonly changes: number }[]
  /** When what waits began to wait, or when the server last confirmed some of it. */
  readonly since: number | null
  readonly savedAt: number | null
  readonly burst: { readonly place: string; readonly at: number } | null
}

export type Closed = Extract<SavedState, { state: 'closed' }>['because']

export type Socket =
  | { readonly state: 'starting' }
  | { readonly state: 'live' }
  /** Stays so during new attempts, until one has caught up. */
  | { readonly state: 'away'; readonly retryAt: number | null }
  | { readonly state: 'final'; readonly because: Closed }

export type LinkEvent =
  /** Left on this device by an earlier visit. */
  | { readonly kind: 'restored'; readonly waiting: number; readonly at: number }
  | { readonly kind: 'changed'; readonly place: string; readonly at: number }
  | { readonly kind: 'connecting' }
  | { readonly kind: 'opened' }
  /** A frame left; it carries all that was unsent. `news`: its bytes hold something the server lacks. */
  | { readonly kind: 'sent'; readonly news: boolean; readonly at: number }
  | { readonly kind: 'saved'; readonly count: number; readonly at: number }
  | { readonly kind: 'synced' }
  | { readonly kind: 'lost'; readonly retryAt: number | null }
  | { readonly kind: 'closed'; readonly because: Closed }

/** Typing on in one place counts as one change, as long as the pauses stay below this. */
const burstMs = 5_000

export const newLink = (connecting: boolean): Link => ({
  socket: connecting ? { state: 'starting' } : { state: 'away', retryAt: null },
  unsent: 0,
  sent: 0,
  underway: [],
  since: null,
  savedAt: null,
  burst: null,
})

export const waitingOf = (link: Link): number =>
  link.underway.reduce((total, { changes }) => total + changes, link.unsent)

export function step(link: Link, event: LinkEvent): Link {
  switch (event.kind) {
    case 'restored':
      return restore(link, event.waiting, event.at)
    case 'changed':
      return change(link, event.place, event.at)
    case 'connecting':
      return link.socket.state === 'away' ? { ...link, socket: { state: 'away', retryAt: null } } : link
    case 'opened':
      return anew(link)
    case 'sent': {
      const changes = Math.max(link.unsent, event.news ? 1 : 0)
      const sent = link.sent + 1
      if (changes === 0) return { ...link, sent }
      const underway = [...link.underway, { upTo: sent, changes }]
      return { ...link, sent, underway, unsent: 0, since: link.since ?? event.at }
    }
    case 'saved':
      return confirm(link, event.count, event.at)
    case 'synced':
      return link.socket.state === 'final' ? link : { ...link, socket: { state: 'live' } }
    case 'lost':
      if (link.socket.state === 'final') return anew(link)
      return { ...anew(link), socket: { state: 'away', retryAt: event.retryAt } }
    case 'closed':
      return { ...anew(link), socket: { state: 'final', because: event.because } }
    default:
      return never(event)
  }
}

/** A device that was slow to answer: what it kept has left already, in the last frame. */
function restore(link: Link, waiting: number, at: number): Link {
  if (waiting <= 0) return link
  const since = link.since ?? at
  if (link.sent === 0) return { ...link, unsent: link.unsent + waiting, since }
  return { ...link, underway: [...link.underway, { upTo: link.sent, changes: waiting }], since }
}

function change(link: Link, place: string, at: number): Link {
  const goesOn =
    link.unsent > 0 && link.burst !== null && link.burst.place === place && at - link.burst.at < burstMs
  return {
    ...link,
    unsent: goesOn ? link.unsent : link.unsent + 1,
    since: link.since ?? at,
    burst: { place, at },
  }
}

function confirm(link: Link, count: number, at: number): Link {
  const underway = link.underway.filter(({ upTo }) => upTo > count)
  if (underway.length === link.underway.length) return link
  const waits = underway.length > 0 || link.unsent > 0
  return { ...link, underway, since: waits ? at : null, savedAt: at }
}

/** Nothing of what was underway is certain: the next connection carries it again, and counts from nought. */
const anew = (link: Link): Link => ({ ...link, unsent: waitingOf(link), underway: [], sent: 0 })
