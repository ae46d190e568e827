import type { StepId, StreamId } from '#shared/ids.ts'
import type { SectionId } from '#shared/dossier/template.ts'
import type { CardKind, Naming } from './cards.ts'
import type { Target } from './harvest.ts'

/**
 * One step of a draaiboek: one instruction, what people may do and see, how long, what the beamer shows, and
 * where the result lands. What a running step allows comes from here, never from a request.
 */
export interface Step {
  readonly id: StepId
  /** Several steps may be parts of one: its name, or empty. */
  readonly part: string
  readonly title: string
  /** On phone and beamer; up to 70 characters fit on three lines. */
  readonly question: string
  /** At most three, each one line. */
  readonly instructions: readonly string[]
  readonly minutes: number
  /** Minutes after the start at which it begins, whatever happened before: a break, the end. */
  readonly fixedAt: number | null
  readonly activity: Activity
  readonly scene: SceneKind
  /** What its cards become, proposed first at the harvest. */
  readonly target: Target | null
  /** How sections stand while this step runs; what is not named stays as it was. */
  readonly sections: readonly SectionRule[]
}

export type Activity =
  /** Nothing to do but listen; with a stream one may note a question for later. */
  | { readonly kind: 'listen'; readonly notes: StreamId | null }
  | {
      readonly kind: 'write'
      readonly stream: StreamId
      readonly kinds: readonly CardKind[]
      readonly naming: Naming
      /** With `table` the cards are seen at the own table; other tables see them after the reveal. */
      readonly scope: 'room' | 'table'
      /** Cards that others do not see until the reveal; `open` cards are seen at once. */
      readonly sight: 'hidden' | 'open'
      /** Cards per person, or per table; `null`: as many as one likes. */
      readonly most: number | null
    }
  | { readonly kind: 'cluster'; readonly stream: StreamId; readonly by: 'leads' | 'scribes' }
  | {
      readonly kind: 'vote'
      readonly stream: StreamId
      readonly budget: number
      readonly mostPerCard: number
      readonly per: 'person' | 'organisation'
    }
  | { readonly kind: 'result'; readonly stream: StreamId }
  | { readonly kind: 'break'; readonly harvests: StreamId | null }
  /** Tables fill in their sections of the dossier. */
  | { readonly kind: 'tablework' }
  /** Every organisation in turn says what it brings in. */
  | { readonly kind: 'engagements'; readonly seconds: number }
  | { readonly kind: 'poll'; readonly scale: PollScale }
  | { readonly kind: 'consent'; readonly act: ConsentAct }
  | { readonly kind: 'sweep' }
  | { readonly kind: 'checkout' }

export type ActivityKind = Activity['kind']
export const pollScales = ['temperature', 'support'] as const
export type PollScale = (typeof pollScales)[number]
export const consentActs = [
  'proposal',
  'questions',
  'reactions',
  'amend',
  'positions',
  'integrate',
  'decide',
] as const
export type ConsentAct = (typeof consentActs)[number]

export const sceneKinds = [
  'lobby',
  'draaiboek',
  'step',
  'cards',
  'result',
  'section',
  'tables',
  'budget',
  'engagements',
  'jury',
  'proposal',
  'consent',
  'record',
  'break',
  'thanks',
  'black',
] as const
export type SceneKind = (typeof sceneKinds)[number]

/** Who writes in a section; `tables` are counted from one, in the order of the tables of the day. */
export type SectionUse =
  | { readonly kind: 'open' }
  | { readonly kind: 'tables'; readonly tables: readonly number[] }
  | { readonly kind: 'facilitators' }
  | { readonly kind: 'locked' }

export interface SectionRule {
  readonly section: SectionId
  readonly use: SectionUse
}

/** The stream of cards a step works with, if any. */
export function streamOf({ activity }: Step): StreamId | null {
  switch (activity.kind) {
    case 'write':
    case 'cluster':
    case 'vote':
    case 'result':
      return activity.stream
    case 'listen':
      return activity.notes
    case 'break':
      return activity.harvests
    default:
      return null
  }
}
