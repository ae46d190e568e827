import { monitorEventLoopDelay } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { Hono } from 'hono'
import { describe } from '#server/calls/describe.ts'
import { defaultKeep } from '#server/config-entrances.ts'
import type { Config } from '#server/config.ts'
import type { Db } from '#server/db/open.ts'
import { createCountdowns } from '#server/freeze/countdown.ts'
import { makeLook } from '#server/calls/living-draft.ts'
import { createPreviews } from '#server/dossier/previews.ts'
import { createTypesetter, type Typesetter } from '#server/dossier/typesetter.ts'
import { amountRoutes } from '#server/http/amounts.ts'
import { callRoutes } from '#server/http/call.ts'
import { apiRoutes } from '#server/http/api.ts'
import { budgetExportRoutes } from '#server/http/budget-exports.ts'
import { Pictures } from '#server/files/pictures.ts'
import { binRoutes } from '#server/http/bin.ts'
import { demoRoutes } from '#server/http/demo.ts'
import { onBug } from '#server/http/errors.ts'
import { safeHeaders } from '#server/http/headers.ts'
import { fileRoutes } from '#server/http/files.ts'
import { firstStateRoutes } from '#server/http/first-state.ts'
import { healthRoutes } from '#server/http/health.ts'
import { ideaRoutes } from '#server/http/ideas.ts'
import { ideaPageRoutes } from '#server/http/idea.ts'
import { livingRoutes } from '#server/http/living.ts'
import { memberRoutes } from '#server/http/members.ts'
import { metricsRoutes } from '#server/http/metrics.ts'
import { floorRoutes } from '#server/http/floor.ts'
import { lockRoutes } from '#server/http/locks.ts'
import { overviewRoutes } from '#server/http/overview.ts'
import { peopleRoutes } from '#server/http/people.ts'
import { pagesRoutes } from '#server/http/pages.ts'
import { polledRoutes } from '#server/http/polled.ts'
import { previewRoutes } from '#server/http/preview.ts'
import { proposalRoutes } from '#server/http/proposals.ts'
import { socketRoutes } from '#server/http/sockets.ts'
import { freezingRoutes } from '#server/http/freezing.ts'
import { signingRoutes } from '#server/http/signing.ts'
import { talkRoutes } from '#server/http/talk.ts'
import { juryRoutes } from '#server/http/jury.ts'
import { packageRoutes } from '#server/http/package.ts'
import { checkpointPdfRoutes } from '#server/http/checkpoint-pdf.ts'
import { verifyRoutes } from '#server/http/verify.ts'
import { issue, versionRoutes } from '#server/http/versions.ts'
import { createLetterSetter } from '#server/letter/set-letter.ts'
import { makeLive } from '#server/live.ts'
import { workshopDoorRoutes } from '#server/http/workshop-door.ts'
import { workshopLiveRoutes } from '#server/http/workshop-live.ts'
import { workshopRehearsalRoutes } from '#server/http/workshop-rehearsal.ts'
import { workshopReportRoutes } from '#server/http/workshop-report.ts'
import { workshopScreenRoutes } from '#server/http/workshop-screens.ts'
import { workshopRoutes } from '#server/http/workshops.ts'
import type { Log as Speech } from '#server/log.ts'
import { createLinks, type Links } from '#server/people/links.ts'
import { createPostOffice } from '#server/people/mail.ts'
import { fileOutbox } from '#server/people/outbox.ts'
import { sweep } from '#server/people/retention.ts'
import { createSessions, type Sessions } from '#server/people/sessions.ts'
import { makeFindUnprintable } from '#server/print/unprintable.ts'
import type { Rooms } from '#server/sync/rooms.ts'
import { reopenRecent } from '#server/sync/recent.ts'
import { makeWatch } from '#server/sync/watch.ts'
import type { PersonId } from '#shared/ids.ts'
import { writeRestLetter } from '#server/workshop/rest-letter.ts'
import type { Venue } from '#server/workshop/venue.ts'
import { Venues } from '#server/workshop/venues.ts'

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
  readonly venues: Venues
  /** Makes ready, and reads what people were writing in before a start; nobody has to wait for it. */
  readonly reopen: () => Promise<void>
  /** Writes what is in hand, tells everybody to come back, closes what was opened; the database stays open. */
  readonly stop: () => Promise<void>
}

const dist = fileURLToPath(new URL('../dist/', import.meta.url))

const dayMs = 24 * 60 * 60 * 1000

