import { isFilled } from '#shared/checks/presence.ts'
import { plainText } from '#shared/dossier/rich-text.ts'
import { rowsOf, sectionContent, type Row, type Value } from '#shared/dossier/content.ts'
import { labelOf, sectionOf, type Field, type Template } from '#shared/dossier/template.ts'
import { landing } from '#shared/workshop/harvest.ts'
import { stepAt } from '#shared/workshop/draaiboek.ts'
import type { ScreenSlices } from '#shared/workshop/projection.ts'
import type {
  SceneBlock,
  SceneEngagement,
  SceneSection,
  SceneTable,
  SceneThanks,
} from '#shared/workshop/scene-views.ts'
import { counts } from '#shared/workshop/tables.ts'
import { isShown } from '../decide/sources.ts'
import { sceneNow } from '../scene-now.ts'
import type { Look } from './look.ts'
import { sourcesIn } from './sources.ts'

/** What the beamer draws now: the step's own scene, unless whoever leads holds another. */
export function screenSlices(look: Look): ScreenSlices {
  const { session } = look
  const { mode, page, table } = session.beamer
  const kind = sceneNow(session)
  return {
    scene: {
      kind,
      page,
      mode,
      table,
      section: kind === 'section' || kind === 'result' ? sectionScene(look) : null,
      budget: kind === 'budget' ? look.sheet.budget : null,
      engagements: kind === 'engagements' ? engagementScene(look) : null,
      tables: kind === 'tables' ? tableScene(look) : null,
      thanks: kind === 'thanks' ? thanksScene(look) : null,
    },
  }
}

/** The section that is pointed at, or that the step's cards land in. */
function sectionScene({ session, about, sheet }: Look): SceneSection | null {
  const step = stepAt(session.draaiboek, session.run.step)
  const pointed = session.focus?.kind === 'section' ? session.focus : null
  const id =
    session.beamer.section ?? pointed?.section ?? (step?.target ? landing[step.target] : null) ?? 'challenge'
  const { template } = about.edition
  const section = sectionOf(template, id)
  if (!section) return null
  const here = sectionContent(sheet.content, id)
  const blocks = section.fields.flatMap((field): SceneBlock[] => {
    const lines = linesOf(
      template,
      field,
      here.texts[field.id] ?? here.facts[field.id] ?? here.choices[field.id] ?? here.lists[field.id],
    )
    return lines.length > 0 ? [{ id: field.id, label: field.label, lines }] : []
  })
  return {
    id,
    letter: section.letter,
    title: section.title,
    blocks,
    lit: pointed?.row ?? null,
    answers: template.criteria
      .filter(({ code }) => section.answers.includes(code))
      .map(({ code, label }) => ({ code, label })),
    sources: sourcesIn(session, id),
  }
}

function linesOf(template: Template, field: Field, value: Value | undefined): readonly string[] {
  if (value === undefined || !isFilled(value)) return []
  if (typeof value === 'object' && !Array.isArray(value) && 'type' in value)
    return plainText(value)
      .split('\n')
      .filter((line) => line !== '')
  if (field.kind === 'list') return (value as readonly Row[]).map((row) => titleOf(field.fields, row))
  if (field.kind === 'choices') return (value as readonly string[]).map((id) => labelOf(field.options, id))
  if (field.kind === 'choice') return [labelOf(field.options, value)]
  return typeof value === 'string' || typeof value === 'number' ? [String(value)] : []
}

/** What a row is called: its first words. */
function titleOf(fields: readonly Field[], { values }: Row): string {
  for (const field of fields) {
    const value = values[field.id]
    if (field.kind === 'text' && typeof value === 'string' && value) return value
    if (field.kind === 'rich' && typeof value === 'object' && 'type' in value) {
      const text = plainText(value).split('\n')[0]
      if (text) return text
    }
  }
  return '–'
}

function engagementScene({ session, sheet }: Look): readonly SceneEngagement[] {
  const people = Object.values(session.people).filter((one) => counts(one) && one.station === 'participant')
  const names = new Map<string, string>(sheet.partners.map(({ id, name }) => [id, name]))
  for (const one of people) names.set(one.organisation, one.organisationName)
  const rank = ['withdrawn', 'offered', 'noted', 'confirmed']
  return [...names].map(([organisation, name]) => {
    const cells: Record<string, { state: string; cents: number | null; days: number | null }> = {}
    for (const note of session.engagements.filter((one) => one.organisation === organisation)) {
      const before = cells[note.kind]
      if (before && rank.indexOf(before.state) > rank.indexOf(note.state)) continue
      cells[note.kind] = { state: note.state, cents: note.cents, days: note.days }
    }
    return {
      organisation,
      name,
      layer: people.find((one) => one.organisation === organisation)?.layer ?? 'partner',
      speaks: session.turn?.organisation === organisation,
      cells,
    }
  })
}

function tableScene({ session, about, sheet }: Look): readonly SceneTable[] {
  const { template } = about.edition
  return session.tables.map((table, index) => {
    const sections = Object.entries(session.sections).flatMap(([section, use]) =>
      use.kind === 'tables' && use.tables.includes(index + 1) ? [section] : [],
    )
    const rows = sections.flatMap((id) =>
      (sectionOf(template, id)?.fields ?? []).flatMap((field) => rowsOf(sheet.content, id, field.id)),
    )
    const missing = sheet.findings
      .filter(({ section, severity }) => severity === 'error' && sections.includes(section))
      .map(({ sentence }) => sentence)
    return { id: table.id, name: table.name, sections, rows: rows.length, missing: missing.slice(0, 6) }
  })
}

function thanksScene({ session }: Look): SceneThanks {
  return {
    people: Object.values(session.people).filter((one) => counts(one) && one.stays.length > 0).length,
    cards: Object.values(session.cards).filter(isShown).length,
    placed: Object.values(session.harvests).filter(({ state }) => state.kind === 'placed').length,
    engagements: session.engagements.filter(({ state }) => state !== 'withdrawn').length,
    actions: session.record.filter(({ kind }) => kind === 'action').length,
    report: `/m/${session.door.code}`,
  }
}
