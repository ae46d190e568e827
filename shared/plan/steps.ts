import {
  idsIn,
  numberIn,
  richIn,
  rowsIn,
  rowsOf,
  textIn,
  type DossierContent,
} from '#shared/dossier/content.ts'
import { emptyText, type RichText } from '#shared/dossier/rich-text.ts'
import type { RowId } from '#shared/ids.ts'

/** The plan as people talk about it: steps in months from the start, what they deliver, where they lead. */
export interface Step {
  readonly id: RowId
  readonly title: string
  readonly goal: RichText
  /** Months count from the start of the project, from 1; `null` while not filled in. */
  readonly start: number | null
  readonly end: number | null
  readonly lead: string
  readonly partners: readonly string[]
  readonly track: string
  readonly activities: readonly Activity[]
  readonly deliverables: readonly Deliverable[]
  readonly dependsOn: readonly string[]
}

export interface Activity {
  readonly id: RowId
  readonly title: string
  readonly description: RichText
  readonly start: number | null
  readonly end: number | null
  readonly partners: readonly string[]
}

export interface Deliverable {
  readonly title: string
  readonly form: string
  readonly month: number | null
}

export interface Result {
  readonly id: RowId
  readonly title: string
  readonly description: RichText
  readonly type: string
  readonly audience: readonly string[]
  readonly audienceName: string
  readonly indicator: string
  readonly baseline: string
  readonly target: string
  readonly unit: string
  readonly proof: string
  readonly month: number | null
  readonly steps: readonly string[]
}

export interface Milestone {
  readonly id: RowId
  readonly title: string
  readonly month: number | null
  readonly decision: string
  /** The body that decides. */
  readonly body: string
  readonly step: string
}

export const stepsOf = (content: DossierContent): Step[] =>
  rowsOf(content, 'plan', 'steps').map((row) => ({
    id: row.id,
    title: textIn(row, 'title'),
    goal: richIn(row, 'goal') ?? emptyText,
    start: numberIn(row, 'startMonth'),
    end: numberIn(row, 'endMonth'),
    lead: textIn(row, 'lead'),
    partners: idsIn(row, 'partners'),
    track: textIn(row, 'track'),
    activities: rowsIn(row, 'activities').map((activity) => ({
      id: activity.id,
      title: textIn(activity, 'title'),
      description: richIn(activity, 'description') ?? emptyText,
      start: numberIn(activity, 'startMonth'),
      end: numberIn(activity, 'endMonth'),
      partners: idsIn(activity, 'partners'),
    })),
    deliverables: rowsIn(row, 'deliverables').map((deliverable) => ({
      title: textIn(deliverable, 'title'),
      form: textIn(deliverable, 'form'),
      month: numberIn(deliverable, 'month'),
    })),
    dependsOn: idsIn(row, 'dependsOn'),
  }))

export const resultsOf = (content: DossierContent): Result[] =>
  rowsOf(content, 'plan', 'results').map((row) => ({
    id: row.id,
    title: textIn(row, 'title'),
    description: richIn(row, 'description') ?? emptyText,
    type: textIn(row, 'type'),
    audience: idsIn(row, 'audience'),
    audienceName: textIn(row, 'audienceName'),
    indicator: textIn(row, 'indicator'),
    baseline: textIn(row, 'baseline'),
    target: textIn(row, 'target'),
    unit: textIn(row, 'unit'),
    proof: textIn(row, 'proof'),
    month: numberIn(row, 'month'),
    steps: idsIn(row, 'steps'),
  }))

export const milestonesOf = (content: DossierContent): Milestone[] =>
  rowsOf(content, 'plan', 'milestones').map((row) => ({
    id: row.id,
    title: textIn(row, 'title'),
    month: numberIn(row, 'month'),
    decision: textIn(row, 'decision'),
    body: textIn(row, 'body'),
    step: textIn(row, 'step'),
  }))

/** The steps that cannot begin before this one, directly or through others; never the step itself. */
export function waitingFor(
  steps: readonly Pick<Step, 'id' | 'dependsOn'>[],
  id: string,
): ReadonlySet<string> {
  const found = new Set<string>()
  const due = [id]
  for (let next = due.pop(); next !== undefined; next = due.pop()) {
    for (const step of steps) {
      if (!step.dependsOn.includes(next) || found.has(step.id) || step.id === id) continue
      found.add(step.id)
      due.push(step.id)
    }
  }
  return found
}
