import type { JSX } from 'solid-js'
import { CapHeading } from '../cap-heading.tsx'
import type { Toasts } from '../create-toasts.ts'
import { MessageBar } from '../message-bar.tsx'
import { ToastBar } from '../toast-region.tsx'
import styles from './showcase.module.css'

export function Messages(props: { readonly toasts: Toasts }): JSX.Element {
  const again = () => props.toasts.show('Alles is verzonden en bewaard.')
  return (
    <section>
      <CapHeading ruled>Meldingen</CapHeading>
      <div class={styles.messages}>
        <ToastBar
          toast={{
            id: 0,
            text: 'Handtekening van VEKA toegevoegd.',
            action: { label: 'Bekijk', act: again },
          }}
          onDismiss={again}
        />
        <MessageBar kind="error" title="Er ontbreekt € 1.250,00">
          bij ‘Procesbegeleiding’.
        </MessageBar>
        <MessageBar kind="warning" title="We zijn verder.">
          Nog even afwerken: 30 s.
        </MessageBar>
      </div>
    </section>
  )
}
