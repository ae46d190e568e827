import { createMemo, For, Show, type JSX } from 'solid-js'
import { paidBy, sourceKinds, type SourceKind } from '#shared/budget/budget.ts'
import { formatEuro } from '#shared/cents.ts'
import { domId, isWithin, useSpot } from '#client/fields/spot.ts'
import { createGrid, GridProvider, useGrid } from '#client/tables/grid.ts'
import { createGrowing } from '#client/tables/create-growing.ts'
import { moveInTable } from '#client/tables/table-keys.ts'
import { saidElsewhere } from '#client/tables/table-cell.tsx'
import { useDossier } from '#client/sync/dossier.ts'
import { LayerBadge } from '#client/ui/layer-badge.tsx'
import { budget as words } from '#client/words/budget.ts'
import { Amount } from './amount.tsx'
import type { Desk } from './create-budget.ts'
import type { Lines } from './create-lines.ts'
import { createOverflow } from './create-overflow.ts'
import { Balance } from './line-cells.tsx'
import { LineRows } from './line-rows.tsx'
import { ceilingOf } from './overview.ts'
import styles from './budget-table.module.css'
import { SumBar } from './sum-bar.tsx'

export interface BudgetTableProps {
  readonly desk: Desk
  readonly lines: Lines
  /** The source laid open under the table. */
  readonly source: string | null
  readonly onSource: (id: string) => void
}

/** Number, name and amount before the sources; the balance after them. */
const fixedColumns = 4

/** Cost lines down, purses across; the sums stay in sight. */
export function BudgetTable(props: BudgetTableProps): JSX.Element {
  const dossier = useDossier()
  const overflow = createOverflow()
  const spot = useSpot()
  // Somebody is brought to a line: it has to stand there.
  const wanted = () => isWithin(props.desk.path, spot.target())
  const drawn = createGrowing(() => props.desk.lines(), wanted)
  const firstCell = () => domId([...props.desk.linePath(props.desk.lines()[0] ?? ''), 'label'])
  const grid = createGrid(firstCell, (key) => cellExists(props.desk, key))
  /** Where nobody writes, it is a table to read. */
  const isGrid = () => !saidElsewhere.some((denial) => denial === dossier.deny(props.desk.linePath('-')))
  const kindOf = (source: string): SourceKind => props.desk.source(source).kind
  const groups = createMemo(() =>
    sourceKinds
      .map((kind) => ({ kind, count: props.desk.sources().filter((id) => kindOf(id) === kind).length }))
      .filter(({ count }) => count > 0),
  )
  /** A hairline before the first source of each kind. */
  const group = (source: string): '' | undefined =>
    props.desk.sources().find((id) => kindOf(id) === kindOf(source)) === source ? '' : undefined
  return (
    <GridProvider value={grid}>
      <div
        class={styles.scroll}
        ref={overflow.watch}
        data-wide={overflow.wide() ? '' : undefined}
        {...(overflow.wide() && { role: 'region', tabIndex: 0, 'aria-label': words.caption })}
      >
        <table class={styles.table} role={isGrid() ? 'grid' : undefined} onKeyDown={moveInTable}>
          <caption class="visually-hidden">{words.caption}</caption>
          <thead>
            <tr>
              <td colSpan={3} />
              <For each={groups()}>
                {({ kind, count }) => (
                  <th scope="colgroup" colSpan={count} class={styles.kind} data-kind={kind} data-group="">
                    {words.kind(props.desk.funder)[kind]}
                  </th>
                )}
              </For>
              <td data-group="" />
            </tr>
            <tr class={styles.heads}>
              <th scope="col">
                <span class="visually-hidden">{words.columns.number}</span>
              </th>
              <th scope="col" data-col="first">
                {words.columns.line}
              </th>
              <th scope="col" data-col="money">
                {words.columns.amount}
              </th>
              <For each={props.desk.sources()}>
                {(source) => (
                  <th scope="col" data-col="money" data-group={group(source)}>
                    <SourceHead {...props} id={source} />
                  </th>
                )}
              </For>
              <th scope="col" data-col="balance" data-group="">
                {words.columns.balance}
              </th>
            </tr>
          </thead>
          <For each={drawn()}>
            {(line) => (
              <LineRows
                desk={props.desk}
                lines={props.lines}
                line={line}
                columns={fixedColumns + props.desk.sources().length}
                group={group}
              />
            )}
          </For>
          <tfoot>
            <Totals desk={props.desk} group={group} />
          </tfoot>
        </table>
      </div>
      <Show when={overflow.wide()}>
        <SumBar desk={props.desk} long />
      </Show>
    </GridProvider>
  )
}

/** A cell is asked after by the id it has on the page: those of a line begin with it. */
function cellExists(desk: Desk, key: string): boolean {
  if (key.startsWith(headOf(''))) return desk.sources().some((id) => headOf(id) === key)
  return desk.lines().some((line) => key.startsWith(domId(desk.linePath(line))) || key.includes(`_${line}_`))
}

const headOf = (source: string): string => `bron_${source}`

function SourceHead(props: BudgetTableProps & { readonly id: string }): JSX.Element {
  const dossier = useDossier()
  const grid = useGrid()
  const face = () => (
    <>
      <span class={styles.sourceName}>
        <Show when={props.desk.sourceLayer(props.id)}>{(layer) => <LayerBadge layer={layer()} />}</Show>
        <Show when={props.desk.source(props.id).kind !== 'labo'} fallback={words.asked}>
          <span class={styles.sourceWord}>{props.desk.sourceName(props.id)}</span>
        </Show>
      </span>
      <span class={styles.sourceNote}>
        <Show
          when={props.desk.source(props.id).kind !== 'labo'}
          fallback={words.most(formatEuro(dossier.edition.limits.ceiling))}
        >
          {props.desk.sourceNote(props.id)}
        </Show>
      </span>
    </>
  )
  return (
    <Show
      when={props.desk.source(props.id).organisation}
      fallback={<span class={styles.sourceHead}>{face()}</span>}
    >
      <button
        type="button"
        class={styles.sourceHead}
        data-cell={props.id}
        tabIndex={grid?.tabIndex(headOf(props.id))}
        aria-expanded={props.source === props.id}
        onFocus={() => grid?.enter(headOf(props.id))}
        onClick={() => props.onSource(props.id)}
      >
        {face()}
      </button>
    </Show>
  )
}

function Totals(props: {
  readonly desk: Desk
  readonly group: (source: string) => '' | undefined
}): JSX.Element {
  const dossier = useDossier()
  const over = () => ceilingOf(props.desk.totals(), dossier.edition.limits.ceiling).over
  return (
    <tr>
      <td data-col="number" />
      <th scope="row" data-col="first">
        {words.columns.total}
      </th>
      <td data-col="money">
        <Amount cents={props.desk.totals().cost} />
      </td>
      <For each={props.desk.sources()}>
        {(source) => (
          <td
            data-col="money"
            data-group={props.group(source)}
            data-over={over() && props.desk.source(source).kind === 'labo' ? '' : undefined}
          >
            <Amount cents={paidBy(props.desk.budget(), props.desk.source(source))} />
          </td>
        )}
      </For>
      <td data-col="balance" data-group="">
        <Balance balance={props.desk.totals().balance} />
      </td>
    </tr>
  )
}
