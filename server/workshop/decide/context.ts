import type { ParticipantId } from '#shared/ids.ts'
import type { CommandOf, CommandType } from '#shared/workshop/commands.ts'
import type { Standing } from '#shared/workshop/may-workshop.ts'
import type { WorkshopRefusal } from '#shared/workshop/refusals.ts'
import type { Session } from '#shared/workshop/session.ts'
import type { Participant } from '#shared/workshop/tables.ts'
import type { SectionUse } from '#shared/workshop/step.ts'
import type { DossierChange } from '../dossier-change.ts'
import type { DossierFacts } from '../dossier-facts.ts'
import type { Event } from '../events.ts'

/** What a decision looks at: all of it values, so that it can be made anywhere, and again. */
export interface Context {
  readonly session: Session
  readonly who: Participant
  readonly standing: Standing
  readonly now: number
  readonly hash: (text: string) => string
  /** A fresh code for the door. */
  readonly code: () => string
  /** Below one, as `Math.random`. */
  readonly chance: () => number
  /** Sections and partners there are, and what stands where. */
  readonly dossier: DossierFacts
}

/** An event as it was decided, before it has a number. */
export interface Draft {
  readonly event: Event
  /** Who did it with whom; whoever decided it, unless told. */
  readonly by?: readonly ParticipantId[]
  readonly onBehalfOf?: ParticipantId | null
  readonly secret?: boolean
}

/** The dossier as a session left it. No step has this id. */
export const atClose = ':close'

/** What must happen besides, in the same transaction or right after it. */
export type Effect =
  /** Tokens of this person open nothing any more, and their sockets end. */
  | { readonly kind: 'sign-off'; readonly person: ParticipantId }
  /** Comes back by itself, as whoever they turned out to be. */
  | { readonly kind: 'reconnect'; readonly person: ParticipantId }
  | {
      readonly kind: 'sections'
      readonly uses: readonly {
        readonly section: string
        readonly use: SectionUse
        readonly reason: string
      }[]
    }
  /** Keeps the dossier as it stands: when a step begins, and at the end (`atClose`). */
  | { readonly kind: 'checkpoint'; readonly step: string; readonly round: number }
  | { readonly kind: 'dossier'; readonly change: DossierChange }
  | { readonly kind: 'pair'; readonly code: string }
  | { readonly kind: 'unpair'; readonly screen: string }
  /** Who wrote what without a name is forgotten. */
  | { readonly kind: 'forget' }

export interface Decision {
  readonly drafts: readonly Draft[]
  readonly made: string | null
  readonly effects: readonly Effect[]
}

export type Verdict = Decision | WorkshopRefusal

export type Deciders<T extends CommandType> = {
  readonly [K in T]: (context: Context, command: CommandOf<K>) => Verdict
}

interface More {
  readonly made?: string | null
  readonly effects?: readonly Effect[]
}

/** Yes, and this happened. */
export const yes = (
  drafts: readonly (Draft | Event)[],
  { made = null, effects = [] }: More = {},
): Decision => ({
  drafts: drafts.map((one) => ('event' in one ? one : { event: one })),
  made,
  effects,
})

/** Yes; or nothing has to change for it. */
export const unless = (isSo: boolean, decide: () => Verdict): Verdict => (isSo ? yes([]) : decide())
