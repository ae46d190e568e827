import { newCardId, type ParticipantId } from '#shared/ids.ts'
import type { Card, CardByline, Stream } from '#shared/workshop/cards.ts'
import { stepAt } from '#shared/workshop/draaiboek.ts'
import type { CommandOf } from '#shared/workshop/commands.ts'
import type { Session } from '#shared/workshop/session.ts'
import { tellApart } from '#shared/workshop/small-layers.ts'
import { streamOf, type Step } from '#shared/workshop/step.ts'
import { counts, type Participant } from '#shared/workshop/tables.ts'
import { logOf } from '../apply/run.ts'
import { at as streamAt } from './begin.ts'
import { unless, yes, type Context, type Deciders, type Verdict } from './context.ts'
import { personAt } from './people.ts'
import { cardAt, cardsOf, isShown } from './sources.ts'
import { layersHere } from './tally.ts'

type CardCommands =
  | 'card.write'
  | 'card.edit'
  | 'card.withdraw'
  | 'card.suggest'
  | 'card.accept'
  | 'card.hide'
  | 'stream.reveal'
  | 'stream.harvested'
  | 'ready.set'
  | 'say.ask'
  | 'say.heard'

/** For so long (ms) after a step what was being written for it still counts. */
export const afterwards = 60_000

/** Writing in silence, and the moment in which everybody sees everything. */
export const decideCards: Deciders<CardCommands> = {
  'card.write': write,
  'card.edit': (context, { card: id, text }) =>
    ofMine(context, id, (card) =>
      unless(card.text === text, () =>
        yes([{ event: { type: 'card.edited', card: id, text }, secret: isSecret(context.session, card) }]),
      ),
    ),
  'card.withdraw': (context, { card: id }) =>
    ofMine(context, id, (card) =>
      yes([{ event: { type: 'card.withdrawn', card: id }, secret: isSecret(context.session, card) }]),
    ),
  'card.suggest': ({ session, who }, { card: id, text }) => {
    const card = cardAt(session, id)
    if (!card || !card.authors.includes(who.id)) return card && isShown(card) ? 'not-yours' : 'no-such-thing'
    return isShown(card)
      ? yes([{ event: { type: 'card.suggested', card: id, text }, secret: isSecret(session, card) }])
      : 'still-hidden'
  },
  'card.accept': ({ session }, { card: id }) => {
    const card = cardAt(session, id)
    return card && isShown(card) && card.suggestion !== null
      ? yes([{ type: 'card.accepted', card: id }])
      : 'no-such-thing'
  },
  'card.hide': ({ session }, { card: id, hidden }) => {
    const card = cardAt(session, id)
    if (!card) return 'no-such-thing'
    if (!card.revealed) return 'still-hidden'
    return unless(card.hidden === hidden, () => yes([{ type: 'card.hidden', card: id, hidden }]))
  },
  'stream.reveal': ({ session }, { stream: id }) => {
    const stream = streamAt(session, id)
    if (!stream) return 'no-such-thing'
    if (stream.phase !== 'writing') return 'already-revealed'
    const labels = stream.naming === 'layer' ? tellApart(layersHere(session)) : null
    return yes([{ type: 'stream.revealed', stream: id, labels }])
  },
  'stream.harvested': ({ session }, { stream: id }) => {
    const stream = streamAt(session, id)
    if (!stream) return 'no-such-thing'
    if (stream.phase === 'writing' || stream.phase === 'voting') return 'wrong-moment'
    return unless(stream.phase === 'harvested', () =>
      yes([{ type: 'stream.moved', stream: id, to: 'harvested' }]),
    )
  },
  'ready.set': ({ who }, { ready }) =>
    unless(who.ready === ready, () => yes([{ type: 'ready.set', id: who.id, ready }])),
  'say.ask': ({ who }, { asks }) =>
    unless((who.saysIt !== null) === asks, () => yes([{ type: 'say.asked', id: who.id, asks }])),
  'say.heard': ({ session }, { person }) =>
    personAt(session, person)?.saysIt === null
      ? yes([])
      : personAt(session, person)
        ? yes([{ type: 'say.asked', id: person, asks: false }])
        : 'no-such-thing',
}

