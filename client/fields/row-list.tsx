import { createEffect, createMemo, createSignal, For, on, Show, type JSX } from 'solid-js'
import type { Scalar } from '#shared/dossier/content.ts'
import type { Path } from '#shared/dossier/schema.ts'
import type { Field } from '#shared/dossier/template.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { Button } from '#client/ui/button.tsx'
import { fields as words } from '#client/words/fields.ts'
import { createNarrow } from './create-media.ts'
import { createRowIds } from './create-row-ids.ts'
import { focusInside } from './focus.ts'
import { RowCard } from './row-card.tsx'
import { isWithin, useSpot } from './spot.ts'
import fieldStyles from './fields.module.css'
import styles from './rows.module.css'

/** So many rows stay readable open; of more, only their names are shown. */
const mostOpen = 3

export interface RowListProps {
  /** Of the list. */
  readonly path: Path
  readonly fields: readonly Field[]
  /** One of them, in a sentence: `een risico`. */
  readonly one: string
  /** Where the focus goes when a row is gone. */
  readonly homeId: string
  /** Only these rows, of a list that is shown in parts. */
  readonly only?: ((id: string) => boolean) | undefined
  /** What a new row begins with. */
  readonly values?: Readonly<Record<string, Scalar>> | undefined
  /** Instead of the button that adds a row. */
  readonly adding?: JSX.Element | (() => JSX.Element)
  /** Before a row's name. */
  readonly lead?: ((id: string) => JSX.Element) | undefined
  /** Said while there are none. */
  readonly none?: string | undefined
}

/** Rows as cards: add one, open one to write in it; on a phone one at a time. */
export function RowList(props: RowListProps): JSX.Element {
  const dossier = useDossier()
  const spot = useSpot()
  const narrow = createNarrow()
  const all = createRowIds(() => props.path)
  const ids = createMemo(() => all().filter((id) => props.only?.(id) ?? true))
  const mayAdd = () => props.adding === undefined && dossier.deny([...props.path, '-']) === null
  const rowPath = (id: string): Path => [...props.path, id]
  const [open, setOpen] = createSignal<ReadonlySet<string>>(
    new Set(ids().length <= mostOpen && !narrow() ? ids() : []),
  )
  const show = (id: string, wanted: boolean): void => {
    setOpen((before) => {
      const next = new Set(narrow() ? [] : before)
      if (wanted) next.add(id)
      else next.delete(id)
      return next
    })
  }
  createEffect(
    on(spot.target, (target) => {
      const row = isWithin(props.path, target) ? target?.[props.path.length] : undefined
      if (row !== undefined) show(row, true)
    }),
  )
  const add = (): void => {
    const id = dossier.write.add(props.path, props.fields, props.values ?? {})
    show(id, true)
    focusInside(rowPath(id))
  }

  return (
    <>
      <Show
        when={ids().length > 0}
        fallback={<p class={fieldStyles.nothing}>{props.none ?? words.noRows}</p>}
      >
        <ul class={styles.rows} role="list">
          <For each={ids()}>
            {(id, at) => (
              <RowCard
                path={rowPath(id)}
                fields={props.fields}
                place={at()}
                count={ids().length}
                fixed={props.only !== undefined}
                open={open().has(id)}
                onOpen={(wanted) => show(id, wanted)}
                homeId={props.homeId}
                lead={props.lead?.(id)}
              />
            )}
          </For>
        </ul>
      </Show>
      {typeof props.adding === 'function' ? props.adding() : props.adding}
      <Show when={mayAdd()}>
        <Button look="secondary" icon="plus" onClick={add}>
          {words.add(props.one)}
        </Button>
      </Show>
    </>
  )
}
