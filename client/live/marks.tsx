import { Match, Switch, type JSX } from 'solid-js'
import type { Stance } from '#shared/workshop/rounds.ts'
import styles from './signs.module.css'

export type Fill = 'empty' | 'quarter' | 'half' | 'full'

/** A circle that fills is a state: a promise, a step, what is sent. The word stands beside it. */
export function FillMark(props: { readonly fill: Fill }): JSX.Element {
  return (
    <svg class={styles.mark} viewBox="0 0 24 24" aria-hidden="true">
      <circle class={styles.markRing} cx="12" cy="12" r="10.6" />
      <Switch>
        <Match when={props.fill === 'quarter'}>
          <path class={styles.markFull} d="M12 12V1.4A10.6 10.6 0 0 1 22.6 12z" />
        </Match>
        <Match when={props.fill === 'half'}>
          <path class={styles.markFull} d="M12 1.4a10.6 10.6 0 0 1 0 21.2z" />
        </Match>
        <Match when={props.fill === 'full'}>
          <circle class={styles.markFull} cx="12" cy="12" r="11.4" />
          <path class={styles.markTick} d="M7 12.4l3.5 3.5L17 8.8" />
        </Match>
      </Switch>
    </svg>
  )
}

/** How far a promise is. */
export const fillOf = (state: string | null): Fill => {
  switch (state) {
    case 'offered':
      return 'quarter'
    case 'noted':
      return 'half'
    case 'confirmed':
      return 'full'
    default:
      return 'empty'
  }
}

/** The four positions, each with a shape of its own. */
export function StanceMark(props: { readonly stance: Stance }): JSX.Element {
  return (
    <svg class={styles.mark} viewBox="0 0 24 24" aria-hidden="true">
      <Switch>
        <Match when={props.stance === 'agree'}>
          <circle class={styles.markFull} cx="12" cy="12" r="11.4" />
          <path class={styles.markTick} d="M7 12.4l3.5 3.5L17 8.8" />
        </Match>
        <Match when={props.stance === 'concern'}>
          <circle class={styles.markConcern} cx="12" cy="12" r="10.8" />
          <path class={styles.markInk} d="M8.6 9.3a3.4 3.4 0 1 1 4.9 3c-1 .6-1.5 1.1-1.5 2.3M12 17.6v.2" />
        </Match>
        <Match when={props.stance === 'objection'}>
          <path
            class={styles.markObjection}
            d="M2.6 1.8h18.8v9.4c0 6-4 9.6-9.4 11.4-5.4-1.8-9.4-5.4-9.4-11.4z"
          />
          <path class={styles.markTick} d="M12 6v7.4M12 17v.3" />
        </Match>
        <Match when={props.stance === 'abstain'}>
          <circle class={styles.markRing} cx="12" cy="12" r="10.6" />
          <path class={styles.markInk} d="M7.4 12h9.2" />
        </Match>
      </Switch>
    </svg>
  )
}
