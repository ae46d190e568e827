import type { JSX } from 'solid-js'
import { iconShapes, type IconName } from './icon-shapes.tsx'
import styles from './icon.module.css'

export type { IconName } from './icon-shapes.tsx'

export interface IconProps {
  readonly name: IconName
  /** Side in px; 16 in a line of text and in a button, 20 alone. */
  readonly size?: number | undefined
}

/** Never speaks: the word beside it, or the button's `label`, does. Takes the colour of the text around it. */
export function Icon(props: IconProps): JSX.Element {
  const size = () => props.size ?? 16
  return (
    <svg class={styles.icon} viewBox="0 0 20 20" width={size()} height={size()} aria-hidden="true">
      {iconShapes[props.name]()}
    </svg>
  )
}
