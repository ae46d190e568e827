import { Show, type JSX } from 'solid-js'
import type { Cents } from '#shared/cents.ts'
import type { Path } from '#shared/dossier/schema.ts'
import { fieldOf, type Field } from '#shared/dossier/template.ts'
import { domId } from '#client/fields/spot.ts'
import { CellEditor } from '#client/tables/cell-editor.tsx'
import { TableCell } from '#client/tables/table-cell.tsx'
import { useDossier } from '#client/sync/dossier.ts'
import { Icon } from '#client/ui/icon.tsx'
import { budget as words } from '#client/words/budget.ts'
import { Amount } from './amount.tsx'
import type { Desk } from './create-budget.ts'
import styles from './line.module.css'

export interface LabelCellProps {
  readonly desk: Desk
  readonly line: string
  /** `Kostenlijn 1, Procesbegeleiding`. */
  readonly name: string
  readonly label: string
}

/** The name of a cost line, in the table and on its card. */
export function LabelCell(props: LabelCellProps): JSX.Element {
  const dossier = useDossier()
  const path = (): Path => [...props.desk.linePath(props.line), 'label']
  const label = () => props.label || words.nameless
  return (
    <TableCell
      column="label"
      place={path()}
      id={domId(path())}
      label={words.valueIn(props.name, words.columns.line, label())}
      denial={dossier.deny(path())}
      flag
      edit={(session) => (
        <CellEditor
          path={path()}
          field={fieldOf(props.desk.field.fields, 'label') as Field}
          session={session}
        />
      )}
    >
      <span class={styles.label}>{label()}</span>
    </TableCell>
  )
}

/** Whether a line or the whole is paid for. */
export function Balance(props: { readonly balance: Cents }): JSX.Element {
  return (
    <Show
      when={props.balance !== 0}
      fallback={
        <span class={styles.closes}>
          <Icon name="check" size={14} />
          {words.closes}
        </span>
      }
    >
      <span class={styles.open}>
        {props.balance > 0 ? words.plus : ''}
        <Amount cents={props.balance} />
      </span>
    </Show>
  )
}
