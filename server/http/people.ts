import type { Hono } from 'hono'
import type { Config } from '#server/config.ts'
import type { Db } from '#server/db/open.ts'
import type { Links } from '#server/people/links.ts'
import type { PostOffice } from '#server/people/mail.ts'
import { createOpenId } from '#server/people/openid.ts'
import type { Outbox } from '#server/people/outbox.ts'
import type { Sessions } from '#server/people/sessions.ts'
import { createWayIn } from '#server/people/way-in.ts'
import type { Rooms } from '#server/sync/rooms.ts'
import type { Venues } from '#server/workshop/venues.ts'
import { auditRoutes } from './audit.ts'
import { delegationRoutes } from './delegations.ts'
import { deviceRoutes } from './devices.ts'
import { entranceRoutes } from './entrances.ts'
import { defaultKeep } from '#server/config-entrances.ts'
import { meRoutes } from './me.ts'
import { organisationRoutes } from './organisations.ts'
import { outboxRoutes } from './outbox.ts'
import { privacyRoutes } from './privacy.ts'
import type { Env } from './session.ts'
import { signInRoutes } from './sign-in.ts'

export interface PeopleDeps {
  readonly db: Db
  readonly config: Config
  readonly sessions: Sessions
  readonly links: Links
  readonly rooms: Rooms
  readonly outbox: Outbox
  readonly venues: Venues
  readonly post: PostOffice['post']
  readonly clock: () => number
  readonly isDemo: boolean
  readonly onTrouble: (what: string, error: unknown) => void
  /** Closes the sockets of a session that ended. */
  readonly hangUp: (sessionId: string) => void
}

/** Everything about who somebody is: coming in, on which devices, for whom, and what they may. */
export function peopleRoutes(deps: PeopleDeps): readonly Hono<Env>[] {
  const { config } = deps
  const openId = config.openId ? createOpenId(config.openId, config.publicUrl) : null
  return [
    signInRoutes(deps),
    entranceRoutes({ ...deps, openId, wayIn: createWayIn(deps) }),
    meRoutes(deps),
    deviceRoutes(deps),
    outboxRoutes({ ...deps, mails: Boolean(config.mail) }),
    organisationRoutes(deps),
    delegationRoutes(deps),
    auditRoutes(deps),
    privacyRoutes({ ...deps, keep: config.keep ?? defaultKeep }),
  ]
}