/** Everything wired together; what `main.ts` serves and what the tests call. */
export function createApp({ db, config, log, clock, demo, onFatal }: AppDeps): App {
  let ready = true
  const onTrouble = (what: string, error: unknown): void => log.error(what, error)
  const pictures = new Pictures(db)
  const onFailure = (error: unknown): void => {
    ready = false
    onFatal(error)
  }
  const live = makeLive({ db, clock, log, onFailure, describe: (name) => describe(db, pictures, name) })
  const { rooms, journal, updates } = live
  const loopDelay = monitorEventLoopDelay({ resolution: 20 })
  loopDelay.enable()
  const watch = makeWatch(rooms)
  const sessions = createSessions({ db, config, clock })
  const links = createLinks({ db, config, sessions, clock })
  const outbox = fileOutbox(config.dataDir)
  const office = createPostOffice({ mail: config.mail ?? null, outbox, onTrouble })
  const { post } = office
  const typesetter = createTypesetter()
  const previews = createPreviews({ typesetter, look: makeLook({ db, rooms, clock }) })
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

  const onRest = (venue: Venue) => writeRestLetter({ db, links, post, clock }, venue)
  const venues = new Venues({ db, rooms, clock, onTrouble, onRest })
  const workshops = { db, config, venues, clock }
  const polled = polledRoutes({ db, config, sessions, rooms, clock })

  const isDemo = demo !== null
  // Once at the start and then every day; a demonstration keeps its people.
  const tidy = (): void =>
    void sweep({ db, outbox, venues, sessions, clock, keep: config.keep ?? defaultKeep }).catch(
      (error: unknown) => onTrouble('what was kept long enough could not be removed', error),
    )
  const tidying = setInterval(tidy, dayMs).unref()
  const shared = { db, config, sessions, links, rooms, venues, outbox, post, clock, onTrouble }
  const people = peopleRoutes({ ...shared, hangUp, isDemo })

  const http = new Hono()
  http.onError(onBug(log))
  http.use(safeHeaders(config.secure))
  http.route('/', healthRoutes({ db, isReady: () => ready }))
  http.route(
    '/',
    metricsRoutes({
      meter: live.meter,
      census: () => rooms.census(),
      queue: () => journal.waiting,
      busy: live.busy,
      loopDelay,
      memory: () => process.memoryUsage(),
      token: config.metricsToken,
    }),
  )
  http.route('/', polled.routes)
  http.route('/', firstStateRoutes({ db, config, sessions, rooms }))
  http.route('/', socketRoutes({ db, config, sessions, rooms, watch, clock, onTrouble }))
  http.route('/', workshopLiveRoutes({ ...workshops, sessions, onTrouble }))
  http.route(
    '/',
    apiRoutes({ config, sessions }, [
      ...people,
      overviewRoutes({ db }),
      callRoutes({ db, clock }),
      ideaRoutes({ db, clock }),
      ideaPageRoutes({ db, clock, rooms, journal, log: updates, links, post }),
      proposalRoutes({ db, clock }),
      memberRoutes({ db, links, post, rooms, clock }),
      lockRoutes({ db, rooms, clock }),
      floorRoutes({ db, rooms, clock, onHands: (proposal) => venues.handsChanged(proposal) }),
      binRoutes({ db, rooms }),
      talkRoutes({ db }),
      fileRoutes({ db, pictures, clock }),
      previewRoutes({ db, previews }),
      livingRoutes({ db, rooms, clock, typesetter }),
      versionRoutes({ db, freezing, typesetter }),
      budgetExportRoutes({ db, rooms }),
      amountRoutes({ db }),
      freezingRoutes({ freezing, countdowns }),
      checkpointPdfRoutes({ db, typesetter }),
      verifyRoutes({ db }),
      juryRoutes({ db, clock, setLetter }),
      packageRoutes({
        db,
        setLetter,
        rooms,
        clock,
        print: (version) => issue({ db, typesetter, clock }, version),
      }),
      signingRoutes({ db, links, post, clock, setLetter }),
      workshopDoorRoutes(workshops),
      workshopRoutes(workshops),
      workshopScreenRoutes(workshops),
      workshopReportRoutes({ ...workshops, setLetter }),
      workshopRehearsalRoutes(workshops),
      ...(demo ? [demoRoutes({ db, sessions, people: demo, hangUp })] : []),
    ]),
  )
  http.route('/', pagesRoutes({ dist }))

  if (!isDemo) tidy()

  return {
    http,
    rooms,
    links,
    sessions,
    typesetter,
    venues,
    async reopen() {
      try {
        // The first who asks anything would wait until all routes are put together.
        await http.request('/healthz')
        await reopenRecent(db, rooms, clock())
      } catch (error) {
        onTrouble('what people were writing in could not be read ahead', error)
      }
    },
    async stop() {
      ready = false
      watch.stop()
      polled.stop()
      await countdowns.stop()
      await venues.stop()
      await live.stop()
      clearInterval(tidying)
      office.close()
      loopDelay.disable()
      await typesetter.close()
    },
  }
}
