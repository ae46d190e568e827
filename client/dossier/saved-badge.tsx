import { Show, type JSX } from 'solid-js'
import { createNarrow } from '#client/fields/create-media.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { Hidden } from '#client/ui/hidden.tsx'
import { Icon } from '#client/ui/icon.tsx'
import { dossier as dictionary } from '#client/words/dossier.ts'
import { createSavedWords } from './create-saved-words.ts'
import styles from './top-bar.module.css'

const { saved } = dictionary

/** Whether my work is on the server's disk: always in sight, and never said too early. */
export function SavedBadge(): JSX.Element {
  const dossier = useDossier()
  const narrow = createNarrow()
  const words = createSavedWords(dossier.saved)
  return (
    <p class={styles.saved} data-urgent={words().urgent ? '' : undefined}>
      <Icon name={words().icon} />
      <span>{narrow() ? words().short : words().text}</span>
      <Show when={dossier.route() === 'http' && dossier.saved().state !== 'closed'}>
        <span class={styles.route} title={saved.detourText}>
          {saved.detour}
          <Hidden>{saved.detourText}</Hidden>
        </span>
      </Show>
    </p>
  )
}
