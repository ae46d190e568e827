import type { Focus } from '#shared/workshop/session.ts'
import { sceneNow } from '../scene-now.ts'
import { unless, yes, type Context, type Deciders } from './context.ts'
import { cardAt, isShown } from './sources.ts'

type StageCommands =
  | 'focus.set'
  | 'beamer.show'
  | 'beamer.page'
  | 'beamer.pair'
  | 'beamer.unpair'
  | 'section.use'
  | 'section.restore'
  | 'stokje.take'
  | 'stokje.give'
  | 'stokje.return'

/** For so long (ms) who lost the stokje may have it back with one tap. */
export const returnWindow = 5_000

/** What everybody looks at, who leads, how sections stand. */
export const decideStage: Deciders<StageCommands> = {
  'focus.set': (context, { focus }) =>
    focus && !isVisible(context, focus) ? 'no-such-thing' : yes([{ type: 'focus.set', focus }]),
  'beamer.show': ({ session }, { mode, scene, section, table }) =>
    yes([
      {
        type: 'beamer.set',
        beamer: { mode, scene: scene ?? sceneNow(session), page: 0, section, table },
      },
    ]),
  'beamer.page': ({ session }, { page }) =>
    yes([{ type: 'beamer.set', beamer: { ...session.beamer, page } }]),
  'beamer.pair': (_, { code }) => yes([], { effects: [{ kind: 'pair', code }] }),
  'beamer.unpair': (_, { screen }) =>
    yes([{ type: 'screen.unpaired', screen }], { effects: [{ kind: 'unpair', screen }] }),
  'section.use': ({ dossier }, { section, use, reason }) =>
    dossier.sections.includes(section)
      ? yes([{ type: 'section.used', section, use, reason }], {
          effects: [{ kind: 'sections', uses: [{ section, use, reason }] }],
        })
      : 'no-such-thing',
  'section.restore': ({ session, dossier }, { section, step, round }) => {
    const known = session.checkpoints.some((one) => one.step === step && one.round === round)
    if (!known || !dossier.sections.includes(section)) return 'no-such-thing'
    if (!dossier.isOpen) return 'dossier-frozen'
    const withdrawn = session.engagements.flatMap(({ id, state }) => (state === 'withdrawn' ? [id] : []))
    return yes([{ type: 'section.restored', section, step, round }], {
      effects: [{ kind: 'dossier', change: { kind: 'restore', section, step, round, withdrawn } }],
    })
  },
  'stokje.take': ({ session, who }) =>
    unless(session.lead.holder === who.id, () =>
      yes([{ type: 'stokje.passed', to: who.id, from: session.lead.holder, how: 'taken' }]),
    ),
  'stokje.give': ({ session, who }, { to }) => {
    const next = session.people[to]
    if (!next || next.station !== 'facilitator' || next.removed || next.mergedInto) return 'no-such-thing'
    return unless(to === who.id, () => yes([{ type: 'stokje.passed', to, from: who.id, how: 'given' }]))
  },
  'stokje.return': ({ session, who, now }) => {
    const { holder, from, since } = session.lead
    if (!holder || from !== who.id) return 'no-stokje'
    if (now - since > returnWindow) return 'window-closed'
    return yes([{ type: 'stokje.passed', to: who.id, from: holder, how: 'returned' }])
  },
}

/** Nobody is sent to what they may not see. */
function isVisible({ session, dossier }: Context, focus: Focus): boolean {
  switch (focus.kind) {
    case 'section':
      return dossier.sections.includes(focus.section)
    case 'card': {
      const card = cardAt(session, focus.card)
      return card !== undefined && isShown(card)
    }
    case 'table':
      return session.tables.some(({ id }) => id === focus.table)
  }
}
