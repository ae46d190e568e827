import { Match, Show, Switch, type JSX } from 'solid-js'
import type { Denial } from '#shared/access.ts'
import type { Path } from '#shared/dossier/schema.ts'
import { faces } from '#shared/layers.ts'
import { layerOfPerson } from '#client/fields/entry-frame.tsx'
import { useDossier } from '#client/sync/dossier.ts'
import { CaretFlag } from '#client/ui/caret-flag.tsx'
import { Icon } from '#client/ui/icon.tsx'
import { fields as words } from '#client/words/fields.ts'
import { createCellSession, type CellSession } from './create-cell-session.ts'
import { useGrid } from './grid.ts'
import styles from './cells.module.css'

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
export const saidElsewhere: readonly Denial[] = ['frozen', 'read-only', 'not-a-member']

/** A value in a table that becomes a field on Enter, F2 or a click, and goes back on Escape or on leaving. */
export function TableCell(props: TableCellProps): JSX.Element {
  const dossier = useDossier()
  const grid = useGrid()
  let wrapper: HTMLDivElement | undefined
  const {
    session,
    open,
    onFocusOut,
    onKeyDown: onEditorKey,
  } = createCellSession(
    () => wrapper,
    () => props.denial === null,
  )
  const others = () => dossier.inside(props.place).filter((present) => !present.me)
  const colour = () => {
    const other = others()[0]
    return other ? faces[layerOfPerson(other)].colour : props.changed
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
      onKeyDown={onEditorKey}
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
                tabIndex={props.id === undefined ? undefined : grid?.tabIndex(props.id)}
                onFocus={() => {
                  if (props.id !== undefined) grid?.enter(props.id)
                  dossier.goTo(props.place)
                }}
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
