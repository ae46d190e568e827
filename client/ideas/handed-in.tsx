import { For, Show, type JSX } from 'solid-js'
import { Button } from '#client/ui/button.tsx'
import { day, longMoment } from '#client/words/app.ts'
import { ideas } from '#client/words/ideas.ts'
import { municipalityOf } from '#shared/call/data/municipalities-2024.ts'
import type { Edition } from '#shared/call/edition.ts'
import type { SubmissionView } from '#shared/idea/api.ts'
import { Answers } from './answers.tsx'
import { Aside, type ViewProps } from './aside.tsx'
import { IdeaHead } from './idea-head.tsx'
import styles from './idea-page.module.css'

const words = ideas.handedIn

/** An idea as it was handed in, on screen and on paper. */
export function HandedIn(props: ViewProps): JSX.Element {
  const submission = () => props.view.submission as SubmissionView
  const edition = () => props.view.edition as Edition
  return (
    <div class={styles.page}>
      <IdeaHead
        view={props.view}
        acts={
          <Button look="secondary" icon="document" onClick={() => window.print()}>
            {words.print}
          </Button>
        }
      />
      <div class={styles.columns}>
        <div class={styles.main}>
          <Sealed submission={submission()} limit={edition().limits.ideaWords} />
          <For each={edition().questions}>
            {(block) => (
              <section class={styles.questions}>
                <h2>{block.title}</h2>
                <Answers
                  questions={block.questions}
                  edition={edition()}
                  region={props.view.regionCode}
                  answers={submission().answers}
                />
              </section>
            )}
          </For>
        </div>
        <Aside {...props} />
      </div>
    </div>
  )
}

/** By whom, when, with whose mandate, and the fingerprint of what was handed in. */
function Sealed(props: { readonly submission: SubmissionView; readonly limit: number }): JSX.Element {
  const moment = () => longMoment(props.submission.at)
  const signed = () => (props.submission.mandate?.kind === 'signatures' ? props.submission.mandate : null)
  const decided = () => (props.submission.mandate?.kind === 'consultation' ? props.submission.mandate : null)
  return (
    <div class={styles.sealed}>
      <p>
        <b>{words.sealed}</b>{' '}
        <Show when={props.submission.by} fallback={words.at(moment())}>
          {(by) => <>{words.by(by().name, by().organisation, moment())}</>}
        </Show>{' '}
        {words.words(props.submission.words, props.limit)}.
      </p>
      <Show when={decided()}>
        {(mandate) => <p>{words.consultation(mandate().body, day(mandate().on))}</p>}
      </Show>
      <Show when={signed()}>
        {(mandate) => (
          <>
            <p>{words.signatures(day(mandate().on))}</p>
            <ul class={styles.signatures}>
              <For each={mandate().signatures}>
                {({ mayor, municipality }) => (
                  <li>{words.mayor(mayor, municipalityOf(municipality)?.name ?? municipality)}</li>
                )}
              </For>
            </ul>
          </>
        )}
      </Show>
      <p class={styles.quiet}>
        {words.hash}: <span class={styles.hash}>{props.submission.sha256.match(/.{8}/gu)?.join(' ')}</span>
      </p>
    </div>
  )
}
