import { createSignal, Show, type JSX } from 'solid-js'
import { useMe } from '#client/people/create-me.ts'
import { Button } from '#client/ui/button.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { MessageBar } from '#client/ui/message-bar.tsx'
import { TextArea } from '#client/ui/text-area.tsx'
import { TextField } from '#client/ui/text-field.tsx'
import { TextLink } from '#client/ui/text-link.tsx'
import { signing as words } from '#client/words/signing.ts'
import type { PersonView } from '#shared/api.ts'
import { longestLine } from '#shared/invitation.ts'
import type { Signing } from './create-signing.ts'
import styles from './signing.module.css'

export interface SignDialogProps {
  readonly signing: Signing
  readonly me: PersonView
  readonly open: boolean
  readonly onClose: () => void
}

/** The last look before an organisation stands behind a version: which hash, who, as what, in which words. */
export function SignDialog(props: SignDialogProps): JSX.Element {
  const store = useMe()
  const view = () => props.signing.view()
  const organisation = () => props.me.organisation.name
  // eslint-disable-next-line solid/reactivity -- what somebody begins with; from then on it is theirs
  const [position, setPosition] = createSignal(props.me.position)
  const [statement, setStatement] = createSignal(words.dialog.usual(organisation(), view().version))
  const [tried, setTried] = createSignal(false)
  const [sent, setSent] = createSignal(false)
  const missing = (text: string, sentence: string): string[] =>
    tried() && text.trim() === '' ? [sentence] : []
  const sign = async (): Promise<void> => {
    setTried(true)
    if (position().trim() === '' || statement().trim() === '') return
    const asked = { sha256: view().sha256, position: position(), statement: statement() }
    if (await props.signing.sign(asked)) props.onClose()
  }
  return (
    <Dialog
      wide
      open={props.open}
      onClose={() => props.onClose()}
      seed={view().sha256}
      title={words.dialog.title(organisation(), view().version)}
      description={words.dialog.text}
      actions={
        <>
          <Show
            when={view().mine.fresh}
            fallback={
              <Button look="primary" onClick={() => void props.signing.sendLink().then(setSent)}>
                {words.dialog.send}
              </Button>
            }
          >
            <Button look="primary" icon="pencil" onClick={() => void sign()}>
              {words.dialog.sign}
            </Button>
          </Show>
          <Button data-first="" onClick={() => props.onClose()}>
            {words.dialog.keep}
          </Button>
        </>
      }
    >
      <div class={styles.form}>
        <Show when={props.signing.trouble()}>
          <MessageBar kind="error">{props.signing.trouble()}</MessageBar>
        </Show>
        <div>
          <p class={styles.label}>{words.dialog.hash}</p>
          <p class={styles.hash}>{view().sha256.match(/.{8}/gu)?.join(' ')}</p>
        </div>
        <Show
          when={view().mine.fresh}
          fallback={
            <MessageBar kind="warning" title={words.dialog.again}>
              {sent() ? words.dialog.sent : words.dialog.againText}{' '}
              <Show when={store.demo()}>
                <TextLink href={`/demo/${props.me.id}`}>{words.dialog.become}</TextLink>
              </Show>
            </MessageBar>
          }
        >
          <TextField
            label={words.dialog.position}
            value={position()}
            maxLength={longestLine}
            errors={missing(position(), words.dialog.positionMissing)}
            onInput={setPosition}
          />
          <TextArea
            label={words.dialog.statement}
            value={statement()}
            rows={4}
            errors={missing(statement(), words.dialog.statementMissing)}
            onInput={setStatement}
          />
        </Show>
      </div>
    </Dialog>
  )
}
