import { Dialog as Kobalte } from '@kobalte/core/dialog'
import { Show, type JSX } from 'solid-js'
import { Button, type ButtonProps } from './button.tsx'
import styles from './dialog.module.css'
import { Tiles } from './tiles.tsx'

export interface DialogProps {
  readonly open: boolean
  readonly onClose: () => void
  /** The act itself: `‘Datastudie’ verwijderen?` */
  readonly title: string
  /** What it leads to. */
  readonly description?: string | undefined
  readonly children?: JSX.Element
  readonly actions?: JSX.Element
  /** 560 px instead of 480. */
  readonly wide?: boolean | undefined
  /** Draws a band of tiles above the title: an id or a hash. */
  readonly seed?: string | undefined
  /** Where the focus goes on closing, when what had it is no longer there. */
  readonly returnTo?: (() => HTMLElement | null | undefined) | undefined
}

/** `data-first` marks what gets the focus on opening: the harmless button, or the first field. */
const first = '[data-first]'

export function Dialog(props: DialogProps): JSX.Element {
  let opener: Element | null = null
  let content: HTMLElement | undefined

  const begin = (event: Event) => {
    const chosen = content?.querySelector<HTMLElement>(first)
    if (!chosen) return
    event.preventDefault()
    chosen.focus()
  }
  const end = (event: Event) => {
    event.preventDefault()
    // What was done here may have led them on already.
    const now = document.activeElement
    if (now && now !== document.body && !content?.contains(now)) return
    const back = opener instanceof HTMLElement && opener.isConnected ? opener : props.returnTo?.()
    back?.focus()
  }

  return (
    <Kobalte open={props.open} onOpenChange={(open) => !open && props.onClose()}>
      <Kobalte.Portal>
        <Kobalte.Overlay class={styles.overlay} />
        <div class={styles.place}>
          <Kobalte.Content
            class={styles.dialog}
            data-wide={props.wide ? '' : undefined}
            ref={(element: HTMLElement) => {
              opener = document.activeElement
              content = element
            }}
            onOpenAutoFocus={begin}
            onCloseAutoFocus={end}
          >
            <Show when={props.seed}>
              {(seed) => (
                <div class={styles.band}>
                  <Tiles seed={seed()} columns={props.wide ? 20 : 18} rows={2} size={28} />
                </div>
              )}
            </Show>
            <Kobalte.Title class={styles.title}>{props.title}</Kobalte.Title>
            <Show when={props.description}>
              <Kobalte.Description class={styles.description}>{props.description}</Kobalte.Description>
            </Show>
            <Show when={props.children}>
              <div class={styles.body}>{props.children}</div>
            </Show>
            <Show when={props.actions}>
              <div class={styles.actions}>{props.actions}</div>
            </Show>
          </Kobalte.Content>
        </div>
      </Kobalte.Portal>
    </Kobalte>
  )
}

export interface ConfirmDialogProps extends Omit<DialogProps, 'actions'> {
  /** A verb: `Verwijder`. */
  readonly act: string
  /** The harmless way on, which has the focus: `Behoud`. */
  readonly keep: string
  readonly danger?: boolean | undefined
  readonly notYet?: ButtonProps['notYet']
  readonly onAct: () => void
}

/** Asks before something that cannot simply be undone. Closes itself only through the harmless button. */
export function ConfirmDialog(props: ConfirmDialogProps): JSX.Element {
  return (
    <Dialog
      {...props}
      actions={
        <>
          <Button
            look={props.danger ? 'danger' : 'primary'}
            notYet={props.notYet}
            onClick={() => props.onAct()}
          >
            {props.act}
          </Button>
          <Button data-first="" onClick={() => props.onClose()}>
            {props.keep}
          </Button>
        </>
      }
    />
  )
}
