import { createSignal, Show, type JSX } from 'solid-js'
import { Button } from '#client/ui/button.tsx'
import { Icon } from '#client/ui/icon.tsx'
import { MessageBar, type MessageKind } from '#client/ui/message-bar.tsx'
import { TextLink } from '#client/ui/text-link.tsx'
import { freeze } from '#client/words/freeze.ts'
import { never } from '#shared/never.ts'
import { checkFile, hashInBrowser, type Checked, type Hash } from '#client/page/hash-file.ts'
import styles from './file-check.module.css'

export interface FileCheckProps {
  readonly version: number
  readonly sha256: string
  readonly hash?: Hash | undefined
}

interface Outcome {
  readonly file: string
  readonly checked: Checked
}

/** Proof in everyone's hands: is this file exactly that version? Reckoned here, nothing is sent. */
export function FileCheck(props: FileCheckProps): JSX.Element {
  const [outcome, setOutcome] = createSignal<Outcome | 'busy' | null>(null)
  let chooser: HTMLInputElement | undefined
  const check = async (file: File | undefined) => {
    if (!file) return
    setOutcome('busy')
    const checked = await checkFile(file, props.sha256, props.hash ?? hashInBrowser)
    setOutcome({ file: file.name, checked })
  }
  const found = () => {
    const now = outcome()
    return now === 'busy' ? null : now
  }
  return (
    <section class={styles.check} aria-labelledby="check-title">
      <div class={styles.ask}>
        <span class={styles.icon}>
          <Icon name="shield-check" size={28} />
        </span>
        <div class={styles.words}>
          <h2 id="check-title">{freeze.check.title}</h2>
          <p>{freeze.check.text(freeze.dataFile(props.version))}</p>
        </div>
        <input
          ref={(element) => (chooser = element)}
          class="visually-hidden"
          type="file"
          tabIndex={-1}
          aria-label={freeze.check.choose}
          onChange={(event) => {
            void check(event.currentTarget.files?.[0])
            // The same file may be chosen again after it changed.
            event.currentTarget.value = ''
          }}
        />
        <Button look="secondary" onClick={() => chooser?.click()}>
          {freeze.check.choose}
        </Button>
      </div>
      <div role="status" class={styles.outcome}>
        <Show when={outcome() === 'busy'}>
          <p>{freeze.check.busy}</p>
        </Show>
        <Show when={found()}>
          {(now) => (
            <MessageBar kind={kindOf(now().checked)} title={`${now().file}:`}>
              {sentence(now().checked, props.version)}
            </MessageBar>
          )}
        </Show>
      </div>
      <p class={styles.yourself}>
        {freeze.check.yourself} <code>sha256sum {freeze.dataFile(props.version)}</code>
        <br />
        <TextLink href={`/controle/${props.sha256}`}>{freeze.check.toVerify}</TextLink>
      </p>
    </section>
  )
}

function kindOf(checked: Checked): MessageKind {
  if (checked === 'same') return 'information'
  return checked === 'different' ? 'error' : 'warning'
}

function sentence(checked: Checked, version: number): string {
  switch (checked) {
    case 'same':
      return freeze.check.same(version)
    case 'different':
      return freeze.check.different(version)
    case 'pdf':
      return freeze.check.pdf
    case 'unreadable':
      return freeze.check.unreadable
    default:
      return never(checked)
  }
}
