import { createContext, useContext, type Accessor } from 'solid-js'
import type { Denial } from '#shared/access.ts'
import type { Path } from '#shared/dossier/schema.ts'
import type { Speaker } from '#shared/talk/places.ts'
import type { Remark, Thread } from '#shared/talk/read.ts'
import type { About } from '#shared/talk/write.ts'

/** What is said beside a dossier, as every page of it sees it. It goes on after the freeze, and is never in it. */
export interface Talk {
  /** The oldest first. */
  readonly threads: Accessor<readonly Thread[]>
  /** Whether they have arrived, from this device or from the server. */
  readonly state: Accessor<'loading' | 'live' | 'offline'>
  /** How many changes of mine the server has not confirmed. */
  readonly waiting: Accessor<number>
  /** Why I may not remark; `null` when I may. */
  readonly denial: Accessor<Denial | null>
  /** Written by me, for the organisation I now speak for: what I may change. */
  readonly isMine: (remark: Remark) => boolean
  /** By which name to call somebody; `null` while that is not known. */
  readonly nameOf: (by: Speaker) => string | null
  readonly say: (text: string, about: About) => string
  readonly answer: (thread: Thread, text: string) => void
  readonly edit: (remark: Remark, text: string) => void
  readonly withdraw: (remark: Remark) => void
  readonly settle: (thread: Thread) => void
  readonly reopen: (thread: Thread) => void
  /** What is being remarked on, and with which words so far: a panel that closes meanwhile loses nothing. */
  readonly draft: Accessor<Draft | null>
  readonly setDraft: (draft: Draft | null) => void
  /** What the page is to show of them, until it has. */
  readonly asked: Accessor<Asked | null>
  readonly ask: (asked: Asked | null) => void
}

/** The remark that is being written, or those at one place. */
export type Asked = { readonly kind: 'draft' } | { readonly kind: 'place'; readonly place: Path }

export interface Draft extends About {
  readonly text: string
}

const TalkContext = createContext<Talk | undefined>()
export const TalkProvider = TalkContext.Provider

/** `null` where nothing is said beside what is written: an idea, a section in a session. */
export const useTalk = (): Talk | null => useContext(TalkContext) ?? null
