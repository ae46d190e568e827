import { useSearchParams } from '@solidjs/router'
import { Show, type JSX } from 'solid-js'
import { createHeading } from '#client/page/create-heading.ts'
import { NumberedSteps } from '#client/ui/numbered-steps.tsx'
import { Button } from '#client/ui/button.tsx'
import { MessageBar } from '#client/ui/message-bar.tsx'
import { PageHeader } from '#client/ui/page-header.tsx'
import { entrances } from '#client/words/entrances.ts'
import { people } from '#client/words/people.ts'
import { useMe } from './create-me.ts'
import { Entrances } from './entrances.tsx'
import styles from './welcome-page.module.css'

/** For who is not signed in: what this is, and how to get in. */
export function WelcomePage(): JSX.Element {
  const me = useMe()
  const [query] = useSearchParams()
  /** Why signing in with an account did not work. */
  const why = () => entrances.why[String(query.aanmelden ?? '')]
  const heading = createHeading(() => people.welcome.page)
  return (
    <div class={styles.page}>
      <PageHeader
        look="hero"
        eyebrow={people.welcome.eyebrow}
        title={people.welcome.title}
        lead={people.welcome.lead}
        headingRef={heading}
      />
      <section>
        <h2 class={styles.how}>{people.welcome.how}</h2>
        <NumberedSteps steps={people.welcome.steps} look="page" />
      </section>
      <Show when={why()}>{(sentence) => <MessageBar kind="error">{sentence()}</MessageBar>}</Show>
      <Entrances to="/" />
      <Show when={me.demo()}>
        <div class={styles.demo}>
          <p>{people.welcome.demo}</p>
          <Button look="primary" size={44} href="/demo" iconEnd="arrow-right">
            {people.welcome.toDemo}
          </Button>
        </div>
      </Show>
    </div>
  )
}
