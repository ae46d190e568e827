import { For, type JSX } from 'solid-js'
import { sourceKinds } from '#shared/budget/budget.ts'
import { formatEuro } from '#shared/cents.ts'
import { budget as words } from '#client/words/budget.ts'
import type { Desk } from './create-budget.ts'
import { Balance } from './line-cells.tsx'
import styles from './sum-bar.module.css'

export interface SumBarProps {
  readonly desk: Desk
  /** Room for what the organiser, the partners and others pay as well. */
  readonly long?: boolean | undefined
}

/** The sums, always in sight: above the cards, and under a table that is higher than the screen. */
export function SumBar(props: SumBarProps): JSX.Element {
  const totals = () => props.desk.totals()
  return (
    <p class={styles.sum} data-long={props.long ? '' : undefined}>
      <span>
        <b>{formatEuro(totals().cost)}</b> {words.costs}
      </span>
      <For each={props.long ? sourceKinds : []}>
        {(kind) => (
          <span>
            {words.kind(props.desk.funder)[kind]} <b>{formatEuro(totals().byKind[kind])}</b>
          </span>
        )}
      </For>
      <Balance balance={totals().balance} />
    </p>
  )
}
