import { A, useParams } from '@solidjs/router'
import { createEffect, For, Show, type JSX } from 'solid-js'
import { useLive, useMe } from '#client/live/use-live.ts'
import { Icon } from '#client/ui/icon.tsx'
import { LayerBadge } from '#client/ui/layer-badge.tsx'
import { SkipLink } from '#client/ui/skip-link.tsx'
import { Tiles } from '#client/ui/tiles.tsx'
import { app } from '#client/words/app.ts'
import { hour } from '#client/words/workshop.ts'
import { desk } from '#client/words/workshop-console.ts'
import { phone } from '#client/words/workshop-phone.ts'
import { useOrders } from './orders.ts'
import { Stokje } from './stokje.tsx'
import styles from './shell.module.css'

const main = 'inhoud'

/** Bar with the parts of a session, the line, who leads; under it the part itself. */
export function Shell(props: { readonly children: JSX.Element }): JSX.Element {
  const live = useLive()
  const me = useMe()
  const params = useParams<{ workshop: string; tab?: string }>()
  const { problem } = useOrders()
  const to = (tab: string): string => `/werksessie/${params.workshop}${tab && `/${tab}`}`
  const leads = () => me.station === 'facilitator'
  const tabs = () => [
    { tab: '', name: desk.tabs.session },
    ...(leads() ? [{ tab: 'draaiboek', name: desk.tabs.plan }] : []),
    ...(leads() || me.scribe
      ? [
          { tab: 'dossier', name: desk.tabs.harvest },
          { tab: 'slotveeg', name: desk.tabs.sweep },
        ]
      : []),
    { tab: 'verslag', name: desk.tabs.report },
  ]
  createEffect(() => {
    const now = tabs().find(({ tab }) => tab === (params.tab ?? ''))
    document.title = app.title(`${now?.name ?? desk.page} · ${live.view.workshop.title}`)
  })
  const lost = () => {
    const now = live.link()
    return now.state === 'lost' ? now : undefined
  }
  return (
    <div class={styles.shell}>
      <SkipLink target={main} />
      <header class={styles.bar}>
        <A
          href={`/dossier/${live.view.workshop.proposal}/werksessies`}
          class={styles.seal}
          aria-label={desk.page}
        >
          <Tiles seed={live.view.workshop.proposal} columns={3} rows={2} />
        </A>
        <p class={styles.name}>{live.view.workshop.title}</p>
        <nav class={styles.tabs} aria-label={desk.tabsLabel}>
          <For each={tabs()}>
            {({ tab, name }) => (
              <A href={to(tab)} end aria-current={(params.tab ?? '') === tab ? 'page' : undefined}>
                {name}
              </A>
            )}
          </For>
        </nav>
        <p class={styles.saved} role="status">
          <Show
            when={lost()}
            fallback={
              <>
                <Icon name="check" /> {desk.saved}
              </>
            }
          >
            {(now) => (
              <>
                <Icon name="plug" /> {phone.line.lost(hour(now().since))}
              </>
            )}
          </Show>
        </p>
        <Show
          when={leads()}
          fallback={
            <span class={styles.meBadge}>
              <LayerBadge layer={me.layer} size={22} /> {me.name}
            </span>
          }
        >
          <Stokje />
        </Show>
      </header>
      <main id={main} tabIndex={-1} class={styles.main}>
        <Show when={problem()}>
          <p class={styles.problem} role="alert">
            <Icon name="alert-triangle" /> {problem()}
          </p>
        </Show>
        {props.children}
      </main>
    </div>
  )
}
