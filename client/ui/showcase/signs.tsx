import { For, type JSX } from 'solid-js'
import { ui } from '#client/words/ui.ts'
import { layers } from '#shared/layers.ts'
import { CapHeading } from '../cap-heading.tsx'
import { CeilingGauge } from '../ceiling-gauge.tsx'
import { HereFlag } from '../here-flag.tsx'
import { Ladder } from '../ladder.tsx'
import { LayerBadge } from '../layer-badge.tsx'
import { Pill } from '../pill.tsx'
import { ProgressSegments, type Segment } from '../progress-segments.tsx'
import { StateMark, type State } from '../state-mark.tsx'
import styles from './showcase.module.css'

export function Layers(): JSX.Element {
  return (
    <section>
      <CapHeading ruled>Overheidslagen: vorm + letter + kleur</CapHeading>
      <ul class={styles.layers} role="list">
        <For each={layers}>
          {(layer) => (
            <li>
              <LayerBadge layer={layer} size={34} silent />
              <LayerBadge layer={layer} silent />
              {ui.layer[layer]}
            </li>
          )}
        </For>
      </ul>
    </section>
  )
}

const states: readonly State[] = ['empty', 'busy', 'done', 'warning', 'error', 'locked']

export function States(): JSX.Element {
  return (
    <section>
      <CapHeading ruled>Standen en etiketten</CapHeading>
      <ul class={styles.states} role="list">
        <For each={states}>
          {(state) => (
            <li>
              <StateMark state={state} silent />
              {ui.state[state]}
            </li>
          )}
        </For>
      </ul>
      <div class={styles.pills}>
        <Pill look="draft">Ontwerp</Pill>
        <Pill look="confirmed">Bevestigd</Pill>
        <Pill look="on-behalf">Namens</Pill>
        <Pill look="expired">Vervallen</Pill>
        <Pill look="busy">Bezig</Pill>
        <Pill look="plain">financieel</Pill>
        <Pill look="fictional">Fictieve uitwerking</Pill>
      </div>
      <div class={styles.flags}>
        <HereFlag />
        <HereFlag small />
      </div>
    </section>
  )
}

const criteria: readonly Segment[] = [
  ...(['answered', 'answered', 'answered', 'partly', 'answered', 'answered'] as const),
  ...(['partly', 'partly', 'empty', 'empty', 'empty'] as const),
].map((state, at) => ({ label: `Criterium ${at + 1}`, state }))

export function Progress(): JSX.Element {
  return (
    <section>
      <CapHeading ruled>Voortgang</CapHeading>
      <div class={styles.progress}>
        <div>
          <p class={styles.small}>Elf criteria: beantwoord, deels, leeg</p>
          <ProgressSegments segments={criteria} />
        </div>
        <Ladder
          label="Sterkte van een engagement"
          steps={['verkennend', 'intentie', 'toegezegd', 'besluit']}
          reached={3}
        />
        <CeilingGauge label="Plafond" fraction={0.845} verdict="Niet overschreden" over={false} />
      </div>
    </section>
  )
}
