import { Hono, type Context } from 'hono'
import {
  answerHand,
  askFloor,
  floorWords,
  withdrawHand,
  type Asker,
  type FloorParts,
  type FloorRefusal,
} from '#server/calls/floor.ts'
import type { Act } from '#shared/access.ts'
import type { FloorAnswer, FloorAsked } from '#shared/hands.ts'
import type { Locks } from '#shared/locks.ts'
import { memberAt, readJson, textAt } from './body.ts'
import { refuse } from './errors.ts'
import type { Env } from './session.ts'
import { visit } from './visit.ts'

/** Asking for the floor in a closed section, and answering who asks. */
export function floorRoutes(parts: FloorParts): Hono<Env> {
  const routes = new Hono<Env>()

  const answer = async <Asked>(
    c: Context<Env>,
    act: Act,
    read: (value: unknown) => Asked | null,
    run: (asker: Asker, asked: Asked) => Promise<Locks | FloorRefusal>,
  ): Promise<Response> => {
    const visitor = await visit(c, parts.db, act)
    if ('refused' in visitor) return refuse(c, visitor.refused)
    const body = await readJson(c)
    if (!body.ok) return refuse(c, body.refusal)
    const asked = read(body.value)
    if (!asked) return refuse(c, 'malformed')
    const locks = await run(visitor, asked)
    return typeof locks === 'string' ? refuse(c, locks) : c.json({ locks })
  }
  const asSection = (value: unknown): string | null => textAt(value, 'section') ?? null

  routes.post('/api/proposals/:id/floor', (c) =>
    answer(c, 'write', asAsked, (asker, asked) => askFloor(parts, asker, asked)),
  )

  routes.get('/api/proposals/:id/floor/words', async (c) => {
    const visitor = await visit(c, parts.db, 'delegate')
    if ('refused' in visitor) return refuse(c, visitor.refused)
    return c.json({ words: await floorWords(parts, visitor) })
  })

  routes.post('/api/proposals/:id/floor/withdraw', (c) =>
    answer(c, 'write', asSection, (asker, section) => withdrawHand(parts, asker, section)),
  )

  // Which of the two it takes to answer, to lock or to delegate, depends on the section.
  routes.post('/api/proposals/:id/floor/answer', (c) =>
    answer(c, 'delegate', asAnswer, (asker, asked) => answerHand(parts, asker, asked)),
  )

  return routes
}

function asAsked(value: unknown): FloorAsked | null {
  const section = textAt(value, 'section')
  const words = memberAt(value, 'words') ?? ''
  return section && typeof words === 'string' ? { section, words } : null
}

function asAnswer(value: unknown): FloorAnswer | null {
  const section = textAt(value, 'section')
  const person = textAt(value, 'person')
  const organisation = textAt(value, 'organisation')
  const answer = textAt(value, 'answer')
  if (!section || !person || !organisation) return null
  return answer === 'given' || answer === 'dismissed' ? { section, person, organisation, answer } : null
}
