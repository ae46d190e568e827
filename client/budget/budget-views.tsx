import { createMemo, createSignal, For, Index, Show, type JSX } from 'solid-js'
import { certaintyOf } from '#shared/budget/certainty.ts'
import { laboSource, paidBy } from '#shared/budget/budget.ts'
import { inOrder, openKey, viewKinds, viewOf, type View, type ViewKind } from '#shared/budget/views.ts'
import { formatEuro, formatShare } from '#shared/cents.ts'
import { never } from '#shared/never.ts'
import { DataTable } from '#client/ui/data-table.tsx'
import { Tabs } from '#client/ui/tabs.tsx'
import { budget as budgetWords } from '#client/words/budget.ts'
import { budgetViews as words } from '#client/words/budget-views.ts'
import { listed } from '#client/words/fields.ts'
import { Amount } from './amount.tsx'
import styles from './budget-views.module.css'
import type { Desk } from './create-budget.ts'

/** Who pays, who bears and spends, and what goes to which step, year and kind of cost: always the same sums. */
export function BudgetViews(props: { readonly desk: Desk }): JSX.Element {
  const [kind, setKind] = createSignal<ViewKind>('source')
  return (
    <section class={styles.views} aria-labelledby="views-title">
      <h2 id="views-title">{words.title}</h2>
      <Tabs
        label={words.title}
        value={kind()}
        onChange={setKind}
        tabs={viewKinds.map((value) => ({
          value,
          label: words.kind[value],
          panel: () => (
            <Show when={kind() === value}>
              <ViewTable desk={props.desk} kind={value} />
            </Show>
          ),
        }))}
      />
      <Certain desk={props.desk} />
    </section>
  )
}

function ViewTable(props: { readonly desk: Desk; readonly kind: ViewKind }): JSX.Element {
  const view = createMemo((): View => {
    const found = viewOf(props.desk.budget(), props.kind)
    return props.kind === 'step' ? inOrder(found, props.desk.steps()) : found
  })
  const whole = () => view().rows.reduce((all, { tenths }) => all + tenths, 0)
  return (
    <div class={styles.table} role="region" tabIndex={0} aria-label={words.kind[props.kind]}>
      <DataTable caption={words.kind[props.kind]} dense>
        <thead>
          <tr>
            <th scope="col">{words.first[props.kind]}</th>
            <For each={view().columns}>
              {(column) => (
                <th scope="col" data-number="">
                  {words.column(props.desk.funder)[column]}
                </th>
              )}
            </For>
            <th scope="col" data-number="">
              {words.share}
            </th>
          </tr>
        </thead>
        <tbody>
          {/* By place: an amount of somebody else changes words in a row, and builds none. */}
          <Index each={view().rows}>
            {(row) => (
              <tr data-error={row().key === openKey ? '' : undefined}>
                <th scope="row">{nameOf(props.desk, props.kind, row().key)}</th>
                <Index each={row().amounts}>
                  {(amount) => (
                    <td data-number="" data-minus={amount() < 0 ? '' : undefined}>
                      <Show when={amount() !== 0} fallback={words.nothing}>
                        <Amount cents={amount()} />
                      </Show>
                    </td>
                  )}
                </Index>
                <td data-number="">{formatShare(row().tenths)}</td>
              </tr>
            )}
          </Index>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.total}</th>
            <Index each={view().total}>
              {(amount) => (
                <td data-number="">
                  <Amount cents={amount()} />
                </td>
              )}
            </Index>
            <td data-number="">{formatShare(whole())}</td>
          </tr>
        </tfoot>
      </DataTable>
    </div>
  )
}

function nameOf(desk: Desk, kind: ViewKind, key: string): string {
  if (key === openKey) return words.open
  if (key === '') return words.nowhere[kind]
  switch (kind) {
    case 'source':
      return budgetWords.sourceName(desk.sourceName(key), desk.sourceNote(key))
    case 'partner':
      return key === laboSource.id ? desk.funder : desk.partnerName(key)
    case 'step':
      return desk.stepName(key)
    case 'category':
      return desk.categoryName(key) || words.nowhere.category
    case 'year':
      return words.year(key)
    default:
      return never(kind)
  }
}

/** How much of it nobody has to worry about any more. */
function Certain(props: { readonly desk: Desk }): JSX.Element {
  const certainty = createMemo(() => certaintyOf(props.desk.budget()))
  const awaited = () =>
    certainty().awaited.map(
      ({ id }) =>
        `${props.desk.sourceName(id)}, ${formatEuro(paidBy(props.desk.budget(), props.desk.source(id)))}`,
    )
  return (
    <p class={styles.certain}>
      <b>{words.certain(formatShare(certainty().tenths))}</b>{' '}
      {awaited().length > 0 ? words.awaited(listed(awaited())) : words.allGranted}
    </p>
  )
}
