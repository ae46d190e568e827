import { Show, type JSX } from 'solid-js'
import styles from './signs.module.css'

/** Time as a pie that empties clockwise; at zero an empty ring. The digits stand beside it. */
export function ClockPie(props: {
  /** What is left, from 1 to 0. */
  readonly part: number
  readonly ticks?: boolean | undefined
}): JSX.Element {
  return (
    <svg class={styles.pie} viewBox="-50 -50 100 100" aria-hidden="true">
      <circle class={styles.pieGround} r="47" />
      <Show when={props.part >= 1} fallback={<path class={styles.pieLeft} d={slice(props.part)} />}>
        <circle class={styles.pieLeft} r="47" />
      </Show>
      <Show when={props.ticks}>
        <path class={styles.pieTicks} d={ticks} />
      </Show>
      <circle class={styles.pieRing} r="47" />
    </svg>
  )
}

const at = (turn: number, radius: number): string => {
  const angle = (turn - 0.25) * 2 * Math.PI
  return `${(Math.cos(angle) * radius).toFixed(2)} ${(Math.sin(angle) * radius).toFixed(2)}`
}
/** From where the hand is to the top: what has gone by is empty. */
const slice = (part: number): string =>
  part <= 0 ? '' : `M0 0L${at(1 - part, 47)}A47 47 0 ${part > 0.5 ? 1 : 0} 1 ${at(1, 47)}Z`

const ticks = Array.from({ length: 12 }, (_, hour) => `M${at(hour / 12, 47)}L${at(hour / 12, 41)}`).join('')
