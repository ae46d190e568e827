import { createSignal, lazy, onMount, Show, Suspense, type JSX } from 'solid-js'
import { useLive } from '#client/live/use-live.ts'
import { workshop } from '#client/words/workshop.ts'
import { phone } from '#client/words/workshop-phone.ts'
import { Problem } from './problem.tsx'
import styles from './other-device.module.css'

// Needed once in a day, by few.
const QrCode = lazy(async () => ({ default: (await import('#client/live/qr-code.tsx')).QrCode }))

/** A personal code, for once: whoever scans it goes on there, and this device signs off. */
export function OtherDevice(): JSX.Element {
  const live = useLive()
  const [url, setUrl] = createSignal('')
  const [problem, setProblem] = createSignal('')
  onMount(() => {
    void live
      .ask<{ url: string }>('POST', `/api/workshops/${live.view.workshop.id}/ticket`)
      .then((answer) => {
        if (answer.kind === 'done') setUrl(new URL(answer.view.url, location.origin).href)
        else setProblem(answer.kind === 'refused' ? answer.sentence : workshop.unreached)
      })
  })
  return (
    <section class={styles.device}>
      <p>{phone.more.deviceText}</p>
      <Show when={url()}>
        <Suspense>
          <QrCode text={url()} label={phone.more.device} />
        </Suspense>
        <p>
          {phone.more.deviceLink} <a href={url()}>{url().replace(/^https?:\/\//u, '')}</a>
        </p>
      </Show>
      <Problem text={problem()} />
    </section>
  )
}
