import { newItemId, type ItemId } from '#shared/ids.ts'
import { promisesSection } from '#shared/locks.ts'
import type { EngagementState } from '#shared/workshop/harvest.ts'
import type { EngagementNote, Session } from '#shared/workshop/session.ts'
import { stepAt } from '#shared/workshop/draaiboek.ts'
import { engagementMay } from '#shared/workshop/transitions.ts'
import { yes, type Context, type Deciders, type Effect, type Verdict } from './context.ts'
import { isLocked } from './shut.ts'

type PromiseCommands =
  'turn.call' | 'turn.end' | 'engagement.note' | 'engagement.confirm' | 'engagement.withdraw'

/** What every organisation brings in: said in the room, noted, and confirmed by who may speak for it. */
export const decidePromises: Deciders<PromiseCommands> = {
  'turn.call': ({ session, now }, { organisation, seconds }) => {
    const step = stepAt(session.draaiboek, session.run.step)
    if (step?.activity.kind !== 'engagements' || session.state !== 'live') return 'not-this-step'
    if (!Object.values(session.people).some((one) => one.organisation === organisation))
      return 'no-such-thing'
    const had = session.turn ? [...session.turn.had, session.turn.organisation] : []
    const turn = { organisation, endsAt: now + seconds * 1000, had: [...new Set(had)] }
    return yes([{ type: 'turn.called', turn }])
  },
  'turn.end': ({ session }) => (session.turn ? yes([{ type: 'turn.ended' }]) : yes([])),
  'engagement.note': (context, asked) => {
    const { session, who, standing } = context
    if (session.state !== 'live') return 'wrong-moment'
    const step = stepAt(session.draaiboek, session.run.step)
    const isWriter = standing.station === 'facilitator' || standing.scribe
    if (step?.activity.kind !== 'engagements' && !isWriter) return 'not-this-step'
    if (asked.onBehalf && !isWriter) return 'not-your-power'
    if (!asked.onBehalf && asked.organisation !== who.organisation) return 'not-yours'
    if (isLocked(context, promisesSection)) return 'section-closed'
    const { organisation, kind, text, cents, days, condition } = asked
    const id = newItemId()
    const note: EngagementNote = {
      id,
      organisation,
      kind,
      text,
      cents,
      days,
      condition,
      state: 'noted',
      by: who.name,
    }
    return yes([{ type: 'engagement.noted', note }], {
      made: id,
      effects: inDossier(context, note, { kind: 'promise', note }),
    })
  },
  'engagement.confirm': (context, { engagement }) => moves(context, engagement, 'confirmed'),
  'engagement.withdraw': (context, { engagement }) => moves(context, engagement, 'withdrawn'),
}

type PromiseChange = Extract<Effect, { kind: 'dossier' }>['change']

/** Only a partner of the dossier has a drawer there; of others the session keeps the promise. */
const inDossier = (
  { dossier }: Context,
  { organisation }: EngagementNote,
  change: PromiseChange,
): readonly Effect[] =>
  dossier.isOpen && dossier.partners.some(({ id }) => id === organisation)
    ? [{ kind: 'dossier', change }]
    : []

/** A jury asks who said yes: only somebody who may speak for the organisation says so, and nobody for them. */
function moves(context: Context, id: ItemId, to: EngagementState): Verdict {
  const { session, who } = context
  const note = noteAt(session, id)
  if (!note) return 'no-such-thing'
  if (note.organisation !== who.organisation) return 'not-yours'
  if (!who.confirmed) return 'not-confirmed'
  if (note.state === to) return yes([])
  if (isLocked(context, promisesSection)) return 'section-closed'
  if (!engagementMay(note.state, to)) return 'wrong-moment'
  return yes([{ type: 'engagement.moved', id, to, by: who.name }], {
    effects: inDossier(context, note, { kind: 'promise-moved', note, to, at: context.now }),
  })
}

const noteAt = (session: Session, id: ItemId): EngagementNote | undefined =>
  session.engagements.find((note) => note.id === id)
