import { createSignal, onMount, Show, type JSX } from 'solid-js'
import { createStore } from 'solid-js/store'
import { failed, isRefused, useApi } from '#client/api.ts'
import { Button } from '#client/ui/button.tsx'
import { MessageBar } from '#client/ui/message-bar.tsx'
import { SelectField } from '#client/ui/select-field.tsx'
import { TextField } from '#client/ui/text-field.tsx'
import { ideas } from '#client/words/ideas.ts'
import { people } from '#client/words/people.ts'
import { ui } from '#client/words/ui.ts'
import { ideaRoles, mayGrantIdea, type IdeaActor, type IdeaRole } from '#shared/idea/access.ts'
import type { AdmitWriterAnswer } from '#shared/idea/api.ts'
import { asLine, isAddress } from '#shared/invitation.ts'
import { layers, type Layer } from '#shared/layers.ts'
import styles from './idea-page.module.css'

const words = ideas.writers

export interface InviteWriterProps {
  readonly idea: string
  readonly actor: IdeaActor
  readonly onClose: () => void
  readonly onGiven: (answer: AdmitWriterAnswer) => void
}

const lines = ['name', 'email', 'position', 'organisation'] as const
type Line = (typeof lines)[number]

/** One person, for whom they speak, and what they may do. */
export function InviteWriter(props: InviteWriterProps): JSX.Element {
  const api = useApi()
  const roles = () => ideaRoles.filter((role) => mayGrantIdea(props.actor, role))
  const [row, setRow] = createStore<Record<Line, string> & { layer: Layer; role: IdeaRole }>({
    ...{ name: '', email: '', position: '', organisation: '', layer: 'municipality' },
    // eslint-disable-next-line solid/reactivity -- what is offered first
    role: roles().includes('partner') ? 'partner' : 'reader',
  })
  const [tried, setTried] = createSignal(false)
  const [busy, setBusy] = createSignal(false)
  const [problem, setProblem] = createSignal('')
  let form: HTMLFormElement | undefined
  onMount(() => form?.querySelector('input')?.focus())
  const slip = (line: Line): readonly string[] => {
    if (!tried()) return []
    if (!asLine(row[line])) return [words.missing]
    return line === 'email' && !isAddress(row.email.trim()) ? [words.noAddress] : []
  }
  const send = async (event: Event) => {
    event.preventDefault()
    setTried(true)
    if (busy()) return
    if (lines.some((line) => slip(line).length > 0)) {
      form?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
      return
    }
    setBusy(true)
    const { name, email, position, organisation, layer, role } = row
    const asked = { name, email, position, role, organisation: { name: organisation, layer } }
    const answer = await api.inviteWriter(props.idea, asked)
    setBusy(false)
    if (failed(answer)) return setProblem(isRefused(answer) ? answer.refused.sentence : ideas.unreachable)
    props.onGiven(answer)
  }
  const line = (name: Line) => (
    <TextField
      label={words[name]}
      required
      value={row[name]}
      type={name === 'email' ? 'email' : 'text'}
      onInput={(value) => setRow(name, value)}
      errors={slip(name)}
    />
  )
  return (
    <form
      class={styles.form}
      ref={(element) => (form = element)}
      onSubmit={(event) => void send(event)}
      novalidate
    >
      <p class={styles.quiet}>{words.text}</p>
      <Show when={problem()}>
        <MessageBar kind="error">{problem()}</MessageBar>
      </Show>
      {lines.map(line)}
      <SelectField
        label={words.layer}
        options={layers.map((value) => ({ value, label: ui.layer[value] }))}
        value={row.layer}
        onChange={(value) => setRow('layer', value)}
      />
      <SelectField
        label={words.role}
        options={roles().map((value) => ({ value, label: people.role[value] }))}
        value={row.role}
        onChange={(value) => setRow('role', value)}
        footer={ideas.roleMeaning[row.role]}
      />
      <div class={styles.acts}>
        <Button look="secondary" type="submit" notYet={busy() ? words.busy : undefined}>
          {words.go}
        </Button>
        <Button look="quiet" onClick={() => props.onClose()}>
          {words.cancel}
        </Button>
      </div>
    </form>
  )
}
