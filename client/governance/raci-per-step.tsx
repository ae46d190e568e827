import { createSignal, For, Show, untrack, type JSX } from 'solid-js'
import { moveInTable } from '#client/tables/table-keys.ts'
import { layerOf, useSurroundings } from '#client/fields/surroundings.ts'
import { Icon } from '#client/ui/icon.tsx'
import { LayerBadge } from '#client/ui/layer-badge.tsx'
import { governance as words } from '#client/words/governance.ts'
import type { Raci } from './create-raci.ts'
import { RaciCell, readLetter } from './raci-cell.tsx'
import type { Chosen } from './raci-matrix.tsx'
import { VerdictWords } from './raci-verdict.tsx'
import styles from './raci-per-step.module.css'

export interface RaciPerStepProps {
  readonly raci: Raci
  readonly onChoose: (chosen: Chosen) => void
}

/** Where the matrix does not fit: each step with its own list of who does what. */
export function RaciPerStep(props: RaciPerStepProps): JSX.Element {
  const wrong = () => props.raci.steps().find((step) => !['fine', 'blank'].includes(props.raci.verdict(step)))
  const [open, setOpen] = createSignal<string | null>(untrack(() => wrong() ?? props.raci.steps()[0] ?? null))
  return (
    <ul class={styles.perStep} role="list">
      <For each={props.raci.steps()}>
        {(step) => (
          <li class={styles.oneStep}>
            <button
              type="button"
              class={styles.stepButton}
              aria-expanded={open() === step}
              onClick={() => setOpen((before) => (before === step ? null : step))}
            >
              <Icon name={open() === step ? 'chevron-down' : 'chevron-right'} />
              <span class={styles.number}>{props.raci.number(step)}</span>
              <span class={styles.stepName}>{props.raci.step(step)?.title}</span>
              <VerdictWords raci={props.raci} step={step} />
            </button>
            <Show when={open() === step}>
              <StepParts {...props} step={step} />
            </Show>
          </li>
        )}
      </For>
    </ul>
  )
}

function StepParts(props: RaciPerStepProps & { readonly step: string }): JSX.Element {
  const surroundings = useSurroundings()
  const name = () => words.stepName(props.raci.number(props.step), props.raci.step(props.step)?.title ?? '')
  return (
    <table class={styles.parts} onKeyDown={moveInTable}>
      <caption class="visually-hidden">{words.stepCaption(name())}</caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">{words.party}</th>
          <th scope="col">{words.part}</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.raci.parties()}>
          {(party) => (
            <tr>
              <th scope="row">
                <span class={styles.partyLine}>
                  <Show when={layerOf(surroundings, party)}>{(layer) => <LayerBadge layer={layer()} />}</Show>
                  {props.raci.party(party)?.name}
                </span>
              </th>
              <td>
                <span class={styles.partyLine}>
                  <RaciCell
                    raci={props.raci}
                    step={props.step}
                    party={party}
                    onChoose={(cell) => props.onChoose({ cell, step: props.step, party })}
                  />
                  <span class={styles.role} aria-hidden="true">
                    {readLetter(props.raci.at(props.step, party))}
                  </span>
                </span>
              </td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  )
}
