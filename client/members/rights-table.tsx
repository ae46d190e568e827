import { createMemo, For, Show, type JSX } from 'solid-js'
import { DataTable } from '#client/ui/data-table.tsx'
import { SelectField } from '#client/ui/select-field.tsx'
import { StateMark } from '#client/ui/state-mark.tsx'
import { members as words } from '#client/words/members.ts'
import { people } from '#client/words/people.ts'
import type { MemberEntry, WorkspaceView } from '#shared/api.ts'
import { asOrganisationId } from '#shared/ids.ts'
import { keyOf } from './create-members.ts'
import { rightsOf } from './rights.ts'
import styles from './rights-table.module.css'

export interface RightsTableProps {
  readonly workspace: WorkspaceView
  readonly members: readonly MemberEntry[]
  readonly chosen: MemberEntry
  readonly onChoose: (key: string) => void
}

/** "Wie mag wat": what somebody may do here, and why not what they may not. */
export function RightsTable(props: RightsTableProps): JSX.Element {
  const rights = createMemo(() => {
    const { person, role } = props.chosen
    const organisation = asOrganisationId(person.organisation.id)
    if (!organisation) return []
    return rightsOf({
      actor: { role, organisation },
      organisation: person.organisation.name,
      phase: props.workspace.proposal.phase,
      template: props.workspace.edition.template,
    })
  })
  return (
    <section class={styles.rights} aria-labelledby="rights-title">
      <h2 id="rights-title">{words.rights.title}</h2>
      <p class={styles.text}>{words.rights.text}</p>
      <div class={styles.person}>
        <SelectField
          label={words.rights.person}
          options={props.members.map((member) => ({
            value: keyOf(member),
            label: `${member.person.name}, ${member.person.organisation.name} (${people.role[member.role].toLowerCase()})`,
          }))}
          value={keyOf(props.chosen)}
          onChange={(key) => props.onChoose(key)}
        />
      </div>
      <DataTable caption={words.rights.caption(props.chosen.person.name)}>
        <thead>
          <tr>
            <th scope="col">{words.rights.what}</th>
            <th scope="col">{words.rights.may}</th>
          </tr>
        </thead>
        <tbody>
          <For each={rights()}>
            {(right) => (
              <tr>
                <th scope="row">{right.what}</th>
                <td>
                  <span class={styles.answer}>
                    <StateMark state={right.denial ? 'locked' : 'done'} silent />
                    <Show when={right.denial} fallback={words.rights.yes}>
                      {(denial) => (
                        <span>
                          {words.rights.no}, {words.why[denial()]}
                        </span>
                      )}
                    </Show>
                  </span>
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </DataTable>
    </section>
  )
}
