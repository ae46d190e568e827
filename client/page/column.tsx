import type { JSX } from 'solid-js'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { Asked, type AskedProps } from './asked.tsx'
import styles from './column.module.css'

interface ColumnProps {
  /** 1080 px instead of 800: for lists of facts. */
  readonly wide?: boolean | undefined
  readonly children: JSX.Element
}

/** A page that is read from top to bottom. */
export function Column(props: ColumnProps): JSX.Element {
  return (
    <div class={styles.column} data-wide={props.wide ? '' : undefined}>
      {props.children}
    </div>
  )
}

interface AskedColumnProps<View> extends Omit<AskedProps<View>, 'skeleton'> {
  readonly wide?: boolean | undefined
  /** How many rows there are at least, and how high (px) each is: the shapes until they come. */
  readonly rows: number
  readonly height: number
}

/** The same, for what the server must be asked first. */
export function AskedColumn<View>(props: AskedColumnProps<View>): JSX.Element {
  return (
    <Asked
      {...props}
      skeleton={
        <Column wide={props.wide}>
          <Skeleton lines={[30]} height={32} />
          <Skeleton lines={Array.from({ length: props.rows }, () => 100)} height={props.height} />
        </Column>
      }
    >
      {(view) => <Column wide={props.wide}>{props.children(view)}</Column>}
    </Asked>
  )
}
