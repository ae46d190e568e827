import { blocking } from './checks/check.ts'
import type { Finding } from './checks/finding.ts'
import type { Template } from './dossier/template.ts'
import type { Answer } from './dossier/trail.ts'

/** `GET /api/proposals/:id/standing`: what still stands between a dossier and the jury, from afar. */
export interface StandingView {
  readonly criteria: readonly CriterionStanding[]
  /** How many sentences keep it from being frozen. */
  readonly errors: number
  /** The section to go on in; `null` when nothing is left to do. */
  readonly next: { readonly id: string; readonly letter: string } | null
}

export interface CriterionStanding {
  readonly code: string
  readonly label: string
  readonly state: Answer['state']
}

/** Where something is wrong comes before where something is missing. */
export function standingOf(
  { sections }: Template,
  findings: readonly Finding[],
  trail: readonly Answer[],
): StandingView {
  const errors = blocking(findings)
  const open = trail.find(({ state }) => state !== 'answered')
  const place = errors[0]?.section ?? open?.places.find(({ filled }) => !filled)?.anchor.section
  const section = sections.find(({ id }) => id === place)
  return {
    criteria: trail.map(({ criterion: { code, label }, state }) => ({ code, label, state })),
    errors: errors.length,
    next: section ? { id: section.id, letter: section.letter } : null,
  }
}