/** Who wrote it is kept apart where no name is told. */
const isSecret = (session: Session, { stream }: Pick<Card, 'stream'>): boolean =>
  streamAt(session, stream)?.naming !== 'named'

function write(context: Context, asked: CommandOf<'card.write'>): Verdict {
  const { session, who, standing } = context
  if (session.state !== 'live') return 'wrong-moment'
  const stream = streamAt(session, asked.stream)
  const step = stream && writableStep(context, stream)
  if (!stream || !step) return 'not-this-step'
  const author = asked.onBehalf === null ? who : personAt(session, asked.onBehalf)
  if (!author || !counts(author)) return 'no-such-thing'
  const isWriter = standing.station === 'facilitator' || standing.scribe
  if (author !== who && !isWriter) return 'not-your-power'
  const others = asked.with.map((id) => personAt(session, id))
  if (others.some((one) => !one || !counts(one))) return 'no-such-thing'
  const { activity } = step
  if (activity.kind === 'write' && !activity.kinds.includes(asked.kind)) return 'not-this-step'
  const atTable = activity.kind === 'write' && activity.scope === 'table'
  if (atTable && author.table === null) return 'not-this-step'
  if (isFull(session, step, author, atTable)) return 'too-many-cards'
  const later = stream.phase !== 'writing' && stream.sight === 'hidden'
  const card: Omit<Card, 'authors'> = {
    id: newCardId(),
    stream: stream.id,
    step: step.id,
    kind: asked.kind,
    text: asked.text,
    scribe: author === who ? null : who.name,
    byline: bylineOf(stream, author),
    table: atTable ? author.table : null,
    revealed: stream.phase !== 'writing',
    later,
    hidden: false,
    heldBack: false,
    cluster: null,
    suggestion: null,
    pin: asked.pin,
  }
  const by = [...new Set<ParticipantId>([author.id, ...asked.with])]
  return yes(
    [
      {
        event: { type: 'card.written', card },
        by,
        onBehalfOf: author === who ? null : author.id,
        secret: stream.naming !== 'named',
      },
      ...(author.saysIt === null || author === who
        ? []
        : [{ type: 'say.asked', id: author.id, asks: false } as const]),
    ],
    { made: card.id },
  )
}

const bylineOf = ({ naming }: Stream, author: Participant): CardByline => {
  const { name, organisation, organisationName, layer } = author
  switch (naming) {
    case 'named':
      return { kind: 'named', name, organisation: organisationName, organisationId: organisation, layer }
    case 'layer':
      return { kind: 'layer', layer }
    case 'anonymous':
      return { kind: 'anonymous' }
  }
}

/** The step this card is for: the running one, or one that ended a moment ago; after the reveal, a late card. */
function writableStep({ session, now }: Context, stream: Stream): Step | null {
  const running = stepAt(session.draaiboek, session.run.step)
  if (running && streamOf(running) === stream.id && running.activity.kind !== 'break') return running
  const isRecent = (step: Step): boolean => {
    const { endedAt } = logOf(session.run, step.id)
    return streamOf(step) === stream.id && endedAt !== null && now - endedAt <= afterwards
  }
  return session.draaiboek.steps.findLast(isRecent) ?? null
}

function isFull(session: Session, step: Step, author: Participant, atTable: boolean): boolean {
  const { activity } = step
  if (activity.kind !== 'write' || activity.most === null) return false
  const here = cardsOf(session, activity.stream).filter((card) => card.step === step.id)
  const own = here.filter((card) =>
    atTable ? card.table === author.table : card.authors.includes(author.id),
  )
  return own.length >= activity.most
}

/** My own card, as long as nobody else saw it. Of another's one does not even learn that it is there. */
function ofMine({ session, who }: Context, id: Card['id'], decide: (card: Card) => Verdict): Verdict {
  const card = cardAt(session, id)
  if (!card) return 'no-such-thing'
  if (!card.authors.includes(who.id)) return isShown(card) ? 'not-yours' : 'no-such-thing'
  const isOpen = streamAt(session, card.stream)?.sight === 'open'
  return card.revealed && !isOpen ? 'already-revealed' : decide(card)
}
