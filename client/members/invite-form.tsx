import { For, onMount, Show, type JSX } from 'solid-js'
import { useApi } from '#client/api.ts'
import { useAnnouncer } from '#client/page/announcer.ts'
import { Button } from '#client/ui/button.tsx'
import { MessageBar } from '#client/ui/message-bar.tsx'
import { SelectField } from '#client/ui/select-field.tsx'
import { TextField } from '#client/ui/text-field.tsx'
import { members as words } from '#client/words/members.ts'
import { people } from '#client/words/people.ts'
import { ui } from '#client/words/ui.ts'
import { mayGrant, roles } from '#shared/access.ts'
import type { WorkspaceView } from '#shared/api.ts'
import { layers } from '#shared/layers.ts'
import { anotherOrganisation, createInvitations, type Draft, type Invitations } from './create-invitations.ts'
import type { Members } from './create-members.ts'
import { InviteMany } from './invite-many.tsx'
import styles from './invite-form.module.css'

export interface InviteFormProps {
  readonly workspace: WorkspaceView
  readonly members: Members
  readonly onClose: () => void
}

/** Invites many at once: a row each, with all that must be certain about who speaks for whom. */
export function InviteForm(props: InviteFormProps): JSX.Element {
  const given = () => roles.filter((role) => mayGrant(props.members.actor(), role) === null)
  const form = createInvitations({
    api: useApi(),
    announcer: useAnnouncer(),
    // These live as long as the page: another proposal is another page.
    // eslint-disable-next-line solid/reactivity
    proposal: props.workspace.proposal.id,
    role: 'partner',
    onGiven: (view, links) => props.members.take(view, links),
    onDone: () => props.onClose(),
  })
  const waiting = () => (form.busy() ? words.invite.busy : undefined)
  let box: HTMLElement | undefined
  onMount(() => box?.querySelector('input')?.focus())
  const add = () => {
    form.add()
    box?.querySelector<HTMLElement>('fieldset:last-of-type input')?.focus()
  }
  const send = async (event: Event) => {
    event.preventDefault()
    await form.send()
    box?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }
  return (
    <section class={styles.form} aria-labelledby="invite-title" ref={(element) => (box = element)}>
      <h2 id="invite-title">{words.invite.title}</h2>
      <p class={styles.text}>{words.invite.text}</p>
      <Show when={form.problem()}>
        <MessageBar kind="error">{form.problem()}</MessageBar>
      </Show>
      <InviteMany form={form} workspace={props.workspace} />
      <form onSubmit={(event) => void send(event)} novalidate>
        <For each={form.rows}>
          {(row, at) => (
            <Person
              row={row}
              at={at()}
              form={form}
              roles={given().map((value) => ({
                value,
                label: people.role[value],
              }))}
              organisations={choices(props.workspace, props.members)}
            />
          )}
        </For>
        <div class={styles.acts}>
          <Button look="primary" type="submit" notYet={waiting()}>
            {words.invite.act(form.rows.length)}
          </Button>
          <Show when={form.canAdd()}>
            <Button look="secondary" icon="plus" onClick={add}>
              {words.invite.another}
            </Button>
          </Show>
          <Button look="quiet" onClick={() => props.onClose()}>
            {words.invite.cancel}
          </Button>
        </div>
      </form>
    </section>
  )
}

interface Choice<Value extends string = string> {
  readonly value: Value
  readonly label: string
  readonly group?: string
}

/** Who takes part already comes first; what is not there can be added. */
function choices(workspace: WorkspaceView, members: Members): readonly Choice[] {
  const here = new Map(members.all().map(({ person }) => [person.organisation.id, person.organisation.name]))
  const names = new Intl.Collator('nl-BE')
  const others = workspace.organisations.filter(({ id }) => !here.has(id))
  return [
    ...[...here]
      .toSorted(([, a], [, b]) => names.compare(a, b))
      .map(([value, label]) => ({ value, label, group: words.invite.here })),
    ...others.map(({ id, name }) => ({ value: id, label: name, group: words.invite.others })),
    { value: anotherOrganisation, label: words.invite.newOrganisation },
  ]
}

interface PersonProps {
  readonly row: Draft
  readonly at: number
  readonly form: Invitations
  readonly roles: readonly Choice<Draft['role']>[]
  readonly organisations: readonly Choice[]
}

function Person(props: PersonProps): JSX.Element {
  const set = <Key extends keyof Draft>(key: Key, value: Draft[Key]) =>
    props.form.set(props.at, { [key]: value, refused: '' })
  const line = (key: 'name' | 'email' | 'position' | 'newName') => ({
    label: words.invite[key],
    required: true,
    get value() {
      return props.row[key]
    },
    onInput: (value: string) => set(key, value),
    get errors() {
      return props.form.slip(props.at, key)
    },
  })
  return (
    <fieldset class={styles.person}>
      <legend>{words.invite.person(props.at + 1)}</legend>
      <Show when={props.row.refused}>
        <div class={styles.whole}>
          <MessageBar kind="error">{props.row.refused}</MessageBar>
        </div>
      </Show>
      <TextField {...line('name')} />
      <TextField {...line('email')} type="email" inputMode="email" />
      <TextField {...line('position')} />
      <SelectField
        label={words.invite.organisation}
        required
        options={props.organisations}
        value={props.row.organisation}
        onChange={(value) => set('organisation', value)}
        errors={props.form.slip(props.at, 'organisation')}
      />
      <Show when={props.row.organisation === anotherOrganisation}>
        <TextField {...line('newName')} />
        <SelectField
          label={words.invite.layer}
          required
          options={layers.map((value) => ({ value, label: ui.layer[value] }))}
          value={props.row.layer}
          onChange={(value) => set('layer', value)}
          errors={props.form.slip(props.at, 'layer')}
        />
      </Show>
      <SelectField
        label={words.invite.role}
        required
        options={props.roles}
        value={props.row.role}
        onChange={(value) => set('role', value)}
        footer={words.meaning[props.row.role]}
      />
      <Show when={props.form.rows.length > 1}>
        <div class={styles.drop}>
          <Button look="quiet" size={28} icon="close" onClick={() => props.form.drop(props.at)}>
            {words.invite.drop(props.at + 1)}
          </Button>
        </div>
      </Show>
    </fieldset>
  )
}
