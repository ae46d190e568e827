import type { Draaiboek } from '#shared/workshop/draaiboek.ts'
import type { Step } from '#shared/workshop/step.ts'
import { closing } from './closing.ts'
import { dossierWork } from './dossier-work.ts'
import { opening } from './opening.ts'

/** For how many people: 8 to 12, about 30, 45 to 60. */
export const sizes = ['small', 'usual', 'large'] as const
export type Size = (typeof sizes)[number]

/**
 * The half-day of Labo Regiovorming, 09.00 to 12.30: from why we are here to a decision, with the break fixed.
 * Few people: nobody writes in fours nor walks round, and the plenary edits. Many: two tables to a section, the
 * second reviewing, and dots and turns per organisation.
 */
export function laboHalfDay(size: Size): Draaiboek {
  const all = [...opening, ...dossierWork, ...closing]
  return { title: 'Halve dag van het Labo', steps: all.flatMap((step) => forSize(step, size)) }
}

function forSize(step: Step, size: Size): readonly Step[] {
  switch (size) {
    case 'small':
      return forFew(step)
    case 'usual':
      return [step]
    case 'large':
      return [forMany(step)]
  }
}

const left: ReadonlySet<string> = new Set(['challenge-four', 'walk-round'])

function forFew(step: Step): readonly Step[] {
  if (left.has(step.id)) return []
  const sections = step.sections.map(({ section, use }) => ({
    section,
    use: use.kind === 'tables' ? ({ kind: 'facilitators' } as const) : use,
  }))
  const { activity } = step
  const plenary = activity.kind === 'write' ? { ...activity, scope: 'room' as const } : activity
  return [{ ...step, sections, activity: plenary }]
}

function forMany(step: Step): Step {
  const sections = step.sections.map(({ section, use }) => ({
    section,
    use:
      use.kind === 'tables'
        ? { ...use, tables: use.tables.flatMap((table) => [table * 2 - 1, table * 2]) }
        : use,
  }))
  const { activity } = step
  return {
    ...step,
    sections,
    activity: activity.kind === 'vote' ? { ...activity, per: 'organisation' } : activity,
  }
}

/** How many tables to lay for it. */
export const tablesFor: Readonly<Record<Size, number>> = { small: 1, usual: 5, large: 10 }
export const themes: readonly string[] = [
  'Projectplan',
  'Governance',
  'Begroting',
  'Vragen aan overheden',
  'Risico’s en verspreiding',
]
