import { monitorEventLoopDelay } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { Hono } from 'hono'
import { editionOfProposal } from '#server/calls/editions.ts'
import { locksOf } from '#server/calls/locks.ts'
import { versionsOf } from '#server/calls/proposal-view.ts'
import type { Config } from '#server/config.ts'
import type { Db } from '#server/db/open.ts'
import { describeIdea } from '#server/ideas/describe.ts'
import { announcedFor, createCountdowns } from '#server/freeze/countdown.ts'
import { createTypesetter, type Typesetter } from '#server/dossier/typesetter.ts'
import { apiRoutes } from '#server/http/api.ts'
import { budgetExportRoutes } from '#server/http/budget-exports.ts'
import { binRoutes } from '#server/http/bin.ts'
import { Pictures } from '#server/files/pictures.ts'
import { delegationRoutes } from '#server/http/delegations.ts'
import { demoRoutes } from '#server/http/demo.ts'
import { onBug } from '#server/http/errors.ts'
import { safeHeaders } from '#server/http/headers.ts'
import { fileRoutes } from '#server/http/files.ts'
import { firstStateRoutes } from '#server/http/first-state.ts'
import { healthRoutes } from '#server/http/health.ts'
import { ideaRoutes } from '#server/http/ideas.ts'
import { ideaPageRoutes } from '#server/http/idea.ts'
import { livingRoutes } from '#server/http/living.ts'
import { meRoutes } from '#server/http/me.ts'
import { memberRoutes } from '#server/http/members.ts'
import { metricsRoutes } from '#server/http/metrics.ts'
import { lockRoutes } from '#server/http/locks.ts'
import { organisationRoutes } from '#server/http/organisations.ts'
import { overviewRoutes } from '#server/http/overview.ts'
import { pagesRoutes } from '#server/http/pages.ts'
import { polledRoutes } from '#server/http/polled.ts'
import { proposalRoutes } from '#server/http/proposals.ts'
import { signInRoutes } from '#server/http/sign-in.ts'
import { socketRoutes } from '#server/http/sockets.ts'
import { freezingRoutes } from '#server/http/freezing.ts'
import { signingRoutes } from '#server/http/signing.ts'
import { versionRoutes } from '#server/http/versions.ts'
import { createLetterSetter } from '#server/letter/set-letter.ts'
import type { Log as Speech } from '#server/log.ts'
import { createLinks, type Links } from '#server/people/links.ts'
import { fileOutbox, type Letter } from '#server/people/outbox.ts'
import { createSessions, type Sessions } from '#server/people/sessions.ts'
import { squashAside } from '#server/sync/compaction.ts'
import { Compactor } from '#server/sync/compactor.ts'
import { makeFindUnprintable } from '#server/print/unprintable.ts'
import { readName, rulesFor } from '#server/sync/documents.ts'
import { Journal } from '#server/sync/journal.ts'
import { sqlLog } from '#server/sync/log.ts'
import { makeDisk } from '#server/sync/disk.ts'
import { Meter } from '#server/sync/meter.ts'
import { cpuTime, makeBusy, makePace } from '#server/sync/pace.ts'
import { noRelay } from '#server/sync/relay.ts'
import { Rooms } from '#server/sync/rooms.ts'
import { makeWatch } from '#server/sync/watch.ts'
import type { FileHash, PersonId } from '#shared/ids.ts'
import { moved } from '#shared/phases.ts'

export interface AppDeps {
  readonly db: Db
  readonly config: Config
  readonly log: Speech
  readonly clock: () => number
  /** The invented people of a demonstration; `null` everywhere else. */
  readonly demo: readonly PersonId[] | null
  /** The log could not be written: nothing may be believed any more, the process must end. */
  readonly onFatal: (error: unknown) => void
}

export interface App {
  readonly http: Hono
  readonly rooms: Rooms
  readonly links: Links
  readonly sessions: Sessions
  readonly typesetter: Typesetter
  /** Writes what is in hand, tells everybody to come back, closes what was opened; the database stays open. */
  readonly stop: () => Promise<void>
}

const dist = fileURLToPath(new URL('../dist/', import.meta.url))

/** How long an empty room waits for whoever only reloads the page. */
const lingerMs = 10_000

/** Which part of a core commits and broadcasts of one room may take, and how long (ms) anything waits at most. */
const commitRhythm = { share: 0.08, longest: 12 }
const tellRhythm = { share: 0.14, longest: 60 }

