import { For, Show, type JSX } from 'solid-js'
import { StateMark } from '#client/ui/state-mark.tsx'
import { signing } from '#client/words/signing.ts'
import { formatIsoDay } from '#shared/dossier/dates.ts'
import type { MandateView } from '#shared/signing/api.ts'
import styles from './signing.module.css'

/** Do the municipalities themselves ask for this, and by what does it show? */
export function Mandate(props: { readonly mandate: MandateView }): JSX.Element {
  const words = signing.mandate
  const all = () => props.mandate.municipalities
  const missing = () => all().filter(({ proof }) => proof === 'missing').length
  const how = () => {
    if (props.mandate.kind === 'minutes') return words.minutes(formatIsoDay(props.mandate.on))
    return props.mandate.kind === 'signatures' ? words.signatures : words.none
  }
  return (
    <Show when={all().length > 0}>
      <section class={styles.part}>
        <h2>{words.title}</h2>
        <p class={styles.state} data-done={missing() === 0 ? '' : undefined}>
          <StateMark state={missing() === 0 ? 'done' : 'warning'} silent />
          {how()} {missing() === 0 ? words.complete(all().length) : words.missing(missing(), all().length)}
        </p>
        <details class={styles.details}>
          <summary>{words.show}</summary>
          <ul>
            <For each={all()}>
              {(one) => (
                <li>
                  {one.name}: {words.proof[one.proof]}
                </li>
              )}
            </For>
          </ul>
        </details>
      </section>
    </Show>
  )
}
