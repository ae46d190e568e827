import { createMemo, Show, type JSX } from 'solid-js'
import { formatEuro } from '#shared/cents.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { CeilingGauge } from '#client/ui/ceiling-gauge.tsx'
import { MessageBar } from '#client/ui/message-bar.tsx'
import { SharesBar } from '#client/ui/shares-bar.tsx'
import { budget as words } from '#client/words/budget.ts'
import type { Desk } from './create-budget.ts'
import { barOf, ceilingOf } from './overview.ts'
import styles from './budget.module.css'

/** Who pays how much of the whole, and how what is asked stands to the ceiling. */
export function BudgetHead(props: { readonly desk: Desk }): JSX.Element {
  const dossier = useDossier()
  const totals = () => props.desk.totals()
  const most = () => dossier.edition.limits.ceiling
  const ceiling = createMemo(() => ceilingOf(totals(), most()))
  const surplus = () => formatEuro(ceiling().surplus)
  return (
    <>
      <div class={styles.head}>
        <SharesBar
          label={words.whoPays(formatEuro(totals().cost))}
          shares={barOf(totals(), props.desk.funder)}
          aside={
            <>
              {words.covered} <b>{formatEuro(totals().funded)}</b>
            </>
          }
        />
        <CeilingGauge
          label={words.ceiling(props.desk.funder)}
          fraction={ceiling().fraction}
          over={ceiling().over}
          verdict={ceiling().over ? words.tooMuch(surplus()) : words.kept}
          asked={formatEuro(totals().byKind.labo)}
          most={words.most(formatEuro(most()))}
        />
      </div>
      <Show when={ceiling().over}>
        <MessageBar kind="error">
          {words.overCeiling(formatEuro(totals().byKind.labo), surplus(), props.desk.funder)}
        </MessageBar>
      </Show>
    </>
  )
}
