import { For, Show, type JSX } from 'solid-js'
import type { Present } from '#client/sync/dossier.ts'
import { LayerBadge } from '#client/ui/layer-badge.tsx'
import { editor as words } from '#client/words/editor.ts'
import { asLayer } from '#shared/layers.ts'
import styles from './rich-field.module.css'

const mostNames = 2
const mostBadges = 3

/** Who else is in this text: a person once, with however many devices. */
export function Writers(props: { readonly people: readonly Present[] }): JSX.Element {
  const persons = () => [...new Map(props.people.map(({ identity }) => [identity.id, identity])).values()]
  const firstNames = () => persons().map(({ name }) => name.split(' ')[0] ?? name)
  return (
    <span class={styles.writers}>
      <Show when={persons().length > 0}>
        <span class={styles.badges}>
          <For each={persons().slice(0, mostBadges)}>
            {(person) => <LayerBadge layer={asLayer(person.layer) ?? 'partner'} />}
          </For>
        </span>
        <span>
          {words.writing(firstNames().slice(0, mostNames), Math.max(0, persons().length - mostNames))}
        </span>
      </Show>
    </span>
  )
}
