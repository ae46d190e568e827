import { Match, Switch, type JSX } from 'solid-js'
import { FillMark } from './marks.tsx'
import styles from './signs.module.css'

/** In order, still open, missing: three shapes. The word stands beside it. */
export function JuryMark(props: { readonly state: 'green' | 'open' | 'missing' }): JSX.Element {
  return (
    <Switch fallback={<FillMark fill="full" />}>
      <Match when={props.state === 'open'}>
        <FillMark fill="quarter" />
      </Match>
      <Match when={props.state === 'missing'}>
        <svg class={styles.mark} viewBox="0 0 24 24" aria-hidden="true">
          <rect class={styles.markObjection} x="1" y="1" width="22" height="22" />
          <path class={styles.markTick} d="M7.5 7.5l9 9M16.5 7.5l-9 9" />
        </svg>
      </Match>
    </Switch>
  )
}
