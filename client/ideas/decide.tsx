import { createSignal, For, Show, type JSX } from 'solid-js'
import { failed, isRefused, useApi } from '#client/api.ts'
import { useAnnouncer } from '#client/page/announcer.ts'
import { Button } from '#client/ui/button.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { MessageBar } from '#client/ui/message-bar.tsx'
import { TextArea } from '#client/ui/text-area.tsx'
import { ideas as words } from '#client/words/ideas.ts'
import { longestReason, needsReason, stepsFrom, type IdeaStep } from '#shared/idea/step.ts'
import type { ViewProps } from './aside.tsx'
import styles from './idea-page.module.css'

type Decision = Exclude<IdeaStep, 'submit'>

/** For who coordinates the call: the next step of this idea, with a reason. */
export function Decide(props: ViewProps): JSX.Element {
  const [chosen, setChosen] = createSignal<Decision | null>(null)
  const steps = () =>
    props.view.coordinates
      ? stepsFrom(props.view.idea.state).filter(
          (step): step is Decision => step !== 'submit' && !(step === 'reconsider' && props.view.begun),
        )
      : []
  return (
    <>
      <Show when={steps().length > 0}>
        <section class={styles.block} aria-labelledby="idea-decide">
          <h2 id="idea-decide">{words.decide.title}</h2>
          <div class={styles.acts}>
            <For each={steps()}>
              {(step) => (
                <Button look={step === 'decline' ? 'danger' : 'secondary'} onClick={() => setChosen(step)}>
                  {words.step[step].act}
                </Button>
              )}
            </For>
          </div>
        </section>
      </Show>
      <Show when={chosen()} keyed>
        {(step) => <StepDialog {...props} step={step} onClose={() => setChosen(null)} />}
      </Show>
    </>
  )
}

interface StepDialogProps extends ViewProps {
  readonly step: Decision
  readonly onClose: () => void
}

function StepDialog(props: StepDialogProps): JSX.Element {
  const api = useApi()
  const announcer = useAnnouncer()
  const [reason, setReason] = createSignal('')
  const [problem, setProblem] = createSignal('')
  const [tried, setTried] = createSignal(false)
  const [busy, setBusy] = createSignal(false)
  const lacking = () => needsReason(props.step) && reason().trim() === ''
  const send = async (event: Event) => {
    event.preventDefault()
    setTried(true)
    if (busy() || lacking()) return
    setBusy(true)
    const { step } = props
    const text = reason().trim().slice(0, longestReason)
    const answer = await api.stepIdea(props.view.idea.id, { step, reason: text })
    setBusy(false)
    if (failed(answer)) return setProblem(isRefused(answer) ? answer.refused.sentence : words.unreachable)
    announcer.say(words.decide.moved(words.state[answer.idea.state]))
    props.onClose()
    props.onView(answer)
  }
  return (
    <Dialog
      open
      onClose={() => props.onClose()}
      title={words.step[props.step].title}
      description={words.step[props.step].text}
      actions={
        <>
          <Button
            look="primary"
            type="submit"
            form="idea-step"
            notYet={busy() ? words.decide.busy : undefined}
          >
            {words.step[props.step].act}
          </Button>
          <Button onClick={() => props.onClose()}>{words.decide.cancel}</Button>
        </>
      }
    >
      <form id="idea-step" class={styles.form} onSubmit={(event) => void send(event)} novalidate>
        <Show when={problem()}>
          <MessageBar kind="error">{problem()}</MessageBar>
        </Show>
        <TextArea
          label={words.step[props.step].reason}
          help={needsReason(props.step) ? undefined : words.decide.optional}
          required={needsReason(props.step)}
          value={reason()}
          voice="ui"
          onInput={setReason}
          ref={(box) => box.setAttribute('data-first', '')}
          errors={tried() && lacking() ? [words.decide.reasonMissing] : []}
        />
      </form>
    </Dialog>
  )
}
