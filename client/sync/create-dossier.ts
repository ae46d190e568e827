import { batch, createComputed, createMemo, createSignal, onCleanup, untrack } from 'solid-js'
import type * as Y from 'yjs'
import { may, mayWriteAt, type Actor, type Denial, type Phase } from '#shared/access.ts'
import type { PersonView, WorkspaceView } from '#shared/api.ts'
import type { Path } from '#shared/dossier/schema.ts'
import { asOrganisationId, asPersonId } from '#shared/ids.ts'
import { lockFor } from '#shared/locks.ts'
import { moved } from '#shared/phases.ts'
import type { DocumentKind } from '#shared/wire.ts'
import { createChanges } from './create-changes.ts'
import { createLocks } from './create-locks.ts'
import { createCountdown } from './create-countdown.ts'
import { createContent } from './create-content.ts'
import { createPeople, identityOf } from './create-people.ts'
import { createSessions } from './create-sessions.ts'
import { createUndo } from './create-undo.ts'
import { createWindowDuties } from './create-window-duties.ts'
import { deviceName } from './device.ts'
import type { Dossier, SavedState } from './dossier.ts'
import { fetchFirstState } from './first-state.ts'
import { waitingOf } from './link.ts'
import { dossierHolding } from './holding.ts'
import { isWithin } from './place-of.ts'
import { makeRoute } from './route.ts'
import { savedState } from './saved-state.ts'
import { createTray, trayName, type KeptTray } from './tray.ts'
import { createWriters } from './create-writers.ts'
import { makeWrite } from './write.ts'

export interface DossierOptions {
  readonly workspace: WorkspaceView
  readonly me: PersonView
  /** Which document this is, if not the dossier of a proposal: an idea is written in the same way. */
  readonly kind?: DocumentKind
  /** `false`: only what this device has. */
  readonly connect?: boolean
  /** `wss://host/sync`; this page's own host unless told otherwise. */
  readonly url?: string
  readonly socket?: typeof WebSocket
  /** What is used where sockets are not let through, and how that is found out. */
  readonly polled?: typeof WebSocket
  readonly reachable?: () => Promise<boolean>
  readonly storage?: Pick<Storage, 'getItem' | 'setItem'>
  /** Words of mine that were not taken, when other documents keep theirs there too. */
  readonly tray?: KeptTray
  readonly now?: () => number
  /** 0 up to 1. */
  readonly random?: () => number
}

