import { Hono, type Context } from 'hono'
import { callView, discardDraft, publishDraft, saveDraft, type DraftRefusal } from '#server/calls/drafts.ts'
import type { Db } from '#server/db/open.ts'
import type { Author } from '#server/sync/log.ts'
import { asChanges } from '#shared/call/changes.ts'
import { memberAt, readJson } from './body.ts'
import { refuse } from './errors.ts'
import { authorOf, type Env } from './session.ts'

interface CallDeps {
  readonly db: Db
  readonly clock: () => number
}

/** A whole call, with every text in it. */
const mostBytes = 512 * 1024

/** The running call as data: its versions, and the one that is being prepared. */
export function callRoutes(deps: CallDeps): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/api/call', async (c) => {
    const by = authorOf(c)
    return by ? answer(c, deps, by) : refuse(c, 'signed-out')
  })

  routes.post('/api/call/draft', (c) =>
    change(c, deps, async (by, value, revision) => {
      const changes = asChanges(memberAt(value, 'changes'))
      return changes ? saveDraft(deps, by, { revision, changes }) : 'malformed'
    }),
  )
  routes.post('/api/call/draft/publish', (c) =>
    change(c, deps, (by, _value, revision) => publishDraft(deps, by, revision)),
  )
  routes.post('/api/call/draft/discard', (c) =>
    change(c, deps, (by, _value, revision) => discardDraft(deps, by, revision)),
  )

  return routes
}

type Act = (by: Author, value: unknown, revision: number) => Promise<DraftRefusal | 'malformed' | null>

async function change(c: Context<Env>, deps: CallDeps, act: Act): Promise<Response> {
  const by = authorOf(c)
  if (!by) return refuse(c, 'signed-out')
  // Who may not see the call hears that, and not what is wrong with what they sent.
  const view = await callView(deps.db, by)
  if (typeof view === 'string') return refuse(c, view)
  const body = await readJson(c, mostBytes)
  if (!body.ok) return refuse(c, body.refusal)
  const revision = memberAt(body.value, 'revision')
  if (typeof revision !== 'number' || !Number.isInteger(revision)) return refuse(c, 'malformed')
  const refused = await act(by, body.value, revision)
  return refused ? refuse(c, refused) : answer(c, deps, by)
}

async function answer(c: Context<Env>, { db }: CallDeps, by: Author): Promise<Response> {
  const view = await callView(db, by)
  return typeof view === 'string' ? refuse(c, view) : c.json(view)
}
