import { Show, type JSX } from 'solid-js'
import { day } from '#client/words/app.ts'
import { call } from '#client/words/call.ts'
import type { OverviewView } from '#shared/api.ts'
import { formatEuro } from '#shared/cents.ts'
import styles from './call-numbers.module.css'

/** The call in four numbers. */
export function CallNumbers(props: { readonly view: OverviewView }): JSX.Element {
  const deadline = () => props.view.call.milestones.find((milestone) => milestone.kind === 'proposals-due')
  return (
    <dl class={styles.numbers} aria-label={call.numbers}>
      <Figure value={`${props.view.ideas.length}`} words={call.ideasCount(props.view.ideas.length)} />
      <Figure
        value={`${props.view.proposals.length}`}
        words={call.proposalsCount(props.view.proposals.length)}
      />
      {/* Whole euros lose their zeros; cents never do. */}
      <Figure value={formatEuro(props.view.call.limits.ceiling).replace(/,00$/u, '')} words={call.ceiling} />
      <Show when={deadline()}>
        {(milestone) => <Figure value={day(milestone().on)} words={milestone().label.toLowerCase()} />}
      </Show>
    </dl>
  )
}

function Figure(props: { readonly value: string; readonly words: string }): JSX.Element {
  return (
    <div>
      <dt>{props.words}</dt>
      <dd>{props.value}</dd>
    </div>
  )
}
