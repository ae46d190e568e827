import { Index, Show, type JSX } from 'solid-js'
import styles from './shares-bar.module.css'

export interface Share {
  readonly label: string
  /** As shown: `€ 25.000,00`. */
  readonly amount: string
  /** As shown: `40,7 %`. */
  readonly share: string
  /** Its part of the whole, from 0 to 1: how wide it is drawn. */
  readonly fraction: number
  /** `missing` is what nobody pays yet. */
  readonly kind: 'labo' | 'own' | 'other' | 'missing'
}

export interface SharesBarProps {
  readonly label: string
  readonly shares: readonly Share[]
  /** At the end of the line of the label. */
  readonly aside?: JSX.Element
  /** Low, with the amounts two by two; the label is only heard. */
  readonly compact?: boolean | undefined
}

/** Below this the percentage does not fit inside its part; the legend has it for everybody. */
const leastForWords = 0.09

/** Who pays which part of the whole. */
export function SharesBar(props: SharesBarProps): JSX.Element {
  const shown = () => props.shares.filter((share) => share.fraction > 0)
  return (
    <figure data-compact={props.compact ? '' : undefined} class={styles.figure}>
      <figcaption class={props.compact ? 'visually-hidden' : styles.caption}>
        <span class={styles.label}>{props.label}</span>
        <span>{props.aside}</span>
      </figcaption>
      <div class={styles.bar} aria-hidden="true">
        <Index each={shown()}>
          {(share) => (
            <span data-kind={share().kind} style={{ 'flex-grow': share().fraction }}>
              <Show when={share().kind !== 'missing' && share().fraction >= leastForWords}>
                {share().share}
              </Show>
            </span>
          )}
        </Index>
      </div>
      <ul class={styles.legend} role="list">
        <Index each={shown()}>
          {(share) => (
            <li data-kind={share().kind}>
              <span class={styles.sample} data-kind={share().kind} aria-hidden="true" />
              {share().label} <b>{share().amount}</b>
              <span class="visually-hidden"> {share().share}</span>
            </li>
          )}
        </Index>
      </ul>
    </figure>
  )
}
