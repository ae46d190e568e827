import { For, Show, type JSX } from 'solid-js'
import { ui } from '#client/words/ui.ts'
import { Icon } from './icon.tsx'
import { TextLink } from './text-link.tsx'
import type { Toast, Toasts } from './create-toasts.ts'
import styles from './toast-region.module.css'

export interface ToastRegionProps {
  readonly toasts: Toasts
}

/** Once per page, last in the order of focus. */
export function ToastRegion(props: ToastRegionProps): JSX.Element {
  return (
    <section
      class={styles.region}
      aria-label={ui.messages}
      onPointerEnter={() => props.toasts.hold()}
      onPointerLeave={() => props.toasts.release()}
      onFocusIn={() => props.toasts.hold()}
      onFocusOut={() => props.toasts.release()}
    >
      <div role="status" class={styles.stack}>
        <For each={props.toasts.list()}>
          {(toast) => <ToastBar toast={toast} onDismiss={() => props.toasts.dismiss(toast.id)} />}
        </For>
      </div>
    </section>
  )
}

export interface ToastBarProps {
  readonly toast: Toast
  readonly onDismiss: () => void
}

export function ToastBar(props: ToastBarProps): JSX.Element {
  return (
    <div class={`${styles.toast} on-pine`}>
      <Icon name="check" />
      <span class={styles.text}>{props.toast.text}</span>
      <Show when={props.toast.action}>
        {(action) => (
          <TextLink
            onClick={() => {
              action().act()
              props.onDismiss()
            }}
          >
            {action().label}
          </TextLink>
        )}
      </Show>
      <button
        type="button"
        class={styles.close}
        aria-label={ui.close}
        title={ui.close}
        onClick={() => props.onDismiss()}
      >
        <Icon name="close" />
      </button>
    </div>
  )
}
