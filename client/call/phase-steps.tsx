import { For, type JSX } from 'solid-js'
import { call } from '#client/words/call.ts'
import { phases, type Phase } from '#shared/access.ts'
import styles from './phase-steps.module.css'

/** How far along its way a proposal is: one block for each phase. The word of the phase stands nearby. */
export function PhaseSteps(props: { readonly phase: Phase }): JSX.Element {
  const at = () => phases.indexOf(props.phase)
  return (
    <div class={styles.line}>
      <div class={styles.steps} aria-hidden="true">
        <For each={phases}>
          {(phase, index) => (
            <span title={call.phase[phase]} data-reached={index() <= at() ? '' : undefined} />
          )}
        </For>
      </div>
      <span class={styles.words}>{call.steps(at() + 1, phases.length)}</span>
    </div>
  )
}
