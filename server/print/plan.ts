import type { Block, Row, Timeline } from '#server/dossier/printed.ts'
import type { Edition } from '#shared/call/edition.ts'
import { funderOf } from '#shared/call/funder.ts'
import { sectionContent, type DossierContent } from '#shared/dossier/content.ts'
import { plainText } from '#shared/dossier/rich-text.ts'
import { labelOf, type Section } from '#shared/dossier/template.ts'
import { milestonesOf, stepsOf, type Activity, type Deliverable, type Step } from '#shared/plan/steps.ts'
import { laboSteps } from '#shared/plan/timeline.ts'
import { column } from './column.ts'
import type { Names } from './names.ts'
import { optionsOf, printMilestones, printResults } from './results.ts'

const months = (from: number | null, to: number | null): string =>
  from === null || to === null ? '–' : from === to ? `${from}` : `${from}–${to}`

/** The timeline, the steps with who leads them, what each delivers, and the results they lead to. */
export function printPlan(
  section: Section,
  content: DossierContent,
  edition: Edition,
  names: Names,
): Block[] {
  const steps = stepsOf(content)
  if (steps.length === 0) return [{ kind: 'empty', label: null, note: 'Nog geen stappen.' }]
  const timeline = printTimeline(content, steps, funderOf(edition))
  return [
    ...(timeline ? [timeline] : []),
    printSteps(section, steps, names),
    ...printGoals(steps, names),
    ...printResults(section, content, names),
    ...printMilestones(content, names),
  ]
}

function printTimeline(content: DossierContent, steps: readonly Step[], funder: string): Timeline | null {
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
        waitsFor: step.dependsOn.flatMap((id) => {
          const at = steps.findIndex((other) => other.id === id)
          return at < 0 ? [] : [`${at + 1}`]
        }),
        mark: paidByLabo.has(step.id) ? funder : null,
        milestones: milestones.flatMap(({ step: of, month, title }) =>
          of === step.id && month !== null ? [{ title, month }] : [],
        ),
      },
    ]
  })
  const waits = ({ waitsFor }: { readonly waitsFor: readonly string[] }): string =>
    waitsFor.length > 0 ? `, hangt af van stap ${waitsFor.join(' en ')}` : ''
  const arrows = rows.some(({ waitsFor }) => waitsFor.length > 0)
    ? 'Een pijl gaat naar de stap die ervan afhangt; gestippeld begint die vóór het einde ervan.'
    : ''
  const alt = rows
    .map((row) => `Stap ${row.code}, ${row.title}: maand ${months(row.from, row.to)}${waits(row)}`)
    .join('; ')
  return {
    kind: 'timeline',
    caption: [`${rows.length} stappen in ${length} maanden`, arrows].filter(Boolean).join('. '),
    alt,
    start: startDate.slice(0, 7),
    months: length,
    steps: rows,
  }
}

function printSteps(section: Section, steps: readonly Step[], names: Names): Block {
  const tracks = optionsOf(section, 'steps', 'track')
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
      column('Nr.', 'fit'),
      column('Stap', 3),
      column('Trekker', 2),
      column('Maanden', 'fit'),
      column('Oplevering', 3),
    ],
    rows,
    total: null,
    note: 'Maanden tellen vanaf de startdatum.',
  }
}

function printGoals(steps: readonly Step[], names: Names): Block[] {
  const cards = steps.map((step, i) => ({
    at: step.id,
    code: String(i + 1),
    title: step.title,
    kicker: null,
    status: months(step.start, step.end) === '–' ? null : `maand ${months(step.start, step.end)}`,
    rows: [
      ...(plainText(step.goal) ? [{ label: 'Doel', value: step.goal }] : []),
      ...fact('Activiteiten', step.activities.map((activity) => printActivity(activity, names)).join('; ')),
      ...fact('Opleveringen', step.deliverables.map(printDeliverable).join('; ')),
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

function printActivity({ title, description, start, end, partners }: Activity, names: Names): string {
  const about = [
    plainText(description).replace(/\s+/gu, ' '),
    months(start, end) === '–' ? '' : `maand ${months(start, end)}`,
    partners.map(names.partner).join(', '),
  ].filter(Boolean)
  return about.length > 0 ? `${title} (${about.join('; ')})` : title
}

function printDeliverable({ title, form, month }: Deliverable): string {
  const about = [form, month === null ? '' : `maand ${month}`].filter(Boolean)
  return about.length > 0 ? `${title} (${about.join(', ')})` : title
}
