import { createSignal, For, Show, splitProps, type JSX } from 'solid-js'
import control from './control.module.css'
import styles from './combobox.module.css'
import { Field, frameProps, type FieldFrame } from './field.tsx'

export interface ComboboxOption {
  readonly value: string
  readonly label: string
  /** What tells it from others of that name. */
  readonly note?: string | undefined
}

export interface ComboboxProps extends FieldFrame {
  /** What stands in the box. */
  readonly text: string
  readonly onInput: (text: string) => void
  /** What fits what was typed, the best fit first. */
  readonly options: readonly ComboboxOption[]
  readonly onChoose: (value: string) => void
  /** Said while something was typed that nothing fits. */
  readonly none: string
  readonly onBlur?: (() => void) | undefined
  readonly inputMode?: 'text' | 'numeric' | undefined
  readonly ref?: ((element: HTMLInputElement) => void) | undefined
}

/**
 * A box to type in with a list of what fits. Arrows go through the list while the caret stays in the box, Enter
 * takes what is in hand, Escape closes the list and only then leaves what is around it.
 */
export function Combobox(props: ComboboxProps): JSX.Element {
  const [frame, own] = splitProps(props, frameProps)
  const [open, setOpen] = createSignal(false)
  const [at, setAt] = createSignal(-1)
  const shown = () => open() && own.text.trim() !== ''
  const inHand = () => (shown() ? own.options[at()] : undefined)

  const close = (): void => {
    setOpen(false)
    setAt(-1)
  }
  const take = (option: ComboboxOption): void => {
    close()
    own.onChoose(option.value)
  }
  const move = (by: number): void => {
    const { length } = own.options
    if (length === 0) return
    setOpen(true)
    setAt((before) => (before < 0 && by < 0 ? length - 1 : (before + by + length) % length))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    switch (event.key) {
      case 'ArrowDown':
        move(1)
        break
      case 'ArrowUp':
        move(-1)
        break
      case 'Enter': {
        const option = inHand() ?? (shown() && own.options.length === 1 ? own.options[0] : undefined)
        if (!option) return
        take(option)
        break
      }
      case 'Escape':
        if (!shown()) return
        close()
        break
      default:
        return
    }
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <Field {...frame}>
      {(wiring) => {
        const listId = `${wiring.id}-list`
        const optionId = (index: number): string => `${listId}-${index}`
        return (
          <span class={styles.place}>
            <input
              class={control.control}
              ref={(element) => own.ref?.(element)}
              id={wiring.id}
              value={own.text}
              autocomplete="off"
              inputmode={own.inputMode}
              role="combobox"
              aria-expanded={shown() ? 'true' : 'false'}
              aria-controls={listId}
              aria-autocomplete="list"
              aria-activedescendant={inHand() ? optionId(at()) : undefined}
              aria-required={wiring.required ? 'true' : undefined}
              aria-invalid={wiring.invalid ? 'true' : undefined}
              aria-describedby={wiring.describedBy}
              onInput={(event) => {
                setOpen(true)
                setAt(-1)
                own.onInput(event.currentTarget.value)
              }}
              // Heard here and not further up: a dialog around it would close at Escape.
              on:keydown={onKeyDown}
              onBlur={() => {
                close()
                own.onBlur?.()
              }}
            />
            <ul class={styles.list} id={listId} role="listbox" aria-label={frame.label} hidden={!shown()}>
              <Show when={shown()}>
                <For
                  each={own.options}
                  fallback={
                    <li class={styles.none} role="option" aria-selected="false" aria-disabled="true">
                      {own.none}
                    </li>
                  }
                >
                  {(option, index) => (
                    <li
                      class={styles.option}
                      id={optionId(index())}
                      role="option"
                      aria-selected={index() === at() ? 'true' : 'false'}
                      // The box keeps the focus.
                      onMouseDown={(event) => event.preventDefault()}
                      onClick={() => take(option)}
                    >
                      <span>{option.label}</span>
                      <Show when={option.note}>
                        <span class={styles.note}>{option.note}</span>
                      </Show>
                    </li>
                  )}
                </For>
              </Show>
            </ul>
          </span>
        )
      }}
    </Field>
  )
}
