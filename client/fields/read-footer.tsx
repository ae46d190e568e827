import { Show, type JSX } from 'solid-js'
import type { RichText } from '#shared/dossier/rich-text.ts'
import type { Path } from '#shared/dossier/schema.ts'
import { countTextWords } from '#shared/dossier/words.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { time } from '#client/words/app.ts'
import { fields as words } from '#client/words/fields.ts'
import { ui } from '#client/words/ui.ts'
import { createNow } from '#client/ui/create-now.ts'
import styles from './fields.module.css'

export interface ReadFooterProps {
  readonly text: RichText
  readonly path: Path
  /** So many words there may be. */
  readonly limit: number | undefined
}

/** In ms: so long after, it was just now. */
const justNow = 5 * 60_000
const lookEvery = 30_000

/** Under a long answer that one only reads: how long it is, and who wrote in it while the page was open. */
export function ReadFooter(props: ReadFooterProps): JSX.Element {
  const dossier = useDossier()
  const now = createNow(lookEvery)
  const count = () => countTextWords(props.text)
  const when = (at: number): string =>
    now() - at < justNow ? words.justNow : words.atHour(time(new Date(at).toISOString()))
  return (
    <p class={styles.readFooter} aria-live="off">
      {props.limit === undefined ? words.wordCount(count()) : ui.words(count(), props.limit)}
      <Show when={dossier.lastWriter(props.path)}>
        {(written) => (
          <>{words.lastWrittenBy(written().by.name, written().by.organisation, when(written().at))}</>
        )}
      </Show>
    </p>
  )
}
