import { Hono, type Context } from 'hono'
import { docketFor } from '#server/jury/docket.ts'
import { dossierFor } from '#server/jury/dossier.ts'
import { declare, handIn, score, vote, type Bench } from '#server/jury/judge.ts'
import { hasInterest, loadAssessment } from '#server/jury/load.ts'
import { agree, ballot, decide, endScoring, openAssessment } from '#server/jury/preside.ts'
import type { Act } from '#shared/access.ts'
import { roomFor } from '#shared/jury/projection.ts'
import { asDecision, asInterest, asScore } from '#shared/jury/requests.ts'
import { asChoice } from '#shared/jury/words.ts'
import { memberAt, readJson, textAt } from './body.ts'
import { refuse, type HttpRefusal } from './errors.ts'
import { juryPaperRoutes, type JuryPapersDeps } from './jury-papers.ts'
import { recipientOf, visitRoom } from './jury-visit.ts'
import type { Env } from './session.ts'
import { visit, type Visit } from './visit.ts'

/** The jury room. Every answer is made for the one who asks; see `shared/jury/projection.ts`. */
export function juryRoutes(deps: JuryPapersDeps): Hono<Env> {
  const routes = new Hono<Env>()
  const { db, clock } = deps
  const at = '/api/proposals/:id/jury'

  const room = async (c: Context<Env>, visitor: Visit): Promise<Response> => {
    const loaded = await loadAssessment(db, visitor.proposal)
    if (!loaded) return refuse(c, 'no-such-version')
    const { judged, assessment, edition } = loaded
    return c.json(roomFor(judged, assessment, edition.template, recipientOf(visitor)))
  }
  /** An act in the room: may they, what exactly, do it, and the room as it then is. */
  const post = <Asked>(
    path: string,
    act: Act,
    parse: (body: unknown) => Asked | null,
    run: (bench: Bench, asked: Asked) => Promise<HttpRefusal | null>,
  ): void => {
    routes.post(`${at}/${path}`, async (c) => {
      const visitor = await visit(c, db, act)
      if ('refused' in visitor) return refuse(c, visitor.refused)
      const body = await readJson(c)
      if (!body.ok) return refuse(c, body.refusal)
      const asked = parse(body.value)
      if (asked === null) return refuse(c, 'malformed')
      const { proposal, by } = visitor
      const refusal = await run({ db, proposal, by, at: clock() }, asked)
      return refusal ? refuse(c, refusal) : room(c, visitor)
    })
  }
  const nothing = (): true => true

  routes.get('/api/jury', async (c) => {
    const { person } = c.var
    return person ? c.json(await docketFor(db, person)) : refuse(c, 'signed-out')
  })
  routes.get(at, async (c) => {
    const visitor = await visitRoom(c, db)
    return 'refused' in visitor ? refuse(c, visitor.refused) : room(c, visitor)
  })
  routes.get(`${at}/dossier`, async (c) => {
    const visitor = await visitRoom(c, db)
    if ('refused' in visitor) return refuse(c, visitor.refused)
    const { proposal, actor, by } = visitor
    if (actor.role === 'juror') {
      const loaded = await loadAssessment(db, proposal)
      const me = loaded?.assessment.jurors.find(({ id }) => id === by.person)
      if (!me?.interest) return refuse(c, 'not-declared')
      if (await hasInterest(db, proposal, by.person)) return refuse(c, 'interest')
    }
    const dossier = await dossierFor(db, proposal)
    return dossier ? c.json(dossier) : refuse(c, 'no-such-version')
  })

  post('interest', 'assess', asInterest, declare)
  post('scores', 'assess', (body) => asScore(body), score)
  post('hand-in', 'assess', nothing, handIn)
  post('vote', 'assess', (body) => asChoice(textAt(body, 'choice')), vote)
  post('open', 'preside', nothing, openAssessment)
  post('reveal', 'preside', nothing, endScoring)
  post(
    'consensus',
    'preside',
    (body) => {
      const asked = asScore(body)
      return asked && asked.level !== null && asked.reason !== '' ? { ...asked, level: asked.level } : null
    },
    agree,
  )
  post('ballot', 'preside', (body) => asAct(memberAt(body, 'open')), ballot)
  post('decision', 'preside', asDecision, decide)

  routes.route('/', juryPaperRoutes(deps))
  return routes
}

const asAct = (open: unknown): 'open' | 'close' | null =>
  typeof open === 'boolean' ? (open ? 'open' : 'close') : null
