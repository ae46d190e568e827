import { Hono } from 'hono'
import { apiRoutes } from '#server/http/api.ts'
import { demoRoutes } from '#server/http/demo.ts'
import { onBug } from '#server/http/errors.ts'
import { safeHeaders } from '#server/http/headers.ts'
import { healthRoutes } from '#server/http/health.ts'
import { meRoutes } from '#server/http/me.ts'
import { overviewRoutes } from '#server/http/overview.ts'
import { pagesRoutes } from '#server/http/pages.ts'
import { proposalRoutes } from '#server/http/proposals.ts'
import type { Env } from '#server/http/session.ts'
import { signInRoutes } from '#server/http/sign-in.ts'
import { createLog } from '#server/log.ts'
import { region } from '../calls/region.ts'
import { an, fatima, sentBack, town, type Settings, type Town } from '../people/town.ts'

export interface Door extends Town {
  /** Asks as a page of ours would. */
  readonly asks: (path: string, init?: RequestInit & { as?: string }) => Promise<Response>
  /** Posts JSON as a page of ours would. */
  readonly posts: (path: string, body: unknown, as?: string) => Promise<Response>
  /** Signs in without a link; gives the cookie. */
  readonly enters: (who: typeof an) => Promise<string>
  readonly hungUp: string[]
  readonly logged: string[]
}

interface DoorSettings extends Settings {
  readonly isDemo?: boolean
  readonly isReady?: () => boolean
  readonly dist?: string
  readonly nouns?: readonly Hono<Env>[]
  /** Nouns that need the region itself. */
  readonly routes?: (place: Town) => readonly Hono<Env>[]
}

/** The whole HTTP side around one region. */
export async function door(settings: DoorSettings = {}): Promise<Door> {
  const place = await region(await town(settings))
  const { db, sessions, links, clock } = place
  const publicUrl = settings.publicUrl ?? 'http://localhost:3000'
  const isDemo = settings.isDemo ?? false
  const hungUp: string[] = []
  const logged: string[] = []
  const hangUp = (sessionId: string) => void hungUp.push(sessionId)
  const app = new Hono()
  app.onError(onBug(createLog({ level: 'debug', write: (line) => void logged.push(line), clock })))
  app.use(safeHeaders(settings.secure ?? false))
  app.route('/', healthRoutes({ db, isReady: settings.isReady ?? (() => true) }))
  const nouns = [
    signInRoutes({ sessions, links, hangUp }),
    meRoutes({ db, sessions, clock, isDemo, rooms: { recheckPerson: async () => {} } }),
    overviewRoutes({ db }),
    proposalRoutes({ db, clock }),
    ...(isDemo ? [demoRoutes({ db, sessions, people: [an.person, fatima.person], hangUp })] : []),
    ...(settings.nouns ?? []),
    ...(settings.routes?.(place) ?? []),
  ]
  app.route('/', apiRoutes({ config: { publicUrl }, sessions }, nouns))
  app.route('/', pagesRoutes({ dist: settings.dist ?? '/nowhere/dist' }))

  const asks: Door['asks'] = async (path, { as, ...init } = {}) => {
    const headers = new Headers(init.headers)
    if (as) headers.set('Cookie', as)
    return app.request(`${publicUrl}${path}`, { ...init, headers })
  }
  const posts: Door['posts'] = (path, body, as = '') =>
    asks(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json', Origin: publicUrl },
      as,
    })
  const enters: Door['enters'] = async ({ person, organisation }) =>
    sentBack((await sessions.create(person, organisation)).cookie)
  return { ...place, asks, posts, enters, hungUp, logged }
}

/** The word of a refusal, after a look at its form. */
export async function refusalIn(response: Response): Promise<[status: number, code: string]> {
  const body = (await response.json()) as { error: { code: string; sentence: string } }
  if (!/^\p{Lu}.+\.$/u.test(body.error.sentence)) throw new Error(`No sentence: ${body.error.sentence}`)
  return [response.status, body.error.code]
}

export const cookieIn = (response: Response): string => sentBack(response.headers.get('Set-Cookie') ?? '')
