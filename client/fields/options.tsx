import { For, Show, type JSX } from 'solid-js'
import type { Option } from '#shared/dossier/template.ts'
import { Checkbox } from '#client/ui/checkbox.tsx'
import { Field, type FieldFrame } from '#client/ui/field.tsx'
import styles from './fields.module.css'

export interface OptionsProps {
  readonly frame: FieldFrame
  readonly options: readonly Option[]
  readonly chosen: readonly string[]
  readonly onChoose: (id: string, on: boolean) => void
  /** Instead of the boxes, while there is nothing to tick. */
  readonly none?: string | undefined
}

/** Boxes under one label, each on or off by itself, so that two people ticking do not undo each other. */
export function Options(props: OptionsProps): JSX.Element {
  return (
    <Field {...props.frame} group>
      {(wiring) => (
        <div
          class={styles.options}
          role="group"
          id={wiring.id}
          tabIndex={-1}
          aria-labelledby={wiring.labelId}
          aria-describedby={wiring.describedBy}
        >
          <For each={props.options} fallback={<Show when={props.none}>{<p>{props.none}</p>}</Show>}>
            {(option) => (
              <Checkbox
                id={`${wiring.id}_${option.id}`}
                label={option.label}
                checked={props.chosen.includes(option.id)}
                onChange={(on) => props.onChoose(option.id, on)}
              />
            )}
          </For>
        </div>
      )}
    </Field>
  )
}
