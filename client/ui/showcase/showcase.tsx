import type { JSX } from 'solid-js'
import { createAnnouncer } from '../create-announcer.ts'
import { createToasts } from '../create-toasts.ts'
import { LiveRegion } from '../live-region.tsx'
import { ToastRegion } from '../toast-region.tsx'
import { Buttons } from './buttons.tsx'
import { Fields, MoreFields } from './fields.tsx'
import { Floating } from './floating.tsx'
import { Messages } from './messages.tsx'
import { Frames, Header, Icons, Sums } from './more.tsx'
import { Carets, Ledger } from './reading.tsx'
import styles from './showcase.module.css'
import { Layers, Progress, States } from './signs.tsx'
import { Tokens } from './tokens.tsx'

/** Every building block on one page, to look at, to compare and to test. */
export default function Showcase(): JSX.Element {
  const announcer = createAnnouncer()
  const toasts = createToasts()
  return (
    <main class={styles.page}>
      <header class={styles.header}>
        <h1>Bouwstenen</h1>
        <p>Eén hoofdactie per scherm, vorm en woord dragen de betekenis, kleur helpt.</p>
      </header>
      <div class={styles.halves}>
        <div class={styles.half}>
          <Buttons />
          <Fields />
          <Carets />
          <Messages toasts={toasts} />
        </div>
        <div class={styles.half}>
          <Layers />
          <div class={styles.pair}>
            <States />
            <Progress />
          </div>
          <Ledger />
          <Floating announcer={announcer} />
        </div>
      </div>
      <Tokens />
      <div class={styles.halves}>
        <div class={styles.half}>
          <MoreFields />
        </div>
        <div class={styles.half}>
          <Header />
          <Sums />
          <Frames />
        </div>
      </div>
      <Icons />
      <ToastRegion toasts={toasts} />
      <LiveRegion announcer={announcer} />
    </main>
  )
}
