import { createSignal, Match, Show, Switch, type JSX } from 'solid-js'
import type { Denial } from '#shared/access.ts'
import type { Path } from '#shared/dossier/schema.ts'
import { faces } from '#shared/layers.ts'
import { layerOfPerson } from '#client/fields/entry-frame.tsx'
import { useDossier } from '#client/sync/dossier.ts'
import { CaretFlag } from '#client/ui/caret-flag.tsx'
import { Icon } from '#client/ui/icon.tsx'
import { fields as words } from '#client/words/fields.ts'
import styles from './cells.module.css'

/** One time somebody writes in a cell. */
export interface CellSession {
  /** The key that opened the cell, when it was already part of the new value. */
  readonly initial: string | undefined
  readonly joins: (box: CellBox) => void
  /** Enter: back to the cell, unless something in it means nothing yet. */
  readonly finish: () => void
  /** Escape: what stood there before, and back to the cell. */
  readonly restore: () => void
}

/** One field of an open cell. */
export interface CellBox {
  /** Takes what was typed as final. */
  readonly leave: () => void
  /** What was typed means nothing yet, and would be lost by closing. */
  readonly stuck: () => boolean
  readonly restore: () => void
}

export interface TableCellProps {
  /** The arrows keep to it on their way up and down. */
  readonly column: string
  /** Also tells the others where I am. */
  readonly place: Path
  readonly id?: string | undefined
  /** What it is and what stands in it, for who hears it without the table around it. */
  readonly label: string
  readonly denial: Denial | null
  readonly align?: 'end' | undefined
  /** Colour of somebody who just changed it. */
  readonly changed?: string | undefined
  /** Names who else is in it; where the row does not do so already. */
  readonly flag?: boolean | undefined
  /** Keys that open the cell and are the start of a new value. */
  readonly opens?: RegExp | undefined
  readonly edit: (session: CellSession) => JSX.Element
  /** The value as shown. */
  readonly children: JSX.Element
}

/** True for everybody and everywhere on the page, and said there once. */
const saidElsewhere: readonly Denial[] = ['frozen', 'read-only', 'not-a-member']

/** A value in a table that becomes a field on Enter, F2 or a click, and goes back on Escape or on leaving. */
export function TableCell(props: TableCellProps): JSX.Element {
  const dossier = useDossier()
  const [session, setSession] = createSignal<CellSession | null>(null)
  let wrapper: HTMLDivElement | undefined
  let boxes: CellBox[] = []
  const others = () => dossier.inside(props.place).filter((present) => !present.me)
  const colour = () => {
    const other = others()[0]
    return other ? faces[layerOfPerson(other)].colour : props.changed
  }

  const open = (initial?: string): void => {
    if (props.denial) return
    boxes = []
    setSession({ initial, joins: (box) => boxes.push(box), finish, restore })
    const control = wrapper?.querySelector<HTMLElement>('input, select, textarea')
    control?.focus()
    if (control instanceof HTMLInputElement && initial === undefined) control.select()
  }
  const stuck = () => boxes.some((box) => box.stuck())
  const finish = (): void => {
    boxes.forEach((box) => box.leave())
    if (!stuck()) close()
  }
  const restore = (): void => {
    boxes.forEach((box) => box.restore())
    close()
  }
  const close = (): void => {
    setSession(null)
    wrapper?.querySelector<HTMLElement>('[data-cell]')?.focus()
  }
  const onFocusOut = (event: FocusEvent): void => {
    const { target, relatedTarget: to } = event
    // The cell itself loses the focus when it makes room for its field.
    if (!session() || (target instanceof Element && target.matches('[data-cell]'))) return
    if (to instanceof Node && wrapper?.contains(to)) return
    // A row that somebody else moves loses the focus too, and gets it back at once.
    queueMicrotask(() => {
      if (!wrapper?.contains(document.activeElement) && !stuck()) setSession(null)
    })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (event.key !== 'F2' && !props.opens?.test(event.key)) return
    event.preventDefault()
    open(event.key === 'F2' ? undefined : event.key)
  }

  return (
    <div
      class={styles.cell}
      ref={(element) => (wrapper = element)}
      data-align={props.align}
      data-marked={colour() ? '' : undefined}
      style={{ '--other': colour() }}
      onFocusOut={onFocusOut}
    >
      <Show when={props.flag && others()[0]}>
        {(other) => (
          <span class={styles.flag}>
            <CaretFlag
              layer={layerOfPerson(other())}
              name={other().identity.name}
              organisation={other().identity.organisation}
            />
          </span>
        )}
      </Show>
      <Show
        when={session()}
        keyed
        fallback={
          <Switch>
            <Match when={props.denial !== null && saidElsewhere.includes(props.denial)}>
              <span class={styles.plain} id={props.id}>
                {props.children}
              </span>
            </Match>
            <Match when={true}>
              <button
                type="button"
                class={styles.value}
                id={props.id}
                data-cell={props.column}
                aria-label={props.denial ? `${props.label}. ${words.denied[props.denial]}` : props.label}
                aria-disabled={props.denial ? 'true' : undefined}
                title={props.denial ? words.denied[props.denial] : undefined}
                onFocus={() => dossier.goTo(props.place)}
                onClick={() => open()}
                onKeyDown={onKeyDown}
              >
                {props.children}
                <Show when={props.denial}>
                  <span class={styles.lock}>
                    <Icon name="lock" size={12} />
                  </span>
                </Show>
              </button>
            </Match>
          </Switch>
        }
      >
        {(now) => <div class={styles.editor}>{props.edit(now)}</div>}
      </Show>
    </div>
  )
}
