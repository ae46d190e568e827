import type { JSX } from 'solid-js'
import styles from './data-table.module.css'

export interface DataTableProps {
  /** What the table is; heard first by who cannot see it. */
  readonly caption: string
  readonly showCaption?: boolean | undefined
  /** Rows of 32 px instead of room for two lines. */
  readonly dense?: boolean | undefined
  /**
   * `thead`, `tbody`, `tfoot`. A cell takes `data-number` (aligned right), `data-strong`, `data-minus` (below
   * zero), `data-group` (a hairline before it); a row takes `data-error`.
   */
  readonly children: JSX.Element
}

export function DataTable(props: DataTableProps): JSX.Element {
  return (
    <table class={styles.table} data-dense={props.dense ? '' : undefined}>
      <caption class={props.showCaption ? styles.caption : 'visually-hidden'}>{props.caption}</caption>
      {props.children}
    </table>
  )
}
