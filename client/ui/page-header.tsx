import { Show, type JSX } from 'solid-js'
import styles from './page-header.module.css'

export interface PageHeaderProps {
  readonly title: string
  /** One sentence under the title. */
  readonly lead?: JSX.Element
  /** A few words above the title. */
  readonly eyebrow?: string | undefined
  /** The section's letter, beside the title where there is no margin for it. */
  readonly letter?: string | undefined
  readonly actions?: JSX.Element
  /** `hero` only for a first visit, `wide` above wide tables. */
  readonly look?: 'page' | 'wide' | 'hero' | undefined
  /** The heading takes the focus when a page or section opens. */
  readonly headingRef?: ((heading: HTMLHeadingElement) => void) | undefined
}

export function PageHeader(props: PageHeaderProps): JSX.Element {
  return (
    <header class={styles.header} data-look={props.look ?? 'page'}>
      <Show when={props.letter}>
        <span class={styles.letter} aria-hidden="true">
          {props.letter}
        </span>
      </Show>
      <div class={styles.words}>
        <Show when={props.eyebrow}>
          <p class={styles.eyebrow}>{props.eyebrow}</p>
        </Show>
        <h1 class={styles.title} tabIndex={-1} ref={(heading) => props.headingRef?.(heading)}>
          {props.title}
        </h1>
        <Show when={props.lead}>
          <p class={styles.lead}>{props.lead}</p>
        </Show>
      </div>
      <Show when={props.actions}>
        <div class={styles.actions}>{props.actions}</div>
      </Show>
    </header>
  )
}
