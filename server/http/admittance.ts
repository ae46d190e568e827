import type { MiddlewareHandler } from 'hono'
import { actorAt } from '#server/calls/members.ts'
import type { Config } from '#server/config.ts'
import type { Db } from '#server/db/open.ts'
import type { SignedIn, Sessions } from '#server/people/sessions.ts'
import { documentName } from '#server/sync/documents.ts'
import type { Rooms } from '#server/sync/rooms.ts'
import type { Sitter } from '#server/sync/seat.ts'
import { may, type Actor } from '#shared/access.ts'
import { asProposalId } from '#shared/ids.ts'
import { faces } from '#shared/layers.ts'
import { documentKinds, type Identity } from '#shared/wire.ts'
import { refuse } from './errors.ts'
import { isOwnOrigin } from './origin.ts'

export interface AdmittanceParts {
  readonly db: Db
  readonly config: Config
  readonly sessions: Sessions
  readonly rooms: Rooms
}

/** Who may take a seat where: what stands behind the door of every document, socket or not. */
export type SyncEnv = { Variables: { sitter: Sitter; room: string } }

/**
 * For paths with `:kind` and `:proposal`: no session 401, foreign Origin or no member 403, no such document 404.
 * All of it is settled here, before anything is opened, so that there never is a connection of nobody.
 */
export const admittance =
  (
    { db, config, sessions, rooms }: AdmittanceParts,
    /** A page that only reads from its own server does not say where it comes from; every other says so. */
    { silence = false } = {},
  ): MiddlewareHandler<SyncEnv> =>
  async (c, next) => {
    const origin = c.req.header('origin')
    const isSilent = silence && origin === undefined && c.req.header('sec-fetch-site') !== 'cross-site'
    if (!isSilent && !isOwnOrigin(origin, c.req.header('host'), config)) return refuse(c, 'foreign-origin')
    const signedIn = await sessions.peek(c.req.header('cookie'))
    if (!signedIn) return refuse(c, 'signed-out')
    const kind = documentKinds.find((known) => known === c.req.param('kind'))
    const proposal = asProposalId(c.req.param('proposal'))
    const name = kind && proposal && documentName(kind, proposal)
    if (!name || !(await rooms.open(name))) return refuse(c, 'not-found')
    let actor = await actorAt(db, signedIn.person.id, signedIn.organisation.id, proposal)
    if (may(actor, 'read', 'draft')) return refuse(c, 'not-a-member')
    const refresh = async (): Promise<Actor | null> => {
      const still = await sessions.find(signedIn.sessionId)
      actor = still && (await actorAt(db, still.person.id, still.organisation.id, proposal))
      return actor
    }
    c.set('room', name)
    c.set('sitter', {
      person: signedIn.person.id,
      organisation: signedIn.organisation.id,
      identity: identityOf(signedIn),
      session: signedIn.sessionId,
      actor: () => actor,
      refresh,
    })
    return next()
  }

const identityOf = ({ person, organisation }: SignedIn): Identity => ({
  id: person.id,
  name: person.name,
  organisation: organisation.name,
  organisationId: organisation.id,
  layer: organisation.layer,
  color: faces[organisation.layer].colour,
})
