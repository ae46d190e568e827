import { For, Show, type JSX } from 'solid-js'
import { versions } from '#client/words/versions.ts'
import type { SectionDifference } from '#shared/dossier/difference.ts'
import styles from './changed.module.css'

const words = versions.difference

/** Section by section, row by row: what it was, and what it is now. */
export function ChangedSections(props: { readonly sections: readonly SectionDifference[] }): JSX.Element {
  return (
    <For each={props.sections}>
      {(section) => (
        <details class={styles.section} open={props.sections.length < 4}>
          <summary>
            <b>
              {section.letter} · {section.title}
            </b>{' '}
            <span>{words.count(section.changes.length)}</span>
          </summary>
          <ul role="list">
            <For each={section.changes}>
              {(change) => (
                <li>
                  <p>
                    <b>{words.kinds[change.kind]}</b> {[change.row, change.label].filter(Boolean).join(' · ')}
                  </p>
                  <Show when={change.before}>
                    <p class={styles.before}>
                      <span class={styles.tag}>{words.before}</span> <del>{change.before}</del>
                    </p>
                  </Show>
                  <Show when={change.after}>
                    <p class={styles.after}>
                      <span class={styles.tag}>{words.after}</span> <ins>{change.after}</ins>
                    </p>
                  </Show>
                </li>
              )}
            </For>
          </ul>
        </details>
      )}
    </For>
  )
}
