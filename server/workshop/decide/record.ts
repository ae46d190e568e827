import { newItemId } from '#shared/ids.ts'
import { sourceKey, type Source } from '#shared/workshop/cards.ts'
import type { RecordKind } from '#shared/workshop/record.ts'
import type { Session } from '#shared/workshop/session.ts'
import { unless, yes, type Deciders } from './context.ts'
import { cardsIn, fateOf } from './sources.ts'

type RecordCommands =
  'record.decide' | 'record.act' | 'record.park' | 'record.done' | 'sweep.set' | 'checkout.say' | 'remark.add'

/** After the end remarks are taken for so long (ms): five working days, with a weekend in between. */
export const remarksFor = 7 * 24 * 3600 * 1000

/** What was agreed and what is left; nothing disappears silently. */
export const decideRecord: Deciders<RecordCommands> = {
  'record.decide': ({ session, now }, { text, corrects }) => {
    const id = newItemId()
    const number = nextNumber(session, 'decision')
    if (corrects !== null && corrects >= number) return 'no-such-thing'
    const item = {
      kind: 'decision',
      id,
      number,
      text,
      at: now,
      method: 'noted',
      positions: null,
      corrects,
    } as const
    return yes([{ type: 'record.added', item }], { made: id })
  },
  'record.act': ({ session }, { text, owner, due, from }) => {
    if (from && !cardsIn(session, from)) return 'still-hidden'
    const id = newItemId()
    const number = nextNumber(session, 'action')
    const item = { kind: 'action', id, number, text, owner, due, done: false, from } as const
    return yes([{ type: 'record.added', item }], { made: id })
  },
  'record.park': ({ session }, { text, owner, due, from }) => {
    if (from && !cardsIn(session, from)) return 'still-hidden'
    const id = newItemId()
    const number = nextNumber(session, 'parked')
    return yes([{ type: 'record.added', item: { kind: 'parked', id, number, text, owner, due, from } }], {
      made: id,
    })
  },
  'record.done': ({ session }, { item, done }) => {
    const action = session.record.find((one) => one.id === item)
    if (action?.kind !== 'action') return 'no-such-thing'
    return unless(action.done === done, () => yes([{ type: 'record.done', item, done }]))
  },
  'sweep.set': ({ session }, { sources, fate }) => {
    if (!sources.every((source) => cardsIn(session, source))) return 'no-such-thing'
    const free = (source: Source): boolean => fateOf(session, source) !== 'dossier'
    const keys = sources.filter(free).map(sourceKey)
    return keys.length > 0 ? yes([{ type: 'fate.set', keys, fate }]) : yes([])
  },
  'checkout.say': (_, { word, score }) =>
    yes([{ event: { type: 'checkout.said', word, score }, secret: true }]),
  'remark.add': ({ session, who, now }, { text }) => {
    if (session.state !== 'closed') return 'wrong-moment'
    const ended = Object.values(session.run.states).reduce(
      (last, { endedAt }) => Math.max(last, endedAt ?? 0),
      0,
    )
    if (now - ended > remarksFor) return 'window-closed'
    return yes([{ type: 'remark.added', name: who.name, organisation: who.organisationName, text }])
  },
}

export const nextNumber = ({ record }: Session, kind: RecordKind): number =>
  record.filter((item) => item.kind === kind).length + 1
