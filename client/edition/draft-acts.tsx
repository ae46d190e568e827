import { createSignal, For, Show, type JSX } from 'solid-js'
import { Button } from '#client/ui/button.tsx'
import { ConfirmDialog } from '#client/ui/dialog.tsx'
import { StateMark } from '#client/ui/state-mark.tsx'
import { edition as words } from '#client/words/edition.ts'
import type { Draft } from './create-draft.ts'
import styles from './edition-page.module.css'

/** Keeping the draft, publishing it, throwing it away; and what holds the second back. */
export function DraftActs(props: { readonly draft: Draft }): JSX.Element {
  const [asking, setAsking] = createSignal<'publish' | 'discard' | null>(null)
  const waiting = () => {
    if (props.draft.busy()) return words.busy
    if (props.draft.dirty()) return words.publish.unsaved
    return props.draft.problems().length > 0 ? words.publish.waits : undefined
  }
  return (
    <>
      <div class={styles.acts}>
        <span class={styles.quiet} role="status">
          {props.draft.dirty() ? words.unsaved : words.allSaved}
        </span>
        <Show when={props.draft.view().draft}>
          <Button look="quiet" onClick={() => setAsking('discard')}>
            {words.discard.act}
          </Button>
        </Show>
        <Button
          look={props.draft.dirty() ? 'primary' : 'secondary'}
          notYet={props.draft.busy() ? words.busy : undefined}
          onClick={() => void props.draft.save()}
        >
          {words.save}
        </Button>
        <Show when={props.draft.view().draft}>
          <Button
            look={props.draft.dirty() ? 'secondary' : 'primary'}
            notYet={waiting()}
            onClick={() => setAsking('publish')}
          >
            {words.publish.act}
          </Button>
        </Show>
      </div>
      <Show when={props.draft.problems().length > 0}>
        <section class={styles.problems} aria-labelledby="edition-problems">
          <h2 id="edition-problems">
            <StateMark state="error" size={17} silent />
            {words.problems(props.draft.problems().length)}
          </h2>
          <ul>
            <For each={props.draft.problems()}>{(sentence) => <li>{sentence}</li>}</For>
          </ul>
        </section>
      </Show>
      <ConfirmDialog
        open={asking() === 'publish'}
        onClose={() => setAsking(null)}
        title={words.publish.title}
        description={words.publish.text}
        act={words.publish.act}
        keep={words.publish.keep}
        onAct={() => {
          setAsking(null)
          void props.draft.publish()
        }}
      />
      <ConfirmDialog
        open={asking() === 'discard'}
        onClose={() => setAsking(null)}
        title={words.discard.title}
        description={words.discard.text}
        act={words.discard.act}
        keep={words.discard.keep}
        danger
        onAct={() => {
          setAsking(null)
          void props.draft.discard()
        }}
      />
    </>
  )
}
