import { numberIn, sectionContent, rowsOf, type DossierContent } from '#shared/dossier/content.ts'
import { rowPath } from '#shared/dossier/schema.ts'
import { bodiesOf, decides } from '#shared/governance/bodies.ts'
import { stepsOf, type Step } from '#shared/plan/steps.ts'
import type { Finding } from './finding.ts'

/** V40, V41, V42 and V50: steps that fit in time, at least one about governing, and a body that decides. */
export function checkPlan(content: DossierContent): Finding[] {
  const steps = stepsOf(content)
  const duration = sectionContent(content, 'identification').facts.durationMonths
  const months = typeof duration === 'number' ? duration : null
  return [
    ...steps.flatMap((step, i) => checkMonths(step, i + 1, months)),
    ...steps.flatMap((step, i) => checkDependencies(step, i + 1, steps)),
    ...checkTracks(steps),
    ...checkBodies(content),
  ]
}

function checkMonths(step: Step, nr: number, months: number | null): Finding[] {
  if (step.start === null || step.end === null) return []
  const place = { rule: 'V40', severity: 'error' as const, section: 'plan' }
  const name = `Stap ${nr}, ‘${step.title}’,`
  if (step.end < step.start) {
    const sentence = `${name} eindigt in maand ${step.end}, vóór ze begint in maand ${step.start}.`
    return [{ ...place, path: [...rowPath('plan', 'steps', step.id), 'endMonth'], sentence }]
  }
  if (months !== null && step.end > months) {
    const sentence = `${name} eindigt in maand ${step.end}; het project duurt ${months} maanden.`
    return [{ ...place, path: [...rowPath('plan', 'steps', step.id), 'endMonth'], sentence }]
  }
  return []
}

/** A step may start before the one it depends on ends, but then somebody should have thought about it. */
function checkDependencies(step: Step, nr: number, steps: readonly Step[]): Finding[] {
  return step.dependsOn.flatMap((id): Finding[] => {
    const at = steps.findIndex((other) => other.id === id)
    const before = steps[at]
    if (!before || before.end === null || step.start === null || step.start > before.end) return []
    const sentence = `Stap ${nr} start vóór het einde van stap ${at + 1}.`
    const path = [...rowPath('plan', 'steps', step.id), 'startMonth'] as const
    return [
      { rule: 'V41', severity: 'warning', section: 'plan', path: [path[0], ...path.slice(1)], sentence },
    ]
  })
}

function checkTracks(steps: readonly Step[]): Finding[] {
  if (steps.length === 0 || steps.some((step) => ['bestuurlijk_proces', 'instrument'].includes(step.track)))
    return []
  const sentence = 'Geen enkele stap gaat over het bestuurlijk proces of een instrument.'
  return [{ rule: 'V42', severity: 'error', section: 'plan', path: ['plan', 'lists', 'steps'], sentence }]
}

function checkBodies(content: DossierContent): Finding[] {
  const bodies = bodiesOf(content)
  const place = { section: 'governance', rule: 'V50' }
  const found: Finding[] = rowsOf(content, 'governance', 'bodies').flatMap((row) => {
    const majority = numberIn(row, 'majority')
    if (majority === null || (majority > 50 && majority <= 100)) return []
    const sentence = 'Een gekwalificeerde meerderheid ligt tussen 51 en 100 %.'
    return [{ ...place, severity: 'error' as const, path: rowPath('governance', 'bodies', row.id), sentence }]
  })
  if (bodies.length > 0 && !bodies.some(decides)) {
    const sentence = 'Geen enkel orgaan beslist: alle organen zijn adviserend.'
    found.push({ ...place, severity: 'error', path: ['governance', 'lists', 'bodies'], sentence })
  }
  return found
}
