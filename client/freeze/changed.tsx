import { For, Show, type JSX } from 'solid-js'
import { versions } from '#client/words/versions.ts'
import type { DifferenceView } from '#shared/version-api.ts'
import styles from './changed.module.css'

/** What a version says otherwise than the one before it: section by section, row by row, in words. */
export function Changed(props: { readonly view: DifferenceView }): JSX.Element {
  const words = versions.difference
  return (
    <Show when={props.view.since}>
      {(since) => (
        <section class={styles.changed}>
          <h2>{words.title(since().number)}</h2>
          <Show when={since().reason}>
            <p class={styles.reason}>{words.reason(since().reason)}</p>
          </Show>
          <Show when={props.view.sections.length > 0} fallback={<p>{words.same}</p>}>
            <For each={props.view.sections}>
              {(section) => (
                <details class={styles.section} open={props.view.sections.length < 4}>
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
                            <b>{words.kinds[change.kind]}</b>{' '}
                            {[change.row, change.label].filter(Boolean).join(' · ')}
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
          </Show>
        </section>
      )}
    </Show>
  )
}
