import { createSignal, onCleanup, Show, type JSX } from 'solid-js'
import { Icon, type IconName } from '#client/ui/icon.tsx'
import styles from './act.module.css'

export interface ActProps {
  readonly look?: 'main' | 'second' | 'quiet' | 'stokje' | undefined
  readonly icon?: IconName | undefined
  readonly onAct: () => void
  /** What the button says for a moment after: feedback stands where the thumb was. */
  readonly said?: string | undefined
  /** Cannot be used yet; it keeps the focus and does nothing. */
  readonly notYet?: boolean | undefined
  readonly describedBy?: string | undefined
  readonly pressed?: boolean | undefined
  readonly children: JSX.Element
}

/** A button for a thumb. */
export function Act(props: ActProps): JSX.Element {
  const [said, setSaid] = createSignal(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  onCleanup(() => clearTimeout(timer))
  const act = (): void => {
    if (props.notYet) return
    props.onAct()
    if (props.said === undefined) return
    setSaid(true)
    clearTimeout(timer)
    timer = setTimeout(() => setSaid(false), 1_500)
  }
  return (
    <button
      type="button"
      class={styles.act}
      data-look={props.look ?? 'main'}
      aria-disabled={props.notYet ? 'true' : undefined}
      aria-describedby={props.describedBy}
      aria-pressed={props.pressed === undefined ? undefined : props.pressed}
      onClick={act}
    >
      <Show when={props.icon}>{(name) => <Icon name={name()} size={20} />}</Show>
      {said() ? props.said : props.children}
    </button>
  )
}
