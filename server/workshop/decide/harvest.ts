import { newItemId, newRowId, type ItemId } from '#shared/ids.ts'
import { sourceKey, type Source } from '#shared/workshop/cards.ts'
import { harvestForms } from '#shared/workshop/harvest-forms.ts'
import {
  landing,
  type Harvest,
  type HarvestForm,
  type Provenance,
  type Target,
} from '#shared/workshop/harvest.ts'
import type { Session } from '#shared/workshop/session.ts'
import { rowMay } from '#shared/workshop/transitions.ts'
import { asStands, buildRow, type Built } from '../build-row.ts'
import type { DossierChange } from '../dossier-change.ts'
import { yes, type Context, type Deciders, type Verdict } from './context.ts'
import { at as streamAt } from './begin.ts'
import { isShut } from './shut.ts'
import { cardsIn, fateOf, sourcesOf, titleOf } from './sources.ts'

type HarvestCommands = 'harvest.place' | 'harvest.batch' | 'harvest.retry' | 'harvest.undo' | 'harvest.status'

/** "Naar het dossier": each card or cluster becomes one row per target, whoever taps, however often. */
export const decideHarvest: Deciders<HarvestCommands> = {
  'harvest.place': (context, { source, target, form }) => {
    const { session, dossier } = context
    if (!cardsIn(session, source)) return 'still-hidden'
    const there = standing(session, source, target)
    // Two scribes at once: the second is shown what the first made.
    if (there) return yes([], { made: there.id })
    if (form.organisation !== '' && !dossier.partners.some(({ id }) => id === form.organisation))
      return 'no-such-thing'
    const made = makeHarvest(context, source, target, form)
    return made === null ? 'no-such-thing' : saves(context, [made])
  },
  'harvest.batch': (context, { stream, target, least }) => {
    const { session } = context
    const phase = streamAt(session, stream)?.phase
    if (phase === undefined || phase === 'writing') return 'still-hidden'
    // An engagement is somebody's: not to be given away in a batch.
    if (target === 'engagement') return 'not-eligible'
    const sources = sourcesOf(session, stream).filter(
      (source) =>
        votesFor(session, source).votes >= least &&
        fateOf(session, source) === 'open' &&
        !standing(session, source, target),
    )
    const made = sources.flatMap((source) => {
      const form = { text: titleOf(session, source), organisation: '', cents: null, more: {} }
      return makeHarvest(context, source, target, form) ?? []
    })
    return made.length > 0 ? saves(context, made) : 'nothing-left'
  },
  'harvest.retry': (context, { item }) => {
    const harvest = harvestAt(context.session, item)
    if (harvest?.state.kind !== 'waiting') return 'no-such-thing'
    if (isClosed(context, harvest.target)) return 'section-closed'
    const built = buildRow(context.dossier.template, harvest.target, harvest.form)
    return built ? saves(context, [{ harvest, built }]) : 'no-such-thing'
  },
  'harvest.undo': (context, { item, evenIfEdited }) => {
    const harvest = harvestAt(context.session, item)
    if (!harvest || harvest.state.kind === 'undone') return 'no-such-thing'
    const undone = { type: 'harvest.undone', item } as const
    if (harvest.state.kind === 'waiting') return yes([undone])
    if (isClosed(context, harvest.target)) return 'section-closed'
    const { target, form } = harvest
    const place = { target, row: harvest.state.row, organisation: form.organisation, text: form.text }
    const stands = context.dossier.stands(place)
    if (stands === null) return harvest.state.row === null ? 'edited-since' : yes([undone])
    const built = buildRow(context.dossier.template, target, form)
    if (!evenIfEdited && (!built || stands !== asStands(built))) return 'edited-since'
    return yes([undone], { effects: [{ kind: 'dossier', change: { kind: 'remove', place } }] })
  },
  'harvest.status': ({ session }, { item, status }) => {
    const harvest = harvestAt(session, item)
    if (harvest?.state.kind !== 'placed') return 'no-such-thing'
    if (harvest.state.rowStatus === status) return yes([])
    return rowMay(harvest.state.rowStatus, status)
      ? yes([{ type: 'harvest.stated', item, status }])
      : 'wrong-moment'
  },
}

