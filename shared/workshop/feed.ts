import type { SliceName, View } from './projection.ts'

/**
 * How a view stays up to date, over a socket or by asking again. `set` replaces a slice; `patch` changes entries
 * of one that is a map (`null` takes an entry away). After a gap comes a whole view.
 */
export type Feed =
  | { readonly kind: 'whole'; readonly cursor: string; readonly now: number; readonly view: View }
  | {
      readonly kind: 'news'
      readonly cursor: string
      readonly set: Partial<View>
      readonly patch: Partial<Record<SliceName, Readonly<Record<string, unknown>>>>
    }
  | { readonly kind: 'pong'; readonly asked: number; readonly now: number }
  | { readonly kind: 'gone'; readonly why: Gone }

export const gones = ['removed', 'signed-out', 'moved', 'going-away', 'unpaired'] as const
export type Gone = (typeof gones)[number]

/** What a page says over its socket; everything else goes by HTTP. */
export type Said =
  | { readonly kind: 'ping'; readonly asked: number }
  /** For the count of who is still writing; holds for some seconds. */
  | { readonly kind: 'typing' }

/** The view after this news; `null` when it must be fetched whole. */
export function follow(view: View | null, feed: Feed): View | null {
  switch (feed.kind) {
    case 'whole':
      return feed.view
    case 'news': {
      if (!view) return null
      const patched: Record<string, unknown> = {}
      for (const [name, changes] of Object.entries(feed.patch)) {
        const entries = { ...(view[name as SliceName] as Record<string, unknown> | undefined) }
        for (const [key, value] of Object.entries(changes))
          if (value === null) delete entries[key]
          else entries[key] = value
        patched[name] = entries
      }
      return { ...view, ...feed.set, ...patched } as View
    }
    default:
      return view
  }
}