/** Opens a dossier for as long as its Solid owner lives. */
export function createDossier(options: DossierOptions): Dossier {
  const { workspace, me } = options
  const { edition, proposal } = workspace
  const now = options.now ?? Date.now
  const actor = actorOf(workspace, me)
  const [phase, setPhase] = createSignal<Phase>(proposal.phase)
  const [version, setVersion] = createSignal(Math.max(0, ...proposal.frozen.map(({ number }) => number)))
  const tray = options.tray ?? createTray(trayName(proposal.id, me.id), options.storage ?? localStorage)

  const locks = createLocks(now)
  const countdown = createCountdown(now)
  const route = makeRoute({
    socket: options.socket ?? WebSocket,
    ...(options.polled && { polled: options.polled }),
    ...(options.reachable && { reachable: options.reachable }),
  })

  const sessions = createSessions({
    holding: dossierHolding(edition.template),
    shown: true,
    connect: options.connect !== false,
    kind: options.kind ?? 'dossier',
    proposal: proposal.id,
    url: options.url ?? ownUrl(),
    route,
    // A double of the socket has no such server beside it.
    firstState: options.socket ? null : fetchFirstState,
    mute: may(actor, 'write', 'draft') !== null,
    mayWrite: () => may(actor, 'write', phase()) === null,
    deny: (path) => mayWriteAt(actor, path, phase(), lockFor(locks.at(path[0]), actor)),
    onLocks: locks.take,
    name: deviceName(proposal.id, me.id),
    tray,
    now,
    random: options.random ?? Math.random,
    onSealed: (sealed) =>
      batch(() => {
        countdown.forget()
        // What was handed in or judged stays so: it is greeted with the seal it has had for long.
        setPhase((before) => moved(before, 'freeze') ?? before)
        setVersion(sealed.version)
      }),
    onCountdown: countdown.take,
    onReopened: () => setPhase('draft'),
    // Back after a while: what ended meanwhile is told by nobody.
    onGreeted: (told) =>
      batch(() => {
        if (!told.has('locks')) locks.take({})
        if (!told.has('countdown')) countdown.forget()
        if (!told.has('sealed') && phase() === 'frozen') setPhase('draft')
      }),
  })

  const denial = (): Denial | null => sessions.barred() ?? may(actor, 'write', phase())
  const deny = (path: Path): Denial | null =>
    sessions.barred() ?? mayWriteAt(actor, path, phase(), lockFor(locks.at(path[0]), actor))
  const content = createContent(edition.template)
  const people = createPeople(identityOf(me))
  const changes = createChanges({ people: () => people.here, now })
  const writers = createWriters({ people: () => people.here, now })
  const undo = createUndo(() => denial() === null)
  const places = makePlaces((place) => {
    sessions.current().awareness.setLocalStateField('place', place)
  })

  createComputed(() => {
    const { doc, awareness, undoManager, connection } = sessions.current()
    const isNews = ({ origin }: Y.Transaction): boolean => origin === connection.origin && connection.synced()
    const ends = untrack(() => [
      content.follow(doc),
      people.follow(awareness),
      undo.follow(undoManager),
      changes.follow(doc, isNews),
      writers.follow(doc, isNews),
    ])
    untrack(places.again)
    onCleanup(() => ends.forEach((end) => end()))
  })

  const frozen = (): number | null =>
    may(actor, 'write', phase()) === 'frozen' && version() > 0 ? version() : null
  const saved = createMemo(
    (): SavedState => {
      const next = sessions.next()
      const link = sessions.current().link()
      if (!next) return savedState(link, { ready: sessions.ready(), denial: denial(), frozen: frozen() })
      // My words are still on their way to the tray: neither saved, nor given up.
      return savedState(
        { ...next.link(), unsent: waitingOf(link) },
        { ready: false, denial: null, frozen: null },
      )
    },
    undefined,
    { equals: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  )

  createWindowDuties({
    unsaved: () => waitingOf(sessions.current().link()) > 0,
    online: sessions.connect,
    offline: sessions.disconnect,
  })
  onCleanup(places.forget)

  return {
    edition,
    actor,
    content: content.content,
    ready: sessions.ready,
    saved,
    route: route.kind,
    retry: sessions.connect,
    phase,
    locks: locks.all,
    countdown: countdown.now,
    people: () => people.here,
    deny,
    write: makeWrite({ live: sessions.current, deny, now }),
    undo,
    unsaved: () => sessions.current().unsaved(),
    goTo: places.goTo,
    inside: (path) => people.here.filter((present) => !present.me && isWithin(present.place, path)),
    lastChange: changes.at,
    lastWriter: writers.at,
    tray,
    live: sessions.current,
  }
}

/** In ms. Leaving one field for the next is a single move: the others need not see me stand nowhere. */
const leaveAfter = 80

function makePlaces(tell: (place: string[] | null) => void): {
  readonly goTo: (place: Path | null) => void
  readonly again: () => void
  readonly forget: () => void
} {
  let here: string[] | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const go = (place: Path | null): void => {
    if (place?.join('/') === here?.join('/')) return
    here = place && [...place]
    tell(here)
  }
  return {
    goTo: (place) => {
      clearTimeout(timer)
      if (place) go(place)
      else timer = setTimeout(go, leaveAfter, null)
    },
    again: () => here && tell(here),
    forget: () => clearTimeout(timer),
  }
}

export function actorOf(workspace: Pick<WorkspaceView, 'proposal'>, me: PersonView): Actor | null {
  const organisation = asOrganisationId(me.organisation.id)
  const { role } = workspace.proposal
  const person = asPersonId(me.id)
  return role && organisation && person ? { role, organisation, person } : null
}

export const ownUrl = (): string => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/sync`
