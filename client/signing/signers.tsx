import { createSignal, For, Show, type JSX } from 'solid-js'
import { files } from '#client/api.ts'
import { Button } from '#client/ui/button.tsx'
import { LayerBadge } from '#client/ui/layer-badge.tsx'
import { StateMark } from '#client/ui/state-mark.tsx'
import { TextLink } from '#client/ui/text-link.tsx'
import { day, time } from '#client/words/app.ts'
import { signing as words } from '#client/words/signing.ts'
import { versions } from '#client/words/versions.ts'
import type { SignerView } from '#shared/signing/api.ts'
import type { Signing } from './create-signing.ts'
import styles from './signing.module.css'

export interface SignersProps {
  readonly proposal: string
  readonly signing: Signing
}

/** Organisation by organisation: who signed, who signed something else, who is still missing. */
export function Signers(props: SignersProps): JSX.Element {
  const all = () => props.signing.view().organisations
  const [opened, setOpened] = createSignal(false)
  /** Where nobody takes part yet there is nothing to read but that: these wait, unless they are few. */
  const waiting = () => all().filter((one) => !one.signature && !one.outdated && one.people.length === 0)
  const folds = () => !opened() && waiting().length > mostWaiting
  let list: HTMLUListElement | undefined
  const unfold = (): void => {
    setOpened(true)
    // The button is gone: who came by keyboard goes on from what it opened.
    list?.focus()
  }
  return (
    <>
      <ul ref={(element) => (list = element)} class={styles.signers} role="list" tabIndex={-1}>
        <For each={folds() ? all().filter((one) => !waiting().includes(one)) : all()}>
          {(signer) => <Signer {...props} signer={signer} />}
        </For>
      </ul>
      <Show when={folds()}>
        <button type="button" class={styles.more} onClick={unfold}>
          {words.more(waiting().length)}
        </button>
      </Show>
    </>
  )
}

const mostWaiting = 3

function Signer(props: SignersProps & { readonly signer: SignerView }): JSX.Element {
  const view = () => props.signing.view()
  const organisation = () => props.signer.organisation
  return (
    <li>
      <div class={styles.organisation}>
        <LayerBadge layer={organisation().layer} size={22} />
        <b>{organisation().name}</b>
      </div>
      <div class={styles.who}>
        <Show when={props.signer.signature} fallback={<Missing signer={props.signer} />}>
          {(signature) => (
            <>
              <p>{words.by(signature().name, signature().position)}</p>
              <p class={styles.quiet}>{words.at(day(signature().at), time(signature().at))}</p>
            </>
          )}
        </Show>
      </div>
      <div class={styles.end}>
        <Show
          when={props.signer.signature}
          fallback={
            <>
              <span class={styles.state}>
                <StateMark state={props.signer.outdated ? 'warning' : 'empty'} silent />
                {props.signer.outdated ? words.outdated(props.signer.outdated.version) : words.missing}
              </span>
              <Show when={view().mine.remind && props.signer.people.length > 0}>
                <Button
                  size={28}
                  icon="bell"
                  aria-label={words.remindName(organisation().name)}
                  onClick={() => void props.signing.remind(organisation().id, organisation().name)}
                >
                  {words.remind}
                </Button>
              </Show>
            </>
          }
        >
          <span class={styles.state} data-done="">
            <StateMark state="done" silent />
            {words.signed}
          </span>
          <a
            class={styles.file}
            href={files.declaration(props.proposal, view().version, organisation().id)}
            aria-label={words.declarationOf(organisation().name)}
          >
            {words.declaration}
          </a>
        </Show>
      </div>
      <Show when={props.signer.outdated}>
        {(outdated) => (
          <div class={styles.outdated}>
            <p>{words.outdatedText(outdated().changes.length)}</p>
            <ul>
              <For each={outdated().changes}>
                {(change) => (
                  <li>
                    <b>{[change.row, change.label].filter(Boolean).join(', ')}</b>{' '}
                    {versions.difference.before}: {change.before || versions.difference.empty}.{' '}
                    {versions.difference.after}: {change.after || versions.difference.empty}.
                  </li>
                )}
              </For>
            </ul>
            <TextLink href={`/dossier/${props.proposal}/versie/${outdated().version}`}>
              {versions.open(outdated().version)}
            </TextLink>
          </div>
        )}
      </Show>
    </li>
  )
}

function Missing(props: { readonly signer: SignerView }): JSX.Element {
  return (
    <>
      <p class={styles.quiet}>
        {props.signer.people.length > 0
          ? words.could(props.signer.people.map(({ name, position }) => `${name} (${position})`).join(', '))
          : words.nobody}
      </p>
      <Show when={props.signer.reminded}>
        {(at) => <p class={styles.quiet}>{words.reminded(day(at()))}</p>}
      </Show>
    </>
  )
}
