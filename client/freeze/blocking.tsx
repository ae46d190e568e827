import { For, Show, type JSX } from 'solid-js'
import { Button } from '#client/ui/button.tsx'
import { StateMark } from '#client/ui/state-mark.tsx'
import { freeze } from '#client/words/freeze.ts'
import type { FindingView } from '#shared/api.ts'
import type { Section } from '#shared/dossier/template.ts'
import styles from './blocking.module.css'

export interface BlockingProps {
  readonly proposal: string
  readonly findings: readonly FindingView[]
  readonly sections: readonly Pick<Section, 'id' | 'letter' | 'title'>[]
  /** Somebody follows a link: the dialog makes way. */
  readonly onGo: () => void
}

/** What holds the freezing back, each with the way to where it is solved. */
export function Blocking(props: BlockingProps): JSX.Element {
  const sectionOf = (finding: FindingView) => props.sections.find((one) => one.id === finding.section)
  return (
    <section>
      <h3 class={styles.title}>
        {freeze.dialog.todo} <span>{freeze.dialog.blocking(props.findings.length)}</span>
      </h3>
      {/* Scrolls by itself, so that a long list hides neither what this is nor the way out. */}
      <ul class={styles.list} role="list" tabIndex={0} aria-label={freeze.dialog.todo}>
        <For each={props.findings}>
          {(finding) => (
            <li>
              <StateMark state="error" />
              <div class={styles.words}>
                <Show when={sectionOf(finding)}>
                  {(section) => (
                    <b>
                      {section().letter} · {section().title}
                    </b>
                  )}
                </Show>
                <p>{finding.sentence}</p>
              </div>
              <span class={styles.go} onClick={() => props.onGo()}>
                <Button size={28} look="secondary" href={`/dossier/${props.proposal}/${finding.section}`}>
                  <Show when={sectionOf(finding)} fallback={freeze.dialog.goToSection}>
                    {(section) => <>{freeze.dialog.goTo(section().letter)}</>}
                  </Show>
                </Button>
              </span>
            </li>
          )}
        </For>
      </ul>
    </section>
  )
}