/** Everything wired together; what `main.ts` serves and what the tests call. */
export function createApp({ db, config, log, clock, demo, onFatal }: AppDeps): App {
  let ready = true
  const onTrouble = (what: string, error: unknown): void => log.error(what, error)
  const meter = new Meter()
  const now = (): number => performance.now()
  const disk = makeDisk(db, now)
  const compactor = new Compactor({
    db,
    clock,
    squash: squashAside,
    onTrouble,
    onDone(document, rows, bytes) {
      meter.compactions += 1
      log.info('compacted', { document, rows, bytes })
    },
  })
  const updates = compactor.watch(sqlLog(db, disk))
  const busy = makeBusy(now)
  const onFailure = (error: unknown): void => {
    ready = false
    onFatal(error)
  }
  const journal = new Journal(updates, onFailure, { pace: makePace(commitRhythm, busy), now, meter })
  const pictures = new Pictures(db)
  const describe = async (name: string) => {
    const parts = readName(name)
    if (parts?.kind === 'idea') return describeIdea(db, parts.idea)
    const about = parts && (await editionOfProposal(db, parts.proposal))
    if (!parts || !about) return null
    const versions = (await versionsOf(db, [parts.proposal])).get(parts.proposal) ?? []
    // After a version was reopened its document is written in again.
    const isOpen = moved(about.phase, 'freeze') !== null
    const last = parts.kind === 'dossier' && !isOpen ? versions.at(-1) : undefined
    const sealedAs = last ? { version: last.number, sha256: last.sha256 } : null
    const locks = parts.kind === 'dossier' ? await locksOf(db, parts.proposal) : {}
    if (parts.kind === 'dossier') await pictures.load(parts.proposal)
    const isPicture = (file: FileHash): boolean => pictures.has(parts.proposal, file)
    const announced = parts.kind === 'dossier' ? await announcedFor(db, parts.proposal) : null
    const rules = rulesFor(parts.kind, about.edition.template, isPicture)
    return { rules, sealedAs, locks, announced }
  }
  const rooms = new Rooms({
    log: updates,
    journal,
    relay: noRelay,
    clock,
    linger: lingerMs,
    describe,
    onTrouble,
    pacing: { make: () => makePace(tellRhythm, busy), now, cpu: cpuTime, cursorMs: 20 },
    meter,
  })
  const loopDelay = monitorEventLoopDelay({ resolution: 20 })
  loopDelay.enable()
  const watch = makeWatch(rooms)
  const sessions = createSessions({ db, config, clock })
  const links = createLinks({ db, config, sessions, clock })
  const outbox = fileOutbox(config.dataDir)
  const post = (letter: Letter): Promise<void> =>
    outbox.put(letter).catch((error: unknown) => onTrouble('a letter could not be kept', error))
  const typesetter = createTypesetter()
  const hangUp = (session: string): void => rooms.dismiss(session)
  const unprintable = makeFindUnprintable()
  const { publicUrl } = config
  const freezing = { db, log: updates, journal, rooms, clock, publicUrl, unprintable, onTrouble }
  const setLetter = createLetterSetter(onTrouble)
  const countdowns = createCountdowns(freezing, (ms, run) => {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  })
  void countdowns.resume().catch((error: unknown) => onTrouble('countdowns could not be resumed', error))

  const polled = polledRoutes({ db, config, sessions, rooms, clock })

  const http = new Hono()
  http.onError(onBug(log))
  http.use(safeHeaders(config.secure))
  http.route('/', healthRoutes({ db, isReady: () => ready }))
  http.route(
    '/',
    metricsRoutes({
      meter,
      census: () => rooms.census(),
      queue: () => journal.waiting,
      busy,
      loopDelay,
      memory: () => process.memoryUsage(),
      token: config.metricsToken,
    }),
  )
  http.route('/', polled.routes)
  http.route('/', firstStateRoutes({ db, config, sessions, rooms }))
  http.route('/', socketRoutes({ db, config, sessions, rooms, watch, clock, onTrouble }))
  http.route(
    '/',
    apiRoutes({ config, sessions }, [
      signInRoutes({ links, sessions, hangUp }),
      meRoutes({ db, sessions, rooms, clock, isDemo: demo !== null }),
      overviewRoutes({ db }),
      ideaRoutes({ db, clock }),
      ideaPageRoutes({ db, clock, rooms, journal, log: updates, links, post }),
      proposalRoutes({ db, clock }),
      memberRoutes({ db, links, post, rooms, clock }),
      lockRoutes({ db, rooms, clock }),
      binRoutes({ db, rooms }),
      fileRoutes({ db, pictures, clock }),
      delegationRoutes({ db, rooms, clock }),
      organisationRoutes({ db, rooms, clock }),
      livingRoutes({ db, rooms, clock, typesetter }),
      versionRoutes({ db, freezing, typesetter }),
      budgetExportRoutes({ db, rooms }),
      freezingRoutes({ freezing, countdowns }),
      signingRoutes({ db, links, post, clock, setLetter }),
      ...(demo ? [demoRoutes({ db, sessions, people: demo, hangUp })] : []),
    ]),
  )
  http.route('/', pagesRoutes({ dist }))

  return {
    http,
    rooms,
    links,
    sessions,
    typesetter,
    async stop() {
      ready = false
      watch.stop()
      polled.stop()
      await countdowns.stop()
      await rooms.stop()
      await compactor.stop()
      await disk.close()
      loopDelay.disable()
      await typesetter.close()
    },
  }
}
