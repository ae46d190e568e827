import { Lucia, TimeSpan } from 'lucia'
import type { OrganisationId, PersonId } from '#shared/ids.ts'
import type { Config } from '#server/config.ts'
import type { Db } from '#server/db/open.ts'
import type { SignInWay } from '#server/db/people-tables.ts'
import { representative, type Representative } from './directory.ts'
import { holderOf } from './holder.ts'
import { fingerprint } from './fingerprint.ts'
import { createSeen } from './seen.ts'
import { sessionAdapter } from './session-adapter.ts'

/** Somebody who signed in, and the organisation they act for until they sign out. */
export interface SignedIn extends Representative {
  /** The secret in the cookie: never logged, never stored. */
  readonly sessionId: string
}

/**
 * The only module that knows Lucia. A session lives `sessionDays` from the last day on which it was used: past
 * half of that, `validate` prolongs it and gives the cookie to send again.
 */
export interface Sessions {
  /** Opens a session, on the given transaction if any; the cookie is a whole `Set-Cookie` value. */
  readonly create: (
    person: PersonId,
    organisation: OrganisationId,
    on?: Db,
    by?: Entrance | { readonly way: null; readonly device: null },
  ) => Promise<{ readonly sessionId: string; readonly cookie: string }>
  /** Who sends this `Cookie` header; `cookie` is set when theirs must be renewed. */
  readonly validate: (
    cookieHeader: string | undefined,
  ) => Promise<{ readonly signedIn: SignedIn; readonly cookie: string | null } | null>
  /**
   * The same without prolonging, for a socket: it cannot send a cookie back, and a session that outlives its
   * cookie helps nobody.
   */
  readonly peek: (cookieHeader: string | undefined) => Promise<SignedIn | null>
  /** Is that session still good? For sockets that stay open for hours. */
  readonly find: (sessionId: string) => Promise<SignedIn | null>
  /** From now on this session speaks for another organisation; false when its person does not speak for that one. */
  readonly actFor: (sessionId: string, organisation: OrganisationId, on?: Db) => Promise<boolean>
  readonly end: (sessionId: string) => Promise<void>
  /** Ends all sessions of a person, on every device. */
  readonly endAll: (person: PersonId) => Promise<void>
  /** Removes what has expired; nothing breaks when it is not called. */
  readonly sweep: () => Promise<void>
  /** The `Set-Cookie` value that makes a browser forget. */
  readonly blankCookie: () => string
}

/** How somebody came in, and on what. */
export interface Entrance {
  readonly way: SignInWay
  readonly device: string | null
}

interface SessionDeps {
  readonly db: Db
  readonly config: Pick<Config, 'secure' | 'sessionDays'>
  /** Epoch milliseconds. */
  readonly clock: () => number
}

export function createSessions({ db, config, clock }: SessionDeps): Sessions {
  // Lucia reads the wall clock by itself; the adapter translates, so that ours alone decides what has expired.
  const ahead = () => Date.now() - clock()
  const adapterOn = (on: Db) => sessionAdapter({ db: on, ahead, clock })
  const luciaOn = (on: Db) =>
    new Lucia(adapterOn(on), {
      sessionExpiresIn: new TimeSpan(config.sessionDays, 'd'),
      sessionCookie: {
        name: cookieName(config.secure),
        attributes: { secure: config.secure, sameSite: 'lax' },
      },
      getSessionAttributes: ({ organisation }) => ({ organisation }),
    })
  const lucia = luciaOn(db)
  const saw = createSeen({ db, clock })

  const idIn = (cookieHeader: string | undefined) => lucia.readSessionCookie(cookieHeader ?? '')
  const cookieFor = (id: string) => lucia.createSessionCookie(id).serialize()
  const find = async (sessionId: string) => {
    const who = await holderOf(db, fingerprint(sessionId), clock())
    if (!who) return null
    await saw(who, sessionId)
    return { person: who.person, organisation: who.organisation, sessionId }
  }

  return {
    async create(person, organisation, on = db, by = { way: null, device: null }) {
      const { id } = await luciaOn(on).createSession(person, { organisation, ...by })
      return { sessionId: id, cookie: cookieFor(id) }
    },
    async validate(cookieHeader) {
      const id = idIn(cookieHeader)
      const { session } = id ? await lucia.validateSession(id) : { session: null }
      if (!session) return null
      const signedIn = await find(session.id)
      return signedIn && { signedIn, cookie: session.fresh ? cookieFor(session.id) : null }
    },
    async peek(cookieHeader) {
      const id = idIn(cookieHeader)
      return id ? find(id) : null
    },
    find,
    async actFor(sessionId, organisation, on = db) {
      const [session] = await adapterOn(on).getSessionAndUser(sessionId)
      if (!session || !(await representative(on, session.userId, organisation))) return false
      const mine = on.updateTable('sessions').set({ organisation_id: organisation })
      await mine.where('id_hash', '=', fingerprint(sessionId)).execute()
      return true
    },
    end: (sessionId) => lucia.invalidateSession(sessionId),
    endAll: (person) => lucia.invalidateUserSessions(person),
    sweep: () => lucia.deleteExpiredSessions(),
    blankCookie: () => lucia.createBlankSessionCookie().serialize(),
  }
}

/** `__Host-` makes browsers refuse the cookie from a subdomain or without https; over plain http they would refuse it always. */
export const cookieName = (secure: boolean): string => (secure ? '__Host-doorbraak' : 'doorbraak')
