import { Hono } from 'hono'
import { addIdea } from '#server/calls/begin.ts'
import type { Db } from '#server/db/open.ts'
import type { IdeaRequest } from '#shared/api.ts'
import { asIdeaNumber, asIdeaState } from '#shared/call/idea.ts'
import { asLine } from '#shared/invitation.ts'
import { memberAt, readJson, textAt } from './body.ts'
import { refuse } from './errors.ts'
import { authorOf, type Env } from './session.ts'

interface IdeaDeps {
  readonly db: Db
  readonly clock: () => number
}

/** The ideas of the running call, as they were handed in. */
export function ideaRoutes(deps: IdeaDeps): Hono<Env> {
  const routes = new Hono<Env>()

  routes.post('/api/ideas', async (c) => {
    const by = authorOf(c)
    if (!by) return refuse(c, 'signed-out')
    const body = await readJson(c)
    if (!body.ok) return refuse(c, body.refusal)
    const asked = asIdeaRequest(body.value)
    if (!asked) return refuse(c, 'malformed')
    const idea = await addIdea(deps, by, asked)
    return typeof idea === 'string' ? refuse(c, idea) : c.json(idea, 201)
  })

  return routes
}

function asIdeaRequest(value: unknown): IdeaRequest | null {
  const number = asIdeaNumber(memberAt(value, 'number'))
  const region = textAt(value, 'region')
  const title = asLine(memberAt(value, 'title'))
  const state = asIdeaState(memberAt(value, 'state'))
  return number && region && title && state ? { number, region, title, state } : null
}
