import { createSignal, For, Show, type JSX } from 'solid-js'
import { createStore } from 'solid-js/store'
import { failed, isRefused, useApi } from '#client/api.ts'
import { useAnnouncer } from '#client/page/announcer.ts'
import { Button } from '#client/ui/button.tsx'
import { DateField } from '#client/ui/date-field.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { MessageBar } from '#client/ui/message-bar.tsx'
import { RadioGroup } from '#client/ui/radio-group.tsx'
import { TextField } from '#client/ui/text-field.tsx'
import { ideas } from '#client/words/ideas.ts'
import type { FindingView } from '#shared/api.ts'
import { municipalityOf } from '#shared/call/data/municipalities-2024.ts'
import type { Edition } from '#shared/call/edition.ts'
import { dayAt } from '#shared/idea/day.ts'
import type { Mandate } from '#shared/idea/mandate.ts'
import { municipalitiesOf } from '#shared/idea/participants.ts'
import { asLine } from '#shared/invitation.ts'
import type { TodoProps } from './todo.tsx'
import styles from './idea-page.module.css'

const words = ideas.submit

/** The mayors' mandate: without it the question would not be the local authorities' own. */
export function SubmitDialog(props: TodoProps & { readonly onClose: () => void }): JSX.Element {
  const api = useApi()
  const announcer = useAnnouncer()
  const [kind, setKind] = createSignal<Mandate['kind']>('consultation')
  const [body, setBody] = createSignal('')
  const [day, setDay] = createSignal('')
  const [mayors, setMayors] = createStore<Record<string, string>>({})
  const [tried, setTried] = createSignal(false)
  const [busy, setBusy] = createSignal(false)
  const [problem, setProblem] = createSignal('')
  const [findings, setFindings] = createSignal<readonly FindingView[]>([])
  const taking = () => municipalitiesOf(props.answers, props.view.edition as Edition)

  const mandate = (): Mandate | null => {
    const on = day()
    if (on === '') return null
    if (kind() === 'consultation') {
      const who = asLine(body())
      return who ? { kind: 'consultation', on, body: who } : null
    }
    const signatures = taking().flatMap((municipality) => {
      const mayor = asLine(mayors[municipality])
      return mayor ? [{ municipality, mayor }] : []
    })
    return signatures.length === taking().length ? { kind: 'signatures', on, signatures } : null
  }
  const send = async (event: Event) => {
    event.preventDefault()
    setTried(true)
    const given = mandate()
    if (busy() || !given) return
    setBusy(true)
    const answer = await api.submitIdea(props.view.idea.id, { mandate: given })
    setBusy(false)
    if (failed(answer)) {
      setProblem(isRefused(answer) ? answer.refused.sentence : ideas.unreachable)
      setFindings(isRefused(answer) ? answer.refused.findings : [])
      return
    }
    announcer.sayNow(words.done)
    props.onClose()
    props.onView(answer)
  }
  return (
    <Dialog
      open
      wide
      onClose={() => props.onClose()}
      title={words.title}
      description={words.text}
      actions={
        <>
          <Button look="primary" type="submit" form="submit-idea" notYet={busy() ? words.busy : undefined}>
            {words.go}
          </Button>
          <Button data-first="" onClick={() => props.onClose()}>
            {words.cancel}
          </Button>
        </>
      }
    >
      <form id="submit-idea" class={styles.form} onSubmit={(event) => void send(event)} novalidate>
        <Show when={problem()}>
          <MessageBar kind="error" title={problem()}>
            <For each={findings()}>{(finding) => <p>{finding.sentence}</p>}</For>
          </MessageBar>
        </Show>
        <RadioGroup
          label={words.how}
          required
          value={kind()}
          onChange={setKind}
          options={[
            { value: 'consultation', label: words.consultation },
            { value: 'signatures', label: words.signatures },
          ]}
        />
        <DateField
          label={words.on}
          required
          value={day()}
          latest={dayAt(Date.now())}
          onChange={setDay}
          errors={tried() && day() === '' ? [words.missingDay] : []}
        />
        <Show
          when={kind() === 'consultation'}
          fallback={
            <For each={taking()}>
              {(nis) => (
                <TextField
                  label={words.mayorOf(municipalityOf(nis)?.name ?? nis)}
                  required
                  value={mayors[nis] ?? ''}
                  onInput={(value) => setMayors(nis, value)}
                  errors={tried() && !asLine(mayors[nis]) ? [words.missingMayor] : []}
                />
              )}
            </For>
          }
        >
          <TextField
            label={words.body}
            required
            value={body()}
            onInput={setBody}
            errors={tried() && !asLine(body()) ? [words.missingBody] : []}
          />
        </Show>
      </form>
    </Dialog>
  )
}
