import {
  asCardId,
  asClusterId,
  asItemId,
  asOrganisationId,
  asParticipantId,
  asRoundId,
  asStepId,
  asStreamId,
  asTableId,
} from '#shared/ids.ts'
import { layers } from '#shared/layers.ts'
import { cardKinds, longestCard, longestTitle } from './cards.ts'
import { engagementKinds, rowStatuses, targets } from './harvest.ts'
import { objectionOutcomes, stances } from './rounds.ts'
import { readStep } from './read-step.ts'
import { sceneKinds } from './step.ts'
import {
  either,
  flag,
  id,
  kinds,
  line,
  list,
  oneOf,
  orNull,
  record,
  shape,
  text,
  whole,
  type Shape,
  type Shaped,
} from './read-value.ts'

/**
 * Everything one can ask of a running session, with the reader of each. A closed list: what is not in it is
 * malformed. Who may what stands in `may-workshop.ts`.
 */
const participant = id(asParticipantId)
const organisation = id(asOrganisationId)
const card = id(asCardId)
const cluster = id(asClusterId)
const stream = id(asStreamId)
const step = id(asStepId)
const table = id(asTableId)
const round = id(asRoundId)
const item = id(asItemId)
const source = kinds({ card: { id: card }, cluster: { id: cluster } })
/** A section id of the template; that it exists is for who decides. */
const section = line(40)
/** Seconds, never a moment: the server has the clock. */
const seconds = whole(1, 4 * 3600)
const day = (raw: unknown): string | undefined =>
  raw === '' || (typeof raw === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(raw)) ? raw : undefined
const onBehalf = orNull(participant)
const use = kinds({
  open: {},
  tables: { tables: list(whole(1, 40), 40, 1) },
  facilitators: {},
  locked: {},
})
/** Newly typed, as an organisation or a name is at the door. */
const newOrganisation = shape({ name: line(120, 2), layer: oneOf(layers) })

