import { Show, type JSX } from 'solid-js'
import styles from './text-link.module.css'

export interface TextLinkProps {
  /** Without it this is a button that reads as a link. */
  readonly href?: string | undefined
  readonly onClick?: ((event: MouseEvent) => void) | undefined
  readonly newTab?: boolean | undefined
  /** File name, for a link that saves. */
  readonly download?: string | undefined
  readonly children: JSX.Element
}

/** An act or an address inside a sentence or at the end of a line. */
export function TextLink(props: TextLinkProps): JSX.Element {
  return (
    <Show
      when={props.href}
      fallback={
        <button type="button" class={styles.link} onClick={(event) => props.onClick?.(event)}>
          {props.children}
        </button>
      }
    >
      <a
        class={styles.link}
        href={props.href}
        download={props.download}
        target={props.newTab ? '_blank' : undefined}
        rel={props.newTab ? 'noopener' : undefined}
        onClick={(event) => props.onClick?.(event)}
      >
        {props.children}
      </a>
    </Show>
  )
}
