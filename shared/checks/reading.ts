import { budgetOf, type Budget } from '#shared/budget/budget.ts'
import type { Edition } from '#shared/call/edition.ts'
import { sectionContent, type DossierContent, type Row } from '#shared/dossier/content.ts'
import { partnersOf, type Partner } from '#shared/dossier/partners.ts'
import { bodiesOf, type Body } from '#shared/governance/bodies.ts'
import { lettersIn, raciCells, type LettersPerStep } from '#shared/governance/letters.ts'
import { stepsOf, type Step } from '#shared/plan/steps.ts'

/** The dossier as the rules look at it: read once, then asked by all of them. */
export interface Reading {
  readonly content: DossierContent
  readonly edition: Edition
  readonly partners: readonly Partner[]
  readonly partner: ReadonlyMap<string, Partner>
  readonly steps: readonly Step[]
  /** Of each step its number in the plan, from 1. */
  readonly nr: ReadonlyMap<string, number>
  readonly bodies: readonly Body[]
  readonly budget: Budget
  /** How long the project lasts; `null` while not filled in. */
  readonly months: number | null
  /** Has anybody promised anything? Until then nobody is late. */
  readonly engaged: boolean
  /** Who does what in each step, by the letter of the RACI table. */
  readonly letters: LettersPerStep
}

/** What a reading is made of; the rest follows. */
export type Parts = Pick<Reading, 'partners' | 'steps' | 'bodies' | 'budget' | 'letters'>

export const readingOf = (content: DossierContent, edition: Edition): Reading =>
  readingFrom(content, edition, {
    partners: partnersOf(content),
    steps: stepsOf(content),
    bodies: bodiesOf(content),
    budget: budgetOf(content),
    letters: lettersIn(raciCells(content)),
  })

export function readingFrom(content: DossierContent, edition: Edition, parts: Parts): Reading {
  const { partners, steps } = parts
  const duration = sectionContent(content, 'identification').facts.durationMonths
  return {
    content,
    edition,
    ...parts,
    partner: new Map(partners.map((partner) => [partner.id, partner])),
    nr: new Map(steps.map((step, i) => [step.id, i + 1])),
    months: typeof duration === 'number' ? duration : null,
    engaged: partners.some((partner) => promisesOf(content, partner.id).length > 0),
  }
}

export const promisesOf = (content: DossierContent, organisation: string): readonly Row[] =>
  content.engagements[organisation]?.commitments ?? []

/** `Stap 2, ‘Afsprakenkader’,`: how a sentence about a step begins. */
export const stepName = ({ nr }: Reading, step: Step): string =>
  step.title ? `Stap ${nr.get(step.id)}, ‘${step.title}’,` : `Stap ${nr.get(step.id)}`

/** Who takes part, and does not only follow from afar. */
export const takesPart = (partner: Partner): boolean => partner.role !== 'volgregio'

export const isOtherGovernment = ({ edition }: Reading, partner: Partner): boolean =>
  groupOf(edition, partner.kind)?.id === 'government'

export const groupOf = (edition: Edition, kind: string) =>
  edition.groups.partners.find((group) => group.kinds.includes(kind))
