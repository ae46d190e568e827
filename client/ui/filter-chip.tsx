import { Show, type JSX } from 'solid-js'
import { Icon } from './icon.tsx'
import styles from './filter-chip.module.css'

export interface FilterChipProps {
  readonly on: boolean
  readonly onChange: (on: boolean) => void
  readonly children: JSX.Element
}

/** One of several filters; a tick says it is on. */
export function FilterChip(props: FilterChipProps): JSX.Element {
  return (
    <button
      type="button"
      class={styles.chip}
      aria-pressed={props.on}
      onClick={() => props.onChange(!props.on)}
    >
      <Show when={props.on}>
        <Icon name="check" size={14} />
      </Show>
      {props.children}
    </button>
  )
}
