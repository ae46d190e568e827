import { createMemo, For, type JSX } from 'solid-js'
import { tileGround, tilePattern, tileUnits } from '#shared/tiles.ts'
import styles from './tiles.module.css'

export interface TilesProps {
  /** The id of a draft, or the hash of a frozen version; nothing else has tiles. */
  readonly seed: string
  readonly columns: number
  readonly rows: number
  /** Side of one tile in px; without it the pattern fills the width it is given. */
  readonly size?: number | undefined
}

/** The fingerprint of a proposal. Says nothing to a screen reader: name and hash stand in words nearby. */
export function Tiles(props: TilesProps): JSX.Element {
  const paints = createMemo(() => tilePattern(props.seed, props.columns, props.rows))
  const side = (tiles: number) => (props.size === undefined ? undefined : tiles * props.size)
  return (
    <svg
      class={styles.tiles}
      viewBox={`0 0 ${props.columns * tileUnits} ${props.rows * tileUnits}`}
      width={side(props.columns) ?? '100%'}
      height={side(props.rows)}
      aria-hidden="true"
    >
      <rect width="100%" height="100%" fill={tileGround} />
      <For each={paints()}>{(paint) => <path fill={paint.colour} d={paint.path} />}</For>
    </svg>
  )
}