interface Made {
  readonly harvest: Harvest
  readonly built: Built
}

const harvestAt = (session: Session, id: ItemId): Harvest | undefined =>
  (session.harvests as Readonly<Record<string, Harvest | undefined>>)[id]

const standing = (session: Session, source: Source, target: Target): Harvest | undefined =>
  Object.values(session.harvests).find(
    (one) =>
      one.target === target && sourceKey(one.source) === sourceKey(source) && one.state.kind !== 'undone',
  )

function makeHarvest(context: Context, source: Source, target: Target, form: HarvestForm): Made | null {
  const shape = harvestForms[target]
  // A promise stands under who makes it.
  if (shape.kind === 'row' && shape.list === null && form.organisation === '') return null
  const built = buildRow(context.dossier.template, target, form)
  if (!built) return null
  const id = newItemId()
  const provenance = provenanceOf(context, source)
  return { harvest: { id, source, target, state: { kind: 'waiting' }, form, provenance }, built }
}

/** Places what can be placed now; the rest waits for its section to open, and is not lost. */
function saves(context: Context, made: readonly Made[]): Verdict {
  const perTarget = new Map<Target, number>()
  const rows: Extract<DossierChange, { kind: 'rows' }>['rows'][number][] = []
  const saved = made.map(({ harvest, built }): Harvest => {
    const { target, form } = harvest
    if (isClosed(context, target)) return harvest
    const shape = harvestForms[target]
    const row = shape.kind === 'row' ? newRowId() : null
    const number = (perTarget.get(target) ?? context.dossier.rows(target)) + 1
    perTarget.set(target, number)
    const source = sourceKey(harvest.source)
    rows.push({ target, row, organisation: form.organisation, built, item: harvest.id, source })
    const label = shape.kind === 'row' ? `${shape.word} ${number}` : 'Opgave en hefboom'
    const { missing } = built
    return { ...harvest, state: { kind: 'placed', row, label, missing, rowStatus: 'draft' } }
  })
  return yes(
    saved.map((harvest) => ({ type: 'harvest.saved', harvest }) as const),
    {
      made: saved[0]?.id ?? null,
      effects: rows.length > 0 ? [{ kind: 'dossier', change: { kind: 'rows', rows } }] : [],
    },
  )
}

/** Closed for this person: a scribe writes where the table may, who leads wherever not everything is closed. */
function isClosed(context: Context, target: Target): boolean {
  if (isShut(context, landing[target])) return true
  const {
    session,
    standing: { station },
    who,
  } = context
  const use = session.sections[landing[target]]
  if (!use || use.kind === 'open') return false
  if (use.kind === 'locked') return true
  if (station === 'facilitator') return false
  if (use.kind === 'facilitators') return true
  const number = session.tables.findIndex(({ id, scribe }) => id === who.table || scribe === who.id) + 1
  return !use.tables.includes(number)
}

/** The dots of the last round that closed with this in it. */
export function votesFor(
  session: Session,
  source: Source,
): { readonly round: string | null; readonly votes: number } {
  const key = sourceKey(source)
  const round = Object.values(session.votes).findLast(
    ({ result }) => result !== null && Object.hasOwn(result.totals, key),
  )
  return { round: round?.id ?? null, votes: round?.result?.totals[key] ?? 0 }
}

/** Ids of cards, never of people: who wrote without a name stays unknown. */
function provenanceOf({ session, who }: Context, source: Source): Provenance {
  const cards = cardsIn(session, source) ?? []
  const { round, votes } = votesFor(session, source)
  const stream = cards[0]?.stream
  if (!stream) throw new Error('Only what is shown is harvested')
  return {
    cards: cards.map(({ id }) => id),
    cluster: source.kind === 'cluster' ? source.id : null,
    round,
    votes: round === null ? null : votes,
    stream,
    step: session.run.step,
    by: who.name,
  }
}
