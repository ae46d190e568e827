import type { Transaction } from 'kysely'
import type { BeginRequest, IdeaRequest, IdeaState, IdeaView, ProposalView } from '#shared/api.ts'
import { regions } from '#shared/call/data/regions.ts'
import { asIdeaId, newIdeaId, type CallId, type IdeaId } from '#shared/ids.ts'
import { append } from '#server/audit.ts'
import type { Db } from '#server/db/open.ts'
import type { Database } from '#server/db/schema.ts'
import type { Author } from '#server/sync/log.ts'
import { createProposalIn } from './create-proposal.ts'
import { takeAlong } from '#server/ideas/members.ts'
import { currentEdition } from './editions.ts'
import { rolesIn } from './members.ts'
import { proposalView } from './proposal-view.ts'

export type BeginRefusal =
  | 'no-call'
  | 'not-coordinator'
  | 'malformed'
  | 'number-taken'
  | 'no-such-idea'
  | 'idea-taken'
  | 'idea-not-invited'

interface BeginParts {
  readonly db: Db
  readonly clock: () => number
}

type Trx = Transaction<Database>

/** Writes down an idea as it was handed in; only for who coordinates the running call. */
export function addIdea(
  { db, clock }: BeginParts,
  by: Author,
  asked: IdeaRequest,
): Promise<IdeaView | BeginRefusal> {
  return db.transaction().execute(async (trx) => {
    const call = await callOf(trx, by)
    return typeof call === 'string' ? call : saveIdea(trx, call.id, by, asked, clock())
  })
}

/** Begins the work on a proposal; an idea becomes one proposal at most. */
export function beginProposal(
  { db, clock }: BeginParts,
  by: Author,
  { region, title, idea: from }: BeginRequest,
): Promise<{ readonly proposal: ProposalView } | { readonly refused: BeginRefusal }> {
  return db.transaction().execute(async (trx) => {
    const call = await callOf(trx, by)
    if (typeof call === 'string') return { refused: call }
    const place = regions.find(({ code }) => code === region)
    if (!place) return { refused: 'malformed' }
    const idea = from && (await ideaFrom(trx, call.id, by, { region, title, from }, clock()))
    if (idea && typeof idea === 'object') return idea
    const given = { call: call.id, version: call.version, idea, region: place.name, title }
    const made = await createProposalIn(trx, { ...given, phase: 'workshop', fictional: false, by }, clock())
    if (made === 'no-such-edition') throw new Error('The running call has an edition')
    if (idea) await takeAlong(trx, idea, made)
    const row = await trx.selectFrom('proposals').selectAll().where('id', '=', made).executeTakeFirstOrThrow()
    return { proposal: proposalView(row, 'coordinator') }
  })
}

interface Call {
  readonly id: CallId
  readonly version: string
}

async function callOf(trx: Trx, by: Author): Promise<Call | 'no-call' | 'not-coordinator'> {
  const edition = await currentEdition(trx)
  if (!edition) return 'no-call'
  const { coordinates } = await rolesIn(trx, edition.call, by.person, by.organisation)
  return coordinates ? { id: edition.call, version: edition.version } : 'not-coordinator'
}

interface From {
  readonly region: string
  readonly title: string
  readonly from: NonNullable<BeginRequest['idea']>
}

async function ideaFrom(
  trx: Trx,
  call: CallId,
  by: Author,
  { region, title, from }: From,
  at: number,
): Promise<IdeaId | { readonly refused: BeginRefusal }> {
  if ('number' in from) {
    const state: IdeaState = 'invited'
    const made = await saveIdea(trx, call, by, { number: from.number, region, title, state }, at)
    if (typeof made === 'string') return { refused: made }
    return asIdeaId(made.id) ?? { refused: 'no-such-idea' }
  }
  const id = asIdeaId(from.id)
  const known =
    id &&
    (await trx
      .selectFrom('ideas')
      .select(['id', 'state'])
      .where('id', '=', id)
      .where('call_id', '=', call)
      .executeTakeFirst())
  if (!known) return { refused: 'no-such-idea' }
  if (known.state !== 'invited') return { refused: 'idea-not-invited' }
  const begun = await trx
    .selectFrom('proposals')
    .select('id')
    .where('idea_id', '=', known.id)
    .executeTakeFirst()
  return begun ? { refused: 'idea-taken' } : known.id
}

async function saveIdea(
  trx: Trx,
  call: CallId,
  by: Author,
  { number, region, title, state }: IdeaRequest,
  at: number,
): Promise<IdeaView | 'malformed' | 'number-taken'> {
  const place = regions.find(({ code }) => code === region)
  if (!place) return 'malformed'
  const taken = await trx
    .selectFrom('ideas')
    .select('id')
    .where('call_id', '=', call)
    .where('number', '=', number)
    .executeTakeFirst()
  if (taken) return 'number-taken'
  const idea = { id: newIdeaId(), number, region: place.name, title, state }
  const row = { ...idea, call_id: call, region_code: place.code, created_at: at }
  await trx.insertInto('ideas').values(row).execute()
  await append(trx, {
    at,
    actor: by,
    act: 'idea-added',
    proposal: null,
    body: { call, idea: idea.id, number },
  })
  return idea
}
