import { createMemo, Show, type Accessor, type JSX } from 'solid-js'
import { formatEuro } from '#shared/cents.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { CeilingGauge } from '#client/ui/ceiling-gauge.tsx'
import { MessageBar } from '#client/ui/message-bar.tsx'
import { SharesBar } from '#client/ui/shares-bar.tsx'
import { budget as words } from '#client/words/budget.ts'
import { createNarrow } from '#client/fields/create-media.ts'
import type { Desk } from './create-budget.ts'
import { barOf, ceilingOf } from './overview.ts'
import { SumBar } from './sum-bar.tsx'
import styles from './budget.module.css'

/** Who pays how much of the whole, and how what is asked stands to the ceiling. */
export function BudgetHead(props: { readonly desk: Desk }): JSX.Element {
  const narrow = createNarrow()
  const totals = () => props.desk.totals()
  const ceiling = createCeiling(props)
  const surplus = () => formatEuro(ceiling().surplus)
  return (
    <>
      <Show
        when={narrow()}
        fallback={
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
            <Ceiling desk={props.desk} />
          </div>
        }
      >
        <SumBar desk={props.desk} />
        <SharesBar
          compact
          label={words.whoPays(formatEuro(totals().cost))}
          shares={barOf(totals(), props.desk.funder, words.kindShort)}
        />
      </Show>
      <Show when={ceiling().over}>
        <MessageBar kind="error">
          {words.overCeiling(formatEuro(totals().byKind.labo), surplus(), props.desk.funder)}
        </MessageBar>
      </Show>
    </>
  )
}

/** How what is asked of the organiser stands to the most one may ask. */
export function Ceiling(props: { readonly desk: Desk }): JSX.Element {
  const dossier = useDossier()
  const ceiling = createCeiling(props)
  return (
    <CeilingGauge
      label={words.ceiling(props.desk.funder)}
      fraction={ceiling().fraction}
      over={ceiling().over}
      verdict={ceiling().over ? words.tooMuch(formatEuro(ceiling().surplus)) : words.kept}
      asked={formatEuro(props.desk.totals().byKind.labo)}
      most={words.most(formatEuro(dossier.edition.limits.ceiling))}
    />
  )
}

function createCeiling(props: { readonly desk: Desk }): Accessor<ReturnType<typeof ceilingOf>> {
  const dossier = useDossier()
  return createMemo(() => ceilingOf(props.desk.totals(), dossier.edition.limits.ceiling))
}
