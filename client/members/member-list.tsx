import { createMemo, createUniqueId, For, type JSX } from 'solid-js'
import { LayerBadge } from '#client/ui/layer-badge.tsx'
import { ui } from '#client/words/ui.ts'
import type { MemberEntry, OrganisationView } from '#shared/api.ts'
import { keyOf, type Members } from './create-members.ts'
import styles from './member-list.module.css'
import { MemberRow } from './member-row.tsx'

export interface MemberListProps {
  readonly members: Members
  /** Shows what this member may do. */
  readonly onRights: (key: string) => void
}

/** Everybody, under the organisation they speak for. */
export function MemberList(props: MemberListProps): JSX.Element {
  const organisations = createMemo<readonly OrganisationView[]>(() => {
    const seen = new Map(
      props.members.all().map(({ person }) => [person.organisation.id, person.organisation]),
    )
    return [...seen.values()]
  })
  const ids = createMemo(() => organisations().map(({ id }) => id))
  return (
    <div class={styles.list}>
      <For each={ids()}>{(id) => <Organisation {...props} id={id} />}</For>
    </div>
  )
}

function Organisation(props: MemberListProps & { readonly id: string }): JSX.Element {
  const heading = createUniqueId()
  const mine = createMemo(() =>
    props.members.all().filter(({ person }) => person.organisation.id === props.id),
  )
  const keys = createMemo(() => mine().map(keyOf))
  const organisation = () => mine()[0]?.person.organisation
  return (
    <section aria-labelledby={heading}>
      <div class={styles.top}>
        <LayerBadge layer={organisation()?.layer ?? 'partner'} size={22} silent />
        <h2 id={heading}>{organisation()?.name}</h2>
        <p>{organisation() && ui.layer[organisation()!.layer]}</p>
      </div>
      <ul class={styles.people} role="list">
        <For each={keys()}>
          {(key) => {
            // The row stays, and with it the focus, while what is known of the member changes.
            const member = createMemo<MemberEntry | undefined>(
              (before) => mine().find((one) => keyOf(one) === key) ?? before,
            )
            return (
              <MemberRow member={member()!} members={props.members} onRights={() => props.onRights(key)} />
            )
          }}
        </For>
      </ul>
    </section>
  )
}
