import { Show, type JSX } from 'solid-js'
import { versions } from '#client/words/versions.ts'
import type { DifferenceView } from '#shared/version-api.ts'
import { ChangedSections } from './changed-sections.tsx'
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
            <ChangedSections sections={props.view.sections} />
          </Show>
        </section>
      )}
    </Show>
  )
}
