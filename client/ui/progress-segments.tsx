import { Index, Show, type JSX } from 'solid-js'
import { ui } from '#client/words/ui.ts'
import styles from './progress-segments.module.css'

export interface Segment {
  readonly label: string
  readonly state: 'answered' | 'partly' | 'empty'
}

export interface ProgressSegmentsProps {
  readonly segments: readonly Segment[]
  /** Shows `7/11` at the end of the row. */
  readonly count?: boolean | undefined
}

/** The criteria in their order, one segment each; the sentence behind it is for who cannot see it. */
export function ProgressSegments(props: ProgressSegmentsProps): JSX.Element {
  const having = (state: Segment['state']) =>
    props.segments.filter((segment) => segment.state === state).length
  return (
    <div class={styles.progress}>
      <div
        class={styles.row}
        role="img"
        aria-label={ui.criteria(having('answered'), having('partly'), having('empty'))}
      >
        {/* By place: they are counted anew after every pause in the typing, and hardly ever say anything new. */}
        <Index each={props.segments}>
          {(segment) => (
            <span data-state={segment().state} title={`${segment().label}: ${ui.segment[segment().state]}`} />
          )}
        </Index>
      </div>
      <Show when={props.count}>
        <span class={styles.count} aria-hidden="true">
          {having('answered')}/{props.segments.length}
        </span>
      </Show>
    </div>
  )
}
