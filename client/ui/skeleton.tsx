import { For, type JSX } from 'solid-js'
import styles from './skeleton.module.css'

export interface SkeletonProps {
  /** Widths of the lines, in per cent; the last one is best shorter. */
  readonly lines?: readonly number[] | undefined
  /** Height of a line in px, or of the one block when there are no lines. */
  readonly height?: number | undefined
}

const paragraph = [100, 96, 98, 62]

/** The shape of what is not known yet. It stands still; the page says in one sentence what is coming. */
export function Skeleton(props: SkeletonProps): JSX.Element {
  return (
    <div class={styles.skeleton} aria-hidden="true">
      <For each={props.lines ?? paragraph}>
        {(width) => <span style={{ width: `${width}%`, height: `${props.height ?? 12}px` }} />}
      </For>
    </div>
  )
}
