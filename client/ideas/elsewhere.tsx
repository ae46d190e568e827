import type { JSX } from 'solid-js'
import { EmptyState } from '#client/ui/empty-state.tsx'
import { ideas as words } from '#client/words/ideas.ts'
import { Aside, type ViewProps } from './aside.tsx'
import { IdeaHead } from './idea-head.tsx'
import styles from './idea-page.module.css'

/** An idea that was handed in on paper or by mail: only that it exists is written down here. */
export function Elsewhere(props: ViewProps): JSX.Element {
  return (
    <div class={styles.page}>
      <IdeaHead view={props.view} />
      <div class={styles.columns}>
        <div class={styles.main}>
          <EmptyState title={words.elsewhere.title} level={2}>
            {words.elsewhere.text}
          </EmptyState>
        </div>
        <Aside {...props} />
      </div>
    </div>
  )
}
