import { For, Show, type JSX } from 'solid-js'
import { edition as words } from '#client/words/edition.ts'
import type { EditionDifference } from '#shared/call/difference.ts'
import type { Draft } from './create-draft.ts'
import styles from './edition-page.module.css'

/** What the draft says in another way than the version that holds now. */
export function Difference(props: { readonly draft: Draft }): JSX.Element {
  const lines = () => props.draft.view().draft?.difference ?? []
  return (
    <div class={styles.form}>
      <Show when={props.draft.dirty()}>
        <p class={styles.quiet}>{words.difference.unsaved}</p>
      </Show>
      <Show when={lines().length > 0} fallback={<p>{words.difference.none}</p>}>
        <DifferenceTable lines={lines()} />
      </Show>
    </div>
  )
}

/** Before and after, in words: nothing here is told by colour alone. */
export function DifferenceTable(props: { readonly lines: readonly EditionDifference[] }): JSX.Element {
  const said = (text: string | null) => text ?? words.difference.nothing
  return (
    <div class={styles.scroll} tabIndex={0} role="group" aria-label={words.parts.difference}>
      <table class={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.difference.what}</th>
            <th scope="col">{words.difference.before}</th>
            <th scope="col">{words.difference.after}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.lines}>
            {({ label, before, after }) => (
              <tr>
                <th scope="row">{label}</th>
                <td>
                  <del>{said(before)}</del>
                </td>
                <td>
                  <ins>{said(after)}</ins>
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  )
}
