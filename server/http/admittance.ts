import type { MiddlewareHandler } from 'hono'
import { actorAt } from '#server/calls/members.ts'
import { ideaActorAt } from '#server/ideas/members.ts'
import type { Config } from '#server/config.ts'
import type { Db } from '#server/db/open.ts'
import type { SignedIn, Sessions } from '#server/people/sessions.ts'
import { readName, type Subject } from '#server/sync/documents.ts'
import type { Rooms } from '#server/sync/rooms.ts'
import type { Sitter } from '#server/sync/seat.ts'
import { may, type Actor } from '#shared/access.ts'
import { faces } from '#shared/layers.ts'
import { documentActor } from '#shared/idea/access.ts'
import type { Identity } from '#shared/wire.ts'
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
    const name = `${c.req.param('kind')}/${c.req.param('proposal')}`
    const subject = readName(name)
    if (!subject || !(await rooms.open(name))) return refuse(c, 'not-found')
    let actor = await actorFor(db, signedIn, subject)
    if (may(actor, 'read', 'draft')) return refuse(c, 'not-a-member')
    const refresh = async (): Promise<Actor | null> => {
      const still = await sessions.find(signedIn.sessionId)
      actor = still && (await actorFor(db, still, subject))
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

/** As whom somebody sits at a document: a member of the proposal, or of the idea. */
async function actorFor(
  db: Db,
  { person, organisation }: Pick<SignedIn, 'person' | 'organisation'>,
  subject: Subject,
): Promise<Actor | null> {
  if (subject.kind !== 'idea') return actorAt(db, person.id, organisation.id, subject.proposal)
  const actor = await ideaActorAt(db, person.id, organisation.id, subject.idea)
  return actor && documentActor(actor)
}

const identityOf = ({ person, organisation }: SignedIn): Identity => ({
  id: person.id,
  name: person.name,
  organisation: organisation.name,
  organisationId: organisation.id,
  layer: organisation.layer,
  color: faces[organisation.layer].colour,
})
