import type { Context, MiddlewareHandler } from 'hono'
import type { Sessions, SignedIn } from '#server/people/sessions.ts'
import type { Author } from '#server/sync/log.ts'

/** What every route under `/api` knows of its visitor. */
export interface Env {
  Variables: { person: SignedIn | null }
}

/** Who sends this; a session past half its life is prolonged, and its cookie sent anew. */
export const session =
  (sessions: Sessions): MiddlewareHandler<Env> =>
  async (c, next) => {
    const valid = await sessions.validate(c.req.header('Cookie'))
    c.set('person', valid?.signedIn ?? null)
    if (valid?.cookie) c.header('Set-Cookie', valid.cookie, { append: true })
    await next()
  }

/** The visitor as the author of what they do; `null` when nobody is signed in. */
export function authorOf(c: Context<Env>): Author | null {
  const { person } = c.var
  return person && { person: person.person.id, organisation: person.organisation.id }
}

interface LeaveDeps {
  readonly sessions: Sessions
  /** Closes the sockets of a session that ended. */
  readonly hangUp: (sessionId: string) => void
}

/** Ends the visitor's session, if any: at sign-out, and before a sign-in, as the cookie holds only one. */
export async function leave(c: Context<Env>, { sessions, hangUp }: LeaveDeps): Promise<void> {
  const sessionId = c.var.person?.sessionId
  if (sessionId === undefined) return
  await sessions.end(sessionId)
  hangUp(sessionId)
}
