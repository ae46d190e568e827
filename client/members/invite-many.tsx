import { createMemo, createSignal, For, Show, type JSX } from 'solid-js'
import { Button } from '#client/ui/button.tsx'
import { FilterChip } from '#client/ui/filter-chip.tsx'
import { TextArea } from '#client/ui/text-area.tsx'
import { members } from '#client/words/members.ts'
import type { WorkspaceView } from '#shared/api.ts'
import { municipalities } from '#shared/call/data/municipalities-2024.ts'
import { regions } from '#shared/call/data/regions.ts'
import { peopleIn } from '#shared/paste.ts'
import { anotherOrganisation, type Draft, type Invitations } from './create-invitations.ts'
import styles from './invite-form.module.css'

const words = members.many

/** Fills the form with many at once: a list that is pasted, or the municipalities of the region. */
export function InviteMany(props: {
  readonly form: Invitations
  readonly workspace: WorkspaceView
}): JSX.Element {
  const [text, setText] = createSignal('')
  const [said, setSaid] = createSignal('')
  const [chosen, setChosen] = createSignal<ReadonlySet<string>>(new Set())
  const ours = createMemo(() => {
    const { region } = props.workspace.proposal
    const code = regions.find(({ name }) => region.endsWith(name))?.code
    return municipalities.filter((one) => one.region === code && !one.endedOn)
  })
  const take = () => {
    setSaid(words.taken(props.form.fill(peopleIn(text()).map((one) => draftOf(one, props.workspace)))))
    setText('')
  }
  const choose = () => {
    const rows = ours()
      .filter(({ nis }) => chosen().has(nis))
      .map(({ name }) => ({ position: words.mayor, ...organisationIn(name, props.workspace) }))
    setSaid(words.taken(props.form.fill(rows)))
    setChosen(new Set<string>())
  }
  const toggle = (nis: string, on: boolean) =>
    setChosen((now) => new Set(on ? [...now, nis] : [...now].filter((one) => one !== nis)))
  return (
    <details class={styles.many}>
      <summary>{words.open}</summary>
      <div class={styles.manyWays}>
        <TextArea label={words.paste} help={words.pasteHelp} rows={4} value={text()} onInput={setText} />
        <div>
          <Button look="secondary" onClick={take}>
            {words.take}
          </Button>
        </div>
        <Show when={ours().length > 0}>
          <div class={styles.municipalities} role="group" aria-labelledby="municipalities">
            <h3 id="municipalities">{words.municipalities}</h3>
            <p class={styles.text}>{words.municipalitiesHelp}</p>
            <div class={styles.chips}>
              <For each={ours()}>
                {({ nis, name }) => (
                  <FilterChip on={chosen().has(nis)} onChange={(on) => toggle(nis, on)}>
                    {name}
                  </FilterChip>
                )}
              </For>
            </div>
            <Button look="secondary" onClick={choose}>
              {words.choose}
            </Button>
          </div>
        </Show>
        <p role="status">{said()}</p>
      </div>
    </details>
  )
}

const plain = (text: string): string => text.trim().toLocaleLowerCase('nl-BE')

/** An organisation we know by that name, or a new one with that name in it. */
function organisationIn(name: string, { organisations }: WorkspaceView): Partial<Draft> {
  const known = organisations.find((one) => [plain(name), `stad ${plain(name)}`].includes(plain(one.name)))
  if (known) return { organisation: known.id }
  return { organisation: anotherOrganisation, newName: name, layer: 'municipality' }
}

function draftOf(
  { name, email, position, organisation }: ReturnType<typeof peopleIn>[number],
  workspace: WorkspaceView,
): Partial<Draft> {
  const person = { name, email, position }
  if (!organisation) return person
  const found = organisationIn(organisation, workspace)
  return { ...person, ...found, ...(found.newName && { layer: '' as const }) }
}
