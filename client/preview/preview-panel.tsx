import { Match, Show, Switch, type JSX } from 'solid-js'
import { files, useApi, type Failure } from '#client/api.ts'
import { Button } from '#client/ui/button.tsx'
import { Pill } from '#client/ui/pill.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { preview as words } from '#client/words/preview.ts'
import { createPicture } from './create-picture.ts'
import { createPreview } from './create-preview.ts'
import styles from './preview-panel.module.css'

export interface PreviewPanelProps {
  readonly proposal: string
  readonly section: string | undefined
}

/** The page I write on, as the jury will read it. */
export function PreviewPanel(props: PreviewPanelProps): JSX.Element {
  const preview = createPreview({
    api: useApi(),
    // eslint-disable-next-line solid/reactivity -- another proposal is another page
    proposal: props.proposal,
    section: () => props.section,
  })
  const pages = () => preview.view()?.pages ?? 1
  const address = () => {
    const view = preview.view()
    return view && files.previewPage(props.proposal, view.revision, preview.page())
  }
  const shown = createPicture(address, preview.retry)
  const keys = (event: KeyboardEvent): void => {
    const by = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : 0
    if (by === 0) return
    event.preventDefault()
    preview.leaf(by)
  }

  return (
    <div class={styles.panel} onKeyDown={keys}>
      <div class={styles.head}>
        <Pill look="draft">{words.draft}</Pill>
        <p class={styles.lead}>{words.lead}</p>
      </div>
      <div class={styles.leafing}>
        <Button
          look="quiet"
          size={28}
          icon="chevron-left"
          label={words.previous}
          aria-disabled={preview.page() <= 1 ? 'true' : undefined}
          onClick={() => preview.leaf(-1)}
        />
        <span>{preview.view() ? words.page(preview.page(), pages()) : words.making}</span>
        <Button
          look="quiet"
          size={28}
          icon="chevron-right"
          label={words.next}
          aria-disabled={preview.page() >= pages() ? 'true' : undefined}
          onClick={() => preview.leaf(1)}
        />
        <Show when={!preview.follows()}>
          <Button size={28} onClick={() => preview.follow()}>
            {words.follow}
          </Button>
        </Show>
      </div>
      <Show when={preview.failure()}>
        {(failure) => (
          <div class={styles.failure} role="status">
            <p>
              {sentenceOf(failure())} <Show when={shown()}>{words.stale}</Show>
            </p>
            <Button size={28} onClick={() => preview.retry()}>
              {words.retry}
            </Button>
          </div>
        )}
      </Show>
      <Switch fallback={<Skeleton lines={[50, 90, 85, 90, 70, 90, 80]} />}>
        <Match when={shown()}>
          {(picture) => (
            <div class={styles.sheet} data-busy={preview.making() ? '' : undefined}>
              <img src={picture()} alt={words.picture(preview.page(), pages())} />
              <span class={styles.busy} aria-hidden="true">
                {words.renewing}
              </span>
            </div>
          )}
        </Match>
        <Match when={preview.failure()}>{null}</Match>
      </Switch>
      <Button look="secondary" icon="document" wide href={files.preview(props.proposal)}>
        {words.pdf}
      </Button>
    </div>
  )
}

const sentenceOf = (failure: Failure): string => ('refused' in failure ? words.failed : words.offline)
