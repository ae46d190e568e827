import { sourceKey } from '#shared/workshop/cards.ts'
import { landing } from '#shared/workshop/harvest.ts'
import type { SectionSource } from '#shared/workshop/scene-views.ts'
import type { Session } from '#shared/workshop/session.ts'
import { cardsIn, titleOf } from '../decide/sources.ts'

/** What a section came from, the most dots first. What was taken from view since is not told. */
export function sourcesIn(session: Session, section: string): readonly SectionSource[] {
  return Object.values(session.harvests)
    .flatMap(({ source, target, state, provenance }): SectionSource[] => {
      const cards = landing[target] === section && state.kind === 'placed' ? cardsIn(session, source) : null
      if (!cards || state.kind !== 'placed') return []
      return [
        {
          key: `${sourceKey(source)} ${target}`,
          title: titleOf(session, source),
          place: state.label,
          cards: cards.map(({ text }) => text),
          dots: provenance.votes,
        },
      ]
    })
    .toSorted((a, b) => (b.dots ?? 0) - (a.dots ?? 0))
}
