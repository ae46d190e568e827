import { createSignal, Show, type JSX } from 'solid-js'
import { useApi } from '#client/api.ts'
import { useAnnouncer } from '#client/page/announcer.ts'
import { useMe } from '#client/people/create-me.ts'
import { Button } from '#client/ui/button.tsx'
import { ConfirmDialog } from '#client/ui/dialog.tsx'
import { MessageBar } from '#client/ui/message-bar.tsx'
import { signing as words } from '#client/words/signing.ts'
import type { SigningView } from '#shared/signing/api.ts'
import { createSigning } from './create-signing.ts'
import { Mandate } from './mandate.tsx'
import { Reopen } from './reopen.tsx'
import { SignDialog } from './sign-dialog.tsx'
import { Signers } from './signers.tsx'
import styles from './signing.module.css'

export interface StandingProps {
  readonly proposal: string
  readonly first: SigningView
}

/** Who stands behind this version, and what may be done with it now. */
export function Standing(props: StandingProps): JSX.Element {
  const announcer = useAnnouncer()
  const me = useMe()
  const signing = createSigning({
    api: useApi(),
    // eslint-disable-next-line solid/reactivity -- another version is another page
    proposal: props.proposal,
    // eslint-disable-next-line solid/reactivity
    first: props.first,
    say: (sentence) => announcer.sayNow(sentence),
  })
  const [open, setOpen] = createSignal(false)
  const [submitting, setSubmitting] = createSignal(false)
  const view = signing.view
  const all = () => view().organisations.length
  const signed = () => view().organisations.filter((one) => one.signature).length
  const denial = () => view().mine.sign
  return (
    <>
      <Show when={view().latest > view().version}>
        <MessageBar
          kind="warning"
          title={words.superseded(view().latest)}
          action={
            <Button look="secondary" href={`/dossier/${props.proposal}/versie/${view().latest}`}>
              {words.openLatest(view().latest)}
            </Button>
          }
        />
      </Show>
      <section class={styles.part} aria-labelledby="signing-title">
        <div class={styles.top}>
          <h2 id="signing-title">{words.title}</h2>
          <p>{words.count(signed(), all())}</p>
        </div>
        <progress class={styles.progress} max={all()} value={signed()} aria-labelledby="signing-title" />
        <Show when={signing.trouble()}>
          <MessageBar kind="error">{signing.trouble()}</MessageBar>
        </Show>
        <Show when={signing.said()}>
          <MessageBar kind="information">{signing.said()}</MessageBar>
        </Show>
        <div class={styles.acts}>
          <Show when={denial() === null && me.person()}>
            {(person) => (
              <>
                <Button look="secondary" icon="pencil" onClick={() => setOpen(true)}>
                  {words.act(person().organisation.name)}
                </Button>
                <SignDialog signing={signing} me={person()} open={open()} onClose={() => setOpen(false)} />
              </>
            )}
          </Show>
          <Show when={view().mine.submit}>
            <Button look="secondary" icon="upload" onClick={() => setSubmitting(true)}>
              {words.submit.act}
            </Button>
          </Show>
          <Show when={view().mine.reopen && view().phase === 'frozen'}>
            <Reopen proposal={props.proposal} version={view().version} />
          </Show>
        </div>
        <Signers proposal={props.proposal} signing={signing} />
      </section>
      <Mandate mandate={view().mandate} />
      <ConfirmDialog
        open={submitting()}
        onClose={() => setSubmitting(false)}
        title={words.submit.title(view().version)}
        description={words.submit.text(all() - signed())}
        act={words.submit.act}
        keep={words.submit.keep}
        onAct={() => void signing.submit().then(() => setSubmitting(false))}
      />
    </>
  )
}
