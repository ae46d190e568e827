import { createUniqueId, Show, type JSX } from 'solid-js'
import styles from './choice.module.css'

export interface CheckboxProps {
  readonly label: JSX.Element
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly help?: JSX.Element
  readonly name?: string | undefined
  readonly id?: string | undefined
  /** Why it cannot be changed; it keeps the focus and the reason stands under it. */
  readonly notYet?: string | undefined
}

export function Checkbox(props: CheckboxProps): JSX.Element {
  const ownId = createUniqueId()
  const id = () => props.id ?? ownId
  const note = () => props.notYet ?? props.help
  return (
    <div class={styles.choice}>
      <input
        class={styles.box}
        type="checkbox"
        id={id()}
        name={props.name}
        checked={props.checked}
        aria-disabled={props.notYet !== undefined ? 'true' : undefined}
        aria-describedby={note() ? `${id()}-note` : undefined}
        onClick={(event) => props.notYet !== undefined && event.preventDefault()}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <label for={id()}>{props.label}</label>
      <Show when={note()}>
        <p class={styles.note} id={`${id()}-note`}>
          {note()}
        </p>
      </Show>
    </div>
  )
}
