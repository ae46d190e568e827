import { createUniqueId, For, Show, type JSX } from 'solid-js'
import { ui } from '#client/words/ui.ts'
import styles from './field.module.css'
import { Icon } from './icon.tsx'
import { StateMark } from './state-mark.tsx'

/** What the control inside a field must carry, so that label, help and errors are heard with it. */
export interface FieldWiring {
  readonly id: string
  readonly labelId: string
  readonly describedBy: string | undefined
  readonly invalid: boolean
  readonly required: boolean
}

export interface FieldFrame {
  readonly label: string
  /** Also the address of the field: a list of errors links to `#id`. */
  readonly id?: string | undefined
  /** `title` for the long answers of the dossier, where the label is a heading. */
  readonly look?: 'form' | 'title' | undefined
  readonly required?: boolean | undefined
  readonly help?: JSX.Element
  /** The call's own words. */
  readonly quote?: { readonly text: string; readonly source: string } | undefined
  readonly errors?: readonly JSX.Element[] | undefined
  readonly warnings?: readonly JSX.Element[] | undefined
  /** Who else is here, the counter. */
  readonly footer?: JSX.Element
  /** Stands before the label in the margin: where the group is. */
  readonly marker?: JSX.Element
  /** The label is only heard, as in a cell of a table. */
  readonly hideLabel?: boolean | undefined
  /** Several controls under one label: it then names the group and points at none of them. */
  readonly group?: boolean | undefined
}

export interface FieldProps extends FieldFrame {
  readonly children: (wiring: FieldWiring) => JSX.Element
}

/** For `splitProps`: what a control hands on to its frame. */
export const frameProps = [
  ...(['label', 'id', 'look', 'required', 'help', 'quote', 'errors'] as const),
  ...(['warnings', 'footer', 'marker', 'hideLabel', 'group'] as const),
] as const

/** Label, help and the call's words above; the control; who else and how many words, then what is wrong, below. */
export function Field(props: FieldProps): JSX.Element {
  const ownId = createUniqueId()
  const id = () => props.id ?? ownId
  const wiring: FieldWiring = {
    get id() {
      return id()
    },
    get labelId() {
      return `${id()}-label`
    },
    get describedBy() {
      const parts = [
        props.errors?.length ? `${id()}-errors` : '',
        props.warnings?.length ? `${id()}-warnings` : '',
        props.help ? `${id()}-help` : '',
      ]
      return parts.filter(Boolean).join(' ') || undefined
    },
    get invalid() {
      return (props.errors?.length ?? 0) > 0
    },
    get required() {
      return props.required ?? false
    },
  }

  return (
    <div class={styles.field} data-look={props.look ?? 'form'}>
      <div class={props.hideLabel ? 'visually-hidden' : styles.heading}>
        <Show when={props.marker}>
          <span class={styles.marker}>{props.marker}</span>
        </Show>
        <FieldLabel {...props} wiring={wiring} />
        <Show when={props.required}>
          <span class={styles.tag}>{ui.required}</span>
        </Show>
      </div>
      <Show when={props.help}>
        <p class={styles.help} id={`${id()}-help`}>
          {props.help}
        </p>
      </Show>
      <Show when={props.quote}>
        {(quote) => (
          <figure class={styles.quote}>
            <Icon name="quote" size={14} />
            <blockquote>{quote().text}</blockquote>
            <figcaption>{quote().source}</figcaption>
          </figure>
        )}
      </Show>
      <div class={styles.control}>{props.children(wiring)}</div>
      <Show when={props.footer}>
        <div class={styles.footer}>{props.footer}</div>
      </Show>
      <Findings id={`${id()}-errors`} state="error" texts={props.errors} />
      <Findings id={`${id()}-warnings`} state="warning" texts={props.warnings} />
    </div>
  )
}

function FieldLabel(props: FieldFrame & { readonly wiring: FieldWiring }): JSX.Element {
  const label = () => (
    <Show
      when={props.group}
      fallback={
        <label id={props.wiring.labelId} for={props.wiring.id}>
          {props.label}
        </label>
      }
    >
      <span id={props.wiring.labelId}>{props.label}</span>
    </Show>
  )
  return (
    <Show when={props.look === 'title'} fallback={<span class={styles.label}>{label()}</span>}>
      <h3 class={styles.title}>{label()}</h3>
    </Show>
  )
}

function Findings(props: {
  readonly id: string
  readonly state: 'error' | 'warning'
  readonly texts: readonly JSX.Element[] | undefined
}): JSX.Element {
  return (
    <Show when={props.texts?.length}>
      <div class={styles.findings} data-state={props.state} id={props.id}>
        <For each={props.texts}>
          {(text) => (
            <p>
              <StateMark state={props.state} size={17} />
              <span>{text}</span>
            </p>
          )}
        </For>
      </div>
    </Show>
  )
}
