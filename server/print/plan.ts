import type { Block, Column, Row, Timeline } from '#server/dossier/printed.ts'
import { sectionContent, type DossierContent } from '#shared/dossier/content.ts'
import { plainText } from '#shared/dossier/rich-text.ts'
import { fieldOf, labelOf, type Field, type Section } from '#shared/dossier/template.ts'
import { milestonesOf, resultsOf, stepsOf, type Step } from '#shared/plan/steps.ts'
import { laboSteps } from '#shared/plan/timeline.ts'
import type { Names } from './names.ts'

const start = (label: string, width: Column['width']): Column => ({
  label,
  align: 'start',
  width,
  group: null,
})
const months = (from: number | null, to: number | null): string =>
  from === null || to === null ? '–' : from === to ? `${from}` : `${from}–${to}`

/** The timeline, the steps with who leads them, what each delivers, and the results they lead to. */
export function printPlan(section: Section, content: DossierContent, names: Names): Block[] {
  const steps = stepsOf(content)
  if (steps.length === 0) return [{ kind: 'empty', label: null, note: 'Nog geen stappen.' }]
  const timeline = printTimeline(content, steps)
  return [
    ...(timeline ? [timeline] : []),
    printSteps(section, steps, names),
    ...printGoals(steps, names),
    ...printResults(section, content, names),
    ...printMilestones(content, names),
  ]
}

function printTimeline(content: DossierContent, steps: readonly Step[]): Timeline | null {
  const { startDate, durationMonths } = sectionContent(content, 'identification').facts
  const drawn = steps.filter((step) => step.start !== null && step.end !== null && step.end >= step.start)
  const ends = drawn.map((step) => step.end ?? 1)
  const length = Math.max(typeof durationMonths === 'number' ? durationMonths : 1, ...ends)
  if (typeof startDate !== 'string' || drawn.length === 0) return null
  const paidByLabo = laboSteps(content)
  const milestones = milestonesOf(content)
  const rows = steps.flatMap((step, i) => {
    if (!drawn.includes(step) || step.start === null || step.end === null) return []
    return [
      {
        code: String(i + 1),
        title: step.title,
        from: step.start,
        to: step.end,
        mark: paidByLabo.has(step.id) ? 'Labo' : null,
        milestones: milestones.flatMap(({ step: of, month, title }) =>
          of === step.id && month !== null ? [{ title, month }] : [],
        ),
      },
    ]
  })
  const alt = rows
    .map((row) => `Stap ${row.code}, ${row.title}: maand ${months(row.from, row.to)}`)
    .join('; ')
  return {
    kind: 'timeline',
    caption: `${rows.length} stappen in ${length} maanden`,
    alt,
    start: startDate.slice(0, 7),
    months: length,
    steps: rows,
  }
}

function optionsOf(
  section: Section,
  list: string,
  field: string,
): Extract<Field, { kind: 'choice' | 'choices' }> | null {
  const rows = fieldOf(section.fields, list)
  const found = rows?.kind === 'list' ? fieldOf(rows.fields, field) : undefined
  return found?.kind === 'choice' || found?.kind === 'choices' ? found : null
}

function printSteps(section: Section, steps: readonly Step[], names: Names): Block {
  const tracks = optionsOf(section, 'steps', 'track')?.options ?? []
  const rows = steps.map((step, i): Row => ({
    kind: 'row',
    cells: [
      { text: String(i + 1), weight: 'strong' },
      { text: step.title, note: labelOf(tracks, step.track) },
      names.partner(step.lead) || '–',
      months(step.start, step.end),
      step.deliverables.map((deliverable) => deliverable.title).join('; ') || '–',
    ],
  }))
  return {
    kind: 'table',
    caption: 'Stappen',
    columns: [
      start('Nr.', 'fit'),
      start('Stap', 3),
      start('Trekker', 2),
      start('Maanden', 'fit'),
      start('Oplevering', 3),
    ],
    rows,
    total: null,
    note: 'Maanden tellen vanaf de startdatum.',
  }
}

function printGoals(steps: readonly Step[], names: Names): Block[] {
  const cards = steps.map((step, i) => ({
    code: String(i + 1),
    title: step.title,
    kicker: null,
    status: months(step.start, step.end) === '–' ? null : `maand ${months(step.start, step.end)}`,
    rows: [
      ...(plainText(step.goal) ? [{ label: 'Doel', value: step.goal }] : []),
      ...fact(
        'Activiteiten',
        step.activities
          .map((activity) => withMonths(activity.title, activity.start, activity.end))
          .join('; '),
      ),
      ...fact('Deelnemers', step.partners.map(names.partner).join(', ')),
      ...fact('Hangt af van', step.dependsOn.map(names.step).join(', ')),
    ],
  }))
  return [
    { kind: 'heading', text: 'Wat elke stap inhoudt' },
    { kind: 'cards', cards },
  ]
}

const fact = (label: string, value: string) => (value ? [{ label, value }] : [])
const withMonths = (title: string, from: number | null, to: number | null): string =>
  months(from, to) === '–' ? title : `${title} (maand ${months(from, to)})`

function printResults(section: Section, content: DossierContent, names: Names): Block[] {
  const results = resultsOf(content)
  if (results.length === 0) return [{ kind: 'empty', label: 'Resultaten', note: 'Nog geen resultaten.' }]
  const audiences = optionsOf(section, 'results', 'audience')?.options ?? []
  const rows = results.map((result): Row => ({
    kind: 'row',
    cells: [
      { text: result.title, note: result.steps.map((id) => `stap ${names.step(id)}`).join(', ') },
      result.audience.map((id) => labelOf(audiences, id)).join(', ') || '–',
      result.indicator || '–',
      [result.baseline && `van ${result.baseline}`, result.target && `naar ${result.target}`, result.unit]
        .filter(Boolean)
        .join(' ') || '–',
    ],
  }))
  return [
    {
      kind: 'table',
      caption: 'Te behalen resultaten',
      columns: [start('Resultaat', 3), start('Voor wie', 2), start('Indicator', 2), start('Streefwaarde', 2)],
      rows,
      total: null,
      note: null,
    },
  ]
}

function printMilestones(content: DossierContent, names: Names): Block[] {
  const milestones = milestonesOf(content)
  if (milestones.length === 0) return []
  const rows = milestones.map((milestone): Row => ({
    kind: 'row',
    cells: [
      milestone.month === null ? '–' : String(milestone.month),
      { text: milestone.title, note: milestone.decision },
      milestone.step ? names.step(milestone.step) : '–',
    ],
  }))
  return [
    {
      kind: 'table',
      caption: 'Mijlpalen en beslissingen',
      columns: [start('Maand', 'fit'), start('Mijlpaal', 3), start('Bij stap', 2)],
      rows,
      total: null,
      note: null,
    },
  ]
}
