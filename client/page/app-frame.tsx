import { A } from '@solidjs/router'
import { createContext, Show, useContext, type JSX } from 'solid-js'
import styles from './app-frame.module.css'
import { useMe } from '#client/people/create-me.ts'
import { MeMenu } from '#client/people/me-menu.tsx'
import { Pill } from '#client/ui/pill.tsx'
import { SkipLink } from '#client/ui/skip-link.tsx'
import { app } from '#client/words/app.ts'
import { accessibility, privacy } from '#client/words/privacy.ts'

const main = 'inhoud'

/** Whether a frame with a bar and a main part already stands around this. */
export const FramedContext = createContext(false)

/** What may stand inside the frame or, on a page with a bar of its own, instead of all of it. */
export function Framed(props: { readonly children: JSX.Element }): JSX.Element {
  return (
    <Show when={useContext(FramedContext)} fallback={<AppFrame>{props.children}</AppFrame>}>
      {props.children}
    </Show>
  )
}

/** Around every page that has no bar of its own. */
export function AppFrame(props: { readonly children?: JSX.Element }): JSX.Element {
  const me = useMe()
  return (
    <div class={styles.frame}>
      <SkipLink target={main} />
      <header class={styles.bar}>
        <A href="/" class={styles.mark} end>
          {app.name}
        </A>
        <nav class={styles.links} aria-label={app.navigation}>
          <Show when={me.person()}>
            <A href="/" end>
              {app.overview}
            </A>
            <A href="/ideeen">{app.ideas}</A>
          </Show>
          <Show when={me.demo()}>
            <A href="/demo">{app.demo}</A>
          </Show>
          <A href="/controle" class={me.person() ? styles.roomy : undefined}>
            {app.verify}
          </A>
        </nav>
        <div class={styles.end}>
          <Show when={me.demo()}>
            <span class={styles.fictional}>
              <Pill look="fictional">{app.fictional}</Pill>
            </span>
          </Show>
          <MeMenu />
        </div>
      </header>
      <main id={main} tabIndex={-1} class={styles.main}>
        <FramedContext.Provider value={true}>{props.children}</FramedContext.Provider>
      </main>
      <footer class={styles.foot}>
        <A href="/privacy">{privacy.link}</A>
        <A href="/toegankelijkheid">{accessibility.link}</A>
      </footer>
    </div>
  )
}
