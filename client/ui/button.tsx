import { createUniqueId, Show, splitProps, type JSX } from 'solid-js'
import { Icon, type IconName } from './icon.tsx'
import styles from './button.module.css'

/** One `primary` per screen; `danger` is outlined and never has the focus by itself. */
export type ButtonLook = 'primary' | 'secondary' | 'neutral' | 'quiet' | 'danger'

export interface ButtonProps extends Omit<JSX.ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  readonly look?: ButtonLook | undefined
  /** Height in px: 28 in a row, 36, 44 for the main act; on a phone all are 44. */
  readonly size?: 28 | 36 | 44 | undefined
  readonly icon?: IconName | undefined
  readonly iconEnd?: IconName | undefined
  /** The name of a button that shows only an icon. */
  readonly label?: string | undefined
  readonly wide?: boolean | undefined
  /** Why it cannot be used yet: the button keeps the focus and does nothing, the reason stands beside it. */
  readonly notYet?: string | undefined
  /** Renders a link with the looks of a button. */
  readonly href?: string | undefined
  /** File name, for a link that downloads. */
  readonly download?: string | undefined
}

const ownProps = ['look', 'size', 'icon', 'iconEnd', 'label', 'wide', 'notYet', 'href', 'download'] as const

export function Button(props: ButtonProps): JSX.Element {
  const [own, taken, rest] = splitProps(props, ownProps, [
    'onClick',
    'children',
    'class',
    'ref',
    'aria-describedby',
  ])
  const reasonId = createUniqueId()
  const bare = () => own.label !== undefined && taken.children === undefined
  const describedBy = () =>
    [taken['aria-describedby'], own.notYet && reasonId].filter(Boolean).join(' ') || undefined

  const act: JSX.EventHandler<HTMLButtonElement, MouseEvent> = (event) => {
    // Also keeps a form from being sent.
    if (own.notYet !== undefined) return event.preventDefault()
    if (typeof taken.onClick === 'function') taken.onClick(event)
    else taken.onClick?.[0](taken.onClick[1], event)
  }

  const face = () => (
    <>
      <Show when={own.icon}>{(name) => <Icon name={name()} size={bare() ? 18 : 16} />}</Show>
      {taken.children}
      <Show when={own.iconEnd}>{(name) => <Icon name={name()} />}</Show>
    </>
  )
  const looks = () => ({
    class: taken.class === undefined ? styles.button : `${styles.button} ${taken.class}`,
    'data-look': own.look ?? 'neutral',
    'data-size': own.size ?? 36,
    'data-bare': bare() ? '' : undefined,
    'data-wide': own.wide ? '' : undefined,
    'aria-label': own.label,
    title: bare() ? own.label : undefined,
  })

  return (
    <Show
      when={own.href !== undefined && own.notYet === undefined}
      fallback={
        <>
          <button
            type="button"
            {...looks()}
            {...rest}
            ref={taken.ref as (element: HTMLButtonElement) => void}
            aria-disabled={own.notYet !== undefined ? 'true' : undefined}
            aria-describedby={describedBy()}
            onClick={act}
          >
            {face()}
          </button>
          <Show when={own.notYet}>
            <span class={styles.reason} id={reasonId}>
              {own.notYet}
            </span>
          </Show>
        </>
      }
    >
      <a {...looks()} href={own.href} download={own.download} rel={leaves(own.href)} id={rest.id}>
        {face()}
      </a>
    </Show>
  )
}

/** What the server itself answers is no page of the app: the browser goes there, not the router. */
const leaves = (href: string | undefined): 'external' | undefined =>
  href?.startsWith('/api/') ? 'external' : undefined
