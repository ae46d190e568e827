import { raciTable, type Path } from '#shared/dossier/schema.ts'
import { createSignal, For, Show, type JSX } from 'solid-js'
import { moveInTable } from '#client/tables/table-keys.ts'
import { shortName } from '#client/tables/short-name.ts'
import { createMedia } from '#client/fields/create-media.ts'
import { layerOf, useSurroundings } from '#client/fields/surroundings.ts'
import { domId } from '#client/fields/spot.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { LayerBadge } from '#client/ui/layer-badge.tsx'
import { SelectField } from '#client/ui/select-field.tsx'
import { governance as words } from '#client/words/governance.ts'
import { raciPath } from '#shared/governance/bodies.ts'
import type { Raci } from './create-raci.ts'
import { RaciCell } from './raci-cell.tsx'
import { RaciChip } from './raci-chip.tsx'
import { RaciChoice } from './raci-choice.tsx'
import { RaciPerStep } from './raci-per-step.tsx'
import { VerdictWords } from './raci-verdict.tsx'
import styles from './raci-matrix.module.css'

/** What the checks say of the table as a whole leads here. */
const raciTablePath: Path = [raciTable.section, 'cells', raciTable.table]

/** The cell whose letters are being chosen. */
export interface Chosen {
  readonly cell: HTMLElement
  readonly step: string
  readonly party: string
}

/** Who does what: steps down, bodies and partners across; under 1280 px one step at a time. */
export function RaciMatrix(props: { readonly raci: Raci }): JSX.Element {
  const dossier = useDossier()
  const small = createMedia('(max-width: 1279px)')
  const [chosen, setChosen] = createSignal<Chosen | null>(null)
  const close = (): void => {
    chosen()?.cell.focus()
    setChosen(null)
  }
  const title = () => {
    const now = chosen()
    return now ? words.choose(props.raci.number(now.step), props.raci.party(now.party)?.name ?? '') : ''
  }
  const letter = () => {
    const now = chosen()
    return now ? props.raci.at(now.step, now.party) : null
  }
  return (
    <section class={styles.raci} id={domId(raciTablePath)} tabIndex={-1} aria-labelledby="raci-title">
      <div class={styles.top}>
        <h2 id="raci-title">{words.raci}</h2>
        <Legend />
      </div>
      <Show when={props.raci.steps().length > 0} fallback={<p>{words.noSteps}</p>}>
        <Show when={small()} fallback={<Matrix raci={props.raci} onChoose={setChosen} />}>
          <RaciPerStep raci={props.raci} onChoose={setChosen} />
        </Show>
        <Show when={dossier.deny(raciPath('-', '-')) === null}>
          <div class={styles.foot}>
            <p class={styles.keys}>{words.keys}</p>
            <Show when={props.raci.absent().length > 0}>
              <div class={styles.more}>
                <SelectField
                  label={words.addColumn}
                  placeholder={words.addColumnHint}
                  options={props.raci.absent().map((party) => ({ value: party.id, label: party.name }))}
                  value=""
                  onChange={props.raci.ask}
                />
              </div>
            </Show>
          </div>
        </Show>
      </Show>
      <RaciChoice
        cell={chosen()?.cell ?? null}
        title={title()}
        letter={letter()}
        onChoose={(next) => {
          const now = chosen()
          if (now) props.raci.set(now.step, now.party, next)
        }}
        onClose={close}
      />
    </section>
  )
}

const legend = ['A', 'R', 'C', 'I'] as const

function Legend(): JSX.Element {
  return (
    <ul class={styles.legend} role="list">
      <For each={legend}>
        {(letter) => (
          <li>
            <RaciChip letter={letter} small />
            <span class="visually-hidden">{letter}: </span>
            {words.letter[letter]}
          </li>
        )}
      </For>
    </ul>
  )
}

interface MatrixProps {
  readonly raci: Raci
  readonly onChoose: (chosen: Chosen) => void
}

/** So many names still stand side by side; of more, they stand upright. */
const mostFlat = 9

function Matrix(props: MatrixProps): JSX.Element {
  const surroundings = useSurroundings()
  const firstPartner = () => props.raci.parties().find((id) => props.raci.party(id)?.kind === 'partner')
  const group = (party: string) => (party === firstPartner() ? '' : undefined)
  return (
    <div class={styles.scroll}>
      <table
        class={styles.matrix}
        data-upright={props.raci.parties().length > mostFlat ? '' : undefined}
        onKeyDown={moveInTable}
      >
        <caption class="visually-hidden">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col" colSpan={2} class={styles.stepHead}>
              {words.step}
            </th>
            <For each={props.raci.parties()}>
              {(party) => (
                <th
                  scope="col"
                  class={styles.party}
                  data-group={group(party)}
                  title={props.raci.party(party)?.name}
                >
                  <span class={styles.partyName}>{shortName(props.raci.party(party)?.name ?? '')}</span>
                  <Show when={layerOf(surroundings, party)}>
                    {(layer) => <LayerBadge layer={layer()} size={22} />}
                  </Show>
                </th>
              )}
            </For>
            <th scope="col" data-group="" class={styles.checkHead}>
              {words.check}
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={props.raci.steps()}>
            {(step) => (
              <tr data-error={isWrong(props.raci, step) ? '' : undefined}>
                <td class={styles.number}>{props.raci.number(step)}</td>
                <th scope="row" class={styles.stepName}>
                  {props.raci.step(step)?.title}
                </th>
                <For each={props.raci.parties()}>
                  {(party) => (
                    <td data-group={group(party)}>
                      <RaciCell
                        raci={props.raci}
                        step={step}
                        party={party}
                        onChoose={(cell) => props.onChoose({ cell, step, party })}
                      />
                    </td>
                  )}
                </For>
                <td data-group="" class={styles.verdict}>
                  <VerdictWords raci={props.raci} step={step} />
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  )
}

const isWrong = (raci: Raci, step: string): boolean => !['fine', 'blank'].includes(raci.verdict(step))
