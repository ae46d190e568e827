import { createComputed, createSignal, onCleanup, untrack } from 'solid-js'
import { may } from '#shared/access.ts'
import type { PersonView, WorkspaceView } from '#shared/api.ts'
import { newRowId, type PersonId } from '#shared/ids.ts'
import { isSameSpeaker, talkRoots, type Speaker } from '#shared/talk/places.ts'
import { readTalk, type Remark, type Thread } from '#shared/talk/read.ts'
import { mayRemarkAt } from '#shared/talk/rights.ts'
import { addRemark, editRemark, reopen, settle, withdrawRemark } from '#shared/talk/write.ts'
import { actorOf, ownUrl } from './create-dossier.ts'
import { createSessions } from './create-sessions.ts'
import { createWindowDuties } from './create-window-duties.ts'
import { deviceName } from './device.ts'
import { fetchFirstState } from './first-state.ts'
import { waitingOf } from './link.ts'
import { makeRoute } from './route.ts'
import type { Asked, Draft, Talk } from './talk.ts'
import { talkHolding } from './talk-holding.ts'
import type { KeptTray } from './tray.ts'

export interface TalkOptions {
  readonly workspace: Pick<WorkspaceView, 'proposal'>
  readonly me: PersonView
  readonly tray: KeptTray
  /** By which names to call who ever remarked; asked again when somebody unknown does. */
  readonly names: () => Promise<ReadonlyMap<PersonId, string>>
  /** What others said since the page was opened. */
  readonly onNews?: (remarks: readonly Remark[]) => void
  readonly url?: string
  readonly socket?: typeof WebSocket
  readonly now?: () => number
}

const own = 'talk'

/** Opens the remarks of a proposal for as long as its Solid owner lives. */
export function createTalk(options: TalkOptions): Talk {
  const { me, tray } = options
  const { proposal } = options.workspace
  const now = options.now ?? Date.now
  const actor = actorOf(options.workspace, me)
  const speaker = actor?.person ? { organisation: actor.organisation, person: actor.person } : null
  // What was frozen holds no remarks, and stops none.
  const denied = may(actor, 'talk', 'draft')
  const sessions = createSessions({
    holding: talkHolding,
    shown: false,
    connect: true,
    kind: 'talk',
    proposal: proposal.id,
    url: options.url ?? ownUrl(),
    route: makeRoute({ socket: options.socket ?? WebSocket }),
    firstState: options.socket ? null : fetchFirstState,
    mute: denied !== null,
    mayWrite: () => denied === null,
    deny: (path) => mayRemarkAt(actor, path, 'insert', 'draft'),
    name: `${deviceName(proposal.id, me.id)}/talk`,
    tray,
    now,
    random: Math.random,
    onLocks: () => undefined,
    onSealed: () => undefined,
    onCountdown: () => undefined,
    onReopened: () => undefined,
    onGreeted: () => undefined,
  })

  const [threads, setThreads] = createSignal<readonly Thread[]>([])
  const [names, setNames] = createSignal<ReadonlyMap<PersonId, string>>(new Map())
  const [draft, setDraft] = createSignal<Draft | null>(null)
  const [asked, setAsked] = createSignal<Asked | null>(null, { equals: false })
  const nameOf = (by: Speaker): string | null =>
    by.person === speaker?.person ? me.name : (names().get(by.person) ?? null)

  let known: ReadonlySet<string> | null = null
  const look = (): void => {
    const found = readTalk(sessions.current().doc)
    setThreads(found)
    const all = found.flatMap((thread): Remark[] => [thread, ...thread.answers])
    const before = known
    const news = before ? all.filter(({ key, by }) => !before.has(key) && by.person !== speaker?.person) : []
    if (sessions.ready()) known = new Set(all.map(({ key }) => key))
    void learn(all).then(() => news.length > 0 && options.onNews?.(news))
  }
  /** Whom nobody could name is not asked for again. */
  const asking = new Set<PersonId>()
  const learn = async (all: readonly Remark[]): Promise<void> => {
    const strangers = all.map(({ by }) => by).filter((by) => nameOf(by) === null && !asking.has(by.person))
    if (strangers.length === 0) return
    for (const { person } of strangers) asking.add(person)
    try {
      setNames(await options.names())
    } catch {
      // Without a connection an organisation is all that is known.
      for (const { person } of strangers) asking.delete(person)
    }
  }
  createComputed(() => {
    const { doc } = sessions.current()
    sessions.ready()
    untrack(look)
    const roots = talkRoots.map((root) => doc.getMap(root))
    for (const root of roots) root.observeDeep(look)
    onCleanup(() => roots.forEach((root) => root.unobserveDeep(look)))
  })

  const link = () => (sessions.next() ?? sessions.current()).link()
  const waiting = (): number => waitingOf(sessions.current().link())
  const isAway = (): boolean => {
    const { socket } = link()
    return socket.state === 'away' || socket.state === 'final'
  }
  createWindowDuties({
    unsaved: () => waiting() > 0,
    online: sessions.connect,
    offline: sessions.disconnect,
  })

  const denial = () => sessions.barred() ?? denied
  const write = (act: (by: Speaker) => void): void => {
    if (speaker && denial() === null) act(speaker)
  }
  const doc = () => sessions.current().doc
  const isMine = ({ by }: Remark): boolean => speaker !== null && isSameSpeaker(by, speaker)
  return {
    threads,
    state: () => (isAway() ? 'offline' : sessions.ready() ? 'live' : 'loading'),
    waiting,
    denial,
    isMine,
    nameOf,
    say: (text, { place, quote, passage }) => {
      let key = ''
      write((by) => {
        key = addRemark(doc(), by, { id: newRowId(), text, at: now() }, { place, quote, passage }, own)
      })
      return key
    },
    answer: ({ key }, text) =>
      write((by) => void addRemark(doc(), by, { id: newRowId(), text, at: now() }, { re: key }, own)),
    edit: (remark, text) => write(() => isMine(remark) && editRemark(doc(), remark.key, text, now(), own)),
    withdraw: (remark) => write(() => isMine(remark) && withdrawRemark(doc(), remark.key, now(), own)),
    settle: ({ key }) => write((by) => settle(doc(), key, by, now(), own)),
    reopen: ({ key }) => write(() => reopen(doc(), key, own)),
    draft,
    setDraft,
    asked,
    ask: setAsked,
  }
}
