import { createMemo, type Accessor } from 'solid-js'
import {
  budgetOf,
  cellPath,
  laboSource,
  totalsOf,
  type Budget,
  type BudgetTotals,
  type CostLine,
  type Source,
} from '#shared/budget/budget.ts'
import { partnersOf } from '#shared/dossier/partners.ts'
import { fieldPath, type Path } from '#shared/dossier/schema.ts'
import { fieldOf, labelOf, type FieldOf, type Section } from '#shared/dossier/template.ts'
import type { Layer } from '#shared/layers.ts'
import { createRowIds } from '#client/fields/create-row-ids.ts'
import { layerOf, useSurroundings } from '#client/fields/surroundings.ts'
import { shortName } from '#client/tables/short-name.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { budget as words } from '#client/words/budget.ts'

/** The budget on the page. Lines and sources go by id, so that a cell stays itself while amounts change. */
export interface Desk {
  readonly field: FieldOf<'list'>
  readonly path: Path
  readonly budget: Accessor<Budget>
  readonly totals: Accessor<BudgetTotals>
  readonly lines: Accessor<readonly string[]>
  readonly line: (id: string) => CostLine | undefined
  readonly linePath: (id: string) => Path
  /** From 1, as people count. */
  readonly lineNumber: (id: string) => number
  /** `Kostenlijn 1, Procesbegeleiding`. */
  readonly lineName: (id: string) => string
  /** Category and step. */
  readonly lineNote: (id: string) => string
  readonly sources: Accessor<readonly string[]>
  readonly source: (id: string) => Source
  readonly sourceName: (id: string) => string
  /** `contant`, `natura`, `toegekend`. */
  readonly sourceNote: (id: string) => string
  readonly sourceLayer: (id: string) => Layer | undefined
  readonly cell: (line: string, source: string) => Path
}

const sameIds = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, at) => id === b[at])

export function createBudget(section: Section): Desk {
  const dossier = useDossier()
  const surroundings = useSurroundings()
  const field = linesField(section)
  const path = fieldPath(section.id, field)
  const budget = createMemo(() => budgetOf(dossier.content))
  const totals = createMemo(() => totalsOf(budget()))
  const lines = createRowIds(() => path)
  const lineById = createMemo(() => new Map(budget().lines.map((line) => [line.id as string, line])))
  const sources = createMemo<readonly string[]>(() => budget().sources.map((one) => one.id), [], {
    equals: sameIds,
  })
  const sourceById = createMemo(() => new Map(budget().sources.map((one) => [one.id, one])))
  const names = createMemo(() => new Map(partnersOf(dossier.content).map(({ id, name }) => [id, name])))
  const steps = createRowIds(() => ['plan', 'lists', 'steps'])
  /** A source that somebody just removed is still asked for once, on its way out. */
  const source = (id: string): Source => sourceById().get(id) ?? { ...laboSource, id }

  const lineNumber = (id: string) => lines().indexOf(id) + 1

  return {
    field,
    path,
    budget,
    totals,
    lines,
    line: (id) => lineById().get(id),
    linePath: (id) => [...path, id],
    lineNumber,
    lineName: (id) => words.name(lineNumber(id), lineById().get(id)?.label || words.nameless),
    lineNote: (id) => {
      const line = lineById().get(id)
      const step = steps().indexOf(line?.step ?? '') + 1
      const category = labelOf(optionsIn(field.fields, 'category'), line?.category ?? '')
      return [category, step > 0 ? words.step(step) : '', line?.inKind ? words.inKind : '']
        .filter(Boolean)
        .join(' · ')
    },
    sources,
    source,
    sourceName: (id) => {
      const { organisation } = source(id)
      return organisation === null
        ? words.kind.labo
        : shortName(names().get(organisation) ?? words.noOrganisation)
    },
    sourceNote: (id) => {
      const { kind, inKind, status } = source(id)
      if (kind === 'labo') return words.asked
      if (inKind) return words.inKind
      if (kind === 'own') return words.cash
      return labelOf(optionsIn(dossier.edition.template.source, 'status'), status).toLowerCase()
    },
    sourceLayer: (id) => layerOf(surroundings, source(id).organisation ?? ''),
    cell: (line, id) => cellPath(line, source(id)),
  }
}

function linesField(section: Section): FieldOf<'list'> {
  const field = fieldOf(section.fields, 'lines')
  if (field?.kind !== 'list') throw new Error(`${section.id} has no cost lines`)
  return field
}

function optionsIn(fields: FieldOf<'list'>['fields'], id: string): FieldOf<'choice'>['options'] {
  const field = fieldOf(fields, id)
  return field?.kind === 'choice' ? field.options : []
}
