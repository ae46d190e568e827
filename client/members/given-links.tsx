import { createSignal, For, Show, type JSX } from 'solid-js'
import { copyText } from '#client/clipboard.ts'
import { useAnnouncer } from '#client/page/announcer.ts'
import { Button } from '#client/ui/button.tsx'
import { Hidden } from '#client/ui/hidden.tsx'
import { LayerBadge } from '#client/ui/layer-badge.tsx'
import { day } from '#client/words/app.ts'
import { members as words } from '#client/words/members.ts'
import type { GivenLink } from '#shared/api.ts'
import styles from './given-links.module.css'

export interface GivenLinksProps {
  readonly links: readonly GivenLink[]
  readonly onClose: () => void
}

/** Links as they were just made, to be handed on: nothing but this page has them, and only until it closes. */
export function GivenLinks(props: GivenLinksProps): JSX.Element {
  return (
    <section class={styles.given} aria-labelledby="given-title">
      <h2 id="given-title">{words.given.title}</h2>
      <p class={styles.text}>{words.given.text}</p>
      <ul class={styles.links} role="list">
        <For each={props.links}>{(given) => <Given given={given} />}</For>
      </ul>
      <Button look="secondary" onClick={() => props.onClose()}>
        {words.given.close}
      </Button>
    </section>
  )
}

function Given(props: { readonly given: GivenLink }): JSX.Element {
  const person = () => props.given.person
  return (
    <li class={styles.link}>
      <LayerBadge layer={person().organisation.layer} size={22} />
      <p class={styles.who}>
        <b>{person().name}</b>, {person().organisation.name}
      </p>
      <Show when={props.given.link} fallback={<p class={styles.own}>{words.given.own}</p>}>
        {(link) => <Copy name={person().name} url={link().url} expiresAt={link().expiresAt} />}
      </Show>
    </li>
  )
}

function Copy(props: {
  readonly name: string
  readonly url: string
  readonly expiresAt: string
}): JSX.Element {
  const announcer = useAnnouncer()
  const [copied, setCopied] = createSignal<boolean | null>(null)
  const copy = async () => {
    const done = await copyText(props.url)
    setCopied(done)
    announcer.sayNow(done ? words.given.copied(props.name) : words.given.byHand)
  }
  return (
    <div class={styles.copy}>
      <input
        class={styles.url}
        readOnly
        value={props.url}
        aria-label={words.given.linkOf(props.name)}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button look="secondary" size={28} icon={copied() ? 'check' : 'copy'} onClick={() => void copy()}>
        {words.given.copy}
        <Hidden>{words.given.copyFor(props.name)}</Hidden>
      </Button>
      <span class={styles.until}>
        {copied() === false ? words.given.byHand : words.given.until(day(props.expiresAt))}
      </span>
    </div>
  )
}
