import { Show, type JSX } from 'solid-js'
import type { Denial } from '#shared/access.ts'
import { faces } from '#shared/layers.ts'
import { layerOfPerson } from '#client/fields/entry-frame.tsx'
import type { Present } from '#client/sync/dossier.ts'
import { CaretFlag } from '#client/ui/caret-flag.tsx'
import { Icon } from '#client/ui/icon.tsx'
import { fields as words } from '#client/words/fields.ts'
import { createCellSession, type CellSession } from './create-cell-session.ts'
import { useGrid } from './grid.ts'
import { saidElsewhere } from './table-cell.tsx'
import styles from './cells.module.css'

export interface LightCellProps {
  readonly column: string
  /** Of the cell on the page; it is also its name in the grid. */
  readonly id: string
  readonly label: string
  readonly denial: Denial | null
  readonly align?: 'end' | undefined
  /** Who else is in it. */
  readonly other: Present | undefined
  /** Colour of somebody who just changed it. */
  readonly changed: string | undefined
  readonly opens: RegExp
  readonly onEnter: () => void
  /** Another key than those that open it; true when it meant something. */
  readonly onKey?: ((key: string, cell: HTMLElement) => boolean) | undefined
  /** A click on a cell that is not mine to write in. */
  readonly onDenied?: ((cell: HTMLElement) => void) | undefined
  readonly edit: (session: CellSession) => JSX.Element
  /** The value as shown. */
  readonly children: JSX.Element
}

/**
 * `TableCell` for a table of thousands: it follows nothing by itself, and is told all it shows. What a row or a
 * column has in common is worked out there, once.
 */
export function LightCell(props: LightCellProps): JSX.Element {
  const grid = useGrid()
  let place: HTMLDivElement | undefined
  const { session, open, onFocusOut, onKeyDown } = createCellSession(
    () => place,
    () => props.denial === null,
  )
  const colour = () => (props.other ? faces[layerOfPerson(props.other)].colour : props.changed)
  const onCellKey = (event: KeyboardEvent & { currentTarget: HTMLElement }): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const { key } = event
    const opens = key === 'F2' || props.opens.test(key)
    if (!opens && !props.onKey?.(key, event.currentTarget)) return
    event.preventDefault()
    if (opens) open(key === 'F2' ? undefined : key)
  }
  const face = () =>
    props.denial !== null && saidElsewhere.includes(props.denial) ? (
      <span class={styles.plain} id={props.id}>
        {props.children}
      </span>
    ) : (
      <button
        type="button"
        class={styles.value}
        id={props.id}
        data-cell={props.column}
        tabIndex={grid?.tabIndex(props.id)}
        aria-label={props.denial ? `${props.label}. ${words.denied[props.denial]}` : props.label}
        aria-disabled={props.denial ? 'true' : undefined}
        title={props.denial ? words.denied[props.denial] : undefined}
        onClick={(event) => (props.denial ? props.onDenied?.(event.currentTarget) : open())}
        onKeyDown={onCellKey}
      >
        {props.children}
        {props.denial && (
          <span class={styles.lock}>
            <Icon name="lock" size={12} />
          </span>
        )}
      </button>
    )
  return (
    <div
      class={styles.cell}
      ref={(element) => (place = element)}
      data-align={props.align}
      data-marked={colour() ? '' : undefined}
      style={{ '--other': colour() }}
      onFocusIn={() => {
        grid?.enter(props.id)
        props.onEnter()
      }}
      onFocusOut={onFocusOut}
      onKeyDown={onKeyDown}
    >
      {props.other && (
        <span class={styles.flag}>
          <CaretFlag
            layer={layerOfPerson(props.other)}
            name={props.other.identity.name}
            organisation={props.other.identity.organisation}
          />
        </span>
      )}
      <Show when={session()} keyed fallback={face()}>
        {(now) => <div class={styles.editor}>{props.edit(now)}</div>}
      </Show>
    </div>
  )
}
