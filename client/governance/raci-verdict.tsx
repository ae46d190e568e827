import { For, type JSX } from 'solid-js'
import { MessageBar } from '#client/ui/message-bar.tsx'
import { StateMark, type State } from '#client/ui/state-mark.tsx'
import { governance as words } from '#client/words/governance.ts'
import type { Raci } from './create-raci.ts'
import type { RaciVerdict } from './raci.ts'
import styles from './raci-verdict.module.css'

const marks: Readonly<Record<RaciVerdict, State>> = {
  fine: 'done',
  blank: 'empty',
  'no-a': 'error',
  'many-a': 'error',
  'no-r': 'error',
}

/** At the end of a step: whether exactly one answers for it and somebody does it. */
export function VerdictWords(props: { readonly raci: Raci; readonly step: string }): JSX.Element {
  const verdict = () => props.raci.verdict(props.step)
  const said = () => {
    const now = verdict()
    return now === 'many-a' ? words.verdict[now](props.raci.count(props.step, 'A')) : words.verdict[now]
  }
  return (
    <span class={styles.verdictWords} data-state={marks[verdict()]}>
      <StateMark state={marks[verdict()]} silent />
      {said()}
    </span>
  )
}

/** Above the matrix: each step that is wrong, in a sentence. */
export function RaciProblems(props: { readonly raci: Raci }): JSX.Element {
  const wrong = () =>
    props.raci.steps().flatMap((step) => {
      const verdict = props.raci.verdict(step)
      if (verdict === 'fine' || verdict === 'blank') return []
      return [words.problem[verdict](props.raci.number(step), props.raci.step(step)?.title ?? '')]
    })
  return <For each={wrong()}>{(sentence) => <MessageBar kind="error">{sentence}</MessageBar>}</For>
}
