import { createMemo, type Accessor } from 'solid-js'
import type { CostLine, Source } from '#shared/budget/budget.ts'
import { funderOf } from '#shared/call/funder.ts'
import { formatEuro } from '#shared/cents.ts'
import { partnersOf } from '#shared/dossier/partners.ts'
import { fieldOf, labelOf, type FieldOf } from '#shared/dossier/template.ts'
import type { Layer } from '#shared/layers.ts'
import { createRowIds } from '#client/fields/create-row-ids.ts'
import { rowsAt } from '#client/fields/value-at.ts'
import { formatNumber } from '#client/fields/shown-value.ts'
import { layerOf, useSurroundings } from '#client/fields/surroundings.ts'
import { shortName } from '#client/tables/short-name.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { budget as words } from '#client/words/budget.ts'

/** What everything in the budget is called on the page. */
export interface BudgetNames {
  /** Who is asked, as columns and sentences call it: `Labo`. */
  readonly funder: string
  /** From 1, as people count. */
  readonly lineNumber: (id: string) => number
  /** `Kostenlijn 1, Procesbegeleiding`. */
  readonly lineName: (id: string) => string
  /** Category, step and what the amount is made of. */
  readonly lineNote: (id: string) => string
  readonly sourceName: (id: string) => string
  /** `contant`, `natura`, `toegekend`. */
  readonly sourceNote: (id: string) => string
  readonly sourceLayer: (id: string) => Layer | undefined
  readonly partnerName: (organisation: string) => string
  /** `1. Nulmeting`. */
  readonly stepName: (id: string) => string
  readonly steps: Accessor<readonly string[]>
  readonly categoryName: (id: string) => string
}

interface Parts {
  readonly field: FieldOf<'list'>
  readonly lines: Accessor<readonly string[]>
  readonly line: (id: string) => CostLine | undefined
  readonly source: (id: string) => Source
}

export function createBudgetNames({ field, lines, line, source }: Parts): BudgetNames {
  const dossier = useDossier()
  const funder = funderOf(dossier.edition)
  const surroundings = useSurroundings()
  const names = createMemo(() => new Map(partnersOf(dossier.content).map(({ id, name }) => [id, name])))
  const steps = createRowIds(() => ['plan', 'lists', 'steps'])
  const stepTitle = (id: string) =>
    rowsAt(dossier.content, ['plan', 'lists', 'steps']).find((row) => row.id === id)?.values.title
  const numbers = createMemo(() => new Map(lines().map((id, at) => [id, at + 1])))
  const lineNumber = (id: string) => numbers().get(id) ?? 0
  const categoryName = (id: string) => labelOf(optionsIn(field.fields, 'category'), id)
  return {
    funder,
    lineNumber,
    lineName: (id) => words.name(lineNumber(id), line(id)?.label || words.nameless),
    lineNote: (id) => {
      const here = line(id)
      const step = steps().indexOf(here?.step ?? '') + 1
      return [
        categoryName(here?.category ?? ''),
        step > 0 ? words.step(step) : '',
        here?.inKind ? words.inKind : '',
        here ? madeOf(here) : '',
      ]
        .filter(Boolean)
        .join(' · ')
    },
    sourceName: (id) => {
      const { organisation } = source(id)
      return organisation === null ? funder : shortName(names().get(organisation) ?? words.noOrganisation)
    },
    sourceNote: (id) => {
      const { kind, inKind, status } = source(id)
      if (kind === 'labo') return words.asked
      if (inKind) return words.inKind
      if (kind === 'own') return words.cash
      return labelOf(optionsIn(dossier.edition.template.source, 'status'), status).toLowerCase()
    },
    sourceLayer: (id) => layerOf(surroundings, source(id).organisation ?? ''),
    partnerName: (id) => names().get(id) ?? words.noOrganisation,
    stepName: (id) => {
      const at = steps().indexOf(id)
      return at < 0 ? words.goneStep : `${at + 1}. ${String(stepTitle(id) ?? '')}`
    },
    steps,
    categoryName,
  }
}

function madeOf({ price }: CostLine): string {
  if (price.kind !== 'units') return ''
  return words.units(formatNumber(price.quantity), price.unit, formatEuro(price.each))
}

function optionsIn(fields: FieldOf<'list'>['fields'], id: string): FieldOf<'choice'>['options'] {
  const field = fieldOf(fields, id)
  return field?.kind === 'choice' ? field.options : []
}
