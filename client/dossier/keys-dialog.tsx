import { For, type JSX } from 'solid-js'
import { Button } from '#client/ui/button.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { dossier as words } from '#client/words/dossier.ts'
import { keyActs, keysOf } from './keys.ts'
import styles from './keys-dialog.module.css'

/** The keys of this page, on `?`. */
export function KeysDialog(props: { readonly open: boolean; readonly onClose: () => void }): JSX.Element {
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={words.keys.title}
      actions={
        <Button data-first="" onClick={() => props.onClose()}>
          {words.keys.close}
        </Button>
      }
    >
      <dl class={styles.keys}>
        <For each={keyActs}>{(act) => <Keys keys={keysOf(act)} does={words.keys.acts[act]} />}</For>
        <Keys keys={['Ctrl', 'Shift', '↑ ↓']} does={words.keys.row} />
      </dl>
    </Dialog>
  )
}

function Keys(props: { readonly keys: readonly string[]; readonly does: string }): JSX.Element {
  return (
    <div>
      <dt>
        <For each={props.keys}>{(key) => <kbd>{key}</kbd>}</For>
      </dt>
      <dd>{props.does}</dd>
    </div>
  )
}
