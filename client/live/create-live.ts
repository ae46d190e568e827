import { createEffect, createSignal, on, onCleanup, type Accessor } from 'solid-js'
import { createStore, reconcile, unwrap } from 'solid-js/store'
import type { Fetch } from '#client/api.ts'
import type { Command } from '#shared/workshop/commands.ts'
import { follow, type Feed } from '#shared/workshop/feed.ts'
import { isGuarded } from '#shared/workshop/may-workshop.ts'
import type { MeView, SliceName, View } from '#shared/workshop/projection.ts'
import { ask, makeKey, type Answered, type Sent } from './ask.ts'
import { makeCarrier } from './carrier.ts'
import type { Device } from './device.ts'
import { createDrafts, type Drafts } from './drafts.ts'
import { Link, type LinkState } from './link.ts'
import { createOutbox, type Outbox } from './outbox.ts'
import { makeServerClock, pingsPerRound } from './server-clock.ts'

/** All that is impure, handed in. */
export interface World {
  readonly fetch: Fetch
  readonly socket: typeof WebSocket
  /** `wss://host` of this page. */
  readonly socketHost: string
  readonly random: () => number
  readonly fill: (bytes: Uint8Array<ArrayBuffer>) => void
  readonly wall: () => number
  /** In ms; never set back. */
  readonly monotonic: () => number
}

/** Where the session is asked for: as somebody in it, or as a beamer. */
export interface Address {
  readonly state: string
  readonly socket: string
  /** `null`: who only looks. */
  readonly commands: string | null
  readonly waits?: boolean
}

export const addressOf = (workshop: string): Address => ({
  state: `/api/workshops/${encodeURIComponent(workshop)}/state`,
  socket: `/workshop/${encodeURIComponent(workshop)}/live`,
  commands: `/api/workshops/${encodeURIComponent(workshop)}/commands`,
})

/** A running session as one page sees it. Nothing in it is a Y.Doc: it is what the server chose to tell. */
export interface Live {
  /** `null` until the first answer, and as long as one waits at the door. */
  readonly view: Accessor<View | null>
  /** Not let in yet: told of oneself, and of nothing in the room. */
  readonly waiting: Accessor<MeView | null>
  readonly link: Accessor<LinkState>
  /** Epoch ms of the server; moves once a second. */
  readonly now: Accessor<number>
  readonly send: (command: Command) => Promise<Sent>
  /** A question beside the session: a ticket, the report. */
  readonly ask: <View>(method: 'GET' | 'POST', path: string, body?: object) => Promise<Answered<View>>
  /** A command of the stokje is under way: the next one would be refused as a double tap. */
  readonly busy: Accessor<boolean>
  readonly outbox: Outbox
  readonly drafts: Drafts
  /** Somebody types: told at most every few seconds. */
  readonly typing: () => void
  readonly retry: () => void
}

const resyncMs = 60_000
const deadAfterMs = 8_000
/** Sooner after a sleep, when the line is dead more often than not. */
const deadAfterSleepMs = 2_500
const typingEveryMs = 4_000
/** What did not get through although the line is there is tried again after so many ms. */
const flushEveryMs = 5_000