const shapes = {
  // The session.
  'session.open': {},
  'session.start': {},
  'session.pause': {},
  'session.resume': {},
  'session.close': {},
  'session.seal': {},
  'session.rules': { mayNoteObjection: flag, leadReadsAlong: flag },
  // The pointer: only from the step one thinks it is at.
  'step.next': { from: orNull(step) },
  'step.back': { from: step },
  'step.skip': { from: step },
  'step.go': { from: orNull(step), to: step },
  'clock.start': { seconds },
  'clock.pause': {},
  'clock.resume': {},
  'clock.extend': { seconds },
  'focus.set': {
    focus: orNull(kinds({ section: { section, row: orNull(line(60)) }, card: { card }, table: { table } })),
  },
  'beamer.show': {
    mode: oneOf(['follow', 'hold', 'chosen', 'black']),
    scene: orNull(oneOf(sceneKinds)),
    section: orNull(section),
    table: orNull(table),
  },
  'beamer.page': { page: whole(0, 200) },
  'beamer.pair': { code: line(8, 4) },
  'beamer.unpair': { screen: line(40) },
  'section.use': { section, use, reason: line(200, 0) },
  'section.restore': { section, step, round: whole(1, 999) },
  // The stokje.
  'stokje.take': {},
  'stokje.give': { to: participant },
  'stokje.return': {},
  // The draaiboek.
  'plan.add': { after: orNull(step), step: readStep },
  'plan.change': { step: readStep },
  'plan.remove': { step },
  'plan.move': { step, by: oneOf(['earlier', 'later']) },
  // People.
  'guests.set': { guests: list(shape({ name: line(120, 2), organisation }), 200) },
  'person.approve': { person: participant, organisation: orNull(either(organisation, newOrganisation)) },
  'person.rename': { person: participant, name: line(120, 2) },
  'person.remove': { person: participant },
  'person.merge': { from: participant, into: participant },
  'person.promote': { person: participant, station: oneOf(['facilitator', 'participant', 'observer']) },
  'door.rotate': {},
  'door.set': { mode: oneOf(['open', 'ask']) },
  'table.add': { name: line(60), theme: line(80, 0), remote: flag },
  'table.change': { table, name: line(60), theme: line(80, 0), remote: flag },
  'table.remove': { table },
  'table.seat': { person: participant, table: orNull(table) },
  'table.scribe': { table, person: orNull(participant) },
  'table.mix': { tables: whole(1, 20) },
  // Cards.
  'card.write': {
    stream,
    kind: oneOf(cardKinds),
    text: text(longestCard),
    with: list(participant, 4),
    onBehalf,
    pin: orNull(shape({ section, row: orNull(line(60)) })),
  },
  'card.edit': { card, text: text(longestCard) },
  'card.withdraw': { card },
  'card.suggest': { card, text: text(longestCard) },
  'card.accept': { card },
  'card.hide': { card, hidden: flag },
  'stream.reveal': { stream },
  'stream.harvested': { stream },
  'cluster.make': { stream, title: line(longestTitle), cards: list(card, 100) },
  'cluster.rename': { cluster, title: line(longestTitle) },
  'cluster.put': { card, cluster: orNull(cluster) },
  'cluster.merge': { from: cluster, into: cluster },
  'cluster.split': { cluster },
  'ready.set': { ready: flag },
  'say.ask': { asks: flag },
  'say.heard': { person: participant },
  // Rounds.
  'vote.open': { only: list(source, 200) },
  'vote.add': { round, on: source },
  'vote.take': { round, on: source },
  'vote.budget': { round, budget: whole(1, 20) },
  'vote.close': { round },
  'poll.open': {},
  'poll.answer': { round, value: whole(1, 6), reason: line(300, 0) },
  'poll.close': { round },
  'consent.propose': { text: text(4000) },
  'consent.amend': { text: text(4000) },
  'consent.phase': { to: oneOf(['questions', 'reactions', 'amending']) },
  'consent.open': { organisations: list(organisation, 100, 1) },
  'consent.include': { organisation },
  'consent.position': {
    round,
    organisation,
    stance: oneOf(stances),
    reason: text(600, 0),
    onBehalf: flag,
  },
  'consent.close': { round },
  'consent.reveal': { round },
  'consent.meet': { organisation, outcome: oneOf(objectionOutcomes), how: line(400) },
  'consent.decide': { text: text(4000) },
  // Promises.
  'turn.call': { organisation, seconds },
  'turn.end': {},
  'engagement.note': {
    organisation,
    kind: oneOf(engagementKinds),
    text: text(longestCard),
    cents: orNull(whole(0, 999_999_999)),
    days: orNull(whole(0, 10_000)),
    condition: line(300, 0),
    onBehalf: flag,
  },
  'engagement.confirm': { engagement: item },
  'engagement.withdraw': { engagement: item },
  // To the dossier.
  'harvest.place': {
    source,
    target: oneOf(targets),
    form: shape({
      text: text(4000),
      organisation: line(40, 0),
      cents: orNull(whole(0, 999_999_999)),
      more: record(either(line(300, 0), whole(0, 1_000_000)), 20),
    }),
  },
  'harvest.batch': { stream, target: oneOf(targets), least: whole(0, 1000) },
  'harvest.retry': { item },
  'harvest.undo': { item, evenIfEdited: flag },
  'harvest.status': { item, status: oneOf(rowStatuses) },
  'sweep.set': { sources: list(source, 500, 1), fate: oneOf(['open', 'archived']) },
  // The record.
  'record.decide': { text: text(2000), corrects: orNull(whole(1, 9999)) },
  'record.act': { text: text(600), owner: line(120, 0), due: day, from: orNull(source) },
  'record.park': { text: text(600), owner: line(120, 0), due: day, from: orNull(source) },
  'record.done': { item, done: flag },
  'checkout.say': { word: line(40, 0), score: whole(1, 5) },
  'remark.add': { text: text(1000) },
} as const satisfies Readonly<Record<string, Shape>>

type Shapes = typeof shapes
export type CommandType = keyof Shapes
export type CommandOf<T extends CommandType> = { readonly type: T } & Shaped<Shapes[T]>
export type Command = { [T in CommandType]: CommandOf<T> }[CommandType]

export const commandTypes = Object.keys(shapes) as CommandType[]

const readers = new Map<string, (raw: unknown) => unknown>(
  Object.entries(shapes).map(([type, members]) => [type, shape(members as Shape)]),
)

/** `{ type, … }` as it came over the wire; `null` when it is no command. */
export function asCommand(raw: unknown): Command | null {
  const type = (raw as { type?: unknown } | null | undefined)?.type
  const read = typeof type === 'string' ? readers.get(type) : undefined
  const value = read?.(raw)
  return value === undefined ? null : ({ type, ...(value as object) } as Command)
}

/** What every command of the holder of the stokje carries: how often the stokje had acted when it was drawn up. */
export interface Envelope {
  readonly command: Command
  readonly expectedRev: number | null
}
