import { createSignal, Show, type JSX } from 'solid-js'
import { ConfirmDialog } from '#client/ui/dialog.tsx'
import { Menu, MenuItem, MenuRule } from '#client/ui/menu.tsx'
import { Pill } from '#client/ui/pill.tsx'
import { SelectField } from '#client/ui/select-field.tsx'
import { day } from '#client/words/app.ts'
import { members as words } from '#client/words/members.ts'
import { people } from '#client/words/people.ts'
import { may, mayGrant, mayTakePen, roles, type Role } from '#shared/access.ts'
import type { MemberEntry } from '#shared/api.ts'
import type { Members } from './create-members.ts'
import styles from './member-list.module.css'

export interface MemberRowProps {
  readonly member: MemberEntry
  readonly members: Members
  readonly onRights: () => void
}

/** One person: who, where they stand with coming in, as what, and what can be done about it. */
export function MemberRow(props: MemberRowProps): JSX.Element {
  const person = () => props.member.person
  return (
    <li class={styles.person}>
      <div class={styles.who}>
        <p class={styles.name}>
          <b>{person().name}</b>
          <Show when={props.members.isMe(props.member)}>
            <span>({words.you})</span>
          </Show>
          <Invited member={props.member} />
          <Show when={props.member.wish}>
            <Pill look="on-behalf">{words.pill.wish}</Pill>
          </Show>
        </p>
        <p>{person().position}</p>
        <Show when={props.member.email}>{(address) => <p>{address()}</p>}</Show>
      </div>
      <p class={styles.state}>{stateOf(props.member)}</p>
      <RoleOf {...props} />
      <Acts {...props} />
    </li>
  )
}

const isPending = ({ seen, invitation }: MemberEntry): boolean => seen === null && invitation !== null

function Invited(props: { readonly member: MemberEntry }): JSX.Element {
  const expired = () => props.member.invitation?.expired === true
  return (
    <Show when={isPending(props.member)}>
      <Pill look={expired() ? 'expired' : 'on-behalf'}>
        {expired() ? words.pill.expired : words.pill.invited}
      </Pill>
    </Show>
  )
}

function stateOf({ seen, invitation }: MemberEntry): string {
  if (seen !== null) return words.state.seen(day(seen))
  if (!invitation) return words.state.never
  const until = day(invitation.expiresAt)
  return invitation.expired ? words.state.expired(until) : words.state.invited(until)
}

/** Roles that go from hand to hand, or belong to the whole call, are not chosen here. */
const isChosen = (role: Role): boolean => role !== 'coordinator' && role !== 'penholder'

function RoleOf(props: MemberRowProps): JSX.Element {
  const actor = () => props.members.actor()
  const role = () => props.member.role
  const choices = () =>
    roles.filter((one) => one === role() || (isChosen(one) && mayGrant(actor(), one) === null))
  const mayChange = () =>
    role() !== 'coordinator' && mayGrant(actor(), role()) === null && choices().length > 1
  return (
    <div class={styles.role}>
      <Show when={mayChange()} fallback={people.role[role()]}>
        <SelectField
          label={words.role(props.member.person.name)}
          hideLabel
          options={choices().map((value) => ({ value, label: people.role[value] }))}
          value={role()}
          onChange={(value) => void props.members.changeRole(props.member, value)}
        />
      </Show>
    </div>
  )
}

type Asking = 'remove' | 'pen' | null

function Acts(props: MemberRowProps): JSX.Element {
  const [asking, setAsking] = createSignal<Asking>(null)
  const name = () => props.member.person.name
  const role = () => props.member.role
  const actor = () => props.members.actor()
  const mayChange = () => mayGrant(actor(), role()) === null
  const mayHandPen = () => may(actor(), 'invite', 'draft') === null && mayTakePen(role())
  const pending = () => isPending(props.member)
  const close = () => setAsking(null)
  const remove = () => {
    close()
    void props.members.remove(props.member)
  }
  const handOver = () => {
    close()
    void props.members.handOverPen(props.member)
  }
  const removing = () => (pending() ? words.revoke : words.remove)
  return (
    <div class={styles.more}>
      <Menu label={words.more(name())}>
        <MenuItem icon="eye" onSelect={() => props.onRights()}>
          {words.act.rights}
        </MenuItem>
        <Show when={props.member.wish && mayChange()}>
          <MenuItem icon="pencil" onSelect={() => void props.members.changeRole(props.member, 'partner')}>
            {words.act.grantWish}
          </MenuItem>
        </Show>
        <Show when={mayChange()}>
          <MenuItem icon="link" onSelect={() => void props.members.renewLink(props.member)}>
            {words.act.link}
          </MenuItem>
        </Show>
        <Show when={mayHandPen()}>
          <MenuItem icon="pencil" onSelect={() => setAsking('pen')}>
            {words.act.pen}
          </MenuItem>
        </Show>
        <Show when={mayChange()}>
          <MenuRule />
          <MenuItem icon="trash" danger onSelect={() => setAsking('remove')}>
            {pending() ? words.act.revoke : words.act.remove}
          </MenuItem>
        </Show>
      </Menu>
      <ConfirmDialog
        open={asking() === 'remove'}
        onClose={close}
        danger
        title={removing().title(name())}
        description={role() === 'coordinator' ? words.remove.coordinator : removing().text}
        act={removing().act}
        keep={removing().keep}
        onAct={remove}
      />
      <ConfirmDialog
        open={asking() === 'pen'}
        onClose={close}
        title={words.pen.title(name())}
        description={words.pen.text}
        act={words.pen.act}
        keep={words.pen.keep}
        onAct={handOver}
      />
    </div>
  )
}
