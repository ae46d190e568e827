import { For, Show, type JSX } from 'solid-js'
import { jury as words } from '#client/words/jury.ts'
import { placeId } from './dossier-column.tsx'
import type { Room } from './create-room.ts'
import styles from './criterion.module.css'

/** The call's own words for a criterion, and the way to where the dossier answers it. */
export function CriterionHead(props: { readonly room: Room; readonly code: string }): JSX.Element {
  const criterion = () => props.room.view().criteria.find(({ code }) => code === props.code)
  const sections = () => props.room.view().answers.find((one) => one.criterion === props.code)?.sections ?? []
  const go = (section: string): void => {
    props.room.show('dossier')
    const place = document.getElementById(placeId(section))
    place?.scrollIntoView({ block: 'start' })
    place?.focus({ preventScroll: true })
  }
  return (
    <Show when={criterion()}>
      {(one) => (
        <>
          <h3>
            {one().code} {one().label}
          </h3>
          <p class={styles.call}>{one().text}</p>
          <p class={styles.where}>
            {words.answered}:{' '}
            <For each={sections()}>
              {(section) => (
                <button type="button" class={styles.link} onClick={() => go(section.id)}>
                  {section.letter} {section.title}
                </button>
              )}
            </For>
          </p>
        </>
      )}
    </Show>
  )
}
