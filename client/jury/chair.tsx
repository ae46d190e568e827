import { createSignal, Match, Show, Switch, type JSX } from 'solid-js'
import { Button } from '#client/ui/button.tsx'
import { ConfirmDialog } from '#client/ui/dialog.tsx'
import { MessageBar } from '#client/ui/message-bar.tsx'
import { RadioGroup } from '#client/ui/radio-group.tsx'
import { TextArea } from '#client/ui/text-area.tsx'
import { jury } from '#client/words/jury.ts'
import { methods, outcomes, outcomeWords, type Method, type Outcome } from '#shared/jury/words.ts'
import type { Room } from './create-room.ts'
import styles from './room.module.css'

/** What who presides does next: open, end the scoring, put the decision on record. */
export function Chair(props: { readonly room: Room }): JSX.Element {
  const view = () => props.room.view()
  const [sure, setSure] = createSignal(false)
  return (
    <Switch>
      <Match when={view().stage === 'waiting'}>
        <section class={styles.box}>
          <p>{jury.open.text}</p>
          <Button look="primary" size={44} onClick={() => void props.room.act('open')}>
            {jury.open.act}
          </Button>
        </section>
      </Match>
      <Match when={view().stage === 'scoring'}>
        <section class={styles.box}>
          <p>{jury.progress(view().handedIn, view().judging)}</p>
          <Button onClick={() => setSure(true)}>{jury.reveal.act}</Button>
          <ConfirmDialog
            open={sure()}
            onClose={() => setSure(false)}
            title={jury.reveal.confirm}
            description={jury.reveal.text}
            act={jury.reveal.act}
            keep={jury.reveal.keep}
            onAct={() => void props.room.act('reveal').then(() => setSure(false))}
          />
        </section>
      </Match>
      <Match when={view().stage === 'revealed'}>
        <DecisionForm room={props.room} />
      </Match>
    </Switch>
  )
}

function DecisionForm(props: { readonly room: Room }): JSX.Element {
  const words = jury.decision
  const [outcome, setOutcome] = createSignal<Outcome | ''>('')
  const [method, setMethod] = createSignal<Method>('consensus')
  const [conditions, setConditions] = createSignal('')
  const [reason, setReason] = createSignal('')
  const [problem, setProblem] = createSignal('')
  const [sure, setSure] = createSignal(false)
  const ask = (event: SubmitEvent): void => {
    event.preventDefault()
    const missing = outcome() === '' || reason().trim() === ''
    setProblem(missing ? words.missing : '')
    if (!missing) setSure(true)
  }
  const decide = async (): Promise<void> => {
    setSure(false)
    const asked = { outcome: outcome(), method: method(), conditions: conditions(), reason: reason() }
    await props.room.act('decision', asked)
  }
  return (
    <form class={styles.box} onSubmit={ask}>
      <h2>{words.title}</h2>
      <RadioGroup
        label={words.outcome}
        value={outcome()}
        onChange={setOutcome}
        options={outcomes.map((one) => ({ value: one, label: outcomeWords[one] }))}
      />
      <Show when={outcome() === 'conditions'}>
        <TextArea label={words.conditions} value={conditions()} rows={2} onInput={setConditions} />
      </Show>
      <RadioGroup
        label={words.how}
        value={method()}
        onChange={setMethod}
        options={methods.map((one) => ({ value: one, label: jury.method[one] }))}
      />
      <TextArea label={words.reason} value={reason()} rows={3} onInput={setReason} />
      <Show when={problem()}>
        <MessageBar kind="error">{problem()}</MessageBar>
      </Show>
      <Show when={props.room.trouble()}>
        <MessageBar kind="error">{props.room.trouble()}</MessageBar>
      </Show>
      <Button look="primary" type="submit">
        {words.act}
      </Button>
      <ConfirmDialog
        open={sure()}
        onClose={() => setSure(false)}
        title={words.confirm}
        description={words.confirmText}
        act={words.act}
        keep={words.keep}
        onAct={() => void decide()}
      />
    </form>
  )
}