export function createLive(world: World, address: Address, device: Device): Live {
  const [held, setHeld] = createStore<{ view: View | null }>({ view: null })
  const [link, setLink] = createSignal<LinkState>({ state: 'opening' })
  const clock = makeServerClock(world.monotonic, world.wall)
  const [now, setNow] = createSignal(clock.now())
  const [busy, setBusy] = createSignal(false)
  const newKey = (): string => makeKey(world.fill)
  const inRoom = (): View | null => (held.view && isTold(held.view) ? held.view : null)
  /** As it came, never drawn: the store changes what it was given. */
  let plain: View | null = null
  let heardAt = world.monotonic()

  const onFeed = (feed: Feed): boolean => {
    heardAt = world.monotonic()
    if (feed.kind === 'pong') {
      clock.hear(feed.asked, feed.now)
      setNow(clock.now())
      return true
    }
    if (feed.kind === 'whole') clock.guess(feed.now)
    const next = follow(plain, feed)
    if (!next) return false
    const told = feed.kind === 'news' && plain ? [...Object.keys(feed.set), ...Object.keys(feed.patch)] : null
    plain = next
    // Only what was told is compared, so that a step and a caret in it stay what they are.
    if (told && held.view) setHeld('view', reconcileSome(next, told as SliceName[]))
    else setHeld('view', reconcile(structuredClone(next)))
    setNow(clock.now())
    return true
  }

  const wire = new Link({
    ...world,
    stateUrl: address.state,
    socketUrl: `${world.socketHost}${address.socket}`,
    ...(address.waits && { waits: true }),
    onFeed,
    onState: setLink,
    onOpen: () => measure(),
  })

  let round: ReturnType<typeof setTimeout> | undefined
  const measure = (deadAfter = deadAfterMs): void => {
    clearTimeout(round)
    clock.begin()
    const began = world.monotonic()
    let left = pingsPerRound
    const ping = (): void => {
      if (!wire.say({ kind: 'ping', asked: world.monotonic() })) return
      left -= 1
      round = setTimeout(left > 0 ? ping : heard, left > 0 ? 150 : deadAfter)
    }
    // A phone that slept keeps a socket that leads nowhere.
    const heard = (): void => {
      if (heardAt < began) wire.redial(deadAfter < deadAfterMs ? 'at once' : 'in its turn')
    }
    ping()
  }

  const { fetch, random } = world
  const carrier = address.commands === null ? null : makeCarrier({ fetch, path: address.commands, random })
  /** Commands of the stokje go one after the other: each carries the count that the one before it left. */
  let turn: Promise<unknown> = Promise.resolve()
  const send = (command: Command): Promise<Sent> => {
    if (!isGuarded(command.type)) return carry(command, newKey())
    const sent = turn.then(() => carry(command, newKey()))
    turn = sent
    return sent
  }
  async function carry(command: Command, key: string): Promise<Sent> {
    if (!carrier) return { kind: 'unreached' }
    const guarded = isGuarded(command.type)
    const rev = guarded ? (plain?.workshop.runRev ?? 0) : null
    if (guarded) setBusy(true)
    try {
      const sent = await carrier.carry(command, key, rev)
      if (guarded && sent.kind === 'done') await until(() => plain?.workshop.runRev !== rev)
      return sent
    } finally {
      if (guarded) setBusy(false)
    }
  }

  const drafts = createDrafts(device, world.wall, newKey)
  const outbox = createOutbox({
    device,
    send: carry,
    makeKey: newKey,
    wall: world.wall,
    onRefused: (command, sentence) =>
      drafts.keep({ text: command.text, where: plain?.step?.step.title ?? '', because: sentence }),
  })
  createEffect(
    on(link, ({ state }) => {
      if (state === 'live') void outbox.flush()
    }),
  )
  createEffect(() => outbox.seen(new Set(Object.keys(held.view?.mine ?? {}))))

  let typedAt = Number.NEGATIVE_INFINITY
  const typing = (): void => {
    if (world.monotonic() - typedAt < typingEveryMs) return
    typedAt = world.monotonic()
    wire.say({ kind: 'typing' })
  }

  const awake = (): void => {
    if (document.visibilityState !== 'visible') return
    setNow(clock.now())
    stir()
  }
  /** What was open before a sleep, or on another network, may be a line to nowhere. */
  const stir = (): void => {
    carrier?.stir()
    void outbox.flush()
    if (unwrap(held).view && link().state === 'live') measure(deadAfterSleepMs)
    else wire.retry()
  }
  const retry = (): void => wire.retry()
  const second = setInterval(() => setNow(clock.now()), 500)
  const again = setInterval(() => link().state === 'live' && measure(), resyncMs)
  const flush = setInterval(() => link().state === 'live' && void outbox.flush(), flushEveryMs)
  document.addEventListener('visibilitychange', awake)
  window.addEventListener('pageshow', awake)
  window.addEventListener('online', stir)
  wire.start()
  onCleanup(() => {
    wire.stop()
    clearInterval(second)
    clearInterval(again)
    clearInterval(flush)
    clearTimeout(round)
    document.removeEventListener('visibilitychange', awake)
    window.removeEventListener('pageshow', awake)
    window.removeEventListener('online', stir)
  })

  return {
    view: inRoom,
    waiting: () => (inRoom() ? null : (held.view?.me ?? null)),
    link,
    now,
    send,
    ask: (method, path, body) => ask(world.fetch, method, path, body),
    busy,
    outbox,
    drafts,
    typing,
    retry,
  }
}

/** Who waits to be let in gets their own slices alone. */
const isTold = (view: Partial<View>): view is View => view.workshop !== undefined

const reconcileSome =
  (next: View, names: readonly SliceName[]) =>
  (before: View | null): View => ({
    ...(before ?? next),
    ...Object.fromEntries(
      names.map((name) => [name, reconcile(structuredClone(next[name]) as object)(before?.[name] as object)]),
    ),
  })

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** The answer and the news travel apart; whoever taps again sees the news first. */
async function until(true_: () => boolean): Promise<void> {
  for (let waited = 0; waited < 1_500 && !true_(); waited += 50) await pause(50)
}
