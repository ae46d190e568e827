import { createSignal, For, Show, type JSX } from 'solid-js'
import { Button } from '#client/ui/button.tsx'
import { RadioGroup } from '#client/ui/radio-group.tsx'
import { jury } from '#client/words/jury.ts'
import type { BallotView } from '#shared/jury/api.ts'
import { choices, outcomeWords, type Choice } from '#shared/jury/words.ts'
import type { Room } from './create-room.ts'
import styles from './room.module.css'

/** The secret vote: casting for who judges, opening and closing for who presides. */
export function BallotPanel(props: { readonly room: Room }): JSX.Element {
  const words = jury.ballot
  const view = () => props.room.view()
  const ballot = () => view().revealed?.ballot ?? null
  const presides = () => view().as === 'president' && view().stage === 'revealed'
  return (
    <section class={styles.box}>
      <h2>{words.title}</h2>
      <Show when={ballot()} fallback={<p>{words.none}</p>}>
        {(now) => (
          <Show when={now().open} fallback={<Result ballot={now()} />}>
            <p>
              {words.running(now().votes, now().of)} {words.secret}
            </p>
            <Show when={view().as === 'juror'}>
              <Show when={!now().voted} fallback={<p role="status">{words.voted}</p>}>
                <Cast room={props.room} />
              </Show>
            </Show>
          </Show>
        )}
      </Show>
      <Show when={presides()}>
        <Show
          when={ballot()?.open}
          fallback={
            <Button onClick={() => void props.room.act('ballot', { open: true })}>{words.open}</Button>
          }
        >
          <Button onClick={() => void props.room.act('ballot', { open: false })}>{words.close}</Button>
        </Show>
      </Show>
    </section>
  )
}

function Cast(props: { readonly room: Room }): JSX.Element {
  const words = jury.ballot
  const [choice, setChoice] = createSignal<Choice | ''>('')
  return (
    <>
      <RadioGroup
        label={words.question}
        value={choice()}
        onChange={setChoice}
        options={choices.map((one) => ({ value: one, label: jury.choice[one] }))}
      />
      <Button
        look="primary"
        onClick={() => choice() !== '' && void props.room.act('vote', { choice: choice() })}
      >
        {words.cast}
      </Button>
    </>
  )
}

function Result(props: { readonly ballot: BallotView }): JSX.Element {
  const words = jury.ballot
  return (
    <div>
      <p>
        <b>{words.result(props.ballot.round)}.</b>{' '}
        <Show when={props.ballot.majority} fallback={words.noMajority}>
          {(outcome) => <>{words.majority(outcomeWords[outcome()])}</>}
        </Show>
      </p>
      <ul>
        <For each={choices}>
          {(one) => (
            <li>
              {jury.choice[one]}: {props.ballot.counts?.[one] ?? 0}
            </li>
          )}
        </For>
      </ul>
    </div>
  )
}
