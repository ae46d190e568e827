import { createMemo, For, Show, type JSX } from 'solid-js'
import { moveInTable } from '#client/tables/table-keys.ts'
import type { Plan } from './create-plan.ts'
import { plan as words } from '#client/words/plan.ts'
import styles from './step-table.module.css'
import { StepRow } from './step-row.tsx'
import type { View } from './view-switch.tsx'

export interface StepTableProps {
  readonly plan: Plan
  readonly view: View
  readonly ref: (table: HTMLTableElement) => void
}

/** The steps, one row each; what is in it can be changed where it stands. */
export function StepTable(props: StepTableProps): JSX.Element {
  const long = createMemo(() => props.view === 'table')
  return (
    <table
      class={styles.table}
      data-view={props.view}
      ref={(table) => props.ref(table)}
      onKeyDown={moveInTable}
    >
      <caption class="visually-hidden">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.columns.number}</th>
          <th scope="col">{words.columns.title}</th>
          <th scope="col">{words.columns.lead}</th>
          <th scope="col">{words.columns.months}</th>
          <Show when={long()}>
            <th scope="col">{words.columns.deliverables}</th>
            <th scope="col">{words.columns.dependsOn}</th>
            <th scope="col">{words.columns.paid(props.plan.funder)}</th>
          </Show>
          <th scope="col">
            <span class="visually-hidden">{words.columns.acts}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        <For each={props.plan.ids()}>{(id) => <StepRow plan={props.plan} id={id} long={long()} />}</For>
      </tbody>
    </table>
  )
}
