import { rowPath, type Path } from '#shared/dossier/schema.ts'
import type { Step } from '#shared/plan/steps.ts'
import type { Finding } from './finding.ts'
import { stepName, type Reading } from './reading.ts'
import { counted, listed } from './sentence.ts'

const section = 'plan'
const list: Path = [section, 'lists', 'steps']

/** V40 to V42: enough steps that fit in time and in each other, at least one about governing. */
export function checkPlan(reading: Reading): Finding[] {
  const { steps } = reading
  if (steps.length === 0) return []
  return [
    ...checkCount(steps.length, reading.edition.limits.advisedSteps),
    ...steps.flatMap((step) => [
      ...checkMonths(reading, step),
      ...checkActivities(reading, step),
      ...checkDependencies(reading, step),
    ]),
    ...checkCircles(reading),
    ...checkTracks(reading),
  ]
}

function checkCount(count: number, advised: number): Finding[] {
  if (count >= advised) return []
  const sentence = `Het plan telt ${counted(count, 'stap', 'stappen')}. Voor een doorbraak zijn er meestal ${advised} of meer nodig.`
  return [{ rule: 'V40', severity: 'warning', section, path: list, sentence }]
}

function checkMonths(reading: Reading, step: Step): Finding[] {
  if (step.start === null || step.end === null) return []
  const path: Path = [...rowPath(section, 'steps', step.id), 'endMonth']
  const place = { rule: 'V40', severity: 'error' as const, section, path }
  const name = stepName(reading, step)
  if (step.end < step.start) {
    const sentence = `${name} eindigt in maand ${step.end}, vóór ze begint in maand ${step.start}.`
    return [{ ...place, sentence }]
  }
  if (reading.months !== null && step.end > reading.months) {
    const sentence = `${name} eindigt in maand ${step.end}; het project duurt ${counted(reading.months, 'maand', 'maanden')}.`
    return [{ ...place, sentence }]
  }
  return []
}

function checkActivities(reading: Reading, step: Step): Finding[] {
  const { start, end } = step
  if (start === null || end === null || end < start) return []
  return step.activities.flatMap((activity): Finding[] => {
    const path: Path = [...rowPath(section, 'steps', step.id), 'activities', activity.id]
    const place = { rule: 'V41', severity: 'error' as const, section }
    const name = activity.title ? `De activiteit ‘${activity.title}’` : 'Een activiteit'
    const whole = `stap ${reading.nr.get(step.id)}, die van maand ${start} tot en met ${end} loopt`
    if (activity.start !== null && (activity.start < start || activity.start > end)) {
      const sentence = `${name} begint in maand ${activity.start}, buiten ${whole}.`
      return [{ ...place, path: [...path, 'startMonth'], sentence }]
    }
    if (activity.end !== null && (activity.end < start || activity.end > end)) {
      const sentence = `${name} eindigt in maand ${activity.end}, buiten ${whole}.`
      return [{ ...place, path: [...path, 'endMonth'], sentence }]
    }
    if (activity.start !== null && activity.end !== null && activity.end < activity.start) {
      const sentence = `${name} eindigt in maand ${activity.end}, vóór ze begint in maand ${activity.start}.`
      return [{ ...place, path: [...path, 'endMonth'], sentence }]
    }
    return []
  })
}

/** A step may start before the one it depends on ends, but then somebody should have thought about it. */
function checkDependencies(reading: Reading, step: Step): Finding[] {
  const nr = reading.nr.get(step.id)
  return step.dependsOn.flatMap((id): Finding[] => {
    const at = reading.nr.get(id)
    const before = at === undefined || id === step.id ? undefined : reading.steps[at - 1]
    if (!before || before.end === null || step.start === null || step.start > before.end) return []
    const sentence = `Stap ${nr} start vóór het einde van stap ${at}.`
    const path: Path = [...rowPath(section, 'steps', step.id), 'startMonth']
    return [{ rule: 'V41', severity: 'warning', section, path, sentence }]
  })
}

/** Steps that wait for each other: what is left once every step that can be done has been done, both ways. */
function checkCircles(reading: Reading): Finding[] {
  const edges = reading.steps.flatMap((step) =>
    step.dependsOn.filter((id) => reading.nr.has(id)).map((id) => [step.id, id] as const),
  )
  const left = peel(peel(new Set(edges.flat()), edges, 0), edges, 1)
  const [only] = left
  if (!only) return []
  const numbers = reading.steps
    .filter((step) => left.has(step.id))
    .map((step) => `stap ${reading.nr.get(step.id)}`)
  const first = reading.steps.find((step) => left.has(step.id))
  const path: Path = [...rowPath(section, 'steps', first?.id ?? only), 'dependsOn']
  const names = listed(numbers)
  const sentence =
    numbers.length === 1
      ? `S${names.slice(1)} hangt af van zichzelf en kan dus niet beginnen.`
      : `S${names.slice(1)} wachten op elkaar: geen ervan kan beginnen.`
  return [{ rule: 'V41', severity: 'error', section, path, sentence }]
}

/** Takes away, again and again, every step without an edge on that side to another that is still left. */
function peel(
  among: ReadonlySet<string>,
  all: readonly (readonly [string, string])[],
  side: 0 | 1,
): ReadonlySet<string> {
  const left = new Set(among)
  const edges = all.filter(([a, b]) => left.has(a) && left.has(b))
  const open = new Map<string, number>()
  for (const edge of edges) open.set(edge[side], (open.get(edge[side]) ?? 0) + 1)
  const towards = Map.groupBy(edges, (edge) => edge[side === 0 ? 1 : 0])
  const free = [...left].filter((id) => !open.has(id))
  for (let id = free.pop(); id !== undefined; id = free.pop()) {
    left.delete(id)
    for (const edge of towards.get(id) ?? []) {
      const remaining = (open.get(edge[side]) ?? 0) - 1
      open.set(edge[side], remaining)
      if (remaining === 0) free.push(edge[side])
    }
  }
  return left
}

function checkTracks({ steps, edition }: Reading): Finding[] {
  if (steps.some((step) => edition.groups.governingTracks.includes(step.track))) return []
  const sentence = 'Geen enkele stap gaat over het bestuurlijk proces of een instrument.'
  return [{ rule: 'V42', severity: 'error', section, path: list, sentence }]
}
