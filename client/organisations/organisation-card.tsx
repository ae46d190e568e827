import { createSignal, createUniqueId, For, Show, type JSX } from 'solid-js'
import { failed, useApi, type Failure } from '#client/api.ts'
import { Button } from '#client/ui/button.tsx'
import { ConfirmDialog } from '#client/ui/dialog.tsx'
import { LayerBadge } from '#client/ui/layer-badge.tsx'
import { organisations as words } from '#client/words/organisations.ts'
import { privacy } from '#client/words/privacy.ts'
import { ui } from '#client/words/ui.ts'
import type { OrganisationEntry, OrganisationRequest, OrganisationsView } from '#shared/organisation-api.ts'
import { OrganisationForm } from './organisation-form.tsx'
import styles from './organisations-page.module.css'

export interface OrganisationCardProps {
  readonly entry: OrganisationEntry
  /** What the server answered; false when it refused. */
  readonly take: (answer: OrganisationsView | Failure, done: string) => boolean
}

type Person = OrganisationEntry['people'][number]

/** One organisation: its layer, its codes, and who speaks for it. */
export function OrganisationCard(props: OrganisationCardProps): JSX.Element {
  const api = useApi()
  const heading = createUniqueId()
  const [editing, setEditing] = createSignal(false)
  const [ending, setEnding] = createSignal<Person | null>(null)
  const [erasing, setErasing] = createSignal<Person | null>(null)
  let opener: HTMLButtonElement | undefined
  const close = () => {
    setEditing(false)
    opener?.focus()
  }
  const save = async (asked: OrganisationRequest) => {
    const answer = await api.changeOrganisation(props.entry.id, asked)
    if (props.take(answer, words.saved(asked.name))) close()
  }
  const erase = async (person: Person) => {
    setErasing(null)
    const answer = await api.erase(person.id)
    props.take(failed(answer) ? answer : await api.organisations(), privacy.data.erased)
  }
  const end = async (person: Person) => {
    setEnding(null)
    props.take(await api.endRepresentation(props.entry.id, person.id), words.ended(person.name))
  }
  return (
    <li class={styles.card} aria-labelledby={heading}>
      <div class={styles.top}>
        <LayerBadge layer={props.entry.layer} size={22} silent />
        <h2 id={heading}>{props.entry.name}</h2>
        <span class={styles.layer}>{ui.layer[props.entry.layer]}</span>
        <Button
          size={28}
          look="secondary"
          icon="pencil"
          label={words.change(props.entry.name)}
          ref={(button) => (opener = button)}
          onClick={() => setEditing(true)}
        />
      </div>
      <Show
        when={editing()}
        fallback={
          <dl class={styles.codes}>
            <Show when={props.entry.layer === 'municipality'}>
              <Code name={words.nis} value={props.entry.nis} />
            </Show>
            <Code name={words.kbo} value={props.entry.kbo} />
            <Show when={props.entry.layer === 'flemish'}>
              <Code name={words.ovo} value={props.entry.ovo} />
            </Show>
          </dl>
        }
      >
        <OrganisationForm entry={props.entry} onClose={close} onSave={(asked) => void save(asked)} />
      </Show>
      <p class={styles.small}>{words.people}</p>
      <ul class={styles.people} role="list">
        <For each={props.entry.people} fallback={<li>{words.nobody}</li>}>
          {(person) => (
            <li>
              <span>
                <b>{person.name}</b> {person.position}
              </span>
              <Button
                size={28}
                look="quiet"
                icon="trash"
                label={privacy.data.eraseOf(person.name)}
                onClick={() => setErasing(person)}
              />
              <Button
                size={28}
                look="quiet"
                icon="close"
                label={words.end(person.name)}
                onClick={() => setEnding(person)}
              />
            </li>
          )}
        </For>
      </ul>
      <Show when={erasing()}>
        {(person) => (
          <ConfirmDialog
            open
            danger
            onClose={() => setErasing(null)}
            title={privacy.data.eraseOfTitle(person().name)}
            description={privacy.data.eraseOfText}
            act={privacy.data.eraseOfAct}
            keep={privacy.data.keep}
            onAct={() => void erase(person())}
          />
        )}
      </Show>
      <Show when={ending()}>
        {(person) => (
          <ConfirmDialog
            open
            danger
            onClose={() => setEnding(null)}
            title={words.endTitle(person().name, props.entry.name)}
            description={words.endText}
            act={words.endAct}
            keep={words.endKeep}
            onAct={() => void end(person())}
          />
        )}
      </Show>
    </li>
  )
}

function Code(props: { readonly name: string; readonly value: string | null }): JSX.Element {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd data-unknown={props.value === null ? '' : undefined}>{props.value ?? words.unknown}</dd>
    </div>
  )
}
