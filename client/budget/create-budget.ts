import { createMemo, createSignal, type Accessor } from 'solid-js'
import type { Denial } from '#shared/access.ts'
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
import { asCents, noCents, type Cents } from '#shared/cents.ts'
import { fieldPath, type Path } from '#shared/dossier/schema.ts'
import { fieldOf, type FieldOf, type Section } from '#shared/dossier/template.ts'
import { asLayer, faces } from '#shared/layers.ts'
import { createRowIds } from '#client/fields/create-row-ids.ts'
import { domId } from '#client/fields/spot.ts'
import { valueAt } from '#client/fields/value-at.ts'
import { createSlots } from '#client/tables/create-slots.ts'
import { useDossier, type Present } from '#client/sync/dossier.ts'
import { createNow } from '#client/ui/create-now.ts'
import type { AskedAmount } from './amount-history.tsx'
import { createBudgetNames, type BudgetNames } from './create-budget-names.ts'

/** The budget on the page. Lines and sources go by id, so that a cell stays itself while amounts change. */
export interface Desk extends BudgetNames {
  readonly field: FieldOf<'list'>
  readonly path: Path
  readonly budget: Accessor<Budget>
  readonly totals: Accessor<BudgetTotals>
  readonly lines: Accessor<readonly string[]>
  readonly line: (id: string) => CostLine | undefined
  readonly linePath: (id: string) => Path
  readonly sources: Accessor<readonly string[]>
  readonly source: (id: string) => Source
  readonly cell: (line: string, source: string) => Path
  /** What a cell holds; follows that one value. */
  readonly paid: (line: string, source: string) => Cents
  /** Why I may not write in the cells of a source: it is the same for every line. */
  readonly denial: (source: string) => Denial | null
  /** Who else is in a cell. */
  readonly other: (path: Path) => Present | undefined
  /** Colour of somebody who changed a cell a moment ago. */
  readonly freshly: (path: Path) => string | undefined
  /** The amount whose history somebody asks. */
  readonly asked: Accessor<AskedAmount | null>
  readonly ask: (asked: AskedAmount | null) => void
}

/** In ms: so long a change by somebody else keeps its edge. */
const freshMs = 10_000

const sameIds = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, at) => id === b[at])
const sameSources = (a: readonly Source[], b: readonly Source[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b)

export function createBudget(section: Section): Desk {
  const dossier = useDossier()
  const field = linesField(section)
  const path = fieldPath(section.id, field)
  const budget = createMemo(() => budgetOf(dossier.content))
  const totals = createMemo(() => totalsOf(budget()))
  const lines = createRowIds(() => path)
  const lineById = createMemo(() => new Map(budget().lines.map((line) => [line.id as string, line])))
  const allSources = createMemo<readonly Source[]>(() => budget().sources, [], { equals: sameSources })
  const sources = createMemo<readonly string[]>(() => allSources().map(({ id }) => id), [], {
    equals: sameIds,
  })
  const sourceById = createMemo(() => new Map(allSources().map((one) => [one.id, one])))
  /** A source that somebody just removed is still asked for once, on its way out. */
  const source = (id: string): Source => sourceById().get(id) ?? { ...laboSource, id }
  // Followed source by source: a cell that is drawn again loses the focus of who stands in it.
  const denials = createSlots(
    createMemo(() => new Map(allSources().map((one) => [one.id, dossier.deny(cellPath('-', one))]))),
  )
  const line = (id: string) => lineById().get(id)
  const fresh = createFresh()
  const [asked, ask] = createSignal<AskedAmount | null>(null)
  return {
    ...createBudgetNames({ field, lines, line, source }),
    field,
    path,
    budget,
    totals,
    lines,
    line,
    linePath: (id) => [...path, id],
    sources,
    source,
    cell: (of, id) => cellPath(of, source(id)),
    paid: (of, id) => asCents(valueAt(dossier.content, cellPath(of, source(id)))) ?? noCents,
    denial: (id) => denials(id) ?? null,
    other: createOthers(),
    asked,
    ask,
    freshly(place) {
      const change = dossier.lastChange(place)
      return change && fresh(change.at) ? faces[asLayer(change.by.layer) ?? 'partner'].colour : undefined
    },
  }
}

function createOthers(): (path: Path) => Present | undefined {
  const dossier = useDossier()
  const others = createSlots(
    createMemo(() => {
      const there = dossier.people().filter((present) => !present.me && present.place !== null)
      return new Map(there.map((present) => [domId(present.place ?? ['']), present]))
    }),
  )
  return (path) => others(domId(path))
}

/** A clock that ticks for all cells at once, and is looked at only by those that changed. */
function createFresh(): (at: number) => boolean {
  const now = createNow(freshMs / 4)
  return (at) => now() - at < freshMs
}

function linesField(section: Section): FieldOf<'list'> {
  const field = fieldOf(section.fields, 'lines')
  if (field?.kind !== 'list') throw new Error(`${section.id} has no cost lines`)
  return field
}
