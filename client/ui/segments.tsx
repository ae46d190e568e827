import { For, type JSX } from 'solid-js'
import styles from './segments.module.css'

export interface SegmentsProps<T extends string> {
  readonly label: string
  readonly options: readonly { readonly value: T; readonly label: string; readonly expanded?: boolean }[]
  /** `null`: none of them. */
  readonly value: T | null
  /** `tiles`: apart, two in a row, where there are many; `bar`: without a frame, across a page. */
  readonly look?: 'joined' | 'tiles' | 'bar'
  readonly onChoose: (value: T) => void
}

/** A few equal choices of which one is so: buttons side by side, the chosen one filled. */
export function Segments<T extends string>(props: SegmentsProps<T>): JSX.Element {
  return (
    <div class={styles.segments} data-look={props.look ?? 'joined'} role="group" aria-label={props.label}>
      <For each={props.options}>
        {(option) => (
          <button
            type="button"
            aria-pressed={props.value === option.value}
            aria-expanded={option.expanded}
            onClick={() => props.onChoose(option.value)}
          >
            {option.label}
          </button>
        )}
      </For>
    </div>
  )
}
