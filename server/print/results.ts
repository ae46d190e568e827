import type { Block, Row } from '#server/dossier/printed.ts'
import type { DossierContent } from '#shared/dossier/content.ts'
import { isBlank } from '#shared/dossier/rich-text.ts'
import { fieldOf, labelOf, type Option, type Section } from '#shared/dossier/template.ts'
import { milestonesOf, resultsOf, type Result } from '#shared/plan/steps.ts'
import { column } from './column.ts'
import type { Names } from './names.ts'

export function printResults(section: Section, content: DossierContent, names: Names): Block[] {
  const results = resultsOf(content)
  if (results.length === 0) return [{ kind: 'empty', label: 'Resultaten', note: 'Nog geen resultaten.' }]
  const audiences = optionsOf(section, 'results', 'audience')
  const types = optionsOf(section, 'results', 'type')
  const rows = results.map((result): Row => ({
    kind: 'row',
    cells: [
      {
        text: result.title,
        note: [
          labelOf(types, result.type),
          ...result.steps.map((id) => `stap ${names.step(id)}`),
          result.month === null ? '' : `tegen maand ${result.month}`,
        ]
          .filter(Boolean)
          .join(' · '),
      },
      {
        text: result.audience.map((id) => labelOf(audiences, id)).join(', ') || '–',
        note: result.audienceName,
      },
      { text: result.indicator || '–', note: result.proof && `Aangetoond met: ${result.proof}` },
      measure(result),
    ],
  }))
  return [
    {
      kind: 'table',
      caption: 'Te behalen resultaten',
      columns: [
        column('Resultaat', 3),
        column('Voor wie', 2),
        column('Indicator', 2),
        column('Streefwaarde', 2),
      ],
      rows,
      total: null,
      note: null,
    },
    ...printDescriptions(results),
  ]
}

const measure = ({ baseline, target, unit }: Result): string =>
  [baseline && `van ${baseline}`, target && `naar ${target}`, unit].filter(Boolean).join(' ') || '–'

function printDescriptions(results: readonly Result[]): Block[] {
  const cards = results
    .filter(({ description }) => !isBlank(description))
    .map(({ title, description }) => ({
      code: null,
      title,
      kicker: null,
      status: null,
      rows: [{ label: 'Omschrijving', value: description }],
    }))
  return cards.length > 0 ? [{ kind: 'cards', cards }] : []
}

export function printMilestones(content: DossierContent, names: Names): Block[] {
  const milestones = milestonesOf(content)
  if (milestones.length === 0) return []
  const rows = milestones.map((milestone): Row => ({
    kind: 'row',
    cells: [
      milestone.month === null ? '–' : String(milestone.month),
      { text: milestone.title, note: milestone.decision },
      milestone.body ? names.body(milestone.body) : '–',
      milestone.step ? names.step(milestone.step) : '–',
    ],
  }))
  return [
    {
      kind: 'table',
      caption: 'Mijlpalen en beslissingen',
      columns: [
        column('Maand', 'fit'),
        column('Mijlpaal', 3),
        column('Wie beslist', 2),
        column('Bij stap', 2),
      ],
      rows,
      total: null,
      note: null,
    },
  ]
}

export function optionsOf(section: Section, list: string, id: string): readonly Option[] {
  const rows = fieldOf(section.fields, list)
  const field = rows?.kind === 'list' ? fieldOf(rows.fields, id) : undefined
  return field?.kind === 'choice' || field?.kind === 'choices' ? field.options : []
}
