import type { Fetch } from '#client/api.ts'
import { gones, type Feed, type Gone, type Said } from '#shared/workshop/feed.ts'

/** `asking`: over plain HTTP, every few seconds, because no socket gets through. */
export type LinkState =
  | { readonly state: 'opening' }
  | { readonly state: 'live'; readonly via: 'socket' | 'asking' }
  /** Epoch ms of our own clock: it is shown to who looks at that clock. */
  | { readonly state: 'lost'; readonly since: number }
  | { readonly state: 'over'; readonly why: Over }

export type Over = Gone | 'not-here'

export interface LinkParts {
  readonly stateUrl: string
  readonly socketUrl: string
  readonly fetch: Fetch
  readonly socket: typeof WebSocket
  readonly random: () => number
  readonly wall: () => number
  /** `false`: this cannot be followed, a whole view is needed. */
  readonly onFeed: (feed: Feed) => boolean
  readonly onState: (state: LinkState) => void
  /** The socket is open: pings go out. */
  readonly onOpen: () => void
  /** Not let in, and that may change: a beamer that is not paired yet. */
  readonly waits?: boolean
}

/** Sixty phones that come back after a restart spread themselves over these ms. */
export const spreadMs = 3_000
const askEveryMs = 3_000
/** So often a socket may fail where a plain question is answered, before we ask instead. */
const patience = 2
/** While asking, a socket is tried again once in so many questions. */
const tryAgainEvery = 20

/**
 * One connection to a running session: a socket that resumes where it was, and questions where sockets are
 * blocked. It never gives up by itself; only the server ends it.
 */
export class Link {
  readonly #parts: LinkParts
  #socket: WebSocket | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #cursor: string | null = null
  #failures = 0
  #asked = 0
  #dials = 0
  #lostSince: number | null = null
  #over = false

  constructor(parts: LinkParts) {
    this.#parts = parts
  }

  start(): void {
    this.#dial()
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#hangUp()
    this.#over = true
  }

  /** Now, rather than after the pause: the device woke up, or somebody tapped. */
  retry(): void {
    if (this.#over || this.#socket?.readyState === 1) return
    this.#hangUp()
    clearTimeout(this.#timer)
    this.#dial()
  }

  /** What is open may be a line to nowhere: dial anew. After a sleep nobody else dials at that moment. */
  redial(when: 'at once' | 'in its turn'): void {
    if (this.#over) return
    this.#hangUp()
    this.#lost(when === 'at once' ? 0 : this.#parts.random() * spreadMs)
  }

  say(said: Said): boolean {
    if (this.#socket?.readyState !== 1) return false
    this.#socket.send(JSON.stringify(said))
    return true
  }

  #set(state: LinkState): void {
    this.#over = state.state === 'over'
    this.#lostSince = state.state === 'lost' ? (this.#lostSince ?? state.since) : null
    this.#parts.onState(state)
  }

  #hangUp(): void {
    const socket = this.#socket
    this.#socket = null
    socket?.close()
  }

  #query(): string {
    return this.#cursor === null ? '' : `?since=${encodeURIComponent(this.#cursor)}`
  }

  #dial(): void {
    this.#dials += 1
    const socket = new this.#parts.socket(`${this.#parts.socketUrl}${this.#query()}`)
    this.#socket = socket
    let opened = false
    socket.onopen = () => {
      if (this.#socket !== socket) return
      opened = true
      this.#failures = 0
      this.#set({ state: 'live', via: 'socket' })
      this.#parts.onOpen()
    }
    socket.onmessage = ({ data }) => {
      if (this.#socket === socket && typeof data === 'string') this.#hear(data)
    }
    socket.onclose = () => {
      if (this.#socket !== socket) return
      this.#socket = null
      if (opened) this.#lost()
      else void this.#ask('after a failed socket')
    }
  }

  #hear(text: string): void {
    const feed = asFeed(text)
    if (feed && !this.#take(feed)) {
      this.#cursor = null
      this.redial('in its turn')
    }
  }

  /** `false`: what came does not fit on what we have. */
  #take(feed: Feed): boolean {
    if (feed.kind === 'gone') {
      if (feed.why === 'going-away') {
        this.#hangUp()
        this.#lost()
      } else this.#end(feed.why)
      return true
    }
    const followed = this.#parts.onFeed(feed)
    if (followed && (feed.kind === 'whole' || feed.kind === 'news')) this.#cursor = feed.cursor
    return followed
  }

  #lost(again = this.#parts.random() * spreadMs): void {
    this.#set({ state: 'lost', since: this.#lostSince ?? this.#parts.wall() })
    this.#later(again, () => this.#dial())
  }

  #later(ms: number, act: () => void): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(act, ms)
  }

  #end(why: Over): void {
    clearTimeout(this.#timer)
    this.#hangUp()
    this.#set({ state: 'over', why })
  }

  async #ask(why: 'after a failed socket' | 'in its turn'): Promise<void> {
    const dials = this.#dials
    const answer = await this.#parts
      .fetch(`${this.#parts.stateUrl}${this.#query()}`, { headers: { accept: 'application/json' } })
      .catch(() => null)
    const text = answer?.ok ? await answer.text().catch(() => '') : ''
    // Dialled meanwhile: the socket may have told more already, and an older view would undo it.
    if (this.#over || dials !== this.#dials) return
    const feed = asFeed(text)
    if (!answer || !feed) return this.#unanswered(answer)
    this.#failures += 1
    if (!this.#take(feed)) this.#cursor = null
    if (this.#over) return
    // A server that just came up answers a question before it takes the next socket.
    if (why === 'after a failed socket' && this.#failures < patience) return this.#lost()
    this.#set({ state: 'live', via: 'asking' })
    this.#asked += 1
    if (this.#asked % tryAgainEvery === 0) this.#later(askEveryMs, () => this.#dial())
    else this.#later(askEveryMs, () => void this.#ask('in its turn'))
  }

  #unanswered(answer: Response | null): void {
    const final = answer !== null && [401, 403, 404].includes(answer.status)
    if (final && !this.#parts.waits) return this.#end('not-here')
    this.#lost()
  }
}

/** Only its outline is looked at: it comes from our own server, and a page may be older than that. */
export function asFeed(text: string): Feed | null {
  try {
    const feed = JSON.parse(text) as Partial<Feed> | null
    switch (feed?.kind) {
      case 'whole':
      case 'news':
      case 'pong':
        return feed as Feed
      case 'gone':
        return gones.includes(feed.why as Gone) ? (feed as Feed) : null
      default:
        return null
    }
  } catch {
    return null
  }
}
