import { For, Show, type JSX } from 'solid-js'
import type { SceneBudget, ScenePost } from '#shared/workshop/scene-views.ts'
import { screen } from '#client/words/workshop-screen.ts'
import { euro } from './euro.ts'
import styles from './budget-posts.module.css'

/** The lines of the budget, a page of them, and what they come to: figures right, zero as a dash. */
export function BudgetPosts(props: {
  readonly budget: SceneBudget
  readonly rows: readonly ScenePost[]
}): JSX.Element {
  const cells = (one: Pick<ScenePost, 'own' | 'subsidy' | 'labo' | 'total'>) => [
    one.own,
    one.subsidy,
    one.labo,
    one.total,
  ]
  const figure = (cents: number): string => (cents === 0 ? '–' : euro(cents).replace(/^€\s*/u, ''))
  return (
    <Show when={props.rows.length > 0}>
      <table class={styles.posts}>
        <caption class="visually-hidden">{screen.budget.posts}</caption>
        <thead>
          <tr>
            <For each={screen.budget.columns(props.budget.funder)}>
              {(name) => <th scope="col">{name}</th>}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={props.rows}>
            {(post) => (
              <tr>
                <th scope="row">{post.label || screen.budget.unnamed}</th>
                <For each={cells(post)}>{(cents) => <td>{figure(cents)}</td>}</For>
              </tr>
            )}
          </For>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{screen.budget.all}</th>
            <For each={cells(props.budget)}>{(cents) => <td>{figure(cents)}</td>}</For>
          </tr>
        </tfoot>
      </table>
    </Show>
  )
}
