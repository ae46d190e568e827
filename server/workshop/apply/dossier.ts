import { sourceKey } from '#shared/workshop/cards.ts'
import type { Fate } from '#shared/workshop/harvest.ts'
import type { Appliers } from './apply.ts'
import { change, put } from './map.ts'

type DossierEvents =
  | 'turn.called'
  | 'turn.ended'
  | 'engagement.noted'
  | 'engagement.moved'
  | 'harvest.saved'
  | 'harvest.undone'
  | 'harvest.stated'
  | 'fate.set'
  | 'record.added'
  | 'record.done'
  | 'checkout.said'
  | 'remark.added'

/** What the session leaves behind: promises, rows in the dossier, what was agreed. */
export const applyDossier: Appliers<DossierEvents> = {
  'turn.called': (session, { turn }) => ({ ...session, turn }),
  'turn.ended': (session) => ({ ...session, turn: null }),
  'engagement.noted': (session, { note }) => ({
    ...session,
    engagements: [...session.engagements, note],
  }),
  'engagement.moved': (session, { id, to }) => ({
    ...session,
    engagements: session.engagements.map((note) => (note.id === id ? { ...note, state: to } : note)),
  }),
  'harvest.saved': (session, { harvest }) => ({
    ...session,
    harvests: put(session.harvests, harvest.id, harvest),
    fates:
      harvest.state.kind === 'placed'
        ? put(session.fates, sourceKey(harvest.source), 'dossier' as const)
        : session.fates,
  }),
  'harvest.undone': (session, { item }) => {
    const undone = session.harvests[item]
    if (!undone) return session
    const harvests = change(session.harvests, item, (one) => ({ ...one, state: { kind: 'undone' as const } }))
    const key = sourceKey(undone.source)
    const isStillThere = Object.values(harvests).some(
      (other) => other.state.kind === 'placed' && sourceKey(other.source) === key,
    )
    return {
      ...session,
      harvests,
      fates: isStillThere ? session.fates : put(session.fates, key, 'open' as const),
    }
  },
  'harvest.stated': (session, { item, status }) => ({
    ...session,
    harvests: change(session.harvests, item, (one) =>
      one.state.kind === 'placed' ? { ...one, state: { ...one.state, rowStatus: status } } : one,
    ),
  }),
  'fate.set': (session, { keys, fate }) => ({
    ...session,
    fates: { ...session.fates, ...Object.fromEntries(keys.map((key): [string, Fate] => [key, fate])) },
  }),
  'record.added': (session, { item }) => ({
    ...session,
    record: [...session.record, item],
    fates:
      item.kind === 'parked' && item.from
        ? put(session.fates, sourceKey(item.from), 'parked' as const)
        : session.fates,
  }),
  'record.done': (session, { item, done }) => ({
    ...session,
    record: session.record.map((one) => (one.id === item && one.kind === 'action' ? { ...one, done } : one)),
  }),
  'checkout.said': (session, { word, score }, { by }) => {
    const author = by[0] ?? null
    const others = session.checkouts.filter((one) => author === null || one.by !== author)
    return { ...session, checkouts: [...others, { by: author, word, score }] }
  },
  'remark.added': (session, { name, organisation, text }, { at }) => ({
    ...session,
    remarks: [...session.remarks, { by: name, organisation, text, at }],
  }),
}
