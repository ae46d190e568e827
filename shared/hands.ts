import type { SectionId } from './dossier/template.ts'
import { asLayer, type Layer } from './layers.ts'

/** What became of a hand: still up, the floor was given, or not now. */
export const handStates = ['asked', 'given', 'dismissed'] as const
export type HandState = (typeof handStates)[number]
export const asHandState = (raw: unknown): HandState | null =>
  handStates.find((state) => state === raw) ?? null

/** Somebody asks to write in a section that is closed to them. */
export interface Hand {
  readonly person: string
  readonly organisation: string
  readonly name: string
  readonly organisationName: string
  readonly layer: Layer
  readonly state: HandState
  /** Epoch ms at which it went up. */
  readonly at: number
  /** They said what they would write: only who may give the floor reads it, see `FloorWords`. */
  readonly hasWords?: true
}

/** In ms: so long after an answer the same person asks again in the same section. */
export const askAgainAfter = 30_000

/** In letters: more than this nobody reads while a room waits. */
export const mostFloorWords = 2000

/** `POST /api/proposals/:id/floor/withdraw`. */
export interface FloorRequest {
  readonly section: SectionId
}

/** `POST /api/proposals/:id/floor`. */
export interface FloorAsked extends FloorRequest {
  /** What they would write there. */
  readonly words?: string
}

/** `GET /api/proposals/:id/floor/words`: what who asks would write, for who may give the floor. */
export interface FloorWords extends FloorRequest {
  readonly person: string
  readonly organisation: string
  readonly words: string
}

/** `POST /api/proposals/:id/floor/answer`. */
export interface FloorAnswer extends FloorRequest {
  readonly person: string
  readonly organisation: string
  readonly answer: 'given' | 'dismissed'
}

export function asHand(raw: unknown): Hand | null {
  const value = raw as Partial<Record<keyof Hand, unknown>> | null
  const state = asHandState(value?.state)
  const layer = asLayer(value?.layer)
  if (!value || !state || !layer || typeof value.at !== 'number') return null
  const { person, organisation, name, organisationName, at } = value
  if (typeof person !== 'string' || typeof organisation !== 'string') return null
  return {
    person,
    organisation,
    name: typeof name === 'string' ? name : '',
    organisationName: typeof organisationName === 'string' ? organisationName : '',
    layer,
    state,
    at,
    ...(value.hasWords === true && { hasWords: true }),
  }
}
