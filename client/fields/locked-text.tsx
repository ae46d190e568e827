import { Show, type JSX } from 'solid-js'
import type { RichText } from '#shared/dossier/rich-text.ts'
import type { Path } from '#shared/dossier/schema.ts'
import { countTextWords } from '#shared/dossier/words.ts'
import { sectionOfRoot } from '#shared/locks.ts'
import { RichView } from '#client/editor/rich-view.tsx'
import { useDossier } from '#client/sync/dossier.ts'
import { Icon } from '#client/ui/icon.tsx'
import { WordCounter } from '#client/ui/word-counter.tsx'
import { time } from '#client/words/app.ts'
import { locks as words } from '#client/words/locks.ts'
import styles from './locked-text.module.css'

export interface LockedTextProps {
  readonly text: RichText
  readonly path: Path
  /** So many words there may be. */
  readonly limit: number | undefined
}

/** A long answer under a lock: since when, by whom and why, and that it only reads. */
export function LockedText(props: LockedTextProps): JSX.Element {
  const dossier = useDossier()
  const lock = () => dossier.locks()[sectionOfRoot(props.path[0])]
  return (
    <div class={styles.box}>
      <Show when={lock()}>
        {(now) => (
          <p class={styles.why}>
            <Icon name="lock" size={16} />
            <span>
              <b>{words.since(time(new Date(now().from).toISOString()))}</b> {words.setBy(now().by.name)}
              <Show when={now().reason}>
                : <q>{now().reason}</q>
              </Show>
            </span>
          </p>
        )}
      </Show>
      <div class={styles.text}>
        <RichView text={props.text} />
      </div>
      <p class={styles.footer}>
        <span>{words.readOnly}</span>
        <Show when={props.limit}>
          {(limit) => <WordCounter count={countTextWords(props.text)} limit={limit()} />}
        </Show>
      </p>
    </div>
  )
}
