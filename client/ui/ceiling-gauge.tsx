import { Show, type JSX } from 'solid-js'
import { Icon } from './icon.tsx'
import styles from './ceiling-gauge.module.css'

export interface CeilingGaugeProps {
  readonly label: string
  /** Asked divided by the ceiling; 1 is exactly at it. */
  readonly fraction: number
  /** `Niet overschreden`, or `€ 0,01 te veel`. */
  readonly verdict: string
  readonly over: boolean
  /** As shown under the bar: what is asked, and the most one may ask. */
  readonly asked?: string | undefined
  readonly most?: string | undefined
}

/** Where the tick stands (`--tick` in the style sheet): beyond it there is room to show too much. */
const tickAt = 0.92

/** How much of the call's ceiling is asked; the verdict is a word, the bar only shows it. */
export function CeilingGauge(props: CeilingGaugeProps): JSX.Element {
  const percent = (part: number) => `${part * tickAt * 100}%`
  const surplus = () => Math.max(0, props.fraction - 1)
  return (
    <div class={styles.gauge} data-over={props.over ? '' : undefined}>
      <div class={styles.line}>
        <span class={styles.label}>{props.label}</span>
        <span class={styles.verdict}>
          <Icon name={props.over ? 'alert-octagon' : 'check'} size={14} />
          {props.verdict}
        </span>
      </div>
      <div class={styles.bar} aria-hidden="true">
        <span class={styles.fill} style={{ width: percent(Math.min(1, props.fraction)) }} />
        <Show when={props.over}>
          <span class={styles.surplus} style={{ width: percent(surplus()) }} />
        </Show>
        <span class={styles.tick} />
      </div>
      <Show when={props.asked ?? props.most}>
        <div class={styles.line}>
          <b>{props.asked}</b>
          <span>{props.most}</span>
        </div>
      </Show>
    </div>
  )
}
