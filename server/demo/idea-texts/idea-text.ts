import { municipalitiesIn } from '#shared/call/data/find-municipality.ts'
import type { IdeaRole } from '#shared/idea/access.ts'
import type { Mandate } from '#shared/idea/mandate.ts'
import type { IdeaId } from '#shared/ids.ts'

/** The text of an idea, in the markup of the data files; all of it is invented. */
export interface DemoIdeaText {
  readonly idea: IdeaId
  readonly participants: readonly string[]
  readonly flankingPossible?: 'ja' | 'nee'
  readonly requestedCents?: number
  readonly texts: Readonly<Record<string, string>>
  /** `null` while nobody handed it in. */
  readonly mandate: Mandate | null
  /** Why it was not selected; a region that hears no, hears why. */
  readonly declined?: string
  /** Beside the local authorities that now write its proposal. */
  readonly writers?: readonly { readonly person: string; readonly role: IdeaRole }[]
}

export const ideaId = (number: number): IdeaId => `idee-${String(number).padStart(2, '0')}` as IdeaId

/** NIS codes of all municipalities of a region, but those that stay out. */
export const everyoneIn = (region: string, but: readonly string[] = []): readonly string[] =>
  municipalitiesIn(region).flatMap(({ nis, name }) => (but.includes(name) ? [] : [nis]))

export const onlyIn = (region: string, names: readonly string[]): readonly string[] =>
  municipalitiesIn(region).flatMap(({ nis, name }) => (names.includes(name) ? [nis] : []))

/** Decided at the consultation of the mayors, on that day of 2021. */
export const decidedOn = (on: string, body: string): Mandate => ({ kind: 'consultation', on, body })

/** Signed by each mayor; who they are is not for a demonstration to invent. */
export const signedOn = (on: string, participants: readonly string[]): Mandate => ({
  kind: 'signatures',
  on,
  signatures: participants.map((municipality) => ({ municipality, mayor: 'De burgemeester' })),
})
