import { createSignal, For, Show, type JSX } from 'solid-js'
import { copyText } from '#client/clipboard.ts'
import { useApi } from '#client/api.ts'
import { useAnnouncer } from '#client/page/announcer.ts'
import { AskedColumn } from '#client/page/column.tsx'
import { createAnswer } from '#client/page/create-answer.ts'
import { createHeading } from '#client/page/create-heading.ts'
import { Button } from '#client/ui/button.tsx'
import { EmptyState } from '#client/ui/empty-state.tsx'
import { Hidden } from '#client/ui/hidden.tsx'
import { MessageBar } from '#client/ui/message-bar.tsx'
import { PageHeader } from '#client/ui/page-header.tsx'
import { day, time } from '#client/words/app.ts'
import { entrances } from '#client/words/entrances.ts'
import type { LetterView, OutboxView } from '#shared/entrances.ts'
import styles from './outbox-page.module.css'

const words = entrances.outbox

/** `/postvak`: letters that nobody mailed, for who coordinates to send. */
export default function OutboxPage(): JSX.Element {
  const api = useApi()
  const answer = createAnswer(() => api.outbox())
  return (
    <AskedColumn answer={answer} opening={words.opening} title={words.page} rows={2} height={120}>
      {(view) => <Letters view={view} />}
    </AskedColumn>
  )
}

function Letters(props: { readonly view: OutboxView }): JSX.Element {
  const heading = createHeading(() => words.page)
  return (
    <>
      <PageHeader title={words.page} lead={words.lead} headingRef={heading} />
      <MessageBar kind="information">{props.view.mail ? words.mails : words.noMail}</MessageBar>
      <Show
        when={props.view.letters.length > 0}
        fallback={
          <EmptyState level={2} title={words.none}>
            {words.noneText}
          </EmptyState>
        }
      >
        <ul class={styles.letters} role="list">
          <For each={props.view.letters}>{(letter) => <Letter letter={letter} />}</For>
        </ul>
        <p class={styles.small}>{words.logged}</p>
      </Show>
    </>
  )
}

function Letter(props: { readonly letter: LetterView }): JSX.Element {
  const announcer = useAnnouncer()
  const [copied, setCopied] = createSignal(false)
  const copy = async () => {
    const done = await copyText(props.letter.text)
    setCopied(done)
    announcer.sayNow(done ? words.copied(props.letter.name) : words.byHand)
  }
  const mailto = () => {
    const { to, subject, text } = props.letter
    return `mailto:${encodeURIComponent(to)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`
  }
  return (
    <li>
      <h2>{words.to(props.letter.name, props.letter.to)}</h2>
      <p class={styles.small}>
        {words.at(day(props.letter.at), time(props.letter.at))}, {words.until(day(props.letter.expiresAt))}
      </p>
      <pre class={styles.text} tabIndex={0} aria-label={props.letter.subject}>
        {props.letter.text}
      </pre>
      <div class={styles.acts}>
        <Button look="secondary" icon={copied() ? 'check' : 'copy'} onClick={() => void copy()}>
          {words.copy}
          <Hidden>{words.copyFor(props.letter.name)}</Hidden>
        </Button>
        <Button look="quiet" href={mailto()}>
          {words.mail}
          <Hidden>{words.copyFor(props.letter.name)}</Hidden>
        </Button>
      </div>
    </li>
  )
}
