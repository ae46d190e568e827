import type { CardView, View } from '#shared/workshop/projection.ts'

export interface Group {
  readonly id: string | null
  readonly title: string
  readonly cards: readonly CardView[]
}

/** Revealed cards as they lie: groups first, the largest ahead, then what has none yet. */
export function groupsOf(view: Pick<View, 'cards' | 'clusters'>, loose: string): readonly Group[] {
  const groups = Object.values(view.clusters).map(({ id, title, cards }) => ({
    id,
    title,
    cards: cards.flatMap((card) => view.cards[card] ?? []),
  }))
  const single = Object.values(view.cards).filter(
    ({ cluster }) => cluster === null || !view.clusters[cluster],
  )
  return [
    ...groups.toSorted((a, b) => b.cards.length - a.cards.length || a.id.localeCompare(b.id)),
    ...(single.length > 0 ? [{ id: null, title: loose, cards: single }] : []),
  ]
}
